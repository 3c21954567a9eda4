"""The templates of what is printed: `overrides/print/*.html`."""

from collections.abc import Sequence
from pathlib import Path

import lxml.html
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

Element = lxml.html.HtmlElement


def environment(folder: Path) -> Environment:
    """Jinja over a folder of templates; a name that is not given is an error."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def markup(elements: Sequence[Element]) -> Markup:
    """Elements for a template."""
    return Markup("".join(lxml.html.tostring(item, encoding="unicode") for item in elements))


def styles(site: Path, *names: str) -> list[str]:
    """Addresses of a built site's stylesheets: the fonts, what all paper shares, and `names`."""
    files = ("assets/css/fonts.css", "print/base.css", *(f"print/{name}" for name in names))
    return [str((site / file).resolve().as_uri()) for file in files]

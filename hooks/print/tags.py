"""What WeasyPrint 70 leaves out of a tagged PDF: the scope of headers, the language of passages.

A cell of a table gets the ids of its headers; checkers also ask the headers themselves what they
are for (ISO 32000-1, table 349). Only the whole document gets a language, so that a screen reader
reads an English letter in an Indonesian lesson aloud as Indonesian (ISO 14289-1, 7.2). Both belong
on elements that only WeasyPrint's own function sees; it is wrapped, and `uv` locks its version.
"""

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.pdf import tags

_SCOPES = {"row": "/Row", "rowgroup": "/Row", "col": "/Column", "colgroup": "/Column"}
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_original = tags._build_box_tree


def complete_tags() -> None:
    """Have WeasyPrint write both from now on; safe to call again."""
    tags._build_box_tree = _build_box_tree


def _build_box_tree(box: Any, *arguments: Any) -> Iterator[pydyf.Dictionary]:
    """Elements of a box: the last one is its own, unless it only passes on its children's."""
    element = getattr(box, "element", None)
    for tag in _original(box, *arguments):
        if element is not None and element.tag not in {"html", "body"}:
            _complete(tag, element)
        yield tag


def _complete(tag: pydyf.Dictionary, element: Any) -> None:
    if tag["S"] == "/TH":
        tag["A"]["Scope"] = _SCOPES.get(element.get("scope", "col"), "/Column")
    language = element.get("lang") or element.get(_XML_LANGUAGE)
    if language:
        tag["Lang"] = pydyf.String(language)

"""Requests to other hosts: they would tell who reads what, and fail without a network."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from turbohtml import Element

from checks.links.styles import css_urls
from checks.site.built import Attributes, Built, BuiltPage
from checks.site.links import SEARCH_SCRIPTS, addresses, css_source, split_address
from checks.site.places import place_of
from course.finding import Finding, finding, place_in

_LOADED = (
    *("src", "href", "xlink:href", "poster", "data", "background"),
    *SEARCH_SCRIPTS,
    "data-texts",
)
_FOLLOWED = frozenset({"a", "area", "base"})  # a reader follows these, no browser does by itself
_TOLD = frozenset({"canonical", "alternate", "author", "help", "license", "next", "prev"})
_OWN_SCRIPTS = ("assets/js/",)
# The names of XML's vocabularies look like addresses, and are never asked for.
_QUOTED = re.compile(r"(['\"`])((?:https?:|wss?:)?//(?!www\.w3\.org/)[\w.-]+[^'\"`\s]*)\1")


def check_hosts(built: Built) -> Iterator[Finding]:
    """What pages, drawings, stylesheets and our own scripts load from another host."""
    for page in built.pages.values():
        for element, address in _foreign(page, built.site.address):
            place = place_of(built, page, element)
            yield finding(*place, "SITE-HOST", page=page.path, target=address)
    for drawing in built.drawings.values():
        for element, address in _foreign(drawing, built.site.address):
            place = (css_source(drawing.path), element.source_line or 1)
            yield finding(*place, "SITE-HOST", page=drawing.path, target=address)
    for path in sorted(built.files - built.site.promised):
        is_style = path.endswith(".css")
        if not is_style and not (path.startswith(_OWN_SCRIPTS) and path.endswith(".js")):
            continue
        text = built.read(path)
        found = {(match.start(), match[2]) for match in _QUOTED.finditer(text)}
        for start, address in sorted(found | {*(css_urls(text) if is_style else ())}):
            if is_foreign(address, built.site.address):
                line, _ = place_in(text, start)
                yield finding(css_source(path), line, "SITE-HOST", page=path, target=address)


def is_foreign(address: str, site: str) -> bool:
    """Whether a browser asks another host for it."""
    parts = split_address(address.strip())
    own = bool(urlsplit(site).netloc) and address.startswith(site)
    return parts is not None and bool(parts.netloc) and not own


def _foreign(page: BuiltPage, site: str) -> Iterator[tuple[Element, str]]:
    for element, attributes in page.attributes:
        for address in _loaded(element, attributes):
            if is_foreign(address, site):
                yield element, address
    for element in page.document.find_all("style"):
        for _, address in css_urls(element.text):
            if is_foreign(address, site):
                yield element, address


def _loaded(element: Element, attributes: Attributes) -> Iterator[str]:
    """Addresses that a browser asks for by itself when it shows an element."""
    rel = attributes.get("rel", "").lower().split()
    if element.tag not in _FOLLOWED and not (element.tag == "link" and _TOLD.issuperset(rel)):
        yield from (attributes[name] for name in _LOADED if name in attributes)
    yield from addresses(attributes)

"""A page of the site as a chapter of a book: where its links lead, its notes, its code to scan."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import lxml.html
from lxml.html import builder as html

from course.language import Language
from course.links import browse
from print.article import Article, map_links, prefix_ids, shift_headings
from print.notes import address_line, number_notes
from print.qr import qr_code
from print.writing import EXERCISE, section

Element = lxml.html.HtmlElement

_LEVELS_UNDER_PART = 1
_LOOPBACK = ("127.0.0.1", "localhost")
ANSWERS = "jawaban"
_ANSWER = {"id": "Jawaban latihan ini", "en": "The answer to this exercise"}
_SCAN = {"id": "Halaman ini di ponsel", "en": "This page on a phone"}


@dataclass(frozen=True)
class Place:
    """Where a chapter stands.

    Attributes:
        path: Of its page in the site.
        slugs: Id of every page that is in the book.
        site: Folder of the built site.
        address: Where the site is published.
        language: Of the book.
    """

    path: str
    slugs: Mapping[str, str]
    site: Path
    address: str
    language: Language

    @property
    def published(self) -> str:
        """Address of the page."""
        return urljoin(self.address, self.path)


def set_chapter(article: Article, place: Place, back: bool) -> None:
    """Make a page's article fit into the book; changed in place.

    Args:
        article: The page.
        place: Where it stands.
        back: Whether its answers stand at the back of the book.
    """
    boxes = article.answers if back else ()
    for element in (article.body, *boxes):
        shift_headings(element, _LEVELS_UNDER_PART)
        map_links(element, lambda href: _where(href, place))
        place_pictures(element, place.path, place.site)
    slug = place.slugs[place.path]
    number_notes(article.body, boxes, place.language, slug)
    for element in (article.body, *boxes):
        prefix_ids(element, slug)
    for box in boxes:  # far from its notes: their page is told too
        for mark in box.find_class("note-ref"):
            mark.set("class", "note-ref internal")
    if boxes:
        _lead_to_answer(article.body, slug, place.language)
    for element in (article.body, *boxes):
        for link in element.find_class("internal"):
            link.set("style", f"--to: '{link.get('href')}'")  # for the page number in handbook.css
    if is_published(place.published):
        add_code(article.body, place.published, place.language)


def place_pictures(element: Element, path: str, site: Path) -> None:
    """Give every picture the address of its file."""
    for image in element.iter("img"):
        image.set("src", (site / browse(path, image.get("src", ""))).resolve().as_uri())


def set_handout(article: Article, address: str, language: Language) -> Element:
    """A page alone, its answers behind it; changed in place.

    Args:
        article: The page; a link to another page may lead to that page's own handout.
        address: Where the page is published.
        language: Of the page.
    """

    def where(href: str) -> tuple[str, str]:
        if href.startswith("#"):
            return href, "internal"
        target = urlsplit(urljoin(address, href))
        page, _, ending = target.path.rpartition(".")
        own = not urlsplit(href).scheme and "/pdf/" not in target.path
        if own and ending in {"html", "pdf"}:
            # From paper to the page, not to its handout; the plugin loses the anchor.
            target = target._replace(path=f"{page}.html", fragment="")
        return target.geturl(), "external"

    for element in (article.body, *article.answers):
        for term in list(element.find_class("term")):  # its meaning is in the glossary of the book
            term.drop_tag()
        map_links(element, where)
    number_notes(article.body, article.answers, language)
    for answer in article.answers:
        article.body.append(answer)
    if is_published(address):
        add_code(article.body, address, language)
    return article.body


def is_published(address: str) -> bool:
    """Whether a phone could open it: a site that is only tried out has no code to scan."""
    host = urlsplit(address).hostname
    return bool(host) and host not in _LOOPBACK


def add_code(body: Element, address: str, language: Language) -> None:
    """Put the code that opens the page before its text, behind its headline."""
    headline = next(body.iter("h1", "h2"), None)
    code = code_figure(address, language)
    if headline is None:
        body.insert(0, code)
    else:
        headline.addnext(code)


def code_figure(address: str, language: Language) -> Element:
    """A code to scan, and its address for who cannot."""
    words = _SCAN[language]
    code = html.A(qr_code(address, f"{words}: {address}"), href=address)
    told = html.P(words, html.BR(), address_line(address))
    return html.DIV(code, told, **{"class": "scan"})


def _lead_to_answer(body: Element, slug: str, language: Language) -> None:
    """Behind the exercise: where its answer stands."""
    words = _ANSWER[language]
    link = html.A(words, href=f"#{slug}--{ANSWERS}", **{"class": "internal"})
    lead = html.P(link, **{"class": "to-answer"})
    exercise = section(body, f"{slug}--{EXERCISE}")
    if exercise:
        exercise[-1].addnext(lead)
    else:
        body.append(lead)


def _where(href: str, place: Place) -> tuple[str, str]:
    """A link's address in the book and its kind: pages that are not in it are outside."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return href, "external"
    target = browse(place.path, parts.path) if parts.path else place.path
    if target not in place.slugs:
        return urljoin(urljoin(place.address, place.path), href), "external"
    slug = place.slugs[target]
    return f"#{slug}--{parts.fragment}" if parts.fragment else f"#{slug}", "internal"

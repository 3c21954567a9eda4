"""A built page's article made ready for paper: links, pictures, answers, trainer's notes."""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import lxml.html
from lxml import etree

Element = lxml.html.HtmlElement

_LEFT_OUT = ("page-tools", "as-text", "hs-clinic__form", "hs-clinic__count")


@dataclass(frozen=True)
class Article:
    """The article of a page, and its answer and trainer's notes lifted out of it."""

    body: Element
    answers: tuple[Element, ...]
    notes: tuple[Element, ...]


def article_of(document: Element) -> Element:
    """The text of a built page, without what only a screen needs.

    Raises:
        ValueError: The document has no article.
    """
    found = document.find(".//article")
    if found is None:
        raise ValueError("no <article>")
    article = copy.deepcopy(found)
    for name in _LEFT_OUT:
        for element in article.find_class(name):
            element.drop_tree()
    for comment in list(article.iter(etree.Comment)):
        comment.drop_tree()
    article.tag = "section"
    article.attrib.clear()
    return article


def read_article(file: Path) -> Article:
    """The article of a built page, taken apart."""
    return split(article_of(lxml.html.parse(str(file)).getroot()))


def split(article: Element) -> Article:
    """Open the folded boxes, and take the answers and the trainer's notes out."""
    for box in list(article.iter("details")):
        _unfold(box)
    answers = list(article.find_class("jawaban"))
    notes = list(article.find_class("pelatih"))
    for box in (*answers, *notes):
        parent = box.getparent()
        if parent is not None:
            parent.remove(box)
    return Article(article, tuple(answers), tuple(notes))


def _unfold(box: Element) -> None:
    if "facts-fold" in box.classes:  # a fold of the screen only: paper shows the list at once
        box[0].drop_tree()
        box.drop_tag()
        return
    box.tag = "div"
    box.attrib.pop("open", None)
    box.set("class", f"box {box.get('class', '')}".strip())
    summary = box.find("summary")
    if summary is not None:
        summary.tag = "p"
        summary.set("class", "box-title")


def shift_headings(article: Element, by: int) -> None:
    """Make every heading `by` levels deeper, so that it fits under the book's own."""
    for level in range(6 - by, 0, -1):
        for heading in list(article.iter(f"h{level}")):
            heading.tag = f"h{level + by}"


def prefix_ids(article: Element, slug: str) -> None:
    """Give every id its page's prefix, so that pages can share one document."""
    for element in article.iter():
        if element.get("id"):
            element.set("id", f"{slug}--{element.get('id')}")


def map_links(article: Element, where: Callable[[str], tuple[str, str]]) -> None:
    """Rewrite every link.

    Args:
        article: Changed in place.
        where: Gives for an `href` its new value and a class that says what kind of link it is.
    """
    for link in article.iter("a"):
        target = link.get("href")
        if target:
            href, kind = where(target)
            link.set("href", href)
            link.set("class", f"{link.get('class', '')} {kind}".strip())
            link.attrib.pop("title", None)


def plain_text(element: Element) -> str:
    """The words of an element, a space between each two."""
    return " ".join(element.text_content().split())


def slug_of(path: str) -> str:
    """Id of a page in the book: "proses/x.html" is "proses-x"."""
    return path.removesuffix(".html").replace("/", "-")

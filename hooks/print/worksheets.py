"""Worksheets: what a participant ticks and fills in, alone, a lesson on its own sheet of paper."""

import copy
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urljoin

import lxml.html

from print.article import Article, prefix_ids, read_article, slug_of
from print.book import Book, Chapter, Edition, Passage
from print.chapter import code_figure, is_published, place_pictures
from print.readback import element_words
from print.templates import environment, markup, styles
from print.writing import EXERCISE, add_lines, section

Element = lxml.html.HtmlElement

_TEMPLATE = "overrides/print/worksheets.html"
_TO_FILL_IN = "………"  # dots that stand for what is to be written


def make_worksheets(
    site: Path, chapters: Sequence[Chapter], edition: Edition, title: str, templates: Path
) -> Book:
    """Put the sheets together.

    Args:
        site: Folder of the built site.
        chapters: Pages whose exercises are wanted, in order; those without any are left out.
        edition: Whose worksheets.
        title: Of the whole.
        templates: Folder of `worksheets.html`.

    Returns:
        A book without HTML if no page has anything to work on.
    """
    passages: list[Passage] = []
    sheets = []
    for chapter in chapters:
        article = read_article(site / chapter.path)
        add_lines(section(article.body, EXERCISE), article.answers)
        body = _worksheet(article)
        if not len(body):
            continue
        _unlink(body)
        place_pictures(body, chapter.path, site)
        slug = slug_of(chapter.path)
        prefix_ids(body, slug)
        address = urljoin(edition.address, chapter.path)
        code = [code_figure(address, edition.language)] if is_published(address) else []
        passages.append(Passage(slug, chapter.path, element_words(body), alone=True))
        sheets.append((chapter, slug, markup(code), markup([body])))
    if not sheets:
        return Book("", _TEMPLATE)
    html = (
        environment(templates)
        .get_template("worksheets.html")
        .render(sheets=sheets, edition=edition, title=title, css=styles(site, "worksheets.css"))
    )
    return Book(html, _TEMPLATE, tuple(passages))


def _worksheet(article: Article) -> Element:
    """The sections to work on: an exercise, boxes to tick, cells to fill in."""
    sheet = lxml.html.fragment_fromstring("<section></section>")
    for heading in article.body.iter("h2"):
        own = section(article.body, heading.get("id", ""))
        if own and _is_work(own):
            sheet.extend(copy.deepcopy(element) for element in own)
    return sheet


def _unlink(body: Element) -> None:
    """A sheet to write on has no notes: links become their words, warnings stay."""
    for link in list(body.iter("a")):
        if "fact-note" in link.classes and "fact-note--warning" not in link.classes:
            link.drop_tree()
        else:
            link.tag = "span"
            link.attrib.pop("href", None)


def _is_work(elements: Sequence[Element]) -> bool:
    """The path of those who learn alone is long, and a plan to read, not work for the class."""
    if any(element.find_class("study-path") for element in elements):
        return False
    return elements[0].get("id") == EXERCISE or any(
        element.find_class("task-list-item") or _TO_FILL_IN in element.text_content()
        for element in elements
    )

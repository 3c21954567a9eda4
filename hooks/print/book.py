"""The handbook: all built pages of a language as one document, in two editions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import lxml.html
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from course.language import Language
from course.links import browse
from print.article import Article, map_links, prefix_ids, read_article, shift_headings, slug_of
from print.readback import element_words

Element = lxml.html.HtmlElement

_LEVELS_UNDER_PART = 1
_REGISTER = "facts--register"
_STYLES = ("assets/css/fonts.css", "print/base.css", "print/handbook.css")


@dataclass(frozen=True)
class Chapter:
    """A page of the book: its path in the site, the name of its part, its title."""

    path: str
    part: str
    title: str


@dataclass(frozen=True)
class Edition:
    """What a book is made for.

    Attributes:
        language: Of the book.
        trainer: Whether answers stand in place and trainer's notes are printed.
        name: Title of the course.
        date: Date of the edition, in the words of the language.
        address: Where the site is published; links to pages outside the book lead there.
    """

    language: Language
    trainer: bool
    name: str
    date: str
    address: str


@dataclass(frozen=True)
class Passage:
    """Words that the book must show on paper.

    Attributes:
        anchor: Id at which they start.
        path: Page of the site they come from.
        words: How often each.
        alone: Whether no other passage begins on their last page.
    """

    anchor: str
    path: str
    words: Counter[str]
    alone: bool


@dataclass(frozen=True)
class Book:
    """A book as HTML, and what it must show on paper, in order."""

    html: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True)
class _Section:
    """A chapter as the template prints it."""

    slug: str
    title: str
    body: Markup
    answers: Markup


def make_book(site: Path, chapters: Sequence[Chapter], edition: Edition, templates: Path) -> Book:
    """Put the built pages together.

    Args:
        site: Folder of the built site.
        chapters: Pages in the order of the navigation.
        edition: For whom.
        templates: Folder of `handbook.html`.
    """
    slugs = {chapter.path: slug_of(chapter.path) for chapter in chapters}
    passages: list[Passage] = []
    answer_passages: list[Passage] = []
    parts: dict[str, list[_Section]] = {}
    articles = {chapter.path: read_article(site / chapter.path) for chapter in chapters}
    _shorten_register([article.body for article in articles.values()])
    for chapter in chapters:
        slug = slugs[chapter.path]
        article = articles[chapter.path]
        if edition.trainer:
            _put_in_place(article)
        answers = () if edition.trainer else article.answers  # those that stand at the back
        passages.append(Passage(slug, chapter.path, element_words(article.body), alone=True))
        if answers:
            words = element_words(*answers)
            anchor = f"{slug}--jawaban"
            answer_passages.append(Passage(anchor, chapter.path, words, alone=False))
        for element in (article.body, *answers):
            _prepare(element, chapter.path, slugs, edition.address, site)
        parts.setdefault(chapter.part, []).append(
            _Section(
                slug=slug,
                title=chapter.title,
                body=_markup(article.body),
                answers=_markup(*answers),
            )
        )
    html = (
        _environment(templates)
        .get_template("handbook.html")
        .render(
            parts=parts,
            edition=edition,
            css=[str((site / name).resolve().as_uri()) for name in _STYLES],
            cover=(site / "assets/img/cover.svg").resolve().as_uri(),
            has_answers=bool(answer_passages),
        )
    )
    return Book(html, (*passages, *answer_passages))


def _shorten_register(bodies: Sequence[Element]) -> None:
    """Leave in the register only what other pages point at: lessons end with their own facts."""
    wanted = {
        link.get("href", "").rpartition("#")[2]
        for body in bodies
        for link in body.iter("a")
        if not link.get("href", "").startswith("#")
    }
    for body in bodies:
        for register in body.find_class(_REGISTER):
            for entry in list(register):
                if entry.get("id") not in wanted:
                    entry.drop_tree()
            heading = register.getprevious()
            if not len(register) and heading is not None and heading.tag == "h3":
                heading.drop_tree()
                register.drop_tree()


def _put_in_place(article: Article) -> None:
    """Trainer's edition: the answer and the notes stand again at the end of the exercise."""
    sources = article.body.get_element_by_id("fakta", None)  # the section behind the exercise
    for box in (*article.answers, *article.notes):
        if sources is not None:
            sources.addprevious(box)
        else:
            article.body.append(box)


def _prepare(element: Element, path: str, slugs: dict[str, str], address: str, site: Path) -> None:
    shift_headings(element, _LEVELS_UNDER_PART)

    def where(href: str) -> tuple[str, str]:
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return href, "external"
        target = browse(path, parts.path) if parts.path else path
        if target not in slugs:
            return urljoin(urljoin(address, path), href), "external"
        slug = slugs[target]
        return f"#{slug}--{parts.fragment}" if parts.fragment else f"#{slug}", "internal"

    map_links(element, where)
    for link in element.find_class("internal"):
        link.set("style", f"--to: '{link.get('href')}'")  # for the page number in handbook.css
    prefix_ids(element, slugs[path])
    for image in element.iter("img"):
        image.set("src", (site / browse(path, image.get("src", ""))).resolve().as_uri())


def _markup(*elements: Element) -> Markup:
    return Markup("".join(lxml.html.tostring(item, encoding="unicode") for item in elements))


def _environment(templates: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

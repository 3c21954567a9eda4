"""The handbook: all built pages of a language as one document, in two editions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from markupsafe import Markup

from course.language import Language, long_date
from print.article import Article, read_article, slug_of
from print.chapter import ANSWERS, Place, set_chapter
from print.readback import element_words
from print.register import shorten_register
from print.run_sheet import run_sheets
from print.templates import environment, markup, styles
from print.writing import EXERCISE, add_lines, section

_TEMPLATE = "overrides/print/handbook.html"


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
        day: Date of the edition.
        address: Where the site is published; links to pages outside the book lead there.
    """

    language: Language
    trainer: bool
    name: str
    day: date
    address: str

    @property
    def date(self) -> str:
        """The date in the words of the language."""
        return long_date(self.day, self.language)


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
    """A book as HTML, the template it comes from, and what it must show on paper, in order."""

    html: str
    template: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True)
class _Section:
    """A chapter as the template prints it."""

    slug: str
    title: str
    summary: str
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
    shorten_register([article.body for article in articles.values()])
    days = run_sheets(articles, edition.language) if edition.trainer else []
    for chapter in chapters:
        article = articles[chapter.path]
        place = Place(chapter.path, slugs, site, edition.address, edition.language)
        if edition.trainer:
            _put_in_place(article)
        else:
            add_lines(section(article.body, EXERCISE), article.answers)
        set_chapter(article, place, back=not edition.trainer)
        answers = () if edition.trainer else article.answers  # those that stand at the back
        slug = slugs[chapter.path]
        passages.append(Passage(slug, chapter.path, element_words(article.body), alone=True))
        if answers:
            words = element_words(*answers)
            anchor = f"{slug}--{ANSWERS}"
            answer_passages.append(Passage(anchor, chapter.path, words, alone=False))
        parts.setdefault(chapter.part, []).append(
            _Section(
                slug=slug,
                title=chapter.title,
                summary=_summary(article),
                body=markup([article.body]),
                answers=markup(answers),
            )
        )
    html = (
        environment(templates)
        .get_template("handbook.html")
        .render(
            parts=parts,
            days=days,
            slugs=slugs,
            edition=edition,
            css=styles(site, "handbook.css"),
            cover=(site / "assets/img/cover.svg").resolve().as_uri(),
            motifs={chapter.part: _motif(site, chapter.path) for chapter in chapters},
            has_answers=bool(answer_passages),
        )
    )
    return Book(html, _TEMPLATE, (*passages, *answer_passages))


def _summary(article: Article) -> str:
    found = article.body.find_class("lesson-summary")
    return found[0].text_content().strip() if found else ""


def _motif(site: Path, path: str) -> str:
    """The motif of a page's folder: parts are told apart by it."""
    folder = path.removeprefix("en/").partition("/")[0]
    return (site / f"assets/img/motif-{folder}.svg").resolve().as_uri()


def _put_in_place(article: Article) -> None:
    """Trainer's edition: the answer and the notes stand again at the end of the exercise."""
    sources = article.body.get_element_by_id("fakta", None)  # the section behind the exercise
    for box in (*article.answers, *article.notes):
        if sources is not None:
            sources.addprevious(box)
        else:
            article.body.append(box)

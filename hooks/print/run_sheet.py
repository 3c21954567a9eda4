"""The trainer's run sheets: a day with its times, lessons, minutes of each step, what to bring."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass

import lxml.html

from course.boxes import NOTE_PARTS
from course.language import Language
from course.links import browse
from print.article import Article, plain_text

Element = lxml.html.HtmlElement

_BETWEEN = " ,;()"  # what is left between titles
_STEPS, _BRING = 1, 2  # places among the parts of a trainer's notes


@dataclass(frozen=True)
class Taught:
    """A lesson of a session: its page and title, and of its notes the steps and what to bring."""

    path: str
    title: str
    steps: str
    bring: str


@dataclass(frozen=True)
class Session:
    """A line of a day.

    Attributes:
        time: From when to when, as the timetable writes it.
        lessons: What is taught.
        words: What is done; of lessons, what is said beside their titles.
        minutes: How long, as the timetable writes it.
    """

    time: str
    lessons: tuple[Taught, ...]
    words: str
    minutes: str


@dataclass(frozen=True)
class RunSheet:
    """A day: the page that tells of it, its title, its sessions."""

    path: str
    title: str
    sessions: tuple[Session, ...]


def run_sheets(articles: Mapping[str, Article], language: Language) -> list[RunSheet]:
    """The days of a course, from the pages that show a timetable.

    Args:
        articles: All pages of the book by path, in its order; not changed.
        language: Of the pages.
    """
    found = []
    for path, article in articles.items():
        for timetable in article.body.find_class("timetable"):
            title = next(article.body.iter("h1")).text_content().strip()
            rows = timetable.xpath(".//tbody/tr")
            sessions = tuple(_session(row, path, articles, language) for row in rows)
            found.append(RunSheet(path, title, sessions))
    return found


def _session(
    row: Element, path: str, articles: Mapping[str, Article], language: Language
) -> Session:
    time, what, minutes = row.iter("td")
    steps, bring = (NOTE_PARTS[language][index] for index in (_STEPS, _BRING))
    lessons = tuple(
        Taught(
            target, plain_text(link), _part(articles[target], steps), _part(articles[target], bring)
        )
        for link in what.iter("a")
        if (target := browse(path, link.get("href", ""))) in articles
    )
    words = plain_text(what)
    for lesson in lessons:
        words = words.replace(lesson.title, "", 1)
    return Session(plain_text(time), lessons, words.strip(_BETWEEN), plain_text(minutes))


def _part(article: Article, label: str) -> str:
    """The paragraph of a lesson's notes that begins with a label, without the label."""
    for paragraph in (found for notes in article.notes for found in notes.iter("p")):
        head = paragraph.find("strong")
        if head is not None and plain_text(head).startswith(label):
            rest = copy.deepcopy(paragraph)
            for note in rest.find_class("fact-note"):
                note.drop_tree()
            next(rest.iter("strong")).drop_tree()
            return plain_text(rest)
    return ""

"""The trainer's run sheets: a day with its times, lessons, minutes of each step, what to bring."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass

import lxml.html

from course.boxes import NOTE_PARTS
from course.language import Language
from course.links import browse
from print.article import Article

Element = lxml.html.HtmlElement

_BETWEEN = " ,;()"  # what is left between titles
_TIMING, _BRING = 1, 2  # places among the parts of a trainer's notes


@dataclass(frozen=True)
class Session:
    """A line of a day.

    Attributes:
        time: From when to when, as the timetable writes it.
        lessons: Pages that are taught, with their titles.
        words: What is done; of lessons, what is said beside their titles.
        minutes: How long, as the timetable writes it.
        steps: Minutes of the lessons' steps, from their notes.
        bring: What the trainer brings for them.
    """

    time: str
    lessons: tuple[tuple[str, str], ...]
    words: str
    minutes: str
    steps: tuple[str, ...]
    bring: tuple[str, ...]


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
    links = ((browse(path, link.get("href", "")), _text(link)) for link in what.iter("a"))
    lessons = tuple((target, title) for target, title in links if target in articles)
    taught = [articles[target] for target, _ in lessons]
    labels = NOTE_PARTS[language]
    words = _text(what)
    for _, title in lessons:
        words = words.replace(title, "", 1)

    def parts(index: int) -> tuple[str, ...]:
        texts = (_part(article, labels[index]) for article in taught)
        return tuple(text for text in texts if text)

    return Session(
        _text(time), lessons, words.strip(_BETWEEN), _text(minutes), parts(_TIMING), parts(_BRING)
    )


def _part(article: Article, label: str) -> str:
    """The paragraph of a lesson's notes that begins with a label, without the label."""
    for paragraph in (found for notes in article.notes for found in notes.iter("p")):
        head = paragraph.find("strong")
        if head is not None and _text(head).startswith(label):
            rest = copy.deepcopy(paragraph)
            for note in rest.find_class("fact-note"):
                note.drop_tree()
            next(rest.iter("strong")).drop_tree()
            return _text(rest)
    return ""


def _text(element: Element) -> str:
    return " ".join(element.text_content().split())

"""Passages: what can be found, each with its text by field.

A passage is a section of a page, or what the page says in the other language: an Indonesian query
with English trade words finds the lesson by the words of its English twin.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from course.language import Language, other
from course.model import Course
from course.page import EXERCISE, Page
from course.questions import HEAD
from search.sections import Section

GLOSSARY = "lampiran/glosarium"
# title: of the page; lead: its summary and outcomes; ask: what readers type who need it;
# aside: the text of exercises and sources, which only repeats what is explained elsewhere.
Field = Literal["title", "lead", "heading", "ask", "text", "aside"]


@dataclass(frozen=True)
class Passage:
    """A passage of a page, counted from 0; one in the other language is no place to jump to."""

    page: int
    language: Language
    fields: Mapping[Field, str]


def passages(
    course: Course, pages: Sequence[Page], sections: Sequence[Sequence[Section]]
) -> list[Passage]:
    """The sections of all pages in order, and behind them each page in the other language.

    Args:
        course: With the readers' questions, the index of subjects and the glossary.
        pages: Of one language.
        sections: Of each page, its head first.
    """
    native = [
        Passage(number, page.language, fields)
        for number, page in enumerate(pages)
        for fields in _native_fields(course, page, sections[number])
    ]
    foreign = [
        Passage(number, other(page.language), _foreign_fields(course, page))
        for number, page in enumerate(pages)
    ]
    return native + foreign


def _native_fields(
    course: Course, page: Page, sections: Sequence[Section]
) -> list[dict[Field, str]]:
    asked = _asked(course, page)
    found: list[dict[Field, str]] = []
    kind: Field = "text"
    for section in sections:
        if section.anchor == EXERCISE:
            kind = "aside"
        fields: dict[Field, str] = {
            "heading": section.heading,
            kind: section.text,
            "ask": " ".join(asked.get(section.anchor, ())),
        }
        if section.anchor == HEAD:
            fields |= {"title": page.title, "lead": _lead(page)}
        found.append(fields)
    return found


def _foreign_fields(course: Course, page: Page) -> dict[Field, str]:
    """The twin's title, headings and questions; its whole text would help little."""
    twin = course.by_name[(other(page.language), page.name)]
    fields: dict[Field, str] = {"title": twin.title, "lead": _lead(twin)}
    if twin.lists_facts:
        fields["heading"] = " ".join(heading.text for heading in twin.headings)
    if twin.name != GLOSSARY:
        asked = _asked(course, twin)
        fields["ask"] = " ".join(phrase for found in asked.values() for phrase in found)
    return fields


def _lead(page: Page) -> str:
    return " ".join((page.summary, *page.words("outcomes")))


def _asked(course: Course, page: Page) -> dict[str, list[str]]:
    """What readers type for each section of a page: questions, subjects, a term's other names."""
    asked: dict[str, list[str]] = {}
    for question in course.questions:
        if question.page == page.name:
            asked.setdefault(question.section, []).extend(question.phrases[page.language])
    for subject in course.subjects:
        for place in subject.places:
            name, _, section = place.partition("#")
            if name == page.name:
                asked.setdefault(section or HEAD, []).append(subject.name[page.language])
    if page.name == GLOSSARY:
        for term in course.terms.values():
            asked.setdefault(term.id, []).extend(term.search)
    return asked

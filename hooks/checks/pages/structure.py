"""Headings and parts: ids, levels, and the parts that every lesson has."""

import re
from collections.abc import Iterator

from course.finding import Finding, finding
from course.model import Course
from course.page import EXERCISE, Page

_BLOCK = re.compile(r"^/// \w+[^\n]*\n[ ]{4}type:[ ]*(?P<type>[\w-]+)", re.MULTILINE)

LESSON_SECTIONS = ("mengapa", "contoh", "kesalahan", "daftar-periksa", EXERCISE)
ANSWER, NOTES = "jawaban", "pelatih"  # boxes of a lesson
_FIRST_LEVEL = 2  # level 1 is the page's title, which the front matter gives


def blocks(page: Page) -> list[str]:
    """Types of the boxes of a page, in order: "jawaban", "penting"."""
    return [match["type"] for match in _BLOCK.finditer(page.body)]


def check_structure(course: Course) -> Iterator[Finding]:
    """Headings without id, twice the same id, skipped levels, missing parts of a lesson."""
    for page in course.pages:
        yield from _ids(page)
        yield from _levels(page)
        if page.is_lesson:
            yield from _parts(page)


def _parts(page: Page) -> Iterator[Finding]:
    have = {heading.id for heading in page.headings} | set(blocks(page))
    for part in (*LESSON_SECTIONS, NOTES):
        if part not in have:
            yield finding(page.path, page.body_line, "LESSON-PART", part=part)
    exercise = next((head for head in page.headings if head.id == EXERCISE), None)
    if exercise and ANSWER not in have:
        yield finding(page.path, page.line_at(exercise.start)[0], "EXERCISE-ANSWER")


def _ids(page: Page) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for heading in page.headings:
        line = page.line_at(heading.start)[0]
        if not heading.id:
            yield finding(page.path, line, "HEADING-ID", text=heading.text)
        elif heading.id in first:
            yield finding(page.path, line, "ID-DUPLICATE", id=heading.id, first=first[heading.id])
        else:
            first[heading.id] = line


def _levels(page: Page) -> Iterator[Finding]:
    last = _FIRST_LEVEL - 1
    for heading in page.headings:
        if heading.level > last + 1 or heading.level < _FIRST_LEVEL:
            expected = "#" * max(_FIRST_LEVEL, min(heading.level, last + 1))
            line = page.line_at(heading.start)[0]
            yield finding(page.path, line, "HEADING-LEVEL", text=heading.text, expected=expected)
        last = heading.level

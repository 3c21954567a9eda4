"""Headings and parts: ids, levels, and the parts that every lesson has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from course.finding import Finding, finding
from course.load import Course
from course.page import Page

_HEADING = re.compile(
    r"^(?P<marks>#{1,6})[ \t]+(?P<text>.*?)[ \t]*(?:\{[ ]*#(?P<id>[A-Za-z][\w-]*)[ ]*\})?[ \t]*$",
    re.MULTILINE,
)
_FENCED = re.compile(r"^(```|~~~).*?^\1", re.DOTALL | re.MULTILINE)
_TABLE_HEAD = re.compile(r"^\|(?P<cells>.+)\|[ \t]*\n\|[ :|-]+\|[ \t]*$", re.MULTILINE)
_BLOCK = re.compile(r"^/// \w+[^\n]*\n[ ]{4}type:[ ]*(?P<type>[\w-]+)", re.MULTILINE)

LESSON_SECTIONS = ("mengapa", "contoh", "kesalahan", "daftar-periksa", "latihan")
LESSON_BLOCKS = ("jawaban", "pelatih")
_FIRST_LEVEL = 2  # level 1 is the page's title, which the front matter gives


@dataclass(frozen=True)
class Heading:
    """A Markdown heading of a page's source; `id` is empty if the author gave none."""

    level: int
    text: str
    id: str
    line: int


def headings(page: Page) -> list[Heading]:
    """Headings of a page that stand outside code."""
    body = _FENCED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), page.body)
    return [
        Heading(
            len(match["marks"]), match["text"], match["id"] or "", page.line_at(match.start())[0]
        )
        for match in _HEADING.finditer(body)
    ]


def blocks(page: Page) -> list[str]:
    """Types of the boxes of a page, in order: "jawaban", "penting"."""
    return [match["type"] for match in _BLOCK.finditer(page.body)]


def check_structure(course: Course) -> Iterator[Finding]:
    """Headings without id, twice the same id, skipped levels, empty table heads, missing parts."""
    for page in course.pages:
        found = headings(page)
        yield from _ids(page, found)
        yield from _levels(page, found)
        for match in _TABLE_HEAD.finditer(page.body):
            if not all(cell.strip() for cell in match["cells"].split("|")):
                yield finding(page.path, page.line_at(match.start())[0], "TABLE-HEAD")
        if page.is_lesson:
            have = {heading.id for heading in found} | set(blocks(page))
            for part in LESSON_SECTIONS + LESSON_BLOCKS:
                if part not in have:
                    yield finding(page.path, page.body_line, "LESSON-PART", part=part)


def _ids(page: Page, found: list[Heading]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for heading in found:
        if not heading.id:
            yield finding(page.path, heading.line, "HEADING-ID", text=heading.text)
        elif heading.id in first:
            yield finding(
                page.path, heading.line, "ID-DUPLICATE", id=heading.id, first=first[heading.id]
            )
        else:
            first[heading.id] = heading.line


def _levels(page: Page, found: list[Heading]) -> Iterator[Finding]:
    last = _FIRST_LEVEL - 1
    for heading in found:
        if heading.level > last + 1 or heading.level < _FIRST_LEVEL:
            expected = "#" * max(_FIRST_LEVEL, min(heading.level, last + 1))
            yield finding(
                page.path, heading.line, "HEADING-LEVEL", text=heading.text, expected=expected
            )
        last = heading.level

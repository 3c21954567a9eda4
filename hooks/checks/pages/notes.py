"""Trainer's notes: the same six parts in every lesson, and minutes that add up to the lesson's."""

import re
from collections.abc import Iterator

from course.boxes import NOTE_PARTS, NOTES
from course.finding import Finding, finding
from course.model import Course
from course.page import Page

_TIMING = re.compile(
    r"^\*\*(?:Waktu|Timing) \((?P<all>\d+) [a-z]+\)\.\*\*(?P<parts>.*)$", re.MULTILINE
)
_PART = re.compile(r"(?:^|[.!?”] )(?P<minutes>\d+): ")


def check_notes(course: Course) -> Iterator[Finding]:
    """Parts that are missing or out of order, and timings that do not add up."""
    for page in course.pages:
        if page.is_lesson and page.data and (match := NOTES.search(page.body)):
            line = page.line_at(match.start())[0]
            notes = match["notes"]
            places = [notes.find(f"\n**{part}") for part in NOTE_PARTS[page.language]]
            for part, place in zip(NOTE_PARTS[page.language], places, strict=True):
                if place < 0:
                    yield finding(page.path, line, "NOTES-PART", part=part.rstrip(" ("))
            if min(places) >= 0 and places != sorted(places):
                order = " ".join(part.rstrip(" (") for part in NOTE_PARTS[page.language])
                yield finding(page.path, line, "NOTES-ORDER", order=order)
            yield from _timing(page, match)


def _timing(page: Page, notes: re.Match[str]) -> Iterator[Finding]:
    timing = _TIMING.search(notes["notes"])
    if timing is None:
        return
    line = page.line_at(notes.start("notes") + timing.start())[0]
    lesson = page.minutes("teach") + page.minutes("exercise")
    parts = sum(int(part["minutes"]) for part in _PART.finditer(timing["parts"].strip()))
    if not int(timing["all"]) == parts == lesson:
        yield finding(
            page.path, line, "NOTES-TIME", stated=timing["all"], parts=parts, lesson=lesson
        )

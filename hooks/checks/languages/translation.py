"""Translations that are older than their source, section by section."""

from collections.abc import Iterable, Iterator

from course.finding import Finding, finding
from course.language import DEFAULT
from course.model import Course
from course.page import Page
from course.translation import HEAD, KEY, recorded_hashes, section_hashes


def check_translations(course: Course) -> Iterator[Finding]:
    """Sections whose source has changed since they were translated, or that have no record."""
    for page in course.pages:
        source = course.by_name.get((DEFAULT, page.name))
        if page.language != DEFAULT and source is not None and page.data and source.data:
            yield from _page(page, source)


def _page(page: Page, source: Page) -> Iterator[Finding]:
    recorded, now = recorded_hashes(page), section_hashes(source)
    if not recorded:  # a new translation: all of it in one finding
        record = "{" + ", ".join(f"{section}: {mark}" for section, mark in now.items()) + "}"
        yield _finding("TRANSLATION-UNMARKED", page, source, page.meta.line("title"), now, record)
        return
    lines = {heading.id: page.line_at(heading.start)[0] for heading in page.headings}
    lines[HEAD] = page.meta.line("title")
    for section, current in now.items():
        if section not in lines:
            continue  # SECTION-TWIN tells of it
        code = "TRANSLATION-OLD" if section in recorded else "TRANSLATION-UNMARKED"
        if recorded.get(section) != current:
            record = f"{section}: {current}"
            yield _finding(code, page, source, lines[section], [section], record)
    for section in recorded:
        if section in now:
            continue
        line = page.meta.line(KEY, section)
        yield _finding("TRANSLATION-UNKNOWN", page, source, line, [section])


def _finding(
    code: str, page: Page, source: Page, line: int, sections: Iterable[str], record: str = ""
) -> Finding:
    named = ", ".join(sections)
    return finding(page.path, line, code, section=named, source=source.path, record=record)

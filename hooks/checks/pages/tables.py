"""Tables: each has a head, and each column of it a heading."""

import re
from collections.abc import Iterator

from course.finding import Finding, finding
from course.headings import without_code
from course.model import Course
from course.page import Page

_ROWS = re.compile(r"(?:^[ ]{0,3}\|.*\|[ \t]*$\n?)+", re.MULTILINE)
_RULE = re.compile(r"[ ]{0,3}\|(?:[ ]*:?-+:?[ ]*\|)+[ \t]*")
_HTML = re.compile(r"<table\b.*?</table>", re.DOTALL | re.IGNORECASE)


def check_tables(course: Course) -> Iterator[Finding]:
    """Tables without a head row, and head rows with an empty cell."""
    for page in course.pages:
        body = without_code(page.body)
        for match in _ROWS.finditer(body):
            head, _, rest = match[0].partition("\n")
            line = page.line_at(match.start())[0]
            if _RULE.fullmatch(head) or not _RULE.fullmatch(rest.partition("\n")[0]):
                yield finding(page.path, line, "TABLE-HEADLESS")
            elif not all(cell.strip() for cell in head.strip().strip("|").split("|")):
                yield finding(page.path, line, "TABLE-HEAD")
        yield from _html(page, body)


def _html(page: Page, body: str) -> Iterator[Finding]:
    for match in _HTML.finditer(body + "</table>"):
        if "<th" not in match[0].lower():
            yield finding(page.path, page.line_at(match.start())[0], "TABLE-HEADLESS")

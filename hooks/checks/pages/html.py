"""Raw HTML that must not stand on a page: scripts, frames, event handlers, inline style."""

import re
from collections.abc import Iterator

from course.finding import Finding, finding
from course.headings import without_code
from course.model import Course

_FORBIDDEN = (
    re.compile(
        r"<(?:script|iframe|object|embed|applet|frame|frameset|base|meta|link|style|form|template)\b",
        re.IGNORECASE,
    ),
    re.compile(r"<[a-z][^<>]*?\s(?P<shown>on[a-z]+)\s*=", re.IGNORECASE),
    re.compile(r"<[a-z][^<>]*?\s(?P<shown>style)\s*=", re.IGNORECASE),
    re.compile(r"\{:?[ ][^{}\n]*?\b(?P<shown>on[a-z]+|style)\s*=", re.IGNORECASE),
    re.compile(
        r"(?:\]\(|=\s*[\"']?)\s*<?(?P<shown>(?:javascript|vbscript|data)\s*:)", re.IGNORECASE
    ),
)


def check_html(course: Course) -> Iterator[Finding]:
    """Forbidden elements, attributes and addresses in the source of every page."""
    for page in course.pages:
        body = without_code(page.body)
        for pattern in _FORBIDDEN:
            for match in pattern.finditer(body):
                group = "shown" if "shown" in pattern.groupindex else 0
                line, column = page.line_at(match.start(group))
                yield finding(page.path, line, "HTML-FORBIDDEN", column, text=match[group])

"""Market pages: one shape, so that a reader finds the same answer in the same place."""

from collections.abc import Iterator

from course.finding import Finding, finding
from course.headings import Heading
from course.model import Course
from course.page import Page
from course.references import references

SECTIONS = (
    "bea",
    "perubahan",
    "label",
    "kimia",
    "keamanan",
    "kiriman",
    "permintaan",
    "langkah-pertama",
)
_DATED = ("bea", "perubahan")  # here the reader must see a date and a source


def check_markets(course: Course) -> Iterator[Finding]:
    """Pages of the markets that lack a section, have them in another order, or no dated fact."""
    named = set(course.settings.markets)
    for page in course.pages:
        if page.name in named:
            yield from _shape(page)
    known = {page.name for page in course.pages}
    for name in course.settings.markets:
        if name not in known:
            yield finding("docs/_data/course.yml", 1, "MARKET-PAGE", page=name)


def _shape(page: Page) -> Iterator[Finding]:
    found = [heading for heading in page.headings if heading.level == 2]
    order = [heading.id for heading in found if heading.id in SECTIONS]
    missing = [section for section in SECTIONS if section not in order]
    for section in missing:
        yield finding(page.path, page.body_line, "MARKET-SECTION", section=section)
    if not missing and order != list(SECTIONS):
        yield finding(page.path, page.body_line, "MARKET-ORDER", order=", ".join(SECTIONS))
    for number, heading in enumerate(found):
        if heading.id in _DATED and not _has_fact(page, heading, found[number + 1 :]):
            line = page.line_at(heading.start)[0]
            yield finding(page.path, line, "MARKET-DATE", section=heading.id)


def _has_fact(page: Page, heading: Heading, later: list[Heading]) -> bool:
    end = later[0].start if later else len(page.body)
    text = page.body[heading.end : end]
    return any(reference.kind == "fact" for reference in references(text))

"""The registry of all checks of the sources; `check_sources` runs them in one go.

Checks of the built site stand in `checks.site`, those of PDFs in `print.proof`, those of other
hosts in `checks.external`: they need a build, a PDF or the network.
"""

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass

from checks.consequences import without_consequences
from checks.data.overdue import check_overdue
from checks.data.references import check_references
from checks.data.subjects import check_subjects
from checks.data.usage import check_usage
from checks.files import check_files
from checks.languages.parity import check_parity
from checks.languages.translation import check_translations
from checks.links.addresses import check_addresses
from checks.links.navigation import check_navigation
from checks.links.pages import check_links
from checks.links.redirects import check_redirects
from checks.links.styles import check_styles
from checks.links.words import check_link_words
from checks.pages.front_matter import check_front_matter
from checks.pages.html import check_html
from checks.pages.markets import check_markets
from checks.pages.notes import check_notes
from checks.pages.pictures import check_pictures
from checks.pages.structure import check_structure
from checks.pages.tables import check_tables
from checks.words.abbreviations import check_abbreviations
from checks.words.figures import check_figures
from checks.words.sentences import check_sentences
from checks.words.spelling import Speller, check_spelling
from checks.words.sums import check_sums
from course.finding import Finding
from course.language import DEFAULT
from course.model import Course
from course.path import check_path
from course.timetable import check_timetable


@dataclass(frozen=True)
class Sources:
    """What the checks of the sources look at.

    Attributes:
        course: The course as read.
        outputs: Files that only a build makes and that pages may link to (the handbooks).
        site: Where the course is published, "https://…/".
        speller: What knows the words of both languages; without it spelling is not checked.
    """

    course: Course
    outputs: Set[str]
    site: str = ""
    speller: Speller | None = None


SourceCheck = Callable[[Sources], Iterable[Finding]]

SOURCE_CHECKS: tuple[SourceCheck, ...] = (
    lambda sources: sources.course.findings,
    lambda sources: check_files(sources.course),
    lambda sources: check_front_matter(sources.course),
    lambda sources: check_references(sources.course),
    lambda sources: check_structure(sources.course),
    lambda sources: check_tables(sources.course),
    lambda sources: check_pictures(sources.course),
    lambda sources: check_html(sources.course),
    lambda sources: check_notes(sources.course),
    lambda sources: check_markets(sources.course),
    lambda sources: check_subjects(sources.course),
    lambda sources: check_usage(sources.course),
    lambda sources: check_parity(sources.course),
    lambda sources: check_translations(sources.course),
    lambda sources: check_links(sources.course, sources.outputs),
    lambda sources: check_addresses(sources.course, sources.site),
    lambda sources: check_link_words(sources.course),
    lambda sources: check_styles(sources.course),
    lambda sources: check_navigation(sources.course),
    lambda sources: check_redirects(sources.course),
    lambda sources: check_figures(sources.course),
    lambda sources: check_sums(sources.course),
    lambda sources: check_sentences(sources.course),
    lambda sources: check_abbreviations(sources.course),
    lambda sources: check_spelling(sources.course, sources.speller) if sources.speller else (),
    lambda sources: check_timetable(sources.course.days, sources.course.lesson_minutes(DEFAULT)),
    lambda sources: check_path(sources.course.study_path, sources.course.lesson_minutes(DEFAULT)),
    lambda sources: check_overdue(sources.course),
)


def check_sources(sources: Sources) -> list[Finding]:
    """Every fault of `docs/` that has a cause of its own, and what is to be told, by place."""
    found = {found for check in SOURCE_CHECKS for found in check(sources)}
    return without_consequences(sorted(found))

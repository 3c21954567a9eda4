"""All checks of the sources, in one run."""

from collections.abc import Iterable

from checks.abbreviations import check_abbreviations
from checks.figures import check_figures
from checks.front_matter import check_front_matter
from checks.links import check_links
from checks.parity import check_parity
from checks.references import check_references
from checks.sentences import check_sentences
from checks.spelling import Speller, check_spelling
from checks.structure import check_structure
from course.finding import Finding
from course.language import DEFAULT
from course.load import Course
from course.timetable import check_timetable


def check_sources(
    course: Course, outputs: Iterable[str], spelling: Speller | None = None
) -> list[Finding]:
    """Every fault of `docs/`, sorted by place.

    Args:
        course: The course as read.
        outputs: Files that only a build makes and that pages may link to (the handbooks).
        spelling: What knows the words of both languages; without it spelling is not checked.
    """
    findings = [
        *course.findings,
        *check_front_matter(course),
        *check_references(course),
        *check_structure(course),
        *check_parity(course),
        *check_links(course, outputs),
        *check_figures(course),
        *check_sentences(course),
        *check_abbreviations(course),
        *(check_spelling(course, spelling) if spelling else ()),
        *check_timetable(course.days, course.lesson_minutes(DEFAULT)),
    ]
    return sorted(set(findings))

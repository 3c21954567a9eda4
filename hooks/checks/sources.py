"""All checks of the sources, in one run."""

from collections.abc import Iterable

from checks.abbreviations import check_abbreviations
from checks.figures import check_figures
from checks.front_matter import check_front_matter
from checks.links import check_links
from checks.markets import check_markets
from checks.notes import check_notes
from checks.parity import check_parity
from checks.references import check_references
from checks.sentences import check_sentences
from checks.spelling import Speller, check_spelling
from checks.structure import check_structure
from checks.subjects import check_subjects
from course.finding import Finding
from course.language import DEFAULT
from course.load import Course
from course.path import check_path
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
    lesson_minutes = course.lesson_minutes(DEFAULT)
    findings = [
        *course.findings,
        *check_front_matter(course),
        *check_references(course),
        *check_structure(course),
        *check_notes(course),
        *check_markets(course),
        *check_subjects(course),
        *check_parity(course),
        *check_links(course, outputs),
        *check_figures(course),
        *check_sentences(course),
        *check_abbreviations(course),
        *(check_spelling(course, spelling) if spelling else ()),
        *check_timetable(course.days, lesson_minutes),
        *check_path(course.study_path, lesson_minutes),
    ]
    return sorted(set(findings))

"""Index of subjects and readers' questions: every place that they name exists."""

from collections.abc import Iterator

from checks.suggest import nearest
from course.finding import Finding, finding
from course.language import DEFAULT
from course.model import Course
from course.subject_index import section_ids


def check_subjects(course: Course) -> Iterator[Finding]:
    """Places whose page or section does not exist."""
    known = frozenset(
        f"{page.name}#{section}"
        for page in course.pages
        if page.language == DEFAULT
        for section in section_ids(page)
    )
    named = [
        *((entry.path, entry.line, place) for entry in course.subjects for place in entry.places),
        *((entry.path, entry.line, entry.place) for entry in course.questions),
    ]
    for path, line, place in named:
        if place not in known:
            yield finding(path, line, "SUBJECT-PLACE", place=place, hint=nearest(place, known))

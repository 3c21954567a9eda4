"""Index of subjects: every place that it names exists."""

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
    for subject in course.subjects:
        for place in subject.places:
            if place not in known:
                hint = nearest(place, known)
                yield finding(subject.path, subject.line, "SUBJECT-PLACE", place=place, hint=hint)

"""Facts whose last check is too old: told, but no reason to stop a build."""

from collections.abc import Iterator

from course.finding import Finding, finding
from course.model import Course


def check_overdue(course: Course) -> Iterator[Finding]:
    """One notice for each fact that is overdue on the course's day."""
    after_days = course.settings.overdue_after_days
    for fact in course.facts.values():
        if course.is_overdue(fact):
            yield finding(
                fact.path,
                fact.line,
                "FACT-OVERDUE",
                key=fact.id,
                checked=fact.checked.isoformat(),
                days=after_days[fact.volatility],
            )

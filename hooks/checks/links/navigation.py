"""The menu names every page once, and only pages that exist."""

from collections.abc import Iterator

from checks.suggest import nearest
from course.finding import Finding, finding
from course.language import DEFAULT
from course.model import Course
from course.navigation import FILE


def check_navigation(course: Course) -> Iterator[Finding]:
    """Pages outside the menu, and entries of it without a page, or twice."""
    names = frozenset(page.name for page in course.pages)
    met: set[str] = set()
    for entry in course.navigation.entries:
        if entry.name not in names:
            hint = nearest(entry.name, names)
            yield finding(FILE, entry.line, "NAV-PAGE", name=entry.name, hint=hint)
        elif entry.name in met:
            yield finding(FILE, entry.line, "NAV-TWICE", name=entry.name)
        met.add(entry.name)
    if not met:
        return  # a project without a menu has all pages in it
    for page in course.pages:
        published = course.navigation.publishes(page.path.removeprefix("docs/"))
        if published and page.name not in met:
            shown = page.language == DEFAULT or (DEFAULT, page.name) not in course.by_name
            if shown:  # one finding for both languages
                yield finding(page.path, 1, "PAGE-ORPHAN", name=f"{page.name}.md")

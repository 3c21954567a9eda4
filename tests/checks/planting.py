"""Planting faults in a copy of the real course, wherever its lessons may have moved since."""

from collections.abc import Iterable
from pathlib import Path

from checks.languages.record import record_translations
from checks.registry import Sources, check_sources
from checks.words import hunspell
from conftest import SITE_URL, TODAY
from course.finding import Finding
from course.load import load
from print.outputs import books

Place = tuple[str, int, str]  # path, line, code

SECTION = "{ #mengapa }"  # the first section of every lesson


def find(project: Path, speller: object = hunspell) -> list[Finding]:
    """All findings of a project's sources."""
    return check_sources(Sources(load(project, TODAY), books(), SITE_URL, speller))


def places(findings: Iterable[Finding]) -> set[Place]:
    """Where findings stand, and their codes."""
    return {(item.path, item.line, item.code) for item in findings}


def insert(project: Path, path: str, text: str, after: str = SECTION) -> int:
    """Put a paragraph behind the first line that holds `after`; gives its line."""
    file = project / path
    lines = file.read_text(encoding="utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if after in line) + 1
    lines[at:at] = ["", *text.split("\n")]
    file.write_text("\n".join(lines), encoding="utf-8")
    return at + 2


def translated(project: Path) -> None:
    """Let every translation follow its source again, so that only the planted fault is found."""
    course = load(project, TODAY)
    pages = [page.path for page in course.pages if page.language == "en"]
    record_translations(course, [path for path in pages if (project / path).is_file()])

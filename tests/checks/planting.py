"""Planting faults in a copy of the real course, wherever its lessons may have moved since."""

import re
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
    pages = [page.path for page in course.pages if page.language == "en" and page.data]
    record_translations(course, [path for path in pages if (project / path).is_file()])


class Copy:
    """A copy of the real course to plant faults in, by its structure and not by its wording."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def read(self, path: str) -> str:
        """Text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        """Give a file a text, line ends as they are."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(text.encode())

    def swap(self, path: str, pattern: str, new: str, count: int = 1) -> int:
        """Replace what a pattern finds first; gives its line."""
        text = self.read(path)
        match = re.search(pattern, text, re.MULTILINE)
        assert match, f"{path} does not hold {pattern!r}"
        self.write(path, re.sub(pattern, new, text, count=count, flags=re.MULTILINE))
        return text.count("\n", 0, match.start()) + 1

    def append(self, path: str, text: str) -> int:
        """Put a text at the end of a file; gives the line on which it starts."""
        before = self.read(path).rstrip("\n") + "\n"
        self.write(path, before + text)
        return before.count("\n") + 1

    def line(self, path: str, pattern: str) -> int:
        """Line of what a pattern finds first."""
        match = re.search(pattern, self.read(path), re.MULTILINE)
        assert match, f"{path} does not hold {pattern!r}"
        return self.read(path).count("\n", 0, match.start()) + 1

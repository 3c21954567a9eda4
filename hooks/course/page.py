"""A page of the course: its front matter and its Markdown, in one language."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, Literal

from course.finding import Finding, finding
from course.headings import Heading, headings
from course.language import Language
from course.source import Yaml, parse_yaml

Kind = Literal["page", "lesson", "sheet"]
EXERCISE = "latihan"  # from this section on, a lesson holds its invented task and the answers

_FENCE = re.compile(r"^---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, eq=False)  # two pages are never the same file
class Page:
    """One Markdown file.

    Attributes:
        language: Language of the folder it stands in.
        name: Path inside the language folder without ending, "proses/cn-atau-peb".
        path: File from the project root.
        kind: A lesson stands in a track (proses, regulasi, pasar, produk), a sheet in a folder
            of one; every other page is just a page.
        meta: Front matter.
        body: Markdown after the front matter.
        body_line: Line of the file on which the body starts.
    """

    language: Language
    name: str
    path: str
    kind: Kind
    meta: Yaml
    body: str
    body_line: int

    @property
    def is_lesson(self) -> bool:
        """Whether it has a lesson's minutes, outcomes, exercise and notes."""
        return self.kind == "lesson"

    @property
    def is_for_editors(self) -> bool:
        """Whether it tells of the making of the course: no search result, no part of a book."""
        return self.data.get("audience") == "editors"

    @property
    def lists_facts(self) -> bool:
        """Whether its facts are listed at its end; other pages point to the register."""
        return self.kind in ("lesson", "sheet")

    @property
    def data(self) -> dict[str, Any]:
        """Front matter as a mapping, empty if it is not one."""
        return self.meta.data if isinstance(self.meta.data, dict) else {}

    @property
    def title(self) -> str:
        """Title of the page, or its name."""
        return str(self.data.get("title") or self.name)

    @property
    def summary(self) -> str:
        """One sentence about the page."""
        return str(self.data.get("summary") or "")

    @property
    def track(self) -> str:
        """First folder of the name: "proses"."""
        return self.name.partition("/")[0]

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Headings of the body."""
        return headings(self.body)

    def minutes(self, part: str) -> int:
        """Minutes to `teach` or for the `exercise`; 0 if the front matter does not say."""
        value = (self.data.get("minutes") or {}).get(part, 0) if self._has_minutes() else 0
        return value if isinstance(value, int) else 0

    def words(self, key: str) -> list[str]:
        """A list of texts from the front matter (outcomes, facts, terms); else empty."""
        value = self.data.get(key)
        return [str(item) for item in value] if isinstance(value, list) else []

    def line_at(self, offset: int) -> tuple[int, int]:
        """Line and column in the file of a position in the body."""
        line = bisect_left(self._line_ends, offset)
        start = self._line_ends[line - 1] + 1 if line else 0
        return self.body_line + line, offset - start + 1

    def relative(self, target: str) -> str:
        """Path from this page to another file of the language folder."""
        return "../" * (len(PurePosixPath(self.name).parts) - 1) + target

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.body)]

    def _has_minutes(self) -> bool:
        return isinstance(self.data.get("minutes"), dict)


@dataclass
class FrontMatter:
    """A file split in two."""

    meta: Yaml = field(default_factory=Yaml)
    body: str = ""
    body_line: int = 1


def split_front_matter(text: str, path: str) -> tuple[FrontMatter, list[Finding]]:
    """Separate front matter and Markdown; a missing or broken front matter gives a finding."""
    match = _FENCE.match(text)
    if match is None:
        if text.startswith("---"):
            # It is taken to end at the first empty line, so that the text can still be looked at.
            head, _, body = text.partition("\n\n")
            line = head.count("\n") + 3
            return FrontMatter(body=body, body_line=line), [finding(path, 1, "META-UNCLOSED")]
        return FrontMatter(body=text), [finding(path, 1, "META-MISSING")]
    meta, findings = parse_yaml(match[1], path, first_line=2)
    if not findings and not isinstance(meta.data, dict):
        findings.append(finding(path, 2, "META-SHAPE"))
    body_line = text.count("\n", 0, match.end()) + 1
    return FrontMatter(meta, text[match.end() :], body_line), findings

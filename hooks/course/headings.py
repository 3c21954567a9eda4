"""Headings of a page's Markdown, and the code between them that is no text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<text>.*)$", re.MULTILINE)
_ID = re.compile(r"\{[ ]?#(?P<id>[A-Za-z][\w-]*)[ ]?\}")
_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`|<!--.*?-->", re.DOTALL | re.MULTILINE)
_CLOSINGS = "\n```\n~~~\n-->"  # whatever is left open ends with the body, in one pass


@dataclass(frozen=True)
class Heading:
    """A heading; `id` is empty if the author gave none, `start` and `end` are in the body."""

    level: int
    text: str
    id: str
    start: int
    end: int


@lru_cache(maxsize=512)  # nearly every check of a page starts here
def without_code(body: str) -> str:
    """The body with code and comments blanked out, character for character."""
    whole = body + _CLOSINGS
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), whole)[: len(body)]


def headings(body: str) -> tuple[Heading, ...]:
    """Headings that stand outside code, in order."""
    return tuple(_heading(match) for match in _HEADING.finditer(without_code(body)))


def _heading(match: re.Match[str]) -> Heading:
    text = match["text"].strip()
    before, brace, _ = text.rpartition("{")
    named = _ID.fullmatch(text, len(before)) if brace else None
    return Heading(
        level=len(match["marks"]),
        text=before.rstrip() if named else text,
        id=named["id"] if named else "",
        start=match.start(),
        end=match.end(),
    )


def section_at(found: Sequence[Heading], offset: int) -> str:
    """Id of the section in which a position of the body stands; empty before the first."""
    return next((head.id for head in reversed(found) if head.id and head.start <= offset), "")

"""Every address of another host that pages and data name, and all places where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from course.finding import place_in
from course.headings import without_code
from course.model import Course

_ADDRESS = re.compile(r"https?://[^\s<>\"'`{}\[\]|\\^“”‘’]+", re.IGNORECASE)
_COMMENT = re.compile(r"^[ \t]*#.*", re.MULTILINE)
_SENTENCE_ENDS = ".,;:!?*"


@dataclass(frozen=True, order=True)
class Place:
    """Where an address stands: file from the project root, line and column from 1."""

    path: str
    line: int
    column: int


def addresses(course: Course) -> dict[str, list[Place]]:
    """Places of each http or https address, by the address as it is asked, without "#…".

    The texts are searched rather than the parsed links and facts: so a bare address, one in angle
    brackets and one in a broken file are found as well, each with its own line and column. Code
    and comments name examples and are left out.
    """
    found: dict[str, list[Place]] = {}
    for page in course.pages:
        for start, address in _written(without_code(page.body)):
            place = Place(page.path, *page.line_at(start))
            found.setdefault(unescape(address), []).append(place)
    for path, text in course.data_texts.items():
        for start, address in _written(_COMMENT.sub(lambda line: " " * len(line[0]), text)):
            found.setdefault(address, []).append(Place(path, *place_in(text, start)))
    return {address: sorted(found[address]) for address in sorted(found)}


def _written(text: str) -> Iterator[tuple[int, str]]:
    for match in _ADDRESS.finditer(text):
        address = _closed(match[0]).partition("#")[0].rstrip(_SENTENCE_ENDS)
        yield match.start(), address


def _closed(text: str) -> str:
    """Up to the bracket that closes one before the address, as of `[words](address)`."""
    depth = 0
    for position, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return text[:position]
    return text

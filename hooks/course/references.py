"""The only templating in the lessons: names in double braces.

`{{ fact.x }}`, `{{ example.x }}`, `{{ hs.x }}` and `{{ diagram.x }}` print what the data hold;
`{{ term.x | words }}` links to the glossary. `{{ advice | words }}` marks a figure as the course's
own rule of thumb, so that the check for figures without a fact lets it pass and a reviewer sees it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_REFERENCE = re.compile(r"\{\{\s*(?P<inside>[^{}\n]*?)\s*\}\}")
_INSIDE = re.compile(r"(?P<kind>[a-z]+)(?:\.(?P<key>[\w.-]+))?(?:\s*\|\s*(?P<words>.+))?")

KINDS = (
    *("fact", "term", "example", "advice", "hs"),
    *("diagram", "timetable", "path", "lessons", "glossary", "subjects", "facts"),
    *("checks", "comparison"),
)


@dataclass(frozen=True)
class Reference:
    """A reference in a page's body.

    Attributes:
        kind: One of KINDS, or "" if the text between the braces is not understood.
        key: What is referred to: a fact's id, an example's name.
        words: The author's own words for a term, or empty.
        start, end: Position in the body.
        text: All of it, braces included.
    """

    kind: str
    key: str
    words: str
    start: int
    end: int
    text: str


def references(body: str) -> Iterator[Reference]:
    """All references of a body, in order."""
    for match in _REFERENCE.finditer(body):
        parts = _INSIDE.fullmatch(match["inside"])
        known = parts is not None and parts["kind"] in KINDS
        yield Reference(
            kind=parts["kind"] if parts and known else "",
            key=(parts["key"] or "") if parts else "",
            words=(parts["words"] or "") if parts else "",
            start=match.start(),
            end=match.end(),
            text=match[0],
        )


def replace(body: str, show: Callable[[Reference], str | None]) -> str:
    """Body with each reference replaced; those for which `show` gives None stay as they are."""
    pieces = []
    last = 0
    for reference in references(body):
        shown = show(reference)
        pieces += [body[last : reference.start], reference.text if shown is None else shown]
        last = reference.end
    return "".join([*pieces, body[last:]])

"""The words of a page without its markup, each at the line and column where the author wrote it."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from course.headings import without_code
from course.page import EXERCISE, Page
from course.references import Reference, replace

# What is no text. A group "keep" stays, all else of the match becomes blanks of the same length.
_MARKUP = [
    re.compile(r"^[ \t]*///(?: \w+(?: \|)?)?", re.MULTILINE),
    re.compile(r"^[ ]{4}(?:type|attrs):.*$", re.MULTILINE),
    re.compile(r"^[ \t]*\|?(?:[ ]?:?-{3,}:?[ ]?\|)+(?:[ ]?:?-{3,}:?)?[ \t]*$", re.MULTILINE),
    re.compile(r"!?\[(?P<keep>[^\[\]\n]*)\]\([^()\s]*(?:[ ]\"[^\"\n]*\")?\)"),
    re.compile(r"\{[ ]*[#.:][^{}\n]*\}"),
    re.compile(r"<[^<>\n]+>"),
    re.compile(r"https?://\S+"),
    re.compile(r"^[ \t]*(?:[-*]|\d+\.)[ ](?:\[[ xX]\][ ])?", re.MULTILINE),
    re.compile(r"^#{1,6}[ ]", re.MULTILINE),
    re.compile(r"\*+|(?<!\w)_|_(?!\w)"),
]
_SIGNS = re.compile(r"[][{}<>*`_|#/]|^[ \t]*(?:-|\d+\.) |^    \w+: ", re.MULTILINE)
_MAIL = re.compile(r"[\w.-]+@[\w.-]+\.\w+")
_ENDING = r"\.(?:go|co|com|org|net|id|gov|int|eu|uk|au)\b"
_DOMAIN_ENDING = re.compile(_ENDING)
_DOMAIN = re.compile(rf"\b[\w-]+(?:\.[\w-]+)*{_ENDING}(?:/\S*)?")


class Line(NamedTuple):
    """A line of prose that is not empty.

    Attributes:
        number: Line of the file.
        column: Column of the file at which `text` starts.
        text: Without markup; in a line of the body every character keeps its column.
        section: Id of the section it stands in, empty before the first; "front" in the head.
        is_heading: Whether it is a heading, or the title of a box.
        is_picture: Whether it is what a picture says to those who do not see it.
    """

    number: int
    column: int
    text: str
    section: str
    is_heading: bool = False
    is_picture: bool = False

    @property
    def is_task(self) -> bool:
        """Whether it belongs to the invented task, its answer or the notes on it."""
        return self.section == EXERCISE


@lru_cache(maxsize=256)  # more than one check reads them
def bare_lines(page: Page) -> tuple[Line, ...]:
    """The prose of a page with blanks for its references; columns are those of the file."""
    return tuple(lines(page, lambda reference: " " * len(reference.text)))


def lines(page: Page, show: Callable[[Reference], str]) -> Iterator[Line]:
    """The prose of a page, front matter first, with what `show` gives in place of references."""
    yield from _front(page)
    body = replace(without_code(page.body), show)
    sections = {page.line_at(head.start)[0]: head.id for head in page.headings if head.id}
    section = ""
    shown = plain(body).split("\n")
    for offset, text in enumerate(body.split("\n")):
        if not text or text.isspace():
            continue
        number = page.body_line + offset
        section = sections.get(number, section)
        yield Line(
            number=number,
            column=1,
            text=shown[offset],
            section=section,
            is_heading=text.startswith(("#", "///")),
            is_picture=text.lstrip().startswith("!["),
        )


def plain(text: str) -> str:
    """Markdown with its markup blanked out, character for character; lines stay lines."""
    if _SIGNS.search(text):
        for pattern in _MARKUP:
            text = pattern.sub(_blank, text)
    # Both are slow to look for and rare, so first their marks.
    if "@" in text:
        text = _MAIL.sub(_blank, text)
    return _DOMAIN.sub(_blank, text) if _DOMAIN_ENDING.search(text) else text


def _blank(match: re.Match[str]) -> str:
    kept = match.groupdict().get("keep")
    if kept is None:
        return " " * len(match[0])
    before = match.start("keep") - match.start()
    return " " * before + kept + " " * (len(match[0]) - before - len(kept))


def _front(page: Page) -> Iterator[Line]:
    for key in ("title", "summary"):
        if isinstance(page.data.get(key), str):
            yield Line(page.meta.line(key), 1, str(page.data[key]), "front", is_heading=True)
    for number, text in enumerate(page.words("outcomes")):
        yield Line(page.meta.line("outcomes", str(number)), 1, text, "front", is_heading=True)

"""Built pages cut into sections, as search shows them."""

import re
from dataclasses import dataclass, field

import lxml.html

from course.questions import HEAD

Element = lxml.html.HtmlElement
_STRAY_SPACE = re.compile(r" (?=[,.;:!?)])|(?<=\() ")
_BLOCKS = {"p", "li", "tr", "h4", "h5", "dt", "dd", "figcaption", "summary", "caption"}
_CELLS = {"td", "th"}
_CELL_END, _LINE_END = " · ", "\n"
_LOOSE_ENDS = re.compile(r"(?: ·)*\s*\n\s*")
_HEADINGS = ("h1", "h2", "h3")
# Not for readers, not text, or a list that only leads to where it is said.
_LEFT_OUT = {
    "pelatih",
    "page-tools",
    "fact-note",
    "fact-meta",
    "subjects",
    "facts--register",
    "facts-short",
}


@dataclass(frozen=True)
class Section:
    """A heading and the text under it.

    Attributes:
        anchor: Its id in the page; that of the title for the head of the page.
        heading: As the page prints it; empty for the head.
        text: A line for each paragraph, item and row of a table.
        is_entry: Whether it is an entry of a list, such as a term of the glossary.
    """

    anchor: str
    heading: str
    text: str
    is_entry: bool = False


def page_sections(article: Element) -> list[Section]:
    """Cut an article at its headings and glossary entries, its head first.

    Args:
        article: The page's text; trainer's notes and the sources of facts are left out.
    """
    pieces = [_Piece(HEAD)]
    _collect(article, pieces)
    return [
        Section(piece.anchor, piece.heading, piece.text(), piece.is_entry)
        for piece in pieces
        if piece.text() or piece.heading or piece.anchor == HEAD
    ]


@dataclass
class _Piece:
    """A section while it is collected."""

    anchor: str
    heading: str = ""
    is_entry: bool = False
    words: list[str] = field(default_factory=list)

    def text(self) -> str:
        lines = _LOOSE_ENDS.sub("\n", " ".join(self.words)).split("\n")
        return "\n".join(line for one in lines if (line := _STRAY_SPACE.sub("", _one_line(one))))


def _collect(element: Element, pieces: list[_Piece]) -> None:
    """Add the words of an element to the last piece, or start a new piece with it."""
    classes = {*(element.get("class") or "").split()}
    # A diagram's picture says what stands beside it in words.
    if isinstance(element.tag, str) and element.tag != "svg" and not classes & _LEFT_OUT:
        if "fact-entry" in classes:  # its value stands in the text, its source is for who doubts
            for label in element.iter("strong"):
                pieces[-1].words += [_one_line(label.text_content()), _LINE_END]
        elif element.tag in _HEADINGS:
            if element.tag != "h1":
                pieces.append(_Piece(element.get("id", ""), _one_line(element.text_content())))
        else:
            if "term-entry" in classes:
                pieces.append(_Piece(element.get("id", ""), _term_name(element), is_entry=True))
            pieces[-1].words.append(_one_line(element.text or ""))
            for child in element:
                _collect(child, pieces)
            if element.tag in _CELLS:
                pieces[-1].words.append(_CELL_END)
            elif element.tag in _BLOCKS:
                pieces[-1].words.append(_LINE_END)
    pieces[-1].words.append(_one_line(element.tail or ""))


def _term_name(entry: Element) -> str:
    """Name of a glossary entry; words of another language in it are elements of their own."""
    named = entry.xpath("dt//text()[not(ancestor::*[contains(@class, 'term-other')])]")
    return _one_line("".join(named))


def _one_line(text: str) -> str:
    return " ".join(text.split())

"""Sections of built pages as search documents, and the script that carries them to the reader."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import lxml.html

from search.words import STOPWORDS, lemma, tokens

Element = lxml.html.HtmlElement
_STRAY_SPACE = re.compile(r" (?=[,.;:!?)])|(?<=\() ")
_HEADINGS = ("h1", "h2", "h3")
# Not for readers, not text, or said already where it is used (the lists of facts).
_LEFT_OUT = {"pelatih", "page-tools", "fact-note", "facts-fold", "facts", "facts-short"}


@dataclass(frozen=True)
class Section:
    """A heading and the text under it.

    Attributes:
        address: Where it stands in the site, "proses/cn-atau-peb.html#mengisi-cn".
        page: Title of its page.
        section: Its heading, empty for the head of the page.
        text: Its text, one line.
        extra: Words that lead here without standing in the text (glossary synonyms).
    """

    address: str
    page: str
    section: str
    text: str
    extra: str = ""


def page_sections(
    article: Element, address: str, title: str, extra: Mapping[str, str]
) -> list[Section]:
    """Cut an article at its headings and glossary entries.

    Args:
        article: The page's text; trainer's notes and lists of facts are left out.
        address: The page in the site.
        title: The page's title.
        extra: Further search words by id of a heading or entry.
    """
    pieces = [_Piece()]
    _collect(article, pieces)
    return [
        Section(
            address=f"{address}#{piece.anchor}" if piece.anchor else address,
            page=title,
            section=piece.heading,
            text=piece.text(),
            extra=extra.get(piece.anchor, ""),
        )
        for piece in pieces
        if piece.text() or piece.heading
    ]


@dataclass
class _Piece:
    """A section while it is collected."""

    heading: str = ""
    anchor: str = ""
    words: list[str] = field(default_factory=list)

    def text(self) -> str:
        return _STRAY_SPACE.sub("", _one_line(" ".join(self.words)))


def _collect(element: Element, pieces: list[_Piece]) -> None:
    """Add the words of an element to the last piece, or start a new piece with it."""
    classes = {*(element.get("class") or "").split()}
    # A diagram's picture says what stands beside it in words.
    if isinstance(element.tag, str) and element.tag != "svg" and not classes & _LEFT_OUT:
        if element.tag in _HEADINGS:
            is_title = element.tag == "h1"
            text = "" if is_title else _one_line(element.text_content())
            pieces.append(_Piece(text, "" if is_title else element.get("id", "")))
        else:
            if "term-entry" in classes:
                term = element.find("dt")
                text = _one_line((term.text or "") if term is not None else "")
                pieces.append(_Piece(text, element.get("id", "")))
            pieces[-1].words.append(element.text or "")
            for child in element:
                _collect(child, pieces)
    pieces[-1].words.append(element.tail or "")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def index_script(sections: Iterable[Section], language: str) -> str:
    """JavaScript that hands the index to `search.js`; a script also loads from file://."""
    entries = list(sections)
    vocabulary = {
        token
        for entry in entries
        for token in tokens(" ".join((entry.page, entry.section, entry.text, entry.extra)))
    }
    lemmas = {token: lemma(token, language) for token in sorted(vocabulary)}
    data = {
        "sections": [[e.address, e.page, e.section, e.text, e.extra] for e in entries],
        "lemmas": {token: base for token, base in lemmas.items() if base != token},
        "stopwords": STOPWORDS[language],
    }
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"window.courseSearchIndex={body};\n"

"""Sections of built pages as search documents, and the script that carries them to the reader."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import lxml.html

from search.words import STOPWORDS, lemma, tokens

Element = lxml.html.HtmlElement
_HEADINGS = ("h1", "h2", "h3")
# Not for readers, not text, or said already where it is used (the lists of facts).
_LEFT_OUT = {"pelatih", "page-tools", "fact-note", "facts-fold", "facts"}


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
    sections: list[Section] = []
    heading, anchor = "", ""
    words: list[str] = []

    def close() -> None:
        text = " ".join(" ".join(words).split())
        if text or heading:
            where = f"{address}#{anchor}" if anchor else address
            sections.append(Section(where, title, heading, text, extra.get(anchor, "")))
        words.clear()

    def walk(element: Element) -> None:
        nonlocal heading, anchor
        classes = (element.get("class") or "").split()
        if not isinstance(element.tag, str) or _LEFT_OUT & {*classes}:
            words.append(element.tail or "")
            return
        if element.tag in _HEADINGS or "term-entry" in classes:
            close()
            is_title = element.tag == "h1"
            name = element.find("dt") if "term-entry" in classes else element
            heading = "" if is_title or name is None else " ".join(name.text_content().split())
            anchor = "" if is_title else element.get("id", "")
            if element.tag in _HEADINGS:
                words.append(element.tail or "")
                return
        words.append(element.text or "")
        for child in element:
            walk(child)
        words.append(element.tail or "")

    walk(article)
    close()
    return sections


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

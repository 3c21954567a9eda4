"""Numbered notes: on paper every source and every address outside the book has a number.

A lesson's facts repeat the same few sources, and a link shows no address on paper. So both become
numbers in the text, and one list of notes at the end of the chapter: each source or address once,
with what is known of it. What a fact says stands in the text; the note keeps its remark.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import unquote

import lxml.html
from lxml.html import builder as html

from course.language import Language
from course.phrases import phrase
from print.article import plain_text
from print.register import REGISTER

Element = lxml.html.HtmlElement

ANCHOR = "catatan"
_HEADINGS: dict[Language, str] = {"id": "Catatan", "en": "Notes"}
MAY_BREAK = "\u200b"
_BREAK = re.compile(r"(?<=[/.?&=_-])(?=[^/])")
_PLAIN = ("https://", "mailto:", "tel:")


@dataclass
class _Note:
    """A note: its text and the remarks of the facts that rest on it."""

    body: Element
    remarks: list[Element] = field(default_factory=list)


def number_notes(
    article: Element, boxes: Sequence[Element], language: Language, slug: str = ""
) -> None:
    """Number the facts and the outward links of a chapter, and list them at its end.

    Args:
        article: The chapter, its links already mapped: those that leave the book are `external`.
            Changed in place; its list of facts becomes the list of notes.
        boxes: What belongs to the chapter and is printed elsewhere, such as its answers.
        language: Of the chapter.
        slug: Id of the chapter, which its links already have before their anchor.
    """
    start = f"#{slug}--" if slug else "#"
    facts = next((found for found in article.find_class("facts") if not _is_register(found)), None)
    entries = {} if facts is None else {entry.get("id", ""): entry for entry in facts}
    sources = {key: plain_text(entry.find_class("fact-meta")[0]) for key, entry in entries.items()}
    numbers: dict[str, int] = {}
    notes: list[_Note] = []
    told: set[str] = set()

    def number(key: str, body: Callable[[], Element]) -> int:
        if key not in numbers:
            notes.append(_Note(body()))
            numbers[key] = len(notes)
        return numbers[key]

    def note_fact(identifier: str) -> int:
        entry = entries[identifier]
        found = number(sources[identifier], lambda: _source(entry, told))
        for remark in entry.find_class("fact-remark"):
            label = plain_text(next(entry.iter("strong")))
            notes[found - 1].remarks.append(html.LI(f"{label} {plain_text(remark)}"))
            remark.drop_tree()  # once, however often the fact is named
        return found

    listed = set() if facts is None else set(facts.iter("a"))
    for element in (article, *boxes):
        for link in list(element.iter("a")):
            target = link.get("href", "")
            if link in listed or "term" in link.classes:  # terms are in the glossary
                continue
            fact = target.removeprefix(start)
            if "fact-note" in link.classes and fact in entries:
                found = note_fact(fact)
                _mark_fact(link, found, f"{start}{ANCHOR}-{found}", language)
            elif "external" in link.classes and printed_address(target) not in plain_text(link):
                found = number(target, partial(address_line, target))
                _mark_link(link, found, f"{start}{ANCHOR}-{found}")
    for identifier in entries:  # those of pictures, which carry no mark
        note_fact(identifier)
    _place(article, facts, _list(notes), language)


def printed_address(address: str) -> str:
    """An address as a reader types it: "https://" goes without saying."""
    for scheme in _PLAIN:
        if address.startswith(scheme):
            return unquote(address.removeprefix(scheme)).removesuffix("/")
    return address


def _mark_fact(link: Element, number: int, place: str, language: Language) -> None:
    """The month of the check, or the warning, stays where the fact stands."""
    words = (link.text or "").removeprefix(phrase("checked-short", language)).strip()
    link.text = f"{number} · {words}"
    link.set("href", place)
    link.classes.add("note-ref")


def _mark_link(link: Element, number: int, place: str) -> None:
    mark = html.A(str(number), href=place, **{"class": "note-ref"})
    mark.tail, link.tail = link.tail, None
    link.addnext(mark)


def address_line(address: str) -> Element:
    """An address that breaks behind its signs, so that its words stay whole."""
    # A character, not <wbr>: an element for each sign made a book a megabyte larger.
    pieces = _BREAK.split(printed_address(address))
    return html.SPAN(MAY_BREAK.join(pieces), **{"class": "address"})


def _source(entry: Element, told: set[str]) -> Element:
    """What is known of a fact's source, with the addresses of its links behind their names.

    Args:
        entry: The fact in the list of facts.
        told: Addresses in the notes before, such as that of an office; those of this one are added.
    """
    meta = entry.find_class("fact-meta")[0]
    for link in list(meta.iter("a")):
        target = link.get("href", "")
        if target in told:
            continue
        told.add(target)
        address = address_line(target)
        address.tail, link.tail = link.tail, " "
        link.addnext(address)
    meta.tag = "span"
    return meta


def _list(notes: list[_Note]) -> Element | None:
    if not notes:
        return None
    items = []
    for number, note in enumerate(notes, start=1):
        item = html.LI(note.body, id=f"{ANCHOR}-{number}")
        if note.remarks:
            item.append(html.UL(*note.remarks))
        items.append(item)
    return html.OL(*items, **{"class": "notes"})


def _place(
    article: Element, facts: Element | None, notes: Element | None, language: Language
) -> None:
    if notes is None:
        return
    if facts is not None:
        facts.addprevious(notes)
        facts.drop_tree()
        return
    article.append(html.P(_HEADINGS[language], **{"class": "notes-title"}))
    article.append(notes)


def _is_register(element: Element) -> bool:
    return REGISTER in element.classes

"""The search index of a language as scripts; scripts also load from a folder (file://)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from course.language import Language, other
from course.model import Course
from course.page import Page
from search.impacts import LEVELS, Postings, postings
from search.packing import pack_number, pack_rising, pack_words
from search.passages import Passage, passages
from search.sections import Section
from search.thesaurus import Group, thesaurus
from search.words import STOPWORDS, lemma, tokens


@dataclass(frozen=True)
class Entry:
    """A page as search finds it: its address in the site, its source, its sections."""

    address: str
    page: Page
    sections: tuple[Section, ...]


def index_script(course: Course, language: Language, entries: Sequence[Entry]) -> str:
    """All that ranks a language's pages; `search-engine.js` reads it."""
    found = passages(
        course, [entry.page for entry in entries], [entry.sections for entry in entries]
    )
    weights = postings(found)
    bases = _bases(found, language, weights)
    words = sorted(weights.keys() | bases.keys())
    data = {
        "pages": [
            [entry.address, entry.page.title, entry.page.summary, _kind(entry)] for entry in entries
        ],
        "sections": [
            "\n".join(f"{section.anchor}\t{section.heading}" for section in entry.sections)
            for entry in entries
        ],
        "words": pack_words(words),
        **_pack_bases(words, bases, language),
        "postings": " ".join(
            pack_rising(number for number, _ in weights.get(word, ())) for word in words
        ),
        "impacts": "".join(str(level) for word in words for _, level in weights.get(word, ())),
        "levels": LEVELS,
        "groups": [_group(group) for group in thesaurus(course, language)],
        "short": course.wording.short.get(language, {}),
        "stopwords": " ".join(sorted(STOPWORDS)),
    }
    return _call("index", data)


def text_script(entry: Entry) -> str:
    """The text of a page's sections, fetched when one of them is shown as a hit."""
    return _call("text", entry.address, [section.text for section in entry.sections])


def _call(name: str, *arguments: object) -> str:
    shown = (
        json.dumps(argument, ensure_ascii=False, separators=(",", ":")) for argument in arguments
    )
    return f"courseSearch.{name}({','.join(shown)});\n"


def _kind(entry: Entry) -> int:
    """2: a list, whose entries are found one by one; 1: a lesson or sheet; 0: any other page."""
    is_list = any(section.is_entry for section in entry.sections)
    return 2 if is_list else int(entry.page.lists_facts)


def _bases(
    found: Sequence[Passage], language: Language, weights: Postings
) -> dict[str, dict[Language, str]]:
    """Base forms of every word, in the languages in which it is used, if they lead anywhere."""
    bases: dict[str, dict[Language, str]] = {}
    for passage in found:
        for text in passage.fields.values():
            for word in tokens(text):
                base = lemma(word, passage.language)
                if base in weights:
                    bases.setdefault(word, {})[passage.language] = base
    return bases


def _pack_bases(
    words: Sequence[str], bases: Mapping[str, Mapping[Language, str]], language: Language
) -> dict[str, str]:
    """Of each word, what its base form is in both languages: none (0), itself (1) or listed (2).

    Both in one digit, the site's language times three. The listed ones are places among the words.
    """
    place = {word: number for number, word in enumerate(words)}
    kinds, listed = [], []
    for word in words:
        kind = 0
        for spoken in (language, other(language)):
            base = bases.get(word, {}).get(spoken)
            kind = kind * 3 + (0 if base is None else 1 if base == word else 2)
            if base not in (None, word):
                listed.append(pack_number(place[base]))
        kinds.append(str(kind))
    return {"kinds": "".join(kinds), "bases": "".join(listed)}


def _group(group: Group) -> str:
    return "|".join(group.names) + (";" + "|".join(group.leads) if group.leads else "")

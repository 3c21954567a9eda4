"""Words that neither a dictionary nor the project's word lists know, in pages and in data."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from checks.words.prose import lines, plain
from course.finding import Finding, finding
from course.language import LANGUAGES, Language, other
from course.model import Course
from course.references import replace

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# What hangs on a word without being part of it: "berkasnya", "isilah", "the firm's".
_CLITIC: dict[Language, re.Pattern[str]] = {
    "id": re.compile(r"(?:nya|lah|kah|pun|mu|ku)$"),
    "en": re.compile(r"['’]s$"),
}
_QUOTED = re.compile(r"“[^”]*”|\([^)]*\)")  # where words of the other language may stand


class Speller(Protocol):
    """What knows the words of both languages: `checks.words.hunspell`, or a test's own."""

    def unknown_words(self, words: Iterable[str], language: Language, /) -> set[str]:
        """The words that the language does not have."""

    def guesses(self, words: Iterable[str], language: Language, /) -> dict[str, str]:
        """For misspelt words a likely right one."""


@dataclass(frozen=True)
class _Word:
    path: str
    line: int
    column: int
    text: str
    language: Language
    quoted: bool


def check_spelling(course: Course, speller: Speller) -> Iterator[Finding]:
    """Every misspelt word, with the word that is most like it."""
    words = [*_words_of_pages(course), *_words_of_data(course)]
    unknown = {}
    for language in LANGUAGES:
        asked = {word.text for word in words if language == word.language or word.quoted}
        left = speller.unknown_words(asked, language) - _listed(asked, course.words[language])
        bases = {word: _CLITIC[language].sub("", word) for word in left}
        wrong_bases = speller.unknown_words(bases.values(), language)
        wrong_bases -= _listed(wrong_bases, course.words[language])
        unknown[language] = {word for word, base in bases.items() if base in wrong_bases}
    wrong = [
        word
        for word in words
        if word.text in unknown[word.language]
        and not (word.quoted and word.text not in unknown[other(word.language)])
    ]
    hints = {
        language: speller.guesses(
            {word.text for word in wrong if word.language == language}, language
        )
        for language in LANGUAGES
    }
    for word in wrong:
        hint = hints[word.language].get(word.text, "")
        yield finding(word.path, word.line, "WORD-UNKNOWN", word.column, text=word.text, hint=hint)


def _listed(words: Iterable[str], listed: frozenset[str]) -> set[str]:
    return {word for word in words if word in listed or word.lower() in listed}


def _words_of_pages(course: Course) -> Iterator[_Word]:
    for page in course.pages:
        for line in lines(page, lambda reference: _padded(reference.words, len(reference.text))):
            for match, quoted in _words(line.text):
                column = line.column + match.start()
                yield _Word(page.path, line.number, column, match[0], page.language, quoted)


def _words_of_data(course: Course) -> Iterator[_Word]:
    for text in course.texts:
        for language in LANGUAGES:
            without = replace(text.words[language], lambda reference: " ")
            for match, quoted in _words(plain(without)):
                yield _Word(text.path, text.line, 1, match[0], language, quoted)


def _words(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Words of a line, without abbreviations and single letters; and whether each is quoted."""
    quotes = [match.span() for match in _QUOTED.finditer(text)]
    if text.lstrip().startswith(">"):
        quotes = [(-1, len(text))]
    for match in _WORD.finditer(text):
        if len(match[0]) > 1 and not match[0][:2].isupper():
            yield match, any(start < match.start() < end for start, end in quotes)


def _padded(words: str, length: int) -> str:
    """An author's own words in a reference, at the reference's end, so that columns stay."""
    return words.rjust(length - 3) + "   " if words else " " * length

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
_QUOTED = re.compile(r"“[^“”]*”|\([^()]*\)")  # where words of the other language may stand
_MOST_GUESSES = 50  # a guess takes hunspell some hundredths of a second


class Speller(Protocol):
    """What knows the words of both languages: `checks.words.hunspell`, or a test's own."""

    def unknown_words(self, words: Iterable[str], language: Language, /) -> set[str]:
        """The words that the language does not have."""

    def guesses(self, words: Iterable[str], language: Language, /) -> dict[str, str]:
        """For misspelt words a likely right one."""


@dataclass(frozen=True)
class _Line:
    """A line of words; `column` is 0 where the file's columns are not known."""

    path: str
    number: int
    column: int
    text: str
    language: Language


@dataclass(frozen=True)
class _Word:
    line: _Line
    start: int
    text: str
    quoted: bool


def check_spelling(course: Course, speller: Speller) -> Iterator[Finding]:
    """Every misspelt word, with the word that is most like it."""
    found = [*_lines_of_pages(course), *_lines_of_data(course)]
    wrong: list[_Word] = []
    for language in LANGUAGES:
        spoken = [
            (line, set(_WORD.findall(line.text))) for line in found if line.language == language
        ]
        unknown = _unknown(set().union(*(words for _, words in spoken)), language, course, speller)
        suspects = [
            word
            for line, words in spoken
            if not words.isdisjoint(unknown)
            for word in _words(line)
            if word.text in unknown
        ]
        quoted = {word.text for word in suspects if word.quoted}
        foreign = quoted - _unknown(quoted, other(language), course, speller)
        wrong += [word for word in suspects if not (word.quoted and word.text in foreign)]
    hints = {
        language: speller.guesses(
            sorted({word.text for word in wrong if word.line.language == language})[:_MOST_GUESSES],
            language,
        )
        for language in LANGUAGES
    }
    for word in wrong:
        line = word.line
        hint = hints[line.language].get(word.text, "")
        column = line.column + word.start if line.column else 1
        yield finding(line.path, line.number, "WORD-UNKNOWN", column, text=word.text, hint=hint)


def _unknown(words: set[str], language: Language, course: Course, speller: Speller) -> set[str]:
    """Words that neither the dictionary nor the project's list has, with or without a clitic."""
    listed = course.words[language]
    bases = {word: _CLITIC[language].sub("", word) for word in words}
    wrong = {
        word
        for word in speller.unknown_words(words.union(bases.values()), language)
        if word not in listed and word.lower() not in listed
    }
    return {word for word, base in bases.items() if word in wrong and base in wrong}


def _lines_of_pages(course: Course) -> Iterator[_Line]:
    for page in course.pages:
        for line in lines(page, lambda reference: _padded(reference.words, len(reference.text))):
            yield _Line(page.path, line.number, line.column, line.text, page.language)


def _lines_of_data(course: Course) -> Iterator[_Line]:
    for text in course.texts:
        for language in LANGUAGES:
            words = text.words[language]
            without = replace(words, lambda reference: " ") if "{{" in words else words
            yield _Line(text.path, text.line, 0, plain(without), language)


def _words(line: _Line) -> Iterator[_Word]:
    """Words of a line without abbreviations and single letters; and whether each is quoted."""
    quotes = [match.span() for match in _QUOTED.finditer(line.text)]
    if line.text.lstrip().startswith(">"):
        quotes = [(-1, len(line.text))]
    for match in _WORD.finditer(line.text):
        if len(match[0]) > 1 and not match[0][:2].isupper():
            quoted = any(start < match.start() < end for start, end in quotes)
            yield _Word(line, match.start(), match[0], quoted)


def _padded(words: str, length: int) -> str:
    """An author's own words in a reference, at the reference's end, so that columns stay."""
    return words.rjust(length - 3) + "   " if words else " " * length

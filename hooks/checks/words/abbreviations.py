"""Abbreviations that a lesson uses before it has said what they mean."""

import re
from collections.abc import Iterator

from checks.words.prose import bare_lines
from course.finding import Finding, finding
from course.model import Course
from course.page import Page
from course.references import references

_ABBREVIATION = re.compile(r"(?<![\w.-])[A-Z][A-Z0-9&/]*[A-Z]+[a-z]?(?![\w@])")
_MEANS = re.compile(r"^[ ](?:berarti|adalah|ialah|singkatan|means|is short|stands for)\b")
_PLURAL = re.compile(r"(?<=[A-Z])s$")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_NOTE = re.compile(r"\([^() ]+ [^()]*\)")  # "(penerbit SKA)", not "(FTC)"


def check_abbreviations(course: Course) -> Iterator[Finding]:
    """The first use of each abbreviation that nothing explains up to there.

    Explained is: what the glossary explains where the lesson calls the term, what stands in
    brackets beside its long form, and what everybody knows (`course.yml`).
    """
    shorts = {
        short: term.id
        for term in course.terms.values()
        for text in (*term.short.values(), *term.term.values())
        for short in _ABBREVIATION.findall(text)
    }
    everybodys = {*course.settings.known_abbreviations, *_in_data(course)}
    for page in course.pages:
        if page.is_lesson:
            yield from _page(page, set(everybodys), _called(page, course), shorts)


def _page(
    page: Page, known: set[str], called: dict[int, set[str]], shorts: dict[str, str]
) -> Iterator[Finding]:
    seen: set[str] = set()
    for line in bare_lines(page):
        known |= called.get(line.number, set())
        for inside in _BRACKETS.findall(line.text):
            known.update(_ABBREVIATION.findall(inside))
            known.update(_before_bracket(line.text, inside))
        for match in _ABBREVIATION.finditer(line.text):
            if _MEANS.match(line.text[match.end() :]):
                known.add(match[0])
        if line.is_heading or line.is_picture:
            continue
        for match in _ABBREVIATION.finditer(line.text):
            short = _PLURAL.sub("", match[0])
            if short in known or short in seen or set(short.split("/")) <= known:
                continue
            seen.add(short)
            code = "ABBREVIATION-TERM" if short in shorts else "ABBREVIATION-UNKNOWN"
            column = line.column + match.start()
            yield finding(
                page.path, line.number, code, column, text=short, key=shorts.get(short, "")
            )


def _before_bracket(text: str, inside: str) -> list[str]:
    """The abbreviation that a bracket explains: "HPP (harga pokok produksi)"."""
    head = text[: text.index(f"({inside})")].rstrip()
    found = _ABBREVIATION.findall(head.rsplit(" ", 1)[-1])
    return found if " " in inside.strip() else []


def _called(page: Page, course: Course) -> dict[int, set[str]]:
    """Abbreviations of the terms that a page calls, by the line of the call."""
    found: dict[int, set[str]] = {}
    for reference in references(page.body):
        if reference.kind == "term" and reference.key in course.terms:
            term = course.terms[reference.key]
            texts = " ".join((reference.words, *term.short.values(), *term.term.values()))
            line, _ = page.line_at(reference.start)
            found.setdefault(line, set()).update(_ABBREVIATION.findall(texts))
    return found


def _in_data(course: Course) -> set[str]:
    """Abbreviations in names of offices, their notes left out, and in those of the example."""
    texts = [text for office in course.offices.values() for text in office.name.values()]
    texts += [text for names in course.example.texts.values() for text in names.values()]
    return {short for text in texts for short in _ABBREVIATION.findall(_NOTE.sub("", text))}

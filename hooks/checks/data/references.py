"""References to facts, terms and example: each known, and listed in the front matter."""

from collections.abc import Iterator

from checks.suggest import nearest
from course.finding import Finding, finding
from course.model import Course
from course.page import Page
from course.references import Reference, references
from course.register import PARTS

Known = dict[str, frozenset[str]]  # names by kind of reference

_LISTS = {"fact": "facts", "term": "terms"}


def check_references(course: Course) -> Iterator[Finding]:
    """Unknown references, and differences between what a page uses and what it lists."""
    known: Known = {
        "fact": frozenset(course.facts),
        "term": frozenset(course.terms),
        "example": frozenset(course.example.names()),
        "hs": frozenset((*course.hs.codes, "")),
        "diagram": frozenset(course.diagrams),
        "timetable": frozenset(course.days),
        "path": frozenset(stage.id for stage in course.study_path.stages),
    }
    for page in course.pages:
        used = list(references(page.body))
        for reference in used:
            yield from _unknown(page, reference, known)
        if isinstance(page.meta.data, dict):
            for kind, name in _LISTS.items():
                yield from _listing(page, used, kind, name, known[kind])
    diagrams = {diagram.path for diagram in course.diagrams.values()}
    for text in course.texts:
        if text.path in diagrams:
            for reference in (
                found for words in text.words.values() for found in references(words)
            ):
                yield from _unknown_at(text.path, text.line, 1, reference, known)


def _unknown(page: Page, reference: Reference, known: Known) -> Iterator[Finding]:
    line, column = page.line_at(reference.start)
    yield from _unknown_at(page.path, line, column, reference, known)


def _unknown_at(
    path: str, line: int, column: int, reference: Reference, known: Known
) -> Iterator[Finding]:
    if (
        not reference.kind
        or (reference.kind == "advice" and not reference.words)
        or (reference.kind == "facts" and reference.key not in PARTS)
    ):
        yield finding(path, line, "REF-UNKNOWN", column, text=reference.text)
    elif reference.kind in known and reference.key not in known[reference.kind]:
        hint = nearest(reference.key, known[reference.kind])
        code = f"{reference.kind.upper()}-UNKNOWN"
        yield finding(path, line, code, column, key=reference.key, hint=hint)


def _listing(
    page: Page, used: list[Reference], kind: str, name: str, known: frozenset[str]
) -> Iterator[Finding]:
    listed = page.words(name)
    keys = {reference.key for reference in used if reference.kind == kind}
    line = page.meta.line(name)
    for key in listed:
        if key not in known:
            hint = nearest(key, known)
            yield finding(page.path, line, f"{kind.upper()}-UNKNOWN", key=key, hint=hint)
        elif key not in keys:
            yield finding(page.path, line, "REF-UNUSED", key=key, list=name)
    for reference in used:
        if reference.kind == kind and reference.key in known and reference.key not in listed:
            place, column = page.line_at(reference.start)
            yield finding(page.path, place, "REF-UNLISTED", column, key=reference.key, list=name)
            listed.append(reference.key)

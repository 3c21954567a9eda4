"""Findings that only follow from another: one broken data file must not give a thousand lines."""

from collections.abc import Iterable

from course.finding import Finding

# A file that cannot be read whole,
UNREADABLE = frozenset({"YAML-SYNTAX", "DATA-FILE", "DATA-SHAPE", "FILE-ENCODING", "FILE-LINK"})
# and what is then found elsewhere without being wrong.
_FOLLOWS: dict[str, tuple[str, ...]] = {
    "docs/_data/facts": ("FACT-UNKNOWN", "FACT-UNUSED", "TERM-UNUSED", "DATA-SHAPE"),
    "docs/_data/offices.yml": (
        *("FACT-UNKNOWN", "FACT-UNUSED", "TERM-UNUSED", "DATA-CHOICE", "DATA-SHAPE"),
        "ABBREVIATION-",
    ),
    "docs/_data/glossary": ("TERM-UNKNOWN", "TERM-UNUSED", "ABBREVIATION-", "WORD-UNKNOWN"),
    "docs/_data/diagrams": ("DIAGRAM-UNKNOWN", "FACT-UNUSED", "TERM-UNUSED"),
    "docs/_data/words": ("WORD-UNKNOWN",),
    "docs/_data/example.yml": ("EXAMPLE-UNKNOWN", "SUM-WRONG"),
    "docs/_data/hs.yml": ("HS-",),
    "docs/_data/timetable.yml": ("TIMETABLE-", "TIME-"),
    "docs/_data/path.yml": ("PATH-",),
    "docs/_data/course.yml": (
        *("META-", "REF-", "LESSON-", "NOTES-", "MARKET-", "PATH-", "TIME-", "ABBREVIATION-"),
        *("PRIVATE-PHONE", "LINK-HTTP", "LINK-ANCHOR", "SUBJECT-PLACE", "EXERCISE-", "SENTENCE-"),
    ),
}
_ENTRY = ("DATA-MISSING", "DATA-CHOICE", "DATA-DATE", "FACT-SOURCE")
_UNKNOWN = ("FACT-UNKNOWN", "TERM-UNKNOWN", "DIAGRAM-UNKNOWN")


def without_consequences(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that have a cause of their own, in the same order."""
    findings = list(findings)
    broken = {item.path for item in findings if item.code in UNREADABLE}
    entries = {_key(item) for item in findings if item.code in _ENTRY}
    hidden = tuple(
        (folder, code)
        for folder, codes in _FOLLOWS.items()
        if any(path.startswith(folder) for path in broken)
        for code in codes
    )
    return [
        item
        for item in findings
        if not (item.code in _UNKNOWN and _key(item) in entries)
        and not any(
            item.code.startswith(code) and not item.path.startswith(folder)
            for folder, code in hidden
        )
    ]


def _key(found: Finding) -> str:
    return dict(found.values).get("key", "").partition(".")[0]

"""Front matter: the fields that every page and every lesson must have."""

from collections.abc import Callable, Iterator
from typing import Any

from course.finding import Finding, finding
from course.model import Course
from course.page import Page


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)


def _is_minutes(value: Any) -> bool:
    return isinstance(value, dict) and all(
        type(value.get(part)) is int and value[part] > 0 for part in ("teach", "exercise")
    )


_TEXT = (_is_text, "teks", "text")
_TEXTS = (_is_texts, "daftar [a, b]", "a list [a, b]")
_MINUTES = (_is_minutes, "{teach: 30, exercise: 15}", "{teach: 30, exercise: 15}")
_OUTCOMES = (
    lambda value: _is_texts(value) and 2 <= len(value) <= 4,
    "daftar berisi 2 sampai 4 kalimat",
    "a list of 2 to 4 sentences",
)

Rule = tuple[Callable[[Any], bool], str, str]
_PAGE: dict[str, Rule] = {"title": _TEXT, "summary": _TEXT}
_LESSON: dict[str, Rule] = {
    **_PAGE,
    "minutes": _MINUTES,
    "outcomes": _OUTCOMES,
    "facts": _TEXTS,
    "terms": _TEXTS,
}
_SHEET: dict[str, Rule] = {**_PAGE, "facts": _TEXTS, "terms": _TEXTS}
_FIELDS: dict[str, dict[str, Rule]] = {"page": _PAGE, "sheet": _SHEET, "lesson": _LESSON}


def check_front_matter(course: Course) -> Iterator[Finding]:
    """Fields that are missing or of the wrong type; pages whose YAML is broken were reported."""
    for page in course.pages:
        if isinstance(page.meta.data, dict):
            yield from _fields(page)


def _fields(page: Page) -> Iterator[Finding]:
    for name, (fits, expected_id, expected_en) in _FIELDS[page.kind].items():
        if name not in page.data:
            yield finding(page.path, 1, "META-FIELD", field=name)
        elif not fits(page.data[name]):
            yield finding(
                page.path,
                page.meta.line(name),
                "META-TYPE",
                field=name,
                expected_id=expected_id,
                expected_en=expected_en,
            )

"""Findings as text for people, JSON for programs, and annotations for a pull request."""

import json
from collections.abc import Sequence

from checks.catalogue import sentence
from course.finding import Finding
from course.language import Language

FORMATS = ("text", "json", "github")


def report(findings: Sequence[Finding], style: str, language: Language) -> str:
    """Findings in one of FORMATS, a line each (JSON: one list)."""
    if style == "json":
        return json.dumps([_record(item, language) for item in findings], ensure_ascii=False)
    line = _github if style == "github" else _text
    return "\n".join(line(item, language) for item in findings)


def _text(item: Finding, language: Language) -> str:
    return f"{item.path}:{item.line}: {item.code} {sentence(item, language)}"


def _record(item: Finding, language: Language) -> dict[str, object]:
    return {
        "path": item.path,
        "line": item.line,
        "column": item.column,
        "code": item.code,
        "message": sentence(item, language),
    }


def _github(item: Finding, language: Language) -> str:
    place = f"file={_property(item.path)},line={item.line},col={item.column}"
    message = _data(sentence(item, language))
    return f"::error {place},title={_property(item.code)}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

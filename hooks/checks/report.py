"""Findings as text for people, JSON for programs, and annotations for a pull request."""

import json
from collections.abc import Sequence

from checks.catalogue import sentence
from course.finding import Finding
from course.language import Language

FORMATS = ("text", "json", "github")


def report(
    findings: Sequence[Finding], style: str, language: Language, notices: Sequence[Finding] = ()
) -> str:
    """Findings in one of FORMATS, a line each (JSON: one list); then what is only to be told."""
    told = [("error", item) for item in findings] + [("warning", item) for item in notices]
    if style == "json":
        records = [{**_record(item, language), "level": level} for level, item in told]
        return json.dumps(records, ensure_ascii=False)
    if style == "github":
        return "\n".join(_github(item, language, level) for level, item in told)
    return "\n".join(_text(item, language) for _, item in told)


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


def _github(item: Finding, language: Language, level: str) -> str:
    place = f"file={_property(item.path)},line={item.line},col={item.column}"
    message = _data(sentence(item, language))
    return f"::{level} {place},title={_property(item.code)}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

"""Findings as text for people, JSON for programs, and annotations for a pull request."""

import json
from collections.abc import Iterable

from checks.catalogue import PAGE, remedy, rules, sentence, severity
from course.finding import Finding
from course.language import Language
from course.links import site_path

FORMATS = ("text", "json", "github")


def report(findings: Iterable[Finding], style: str, language: Language, site: str) -> str:
    """Findings in one of FORMATS, a line each (JSON: one list).

    Args:
        findings: What was found, in the order to print.
        style: One of FORMATS.
        language: Language of the sentences.
        site: Where the course is published, "https://…/"; each finding links to its explanation.
    """
    if style == "json":
        records = [_record(item, language, site) for item in findings]
        return json.dumps(records, ensure_ascii=False)
    show = _github if style == "github" else _text
    return "\n".join(show(item, language, site) for item in findings)


def explanation(code: str, language: Language, site: str) -> str:
    """Address of the explanation of a code."""
    return f"{site}{site_path(language, PAGE)}#{rules()[code].anchor}"


def _text(item: Finding, language: Language, site: str) -> str:
    said = f"{sentence(item, language)} {remedy(item, language)}"
    return f"{item.path}:{item.line}: {item.code} {said} → {explanation(item.code, language, site)}"


def _record(item: Finding, language: Language, site: str) -> dict[str, object]:
    return {
        "path": item.path,
        "line": item.line,
        "column": item.column,
        "code": item.code,
        "severity": severity(item),
        "message": sentence(item, language),
        "remedy": remedy(item, language),
        "help": explanation(item.code, language, site),
    }


def _github(item: Finding, language: Language, site: str) -> str:
    level = "error" if severity(item) == "error" else "warning"
    place = f"file={_property(item.path)},line={item.line},col={item.column}"
    said = f"{sentence(item, language)} {remedy(item, language)}"
    message = _data(f"{said}\n{explanation(item.code, language, site)}")
    return f"::{level} {place},title={_property(item.code)}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

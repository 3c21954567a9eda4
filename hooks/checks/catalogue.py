"""The sentences of every finding code, in both languages, read from `codes/`.

Keys of a code in `codes/*.yml`:
    says: What is wrong; values of the finding stand in braces.
    mend: How to mend it.
    cause: Why it happens, and what a reader would suffer.
    example: `wrong` and `right` as they stand in a file, one for both languages or one for each.
    severity: "error" fails a check; "notice" is only told. "error" if it is not named.
"""

import re
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Literal

import yaml

from course.finding import Finding
from course.language import LANGUAGES, Bilingual, Language
from course.source import YAML_LOADER

Severity = Literal["error", "notice"]

GROUPS = ("files", "pages", "links", "data", "languages", "words", "site", "print", "external")
PAGE = "lampiran/pemeriksaan"  # the page that lists every code
_FOLDER = Path(__file__).with_name("codes")
_VALUE = re.compile(r"“\{\w+\}”|\{\w+\}")
_HINT: Bilingual = {"id": "Maksud Anda “{hint}”?", "en": "Did you mean “{hint}”?"}


@dataclass(frozen=True)
class Rule:
    """A code and what is to be said of it in both languages."""

    code: str
    says: Bilingual
    mend: Bilingual
    cause: Bilingual
    wrong: Bilingual
    right: Bilingual
    severity: Severity

    @property
    def anchor(self) -> str:
        """Id of its section on the page that lists all codes."""
        return self.code.lower()


@dataclass(frozen=True)
class Group:
    """The codes of one file."""

    title: Bilingual
    rules: tuple[Rule, ...]


@cache
def groups() -> tuple[Group, ...]:
    """All codes, in the order of GROUPS and of their files."""
    return tuple(_group(_FOLDER / f"{name}.yml") for name in GROUPS)


@cache
def rules() -> dict[str, Rule]:
    """All rules by their codes."""
    return {rule.code: rule for group in groups() for rule in group.rules}


def severity(found: Finding) -> Severity:
    """Whether a finding fails a check or is only told."""
    return rules()[found.code].severity


def errors(findings: list[Finding]) -> list[Finding]:
    """The findings that fail a check."""
    return [found for found in findings if severity(found) == "error"]


def sentence(found: Finding, language: Language) -> str:
    """What is wrong."""
    return rules()[found.code].says[language].format(**dict(found.values))


def remedy(found: Finding, language: Language) -> str:
    """How to mend it, with the finding's suggestion if it has one."""
    values = dict(found.values)
    text = rules()[found.code].mend[language].format(**values)
    return f"{text} {_HINT[language].format(**values)}" if values.get("hint") else text


def readable(sentence: str) -> str:
    """A sentence of the catalogue as HTML, with "…" for what a finding puts in."""
    shown = _VALUE.sub(lambda match: "“…”" if match[0][0] == "“" else "…", sentence)
    shown = shown.replace("{{", "{").replace("}}", "}").replace("….", "…")
    return escape(shown, quote=False)


def _group(file: Path) -> Group:
    data = yaml.load(file.read_text(encoding="utf-8"), Loader=YAML_LOADER)
    return Group(
        data["title"],
        tuple(
            Rule(
                code=code,
                says=entry["says"],
                mend=entry["mend"],
                cause=entry["cause"],
                wrong=_both(entry["example"]["wrong"]),
                right=_both(entry["example"]["right"]),
                severity=entry.get("severity", "error"),
            )
            for code, entry in data["codes"].items()
        ),
    )


def _both(example: str | Bilingual) -> Bilingual:
    texts = example if isinstance(example, dict) else dict.fromkeys(LANGUAGES, example)
    return {language: text.rstrip("\n") for language, text in texts.items()}

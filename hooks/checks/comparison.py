"""What these checks and other tools catch of the same planted faults, as measured."""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from checks.catalogue import readable, rules
from course.language import Bilingual, Language, long_date
from course.page import Page
from course.source import YAML_LOADER

FILE = Path(__file__).with_name("comparison.yml")  # written by tests/bench/compare.py
_WORDS: dict[str, Bilingual] = {
    "fault": {"id": "Kesalahan yang ditanam", "en": "Planted fault"},
    "caught": {"id": "tertangkap", "en": "caught"},
    "missed": {"id": "lolos", "en": "missed"},
    "total": {"id": "Jumlah tertangkap", "en": "Caught in all"},
    "measured": {"id": "Diukur pada", "en": "Measured on"},
}


def comparison_table(page: Page) -> str:
    """Markdown table: a row for each code, a column for each tool, their sums in the first row."""
    language = page.language
    data = _measured()
    tools: dict[str, str] = data["tools"]
    planted = Counter(fault["code"] for fault in data["faults"])
    caught = {
        tool: Counter(fault["code"] for fault in data["faults"] if tool in fault["caught"])
        for tool in tools
    }
    lines = [
        f"| {' | '.join((_WORDS['fault'][language], *tools.values()))} |",
        f"|{'---|' * (len(tools) + 1)}",
    ]
    sums = (f"**{caught[tool].total()}/{planted.total()}**" for tool in tools)
    lines.append(f"| **{_WORDS['total'][language]}** | {' | '.join(sums)} |")
    for code, count in planted.items():
        rule = rules()[code]
        told = readable(rule.says[language]).replace("|", "&#124;")
        cells = (_result(caught[tool][code], count, language) for tool in tools)
        lines.append(f"| [{code}](#{rule.anchor}): {told} | {' | '.join(cells)} |")
    day = long_date(data["measured"], language)
    return f"{_WORDS['measured'][language]} {day}.\n\n" + "\n".join(lines)


def _result(caught: int, planted: int, language: Language) -> str:
    if caught == planted:
        return _WORDS["caught"][language]
    return f"{caught}/{planted}" if caught else f"*{_WORDS['missed'][language]}*"


@cache
def _measured() -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=YAML_LOADER)
    return data

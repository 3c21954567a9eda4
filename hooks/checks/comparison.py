"""What these checks and other tools catch of the same planted faults, as measured."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from checks.catalogue import readable, rules
from course.language import Bilingual, long_date, number
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
    """Markdown table: a row for each planted fault, a column for each tool."""
    language = page.language
    data = _measured()
    tools: dict[str, str] = data["tools"]
    rows = data["faults"]

    def word(key: str) -> str:
        return _WORDS[key][language]

    lines = [
        f"| {' | '.join((word('fault'), *tools.values()))} |",
        f"|{'---|' * (len(tools) + 1)}",
    ]
    totals = [sum(tool in row["caught"] for row in rows) for tool in tools]
    shown = [f"**{number(total, language)} / {number(len(rows), language)}**" for total in totals]
    lines.append(f"| **{word('total')}** | {' | '.join(shown)} |")
    for row in rows:
        rule = rules()[row["code"]]
        told = readable(rule.says[language]).replace("|", "&#124;")
        cells = [
            word("caught") if tool in row["caught"] else f"*{word('missed')}*" for tool in tools
        ]
        lines.append(f"| [{rule.code}](#{rule.anchor}): {told} | {' | '.join(cells)} |")
    day = long_date(data["measured"], language)
    return f"{word('measured')} {day}.\n\n" + "\n".join(lines)


@cache
def _measured() -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=YAML_LOADER)
    return data

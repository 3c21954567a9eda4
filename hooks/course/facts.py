"""Facts that a law, an office or a market can change: each stands once, with source and date."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from course.finding import Finding, finding
from course.language import Bilingual, is_bilingual
from course.source import Yaml

VOLATILITIES = ("stable", "yearly", "monthly")
STATUSES = ("official", "secondary", "unconfirmed")
_REQUIRED = ("label", "value", "owner", "checked", "volatility", "status")


@dataclass(frozen=True)
class Office:
    """Who owns a fact and can be asked about it."""

    id: str
    name: Bilingual
    url: str = ""


@dataclass(frozen=True)
class Fact:
    """One fact in both languages.

    Attributes:
        checked: Day on which the source was last read.
        dated: The source's own date ("2026-09-02", "2025-06", "2023"), or empty.
        volatility: How often such a fact changes: stable, yearly or monthly.
        status: official (the authority's text was read), secondary or unconfirmed.
        path, line: Where it stands.
    """

    id: str
    label: Bilingual
    value: Bilingual
    note: Bilingual
    source_title: str
    source_url: str
    dated: str
    owner: str
    checked: date
    volatility: str
    status: str
    path: str
    line: int

    @property
    def share(self) -> float:
        """A value such as "19.7%" as a share.

        Raises:
            ValueError: The value is no bare percentage.
        """
        text = self.value["en"]
        if not text.endswith("%"):
            raise ValueError(f"{self.id}: {text} (… %)")
        return round(float(text.removesuffix("%")) / 100, 6)

    def overdue(self, today: date, after_days: dict[str, int]) -> bool:
        """Whether the last check is older than facts of this volatility may be."""
        days = after_days.get(self.volatility)  # not known while `course.yml` is broken
        return days is not None and today - self.checked > timedelta(days=days)


def read_offices(source: Yaml, path: str) -> tuple[dict[str, Office], list[Finding]]:
    """Offices of `offices.yml`."""
    offices: dict[str, Office] = {}
    findings: list[Finding] = []
    for key, value in _entries(source):
        entry = value if isinstance(value, dict) else {}
        if not is_bilingual(entry.get("name")):
            findings.append(_missing(path, source.line(key), key, "name"))
            continue
        offices[key] = Office(key, entry["name"], str(entry.get("url", "")))
    return offices, findings


def read_facts(
    source: Yaml, path: str, offices: dict[str, Office]
) -> tuple[dict[str, Fact], list[Finding]]:
    """Facts of one file; an entry that is not whole gives findings and is left out."""
    facts: dict[str, Fact] = {}
    findings: list[Finding] = []
    for key, entry in _entries(source):
        faults = list(_faults(key, entry, source, path, offices))
        findings += faults
        if faults:
            continue
        origin = entry.get("source") or {}
        facts[key] = Fact(
            id=key,
            label=entry["label"],
            value=entry["value"],
            note=entry.get("note") or {},
            source_title=str(origin.get("title", "")),
            source_url=str(origin.get("url", "")),
            dated=str(origin.get("dated", "")),
            owner=entry["owner"],
            checked=entry["checked"],
            volatility=entry["volatility"],
            status=entry["status"],
            path=path,
            line=source.line(key),
        )
    return facts, findings


def _faults(
    key: str, entry: Any, source: Yaml, path: str, offices: dict[str, Office]
) -> list[Finding]:
    if not isinstance(entry, dict):
        return [_missing(path, source.line(key), key, "label")]
    found = [_missing(path, source.line(key), key, name) for name in _REQUIRED if name not in entry]
    found += [
        _missing(path, source.line(key, name), key, f"{name}.id, {name}.en")
        for name in ("label", "value", "note")
        if name in entry and not is_bilingual(entry[name])
    ]
    found += [
        finding(
            path,
            source.line(key, name),
            "DATA-CHOICE",
            key=f"{key}.{name}",
            value=entry[name],
            choices=", ".join(choices),
        )
        for name, choices in (
            ("volatility", VOLATILITIES),
            ("status", STATUSES),
            ("owner", tuple(offices)),
        )
        if name in entry and entry[name] not in choices
    ]
    if "checked" in entry and type(entry["checked"]) is not date:
        found.append(finding(path, source.line(key, "checked"), "DATA-DATE", key=f"{key}.checked"))
    origin = entry.get("source")
    sourced = isinstance(origin, dict) and origin.get("title") and origin.get("url")
    if not sourced and entry.get("status") != "unconfirmed":
        found.append(finding(path, source.line(key), "FACT-SOURCE", key=key))
    return found


def _entries(source: Yaml) -> list[tuple[str, Any]]:
    return list(source.data.items()) if isinstance(source.data, dict) else []


def _missing(path: str, line: int, key: str, field: str) -> Finding:
    return finding(path, line, "DATA-MISSING", key=key, field=field)

"""The answers of earlier runs: they say since when, and spare hosts the same question."""

import json
from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any

from checks.external.verdict import STATES, State, Verdict


@dataclass(frozen=True)
class Entry:
    """What is known of one address.

    Attributes:
        state: State of its verdict.
        since: Day on which this state was first seen.
        asked: Day on which it was last asked.
        new, problem: As in the verdict.
    """

    state: State
    since: date
    asked: date
    new: str = ""
    problem: str = ""


class Store:
    """Answers by address, kept in a JSON file, a line each.

    Every answer is written at once, so that a run that is broken off loses none. A file that is
    missing or broken counts as empty: then all is asked anew.

    Attributes:
        entries: What is known, by address.
        fault: Why the file could not be written, else empty.
    """

    def __init__(self, file: Path) -> None:
        """Read the file."""
        self.entries = _read(file)
        self.fault = ""
        self._file = file
        self._lock = Lock()

    def is_fresh(self, address: str, today: date, days: int) -> bool:
        """Whether an answer is younger than so many days; a host that gave none is asked anew."""
        entry = self.entries.get(address)
        answered = entry is not None and entry.state != "unasked"
        return answered and 0 <= (today - self.entries[address].asked).days < days

    def record(self, address: str, verdict: Verdict, today: date) -> None:
        """Keep a verdict of today; while the state stays the same, so does its first day."""
        with self._lock:
            known = self.entries.get(address)
            stays = known is not None and known.state == verdict.state
            since = known.since if known and stays else today
            self.entries[address] = Entry(verdict.state, since, today, verdict.new, verdict.problem)
            self._write()

    def keep_only(self, addresses: Set[str]) -> None:
        """Forget addresses that the course no longer names."""
        with self._lock:
            if not self.entries.keys() <= addresses:
                self.entries = {key: self.entries[key] for key in self.entries if key in addresses}
                self._write()

    def _write(self) -> None:
        lines = [f"{_json(key)}: {_json(vars(self.entries[key]))}" for key in sorted(self.entries)]
        text = ",\n".join(lines)
        beside = self._file.with_name(self._file.name + ".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(f"{{\n{text}\n}}\n", encoding="utf-8")
            beside.replace(self._file)
        except OSError as error:
            self.fault = f"{self._file}: {error.strerror}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=date.isoformat)


def _read(file: Path) -> dict[str, Entry]:
    try:
        records = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(records, dict):
        return {}
    entries = {address: _entry(record) for address, record in records.items()}
    return {address: entry for address, entry in entries.items() if entry}


def _entry(record: Any) -> Entry | None:
    """An entry, or nothing if the record is not whole."""
    try:
        entry = Entry(
            record["state"],
            date.fromisoformat(record["since"]),
            date.fromisoformat(record["asked"]),
            str(record.get("new", "")),
            str(record.get("problem", "")),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    return entry if entry.state in STATES else None

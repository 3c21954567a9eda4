"""What is found among the addresses of other hosts: only ever told, never a failure."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from checks.external.addresses import addresses
from checks.external.manners import Manners
from checks.external.problems import describe
from checks.external.round import Round
from checks.external.store import Entry, Store
from checks.external.verdict import State
from course.finding import Finding, finding
from course.model import Course

STORE = Path(".cache", "links.json")  # in the project's folder, kept from run to run

_CODES: dict[State, str] = {
    "gone": "EXTERNAL-GONE",
    "moved": "EXTERNAL-MOVED",
    "unasked": "EXTERNAL-UNASKED",
}
_POLITE = Manners()
_UNWRITTEN = "Hasil tidak bisa disimpan: {fault} / Results cannot be kept: {fault}"


def run(
    course: Course,
    store: Path,
    today: date,
    progress: Callable[[str], None],
    site: str = "",
    manners: Manners = _POLITE,
) -> list[Finding]:
    """Ask every address whose last answer is old; findings of all of them, sorted by place.

    Args:
        course: The course.
        store: File of the answers of earlier runs.
        today: Day of the run, from which "since" counts.
        progress: Takes lines for the person who waits.
        site: Where the course is published, told to the hosts if it is public.
        manners: How hosts are asked.
    """
    found = addresses(course)
    known = Store(store)
    known.keep_only(found.keys())
    due = [address for address in found if not known.is_fresh(address, today, manners.fresh_days)]
    if due:
        Round(known, today, progress, site, manners).ask(due)
    if known.fault:
        progress(_UNWRITTEN.format(fault=known.fault))
    return sorted(
        _finding(address, entry, place.path, place.line, place.column)
        for address, entry in known.entries.items()
        if entry.state in _CODES
        for place in found[address]
    )


def _finding(address: str, entry: Entry, path: str, line: int, column: int) -> Finding:
    return finding(
        path,
        line,
        _CODES[entry.state],
        column,
        target=address,
        since=entry.since.isoformat(),
        new=entry.new,
        problem_id=describe(entry.problem, "id"),
        problem_en=describe(entry.problem, "en"),
    )

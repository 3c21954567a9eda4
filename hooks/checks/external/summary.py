"""Findings of external addresses as a short Markdown report for the weekly issue, bilingual."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from course.finding import Finding
from course.language import LANGUAGES, long_date

_TITLES = {
    "EXTERNAL-GONE": "Sudah tidak ada / Gone",
    "EXTERNAL-MOVED": "Pindah / Moved",
    "EXTERNAL-UNASKED": "Tidak bisa ditanyai / Could not be asked",
}
_ADVICE = {
    "EXTERNAL-GONE": (
        "Cari halaman penggantinya atau sumber lain. / "
        "Look for the page that took its place, or for another source."
    ),
    "EXTERNAL-MOVED": "Baca halaman barunya, lalu ganti alamatnya. / "
    "Read the new page, then change the address.",
    "EXTERNAL-UNASKED": (
        "Belum perlu apa-apa; buka sendiri jika ini berlangsung lebih dari sebulan. / "
        "Nothing to do yet; open it yourself if this lasts more than a month."
    ),
}
_HEAD = (
    "| Alamat / Address | Sejak / Since | Keterangan / Note | Tempat / Where |\n|---|---|---|---|"
)
_GOOD = "Semua alamat luar masih menjawab. / All external addresses still answer."
_MORE = "… dan {count} lagi / and {count} more"
_MOST_ROWS = 60  # a group; an issue holds 65,536 characters
_MOST_PLACES = 4  # a row


@dataclass
class _Address:
    """One address of a group: the values of its findings, and where it stands."""

    values: dict[str, str]
    places: list[str] = field(default_factory=list)


def summary(findings: Iterable[Finding]) -> str:
    """Tables of what is gone, moved and not asked, the longest known first; ends without newline.

    Findings of other codes are left out.
    """
    groups: dict[str, dict[str, _Address]] = {code: {} for code in _TITLES}
    for item in sorted(findings):
        if item.code in groups:
            values = dict(item.values)
            address = groups[item.code].setdefault(values["target"], _Address(values))
            address.places.append(f"`{item.path}:{item.line}`")
    parts = [_group(code, list(group.values())) for code, group in groups.items() if group]
    return "\n\n".join(parts) or _GOOD


def _group(code: str, addresses: list[_Address]) -> str:
    addresses.sort(key=lambda address: (address.values["since"], address.values["target"]))
    rows = [_row(address) for address in addresses[:_MOST_ROWS]]
    head = f"## {_TITLES[code]} ({len(addresses)})\n\n{_ADVICE[code]}\n\n{_HEAD}"
    hidden = len(addresses) - len(rows)
    return "\n".join([head, *rows, *([f"\n{_MORE.format(count=hidden)}"] if hidden else [])])


def _row(address: _Address) -> str:
    values = address.values
    since = date.fromisoformat(values["since"])
    told = " / ".join(values[f"problem_{language}"] for language in LANGUAGES)
    cells = (
        _link(values["target"]),
        " / ".join(dict.fromkeys(long_date(since, language) for language in LANGUAGES)),
        f"→ {_link(values['new'])}" if values["new"] else told,
        _places(address.places),
    )
    return f"| {' | '.join(cells)} |"


def _places(places: list[str]) -> str:
    shown = places[:_MOST_PLACES]
    hidden = len(places) - len(shown)
    return "<br>".join([*shown, *([_MORE.format(count=hidden)] if hidden else [])])


def _link(address: str) -> str:
    """An address that cannot break the table."""
    return f"<{address.replace('|', '%7C').replace('<', '%3C').replace('>', '%3E')}>"

"""HS codes of batik goods: six digits by what the goods are, their fibre, weave and weight."""

import re
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from math import inf
from typing import Any

from course.finding import Finding, finding
from course.language import Bilingual, is_bilingual
from course.source import Yaml

_CODE = re.compile(r"\d{4}\.\d{2}")
_LISTS = ("goods", "fibres", "in_cloth", "weaves")
CLOTH = "kain"


@dataclass(frozen=True)
class Code:
    """One subheading.

    Attributes:
        code: Six digits, "5208.52".
        goods, fibres, weaves: What it fits, by the keys of the lists of `hs.yml`.
        above, up_to: Weight in grams per square metre: more than the one, at most the other.
        note: What to mind, or empty.
    """

    id: str
    code: str
    goods: str
    fibres: tuple[str, ...]
    weaves: tuple[str, ...]
    above: float
    up_to: float
    note: Bilingual
    path: str
    line: int

    def overlaps(self, other: "Code") -> bool:
        """Whether some goods would fit both."""
        return (
            self.goods == other.goods
            and bool({*self.fibres} & {*other.fibres})
            and bool({*self.weaves} & {*other.weaves})
            and max(self.above, other.above) < min(self.up_to, other.up_to)
        )


@dataclass(frozen=True)
class Codes:
    """The table and its vocabulary.

    Attributes:
        goods, fibres, weaves: Names by key, in the order of the file.
        in_cloth: How much of a fibre, where cloth asks for it.
        checked: Day on which the codes were last read in the source.
    """

    codes: dict[str, Code] = field(default_factory=dict)
    goods: dict[str, Bilingual] = field(default_factory=dict)
    fibres: dict[str, Bilingual] = field(default_factory=dict)
    in_cloth: dict[str, Bilingual] = field(default_factory=dict)
    weaves: dict[str, Bilingual] = field(default_factory=dict)
    source_title: str = ""
    source_url: str = ""
    checked: date = date.min

    def fibre(self, code: Code, key: str) -> Bilingual:
        """Name of a fibre; for cloth with its share."""
        return self.in_cloth.get(key, self.fibres[key]) if code.goods == CLOTH else self.fibres[key]


def read_codes(source: Yaml, path: str) -> tuple[Codes, list[Finding]]:
    """Table of `hs.yml`; a row that is not whole gives a finding and is left out."""
    try:
        names = {name: dict(source.data[name]) for name in _LISTS}
        entries = dict(source.data["codes"])
        origin, checked = source.data["source"], source.data["checked"]
        title, url = origin["title"], origin["url"]
    except (KeyError, TypeError, ValueError) as error:
        return Codes(), [finding(path, 1, "DATA-SHAPE", key=path, problem=error)]
    faults = [
        finding(path, source.line(name, key), "DATA-MISSING", key=f"{name}.{key}", field="id, en")
        for name, texts in names.items()
        for key, text in texts.items()
        if not is_bilingual(text)
    ]
    if type(checked) is not date:
        faults.append(finding(path, source.line("checked"), "DATA-DATE", key="checked"))
        checked = date.min
    codes: dict[str, Code] = {}
    for key, entry in entries.items():
        line = source.line("codes", key)
        try:
            codes[key] = _code(key, entry, names, path, line)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            faults.append(finding(path, line, "DATA-SHAPE", key=key, problem=error))
    faults += [
        finding(path, two.line, "HS-OVERLAP", key=two.id, other=one.id)
        for one, two in combinations(codes.values(), 2)
        if one.overlaps(two)
    ]
    return Codes(codes, **names, source_title=title, source_url=url, checked=checked), faults


def _code(
    key: str, entry: dict[str, Any], names: dict[str, dict[str, Bilingual]], path: str, line: int
) -> Code:
    if not _CODE.fullmatch(str(entry["code"])):
        raise ValueError(f"code {entry['code']}: 1234.56")
    chosen = {"goods": [entry["goods"]], "fibres": entry["fibres"], "weaves": entry["weaves"]}
    for name, keys in chosen.items():
        if unknown := [str(key) for key in keys if key not in names[name]]:
            raise ValueError(f"{name}: {', '.join(unknown)}")
    above, up_to = entry.get("weight") or (0, None)
    return Code(
        id=key,
        code=str(entry["code"]),
        goods=entry["goods"],
        fibres=tuple(entry["fibres"]),
        weaves=tuple(entry["weaves"]),
        above=float(above),
        up_to=inf if up_to is None else float(up_to),
        note=entry.get("note") or {},
        path=path,
        line=line,
    )

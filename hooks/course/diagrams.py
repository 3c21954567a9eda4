"""Diagrams of `docs/_data/diagrams/`: their data in both languages, read and made whole."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from course.finding import Finding, finding
from course.language import Bilingual, Language, is_bilingual
from course.source import Yaml
from drawing.care import SYMBOLS
from drawing.pieces import MARKS

# The shape of each kind: "text" is a text in both languages, "plain" any value, "number" a number,
# a set one of its values; a list holds items of its one shape. A name with "?" may be missing.
_TEXT, _PLAIN, _NUMBER = "text", "plain", "number"
_SHAPES: dict[str, dict[str, Any]] = {
    "questions": {
        "questions": [
            {"ask": _TEXT, "answers": [{"label": _TEXT, "result?": _TEXT, "note?": _TEXT}]}
        ]
    },
    "flow": {
        "steps": [{"text": _TEXT, "note?": _TEXT, "returns?": [{"text": _TEXT, "leads?": _TEXT}]}]
    },
    "ladder": {
        "ends": {"top": _TEXT, "bottom": _TEXT},
        "rungs": [{"text": _TEXT, "note?": _TEXT}],
    },
    "cards": {"cards": [{"need": _TEXT, "office": _TEXT, "note?": _TEXT}]},
    "stairs": {"hint": _TEXT, "stairs": [{"name": _TEXT, "adds": [_TEXT], "total": _TEXT}]},
    "bars": {
        "stages": [_TEXT],
        "rules": [
            {
                "name": _PLAIN,
                "family": _PLAIN,
                "seller_pays": _PLAIN,
                "risk_after": _PLAIN,
                "insurance": _PLAIN,
                "meaning": _TEXT,
            }
        ],
    },
    "care": {"groups": [{"name": _TEXT, "symbols": [{"symbol": SYMBOLS, "meaning": _TEXT}]}]},
    "label": {
        "size": {"width": _NUMBER, "height": _NUMBER},
        "lines": [
            {
                "print?": _PLAIN,
                "lang?": _PLAIN,
                "size?": _PLAIN,
                "symbols?": [SYMBOLS],
                "means?": _TEXT,
                "part?": _TEXT,
            }
        ],
    },
    "pieces": {
        "pieces": [{"name": _TEXT, "note?": _TEXT, "told?": _TEXT, "marks?": [MARKS]}],
    },
}


@dataclass(frozen=True)
class Diagram:
    """A diagram in both languages.

    Attributes:
        id: Name of its file, by which a lesson calls it.
        kind: How it is drawn.
        path: Its file.
    """

    id: str
    kind: str
    title: Bilingual
    data: dict[str, Any]
    path: str

    def told(self, language: Language, show: Callable[[str], str]) -> dict[str, Any]:
        """The data in one language; `show` resolves the references in each text."""
        told: dict[str, Any] = _tell(self.data, _SHAPES[self.kind], language, show)
        return told


def read_diagram(name: str, source: Yaml, path: str) -> tuple[Diagram | None, list[Finding]]:
    """The diagram of one file, or the findings that say what it lacks."""
    data = source.data if isinstance(source.data, dict) else {}
    kind = data.get("kind")
    if kind not in _SHAPES:
        fault = finding(
            path,
            source.line("kind"),
            "DATA-CHOICE",
            key="kind",
            value=kind,
            choices=", ".join(_SHAPES),
        )
        return None, [fault]
    faults = [
        finding(
            path,
            source.line(*keys),
            "DATA-CHOICE",
            key=".".join(keys),
            value=value,
            choices=", ".join(sorted(choices)),
        )
        if choices
        else finding(path, source.line(*keys), "DATA-MISSING", key=name, field=".".join(keys))
        for keys, value, choices in _wrong(data, {"title": _TEXT, **_SHAPES[kind]}, ())
    ]
    if faults:
        return None, faults
    body = {key: value for key, value in data.items() if key not in ("kind", "title")}
    return Diagram(name, kind, data["title"], body, path), []


def _wrong(
    value: Any, shape: Any, keys: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any, frozenset[str]]]:
    """Keys of what is missing or has another shape; for a value outside its set, the set."""
    if isinstance(shape, dict):
        entry = value if isinstance(value, dict) else {}
        for name, inner in shape.items():
            key = name.removesuffix("?")
            if key in entry:
                yield from _wrong(entry[key], inner, (*keys, key))
            elif not name.endswith("?"):
                yield (*keys, key), None, frozenset()
    elif isinstance(shape, list):
        if not isinstance(value, list) or not value:
            yield keys, value, frozenset()
            return
        for number, item in enumerate(value):
            yield from _wrong(item, shape[0], (*keys, str(number)))
    elif isinstance(shape, frozenset):
        if value not in shape:
            yield keys, value, shape
    elif (shape == _TEXT and not is_bilingual(value)) or (
        shape == _NUMBER and type(value) not in (int, float)
    ):
        yield keys, value, frozenset()


def _tell(value: Any, shape: Any, language: Language, show: Callable[[str], str]) -> Any:
    if shape == _TEXT:
        return show(value[language])
    if isinstance(shape, list):
        return [_tell(item, shape[0], language, show) for item in value]
    if isinstance(shape, dict):
        return {
            key: _tell(value[key], inner, language, show)
            for name, inner in shape.items()
            if (key := name.removesuffix("?")) in value
        }
    return value

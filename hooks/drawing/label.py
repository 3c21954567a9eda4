"""A sewn-in label with a ruler, and the name of each part beside it.

Printed 64 mm wide, the sheet shows the label in its true size.
"""

from typing import Any

from drawing.canvas import BLUE, CREAM, INK, SMALL, SOGA, WIDTH, Canvas
from drawing.care import BOX, symbol
from drawing.lettering import wrap
from drawing.words import Outline, Words

PER_MM = 6.25
LETTER, SMALL_LETTER = 2.8, 2.3  # mm
_LEFT, _TOP = 28.0, 28.0
_SEAM, _BETWEEN, _SYMBOL = 4.0, 0.9, 6.6  # mm
_DIGIT = 14
_TICK, _LONG_TICK = 5, 10  # mm between the marks of the ruler, and between its numbers


def draw(data: dict[str, Any], title: str, words: Words) -> str:
    """SVG of `size: {width, height}` in mm and `lines: [{print, lang | symbols, means; part}]`."""
    canvas = Canvas()
    wide, high = (data["size"][side] * PER_MM for side in ("width", "height"))
    _rulers(canvas, wide, high)
    canvas.box(_LEFT, _TOP, wide, high, CREAM, INK, round_=2)
    seam = _TOP + _SEAM * PER_MM / 2
    canvas.dashes(_LEFT + 3, _LEFT + wide - 3, seam, SOGA)
    top = _TOP + _SEAM * PER_MM
    last_note = 0.0
    for line in data["lines"]:
        height = _height(line)
        if "symbols" in line:
            _symbols(canvas, line["symbols"], _LEFT + wide / 2, top, height)
        else:
            canvas.words(
                [line.get("print", "")],
                _LEFT + wide / 2,
                top - 1,
                _letter(line) * PER_MM,
                fill=INK,
                anchor="middle",
                language=line.get("lang", ""),
            )
        if line.get("part"):
            last_note = _note(canvas, line["part"], _LEFT + wide, top + height / 2, last_note)
        top += height + _BETWEEN * PER_MM
    return canvas.svg(_TOP + high + 6, title)


def _note(canvas: Canvas, part: str, edge: float, middle: float, after: float) -> float:
    """Name of a part beside the label, below the last one; gives where it ends."""
    top = max(middle - SMALL * 0.65, after)
    lines = wrap(part, WIDTH - edge - 20, SMALL, bold=True)
    canvas.shape(f"M{edge:g} {middle:.1f}h6L{edge + 16:g} {top + 10:.1f}", line=BLUE, thick=1.4)
    return top + canvas.words(lines, edge + 19, top, SMALL, bold=True, fill=BLUE)


def _letter(line: dict[str, Any]) -> float:
    return SMALL_LETTER if line.get("size") == "small" else LETTER


def _height(line: dict[str, Any]) -> float:
    return (_SYMBOL if "symbols" in line else _letter(line) * 1.15) * PER_MM


def _symbols(canvas: Canvas, names: list[str], centre: float, top: float, height: float) -> None:
    side = height + 4
    left = centre - side * len(names) / 2
    for number, name in enumerate(names):
        symbol(canvas, name, left + number * side + 2, top, height / BOX)


def _rulers(canvas: Canvas, wide: float, high: float) -> None:
    """Millimetres above the label and at its left."""
    for at in range(0, round(wide / PER_MM) + 1, _TICK):
        long = at % _LONG_TICK == 0
        x = _LEFT + at * PER_MM
        canvas.shape(f"M{x:g} {_TOP - 3:g}v{-6 if long else -4}", line=INK, thick=1)
        if long and at:
            canvas.words([str(at)], x, _TOP - 29, _DIGIT, anchor="middle")
    for at in range(0, round(high / PER_MM) + 1, _TICK):
        long = at % _LONG_TICK == 0
        y = _TOP + at * PER_MM
        canvas.shape(f"M{_LEFT - 3:g} {y:g}h{-6 if long else -4}", line=INK, thick=1)
        if long and at:
            canvas.words([str(at)], _LEFT - 10, y - 10, _DIGIT, anchor="end")
    canvas.words(["mm"], _LEFT - 2, _TOP - 29, _DIGIT, anchor="end")


def outline(data: dict[str, Any], words: Words) -> Outline:
    """The same in words: each part, and what stands there."""
    parts: list[tuple[str, list[str]]] = []
    for line in data["lines"]:
        if line.get("part") or not parts:
            parts.append((line.get("part", ""), []))
        parts[-1][1].append(line.get("means" if "symbols" in line else "print", ""))
    return [
        (f"{part}: {' / '.join(texts)}" if part else " / ".join(texts), []) for part, texts in parts
    ]

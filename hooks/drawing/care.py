"""Care symbols by the system of ISO 3758, drawn for this course.

The five bases are tub, triangle, square, iron and circle, each in a box of 40 by 40 units. The name
says base and degree: "wash-30-mild" is the tub with 30 and one bar. What a symbol means stands in
the data, so that a lesson says it in its own words.
"""

from typing import Any

from drawing.canvas import INDIGO, INK, SMALL, WHITE, WIDTH, Canvas, block
from drawing.lettering import wrap
from drawing.words import Outline, Words

BOX = 40.0
_LINE = (
    f'fill="none" stroke="{INK}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"'
)
_TUB = "M3 9 8 33H32L37 9M3 9.5q4.25 4.5 8.5 0t8.5 0 8.5 0 8.5 0"
_HAND = "M10 18c4-4 7-5 10-3l6 4c3 2 1 5-2 4l-5-2M10 18v8c4 3 10 4 17 0"
_TRIANGLE = "M20 5 37 34H3Z"
_SQUARE = "M5 5H35V35H5Z"
_IRON = "M4 31H36L33 15C32.5 12 31 11 28 11H15M4 31C5 23 10 19 17 19H33.5"
_CIRCLE = "M20 6a14 14 0 1 1 0 28a14 14 0 1 1 0-28Z"
_CROSS = "M5 4 35 36M35 4 5 36"

_BASES = {
    "wash": [_TUB],
    "bleach": [_TRIANGLE],
    "tumble": [_SQUARE, "M20 7a13 13 0 1 1 0 26a13 13 0 1 1 0-26Z"],
    "dry": [_SQUARE],
    "iron": [_IRON],
    "dryclean": [_CIRCLE],
    "wetclean": [_CIRCLE],
}
_STROKES = {
    "hand": [_HAND],
    "oxygen": ["M15.5 34 25.5 15M21.5 34 28.5 20.5"],
    "line": ["M20 11V29"],
    "drip-line": ["M16 11V29M24 11V29"],
    "flat": ["M11 20H29"],
    "drip-flat": ["M11 16H29M11 24H29"],
    "line-shade": ["M20 11V29M5 15 15 5"],
    "flat-shade": ["M11 20H29M5 15 15 5"],
}
_DOTS = {"low": 1, "normal": 2, "medium": 2, "high": 3}
_LETTERS = {"p": "P", "f": "F"}
_DEGREES = {
    "wash": ("", "hand", "30", "40", "60", "95", "30-mild", "40-mild", "30-very-mild", "no"),
    "bleach": ("", "oxygen", "no"),
    "tumble": ("", "normal", "low", "no"),
    "dry": ("", "line", "drip-line", "flat", "drip-flat", "line-shade", "flat-shade"),
    "iron": ("", "low", "medium", "high", "no"),
    "dryclean": ("", "p", "f", "no"),
    "wetclean": ("",),
}
SYMBOLS = frozenset(
    f"{base}-{degree}".rstrip("-") for base, degrees in _DEGREES.items() for degree in degrees
)

_COLUMN, _GAP, _ROOM = WIDTH / 2, 8, WIDTH / 2 - BOX - 16


def symbol(canvas: Canvas, name: str, left: float, top: float, scale: float = 1) -> None:
    """Draw one symbol with its upper left corner at a point.

    Raises:
        KeyError: There is no symbol of this name.
    """
    base, _, degree = name.partition("-")
    paths = [*_BASES[base], *_STROKES.get(degree, [])]
    letters = _LETTERS.get(degree, "W" if base == "wetclean" else "")
    head, _, gentle = degree.partition("-")
    if head.isdigit():
        letters = head
    bars = {"mild": 1, "very-mild": 2}.get(gentle, 0)
    paths += [f"M8 {37 + 3.5 * number:g}H32" for number in range(bars)]
    if degree == "no":
        paths.append(_CROSS)
    marks = [f'<path d="{" ".join(paths)}" {_LINE}/>']
    marks += _dots(_DOTS.get(degree, 0), 25 if base == "iron" else 20)
    if letters:
        size, base_line = (14, 29) if base == "wash" else (17, 26)
        marks.append(
            f'<text x="20" y="{base_line}" font-size="{size}" font-weight="700" '
            f'text-anchor="middle" fill="{INK}">{letters}</text>'
        )
    canvas.group(marks, left, top, scale)


def _dots(count: int, y: float) -> list[str]:
    first = 20 - 3.5 * (count - 1)
    return [
        f'<circle cx="{first + 7 * number:g}" cy="{y:g}" r="2.4" fill="{INK}"/>'
        for number in range(count)
    ]


def draw(data: dict[str, Any], title: str, words: Words) -> str:
    """SVG of `groups: [{name, symbols: [{symbol, meaning}]}]`, two symbols side by side."""
    canvas = Canvas()
    top = 4.0
    for group in data["groups"]:
        name = wrap(group["name"], WIDTH - 24, SMALL, bold=True)
        height = block(name, SMALL) + 8
        canvas.box(2, top, WIDTH - 4, height, INDIGO)
        canvas.words(name, 12, top + 3, SMALL, bold=True, fill=WHITE)
        top += height + _GAP
        entries = group["symbols"]
        for start in range(0, len(entries), 2):
            top += _pair(canvas, entries[start : start + 2], top) + _GAP
    return canvas.svg(top, title)


def _pair(canvas: Canvas, entries: list[dict[str, str]], top: float) -> float:
    texts = [wrap(entry["meaning"], _ROOM, SMALL) for entry in entries]
    height = max(BOX + 6, *(block(lines, SMALL) for lines in texts))
    for number, (entry, lines) in enumerate(zip(entries, texts, strict=True)):
        left = number * _COLUMN
        symbol(canvas, entry["symbol"], left + 4, top + (height - BOX) / 2)
        canvas.words(lines, left + BOX + 14, top + (height - block(lines, SMALL)) / 2, SMALL)
    return height


def outline(data: dict[str, Any], words: Words) -> Outline:
    """The same in words: what each group's symbols mean."""
    return [
        (group["name"], [entry["meaning"] for entry in group["symbols"]])
        for group in data["groups"]
    ]

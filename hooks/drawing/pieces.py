"""Shirts of stamped batik side by side, each with the marks that an inspector is to find.

A mark is a defect or a variation of handwork; which of the two it is, the lesson says.
"""

from typing import Any

from drawing.canvas import BLUE, CREAM, INDIGO, INK, SMALL, WHITE, WIDTH, Canvas, block
from drawing.lettering import wrap
from drawing.words import Outline, Words, joined

MARKS = frozenset(
    {
        *("hole", "stain", "wax", "bleed", "uneven-colour"),
        *("missing-motif", "shifted-motif", "broken-line", "tilted-motif", "uneven-dots"),
        *("loose-thread", "open-seam", "missing-button", "uneven-hem", "short-sleeve"),
        *("uneven-collar", "no-label"),
    }
)

_COLUMNS, _GAP = 2, 8
_CELL = (WIDTH - 8 - _GAP) / _COLUMNS
_WIDE, _HIGH = 176.0, 150.0  # the box in which a shirt is drawn
_COLUMN_XS = (55, 75, 101, 121)  # of the motifs, on both sides of the placket
_ROW_YS = (42, 68, 94, 120)
_SLEEVES = ((36, 48, -35), (140, 48, 35))
_ODD = (1, 2)  # row and column of the motif that differs
_HEM = 146
_BUTTONS = (38, 57, 76, 95, 114, 133)

_THIN = (
    f'fill="none" stroke="{INK}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"'
)


def draw(data: dict[str, Any], title: str, words: Words) -> str:
    """SVG of `pieces: [{name, note, marks}]`, two to a row."""
    canvas = Canvas()
    pieces = data["pieces"]
    top = 4.0
    for start in range(0, len(pieces), _COLUMNS):
        row = pieces[start : start + _COLUMNS]
        heads = [wrap(piece["name"], _CELL - 16, SMALL, bold=True) for piece in row]
        notes = [wrap(piece.get("note", ""), _CELL - 16, SMALL) for piece in row]
        text = max(block(head + note, SMALL) for head, note in zip(heads, notes, strict=True))
        for number, piece in enumerate(row):
            left = 4 + number * (_CELL + _GAP)
            canvas.box(left, top, _CELL, _HIGH + text + 14, WHITE, BLUE, round_=6)
            marks = frozenset(piece.get("marks", ()))
            canvas.group(_shirt(marks), left + (_CELL - _WIDE) / 2, top + 5, 1)
            base = top + _HIGH + 6
            used = canvas.words(heads[number], left + 8, base, SMALL, bold=True, fill=INDIGO)
            canvas.words(notes[number], left + 8, base + used, SMALL)
        top += _HIGH + text + 14 + _GAP
    return canvas.svg(top, title)


def outline(data: dict[str, Any], words: Words) -> Outline:
    """The same in words: each piece, and what is to be seen on it."""
    return [(joined(piece, "name", "note", "told"), []) for piece in data["pieces"]]


def _shirt(marks: frozenset[str]) -> list[str]:
    right = 136 if "uneven-hem" in marks else _HEM
    sleeve = "137 58 150 42" if "short-sleeve" in marks else "140 74 162 58"
    collar = "M72 10 88 26 112 12" if "uneven-collar" in marks else "M70 10 88 26 106 10"
    body = (
        f"M70 10 46 18 14 58 36 74 46 62V{_HEM}L130 {right}V62L{sleeve} 130 18 106 10Q88 22 70 10Z"
    )
    drawn = [f'<path d="{body}" fill="{CREAM}" stroke="{INK}" stroke-width="1.6"/>']
    if "uneven-colour" in marks:
        drawn.append(f'<path d="M47 96H129V{right}L47 {_HEM}Z" fill="{BLUE}" fill-opacity="0.3"/>')
    drawn += _motifs(marks)
    drawn += [f'<path d="{collar}M88 26V{(_HEM + right) / 2:g}" {_THIN}/>']
    drawn += [
        f'<circle cx="88" cy="{y}" r="2" fill="{WHITE}" stroke="{INK}" stroke-width="1.2"/>'
        for number, y in enumerate(_BUTTONS)
        if not ("missing-button" in marks and number == 2)
    ]
    if "no-label" not in marks:
        drawn.append(f'<rect x="82" y="14" width="12" height="6" fill="{WHITE}" stroke="{INK}"/>')
    return drawn + [path for mark, paths in _BLEMISHES.items() if mark in marks for path in paths]


def _motifs(marks: frozenset[str]) -> list[str]:
    sleeves = _SLEEVES[:1] if "short-sleeve" in marks else _SLEEVES
    drawn = [_flower(x, y, turn, False, marks) for x, y, turn in sleeves]
    for row, y in enumerate(_ROW_YS):
        for column, x in enumerate(_COLUMN_XS):
            odd = (row, column) == _ODD
            if odd and "missing-motif" in marks:
                continue
            right = column >= len(_COLUMN_XS) // 2
            shift = 10 if "shifted-motif" in marks and right and row == len(_ROW_YS) - 2 else 0
            turn = 20 if odd and "tilted-motif" in marks else 0
            drawn.append(_flower(x, y - shift, turn, odd, marks))
    return drawn


def _flower(x: int, y: int, turn: int, odd: bool, marks: frozenset[str]) -> str:
    return f'<g transform="translate({x} {y}) rotate({turn})">{_motif(odd, marks)}</g>'


def _motif(odd: bool, marks: frozenset[str]) -> str:
    """A four-petalled flower of the stamp, with a dot in the middle and four between the petals."""
    dash = ' stroke-dasharray="2.5 3"' if odd and "broken-line" in marks else ""
    dots = [(6, -6), (6, 6), (-6, 6), (-6, -6)]
    if odd and "uneven-dots" in marks:
        dots = [(7, -5), (5, 7), (-6, 6)]
    points = "".join(f'<circle cx="{x}" cy="{y}" r="1.1" fill="{INDIGO}"/>' for x, y in dots)
    bleed = (
        f'<path d="M-7 8V17M-3 9V21M2 9V19M6 8V16" stroke="{BLUE}" stroke-width="2.4" '
        'stroke-linecap="round" opacity="0.75"/>'
        if odd and "bleed" in marks
        else ""
    )
    flower = f'<path d="{_PETALS}" fill="none" stroke="{INDIGO}" stroke-width="1.3"{dash}/>'
    return bleed + flower + points


_PETALS = (
    "M0 0C-5-4-4-8 0-9C4-8 5-4 0 0C4-5 8-4 9 0C8 4 4 5 0 0"
    "C5 4 4 8 0 9C-4 8-5 4 0 0C-4 5-8 4-9 0C-8-4-4-5 0 0"
)
_BLEMISHES = {
    "hole": [
        f'<path d="M61 77l5-3 5 3-1 6-5 3-5-4Z" fill="{WHITE}" stroke="{INK}" stroke-width="1.6"/>'
        f'<path d="M59 75l-4-3M73 76l4-4M62 86l-3 4" {_THIN}/>'
    ],
    "stain": [
        f'<path d="M105 104c6-6 14-1 13 6s-10 8-14 3-4-5 1-9Z" fill="{INK}" opacity="0.55"/>'
        f'<circle cx="121" cy="117" r="2" fill="{INK}" opacity="0.55"/>'
    ],
    "wax": [
        f'<path d="M50 100c4-7 19-8 25-2s6 14-4 16-26-3-21-14Z" fill="{WHITE}" stroke="{INK}" '
        'stroke-width="1.1" stroke-dasharray="2 2"/>'
        f'<path d="M55 107l7-7M60 112l11-11M68 113l7-7" {_THIN}/>'
    ],
    "loose-thread": [f'<path d="M112 146c3 6-6 4-3 0s10 0 6 4c-3 3-8 0-5 0" {_THIN}/>'],
    "open-seam": [
        f'<path d="M46 88C53 92 53 106 46 112Z" fill="{INK}"/>'
        f'<path d="M43 90h7M43 96h10M43 102h10M43 108h7" stroke="{INK}" stroke-width="1.1"/>'
    ],
}

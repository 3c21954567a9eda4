"""Rungs from best to worst: blocks at the side count how much of it a rung still has."""

from typing import Any

from drawing.canvas import BLUE, CREAM, INDIGO, PALE, SOGA, TEXT, WHITE, WIDTH, Canvas, block, label
from drawing.lettering import wrap
from drawing.words import Outline, Words, joined

_LEFT, _PAD, _GAP, _METER = 40, 10, 8, 30


def draw(data: dict[str, Any], title: str, words: Words) -> str:
    """SVG of `ends: {top, bottom}` and `rungs: [{text, note}]`."""
    canvas = Canvas()
    rungs = data["rungs"]
    top = 4.0
    best = wrap(data["ends"]["top"], WIDTH - 8, TEXT, bold=True)
    top += canvas.words(best, 4, top, bold=True, fill=INDIGO) + 6
    first = top
    for number, rung in enumerate(rungs):
        top = _rung(canvas, rung, len(rungs) - number, len(rungs), top) + _GAP
    canvas.down(18, first, top - _GAP)
    worst = wrap(data["ends"]["bottom"], WIDTH - 8, TEXT, bold=True)
    canvas.words(worst, 4, top - 2, bold=True, fill=SOGA)
    return canvas.svg(top + block(worst) + 4, title)


def _rung(canvas: Canvas, rung: dict[str, Any], level: int, of: int, top: float) -> float:
    room = WIDTH - _LEFT - 4
    text = label(rung["text"], rung.get("note", ""), room - 2 * _PAD - _METER)
    height = max(text.height + 2 * _PAD, 7.0 * of + 10)
    canvas.box(_LEFT, top, room, height, PALE if 2 * level > of else CREAM, BLUE)
    text.draw(canvas, _LEFT + _PAD, top + (height - text.height) / 2)
    base = top + (height + 7 * of) / 2
    for step in range(of):
        fill = INDIGO if step < level else WHITE
        canvas.box(WIDTH - 4 - _PAD - 18, base - 7 * (step + 1), 18, 5, fill, INDIGO, round_=0)
    return top + height


def outline(data: dict[str, Any], words: Words) -> Outline:
    """The same in words: the rungs in order, between the two ends."""
    rungs = [joined(rung, "text", "note") for rung in data["rungs"]]
    ends = data["ends"]
    rungs[0] += f" ({ends['top']})"
    rungs[-1] += f" ({ends['bottom']})"
    return [(rung, []) for rung in rungs]

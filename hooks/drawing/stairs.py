"""A price that grows: each stair adds something and has its own total."""

from typing import Any

from drawing.canvas import CREAM, INDIGO, INK, PALE, SMALL, SOGA, TEXT, WHITE, WIDTH, Canvas, block
from drawing.lettering import width, wrap
from drawing.words import Outline, Words

_TREAD, _PAD = 46, 12


def draw(data: dict[str, Any], title: str, words: Words) -> str:
    """SVG of `hint` and `stairs: [{name, adds: [text], total}]`, from the lowest stair up."""
    canvas = Canvas()
    stairs = data["stairs"]
    texts = [_text(stair, number) for number, stair in enumerate(stairs)]
    heights = [max(block(text) + 2 * _PAD, 66.0) for text in texts]
    room = _TREAD * (len(stairs) - 1) - 4
    hint = wrap(data["hint"], room, TEXT)
    top = 4.0
    canvas.words(hint, 4, top)
    height = top + sum(heights)
    bottom = height
    for number, (stair, text, tall) in enumerate(zip(stairs, texts, heights, strict=True)):
        left = 4 + _TREAD * number
        is_last = number + 1 == len(stairs)
        fill = INDIGO if is_last else (CREAM, WHITE, PALE)[number % 3]
        ink = WHITE if is_last else INK
        canvas.shape(f"M{left} {bottom - tall:.1f}H{WIDTH - 4}V{bottom:.1f}H{left}Z", fill, INDIGO)
        canvas.words(text, left + _PAD, bottom - tall + (tall - block(text)) / 2, fill=ink)
        name_top = bottom - tall / 2 - 24
        name = WHITE if is_last else INDIGO
        canvas.words([stair["name"]], WIDTH - 14, name_top, 22, bold=True, fill=name, anchor="end")
        canvas.words([stair["total"]], WIDTH - 14, name_top + 27, SMALL, fill=ink, anchor="end")
        bottom -= tall
    canvas.shape(f"M0 {height:.1f}H{WIDTH}", line=SOGA, thick=4)
    return canvas.svg(height + 4, title)


def _text(stair: dict[str, Any], number: int) -> list[str]:
    taken = max(width(stair["name"], 22, bold=True), width(stair["total"], SMALL))
    room = WIDTH - 8 - _TREAD * number - taken - 2 * _PAD - 12
    return [line for text in stair["adds"] for line in wrap(text, room, TEXT)]


def outline(data: dict[str, Any], words: Words) -> Outline:
    """The same in words, from the lowest stair up."""
    return [
        (f"{stair['name']}, {stair['total']}: {'; '.join(stair['adds'])}", [])
        for stair in data["stairs"]
    ]

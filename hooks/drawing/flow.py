"""Steps from top to bottom; replies that lead back or aside stand under their step."""

from typing import Any

from drawing.canvas import BLUE, CREAM, INDIGO, SOGA, WHITE, WIDTH, Canvas, label
from drawing.words import Outline, Words, joined

_LEFT, _PAD, _ARROW = 48, 11, 22


def draw(data: dict[str, Any], title: str, words: Words) -> str:
    """SVG of `steps: [{text, note, returns: [{text, leads}]}]`."""
    canvas = Canvas()
    top = 4.0
    steps = data["steps"]
    for number, step in enumerate(steps, start=1):
        top = _step(canvas, step, number, top)
        if number < len(steps):
            canvas.down(24, top, top + _ARROW)
            top += _ARROW
    return canvas.svg(top + 4, title)


def _step(canvas: Canvas, step: dict[str, Any], number: int, top: float) -> float:
    room = WIDTH - _LEFT - 4
    text = label(step["text"], step.get("note", ""), room - 2 * _PAD)
    height = max(text.height + 2 * _PAD, 44)
    canvas.box(_LEFT, top, room, height, CREAM)
    text.draw(canvas, _LEFT + _PAD, top + (height - text.height) / 2)
    canvas.box(4, top + height / 2 - 20, 40, 40, INDIGO, round_=20)
    canvas.words(
        [str(number)], 24, top + height / 2 - 13, 20, bold=True, fill=WHITE, anchor="middle"
    )
    bottom = top + height
    for reply in step.get("returns", ()):
        bottom = _reply(canvas, reply, bottom)
    if step.get("returns"):
        canvas.shape(f"M24 {top + height / 2 + 20:.1f}V{bottom:.1f}", line=BLUE, thick=2.2)
    return bottom


def _reply(canvas: Canvas, reply: dict[str, Any], top: float) -> float:
    left = _LEFT + 28
    room = WIDTH - left - 4
    text = label(reply["text"], reply.get("leads", ""), room - 2 * _PAD)
    height = text.height + 2 * _PAD - 4
    box_top = top + 8
    canvas.shape(f"M{left - 14} {top:.1f}V{box_top + height / 2:.1f}H{left}", line=SOGA)
    canvas.box(left, box_top, room, height, WHITE, SOGA, dashed=True)
    text.draw(canvas, left + _PAD, box_top + _PAD - 2)
    return box_top + height


def outline(data: dict[str, Any], words: Words) -> Outline:
    """The same in words: each step, and under it its replies."""
    return [
        (
            joined(step, "text", "note"),
            [joined(reply, "text", "leads") for reply in step.get("returns", ())],
        )
        for step in data["steps"]
    ]

"""Questions one below the other: each answer gives a result or leads on to the next question."""

from typing import Any

from drawing.canvas import BLUE, CREAM, INDIGO, LARGE, PALE, TEXT, WIDTH, Canvas, block, label
from drawing.lettering import width, wrap
from drawing.words import Outline, Words, joined

_SPINE, _GAP, _PAD = 34, 14, 11


def draw(data: dict[str, Any], title: str, words: Words) -> str:
    """SVG of `questions: [{ask, answers: [{label, result, note}]}]`."""
    canvas = Canvas()
    top = 4.0
    for question in data["questions"]:
        top = _question(canvas, question, top)
    return canvas.svg(top, title)


def _question(canvas: Canvas, question: dict[str, Any], top: float) -> float:
    lines = wrap(question["ask"], WIDTH - 60, LARGE, bold=True)
    height = block(lines, LARGE) + 2 * _PAD
    canvas.question(4, top, WIDTH - 8, height)
    canvas.words(lines, WIDTH / 2, top + _PAD, LARGE, bold=True, anchor="middle")
    y = top + height
    results = [answer for answer in question["answers"] if answer.get("result")]
    onward = [answer for answer in question["answers"] if not answer.get("result")]
    indent = _SPINE + max(44.0, *(width(a["label"], TEXT, bold=True) + 28 for a in results))
    indent = min(indent, 170.0)
    for number, answer in enumerate(results):
        is_last = number + 1 == len(results) and not onward
        y = _result(canvas, answer, y, indent, is_last)
    if not onward:
        return y + _GAP
    bottom = y + 46
    canvas.down(_SPINE, y, bottom)
    canvas.words([onward[0]["label"]], _SPINE + 12, y + 14, bold=True, fill=INDIGO)
    return bottom


def _result(
    canvas: Canvas, answer: dict[str, Any], top: float, indent: float, is_last: bool
) -> float:
    room = WIDTH - indent - 4
    text = label(answer["result"], answer.get("note", ""), room - 2 * _PAD)
    lines = wrap(answer["label"], indent - _SPINE - 24, TEXT, bold=True)
    above_the_arrow = block(lines) + 8  # what the label needs between question and arrow
    height = max(text.height + 2 * _PAD, 2 * (above_the_arrow - _GAP))
    box_top = top + _GAP
    middle = box_top + height / 2
    end = middle if is_last else box_top + height
    canvas.shape(f"M{_SPINE} {top:.1f}V{end:.1f}", line=BLUE, thick=2.2)
    canvas.right(_SPINE, indent, middle)
    canvas.words(lines, _SPINE + 8, middle - 6 - block(lines), bold=True, fill=INDIGO)
    canvas.box(indent, box_top, room, height, PALE if is_last else CREAM)
    text.draw(canvas, indent + _PAD, box_top + (height - text.height) / 2)
    return box_top + height


def outline(data: dict[str, Any], words: Words) -> Outline:
    """The same in words: each question, and under it its answers."""
    return [
        (
            question["ask"],
            [
                f"{answer['label']}: {joined(answer, 'result', 'note', by='. ') or words.onward}"
                for answer in question["answers"]
            ],
        )
        for question in data["questions"]
    ]

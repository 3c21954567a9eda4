"""Eleven Incoterms rules against the stages of the way: who pays, where the risk passes."""

from typing import Any

from drawing.canvas import INDIGO, PALE, SMALL, SOGA, WHITE, WIDTH, Canvas
from drawing.lettering import width, wrap
from drawing.words import Outline, Words

_NAMES, _ROW, _COVER = 46, 30, 26


def draw(data: dict[str, Any], title: str, words: Words) -> str:
    """SVG of `stages: [name]` and `rules: [{name, family, seller_pays, risk_after, insurance}]`."""
    canvas = Canvas()
    stages = data["stages"]
    column = (WIDTH - _NAMES - _COVER - 4) / len(stages)
    head = max(width(stage, SMALL) for stage in stages) + 12
    for number, stage in enumerate(stages):
        canvas.upright(stage, _NAMES + column * (number + 0.5) + 5, head - 4)
    canvas.upright(words.insured, WIDTH - 4 - _COVER / 2 + 6, head - 4)
    top = head
    for family, heading in (("any", words.any_mode), ("sea", words.sea_only)):
        top += canvas.words([heading], 4, top + 2, SMALL, bold=True, fill=SOGA) + 6
        for rule in data["rules"]:
            if rule["family"] == family:
                _rule(canvas, rule, len(stages), column, top)
                top += _ROW
    return canvas.svg(_key(canvas, words, top + 8), title)


def _rule(canvas: Canvas, rule: dict[str, Any], stages: int, column: float, top: float) -> None:
    canvas.words([rule["name"]], 4, top + 4, 16, bold=True, fill=INDIGO)
    for number in range(1, stages + 1):
        left = _NAMES + column * (number - 1)
        fill = INDIGO if number in rule["seller_pays"] else WHITE
        canvas.box(left + 1, top + 3, column - 2, _ROW - 8, fill, INDIGO, round_=2)
    _risk(canvas, _NAMES + column * rule["risk_after"], top)
    if rule["insurance"] in ("A", "C"):
        canvas.words(
            [rule["insurance"]], WIDTH - 4 - _COVER / 2, top + 4, 16, bold=True, anchor="middle"
        )


def _risk(canvas: Canvas, x: float, top: float) -> None:
    middle = top + _ROW / 2 - 1
    canvas.shape(f"M{x:.1f} {top:.1f}V{top + _ROW - 2:.1f}", line=SOGA, thick=3)
    canvas.shape(f"M{x:.1f} {middle - 7:.1f}l7 7l-7 7l-7 -7z", fill=PALE, line=SOGA, thick=2)


def _key(canvas: Canvas, words: Words, top: float) -> float:
    for fill, text in ((INDIGO, words.seller), (WHITE, words.buyer)):
        canvas.box(4, top + 2, 28, 16, fill, INDIGO, round_=2)
        top += canvas.words([text], 42, top, SMALL) + 6
    _risk(canvas, 18, top - 4)
    top += canvas.words(wrap(words.risk, WIDTH - 50, SMALL), 42, top, SMALL) + 6
    return top


def outline(data: dict[str, Any], words: Words) -> Outline:
    """The same in words: for each rule what the seller pays, and where the risk passes."""
    stages = data["stages"]
    lines: Outline = []
    for rule in data["rules"]:
        family = words.any_mode if rule["family"] == "any" else words.sea_only
        paid = ", ".join(stages[number - 1] for number in rule["seller_pays"])
        under = [
            f"{words.seller}: {paid}",
            f"{words.risk}: {stages[rule['risk_after'] - 1]}",
        ]
        if rule["insurance"] in ("A", "C"):
            under.append(f"{words.insured}: {rule['insurance']}")
        lines.append((f"{rule['name']} ({family}): {rule['meaning']}", under))
    return lines

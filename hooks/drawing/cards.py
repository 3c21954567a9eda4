"""Who does what: on the left what you need, on the right who has it."""

from typing import Any

from drawing.canvas import CREAM, INDIGO, PALE, SOGA, WIDTH, Canvas, label
from drawing.words import Outline, Words, joined

_MIDDLE, _PAD, _GAP = 186, 10, 8


def draw(data: dict[str, Any], title: str, words: Words) -> str:
    """SVGs of `cards: [{need, office, note}]`: halves, side by side where there is room."""
    cards = data["cards"]
    middle = -(-len(cards) // 2)
    halves = [half for half in (cards[:middle], cards[middle:]) if half]
    return "".join(
        _column(half, f"{title} ({number}/{len(halves)})")
        for number, half in enumerate(halves, start=1)
    )


def _column(cards: list[dict[str, str]], title: str) -> str:
    canvas = Canvas()
    top = 4.0
    for card in cards:
        left_room, right_room = _MIDDLE - 4, WIDTH - _MIDDLE - 22 - 4
        need = label(card["need"], "", left_room - 2 * _PAD)
        office = label(card["office"], card.get("note", ""), right_room - 2 * _PAD)
        height = max(need.height, office.height) + 2 * _PAD - 2
        canvas.box(4, top, left_room, height, CREAM, SOGA)
        canvas.box(_MIDDLE + 22, top, right_room, height, PALE)
        canvas.right(_MIDDLE, _MIDDLE + 22, top + height / 2)
        need.draw(canvas, 4 + _PAD, top + (height - need.height) / 2)
        office.draw(canvas, _MIDDLE + 22 + _PAD, top + (height - office.height) / 2, INDIGO)
        top += height + _GAP
    return canvas.svg(top, title)


def outline(data: dict[str, Any], words: Words) -> Outline:
    """The same in words."""
    return [
        (f"{card['need']}: {joined(card, 'office', 'note', by='. ')}", []) for card in data["cards"]
    ]

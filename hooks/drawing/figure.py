"""A diagram as a figure: its title, its picture, and the same in words."""

from html import escape
from typing import Any

from drawing import bars, cards, care, flow, label, ladder, pieces, questions, stairs
from drawing.words import Words

_KINDS = {
    "questions": questions,
    "flow": flow,
    "ladder": ladder,
    "cards": cards,
    "stairs": stairs,
    "bars": bars,
    "care": care,
    "label": label,
    "pieces": pieces,
}


def figure(name: str, kind: str, title: str, data: dict[str, Any], words: Words) -> str:
    """HTML of a diagram.

    Args:
        name: Its id in the page is "gambar-NAME".
        kind: Name of the module that draws it.
        title: What the picture shows, one sentence.
        data: As the kind's module says, every text in one language.
        words: What the drawings themselves say.
    """
    lines = "".join(
        f"<li>{escape(line, quote=False)}{_under(under)}</li>"
        for line, under in _KINDS[kind].outline(data, words)
    )
    return (
        f'<figure class="diagram diagram--{kind}" id="gambar-{name}">'
        f"<figcaption>{escape(title, quote=False)}</figcaption>"
        f"{_KINDS[kind].draw(data, title, words)}"
        f'<details class="as-text"><summary>{escape(words.as_text, quote=False)}</summary>'
        f"<ol>{lines}</ol></details></figure>"
    )


def _under(lines: list[str]) -> str:
    if not lines:
        return ""
    return f"<ul>{''.join(f'<li>{escape(line, quote=False)}</li>' for line in lines)}</ul>"

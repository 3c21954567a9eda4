"""How wide words are in the course's typeface, and where a line of them breaks."""

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FAMILY = "'Kursus Sans', 'Source Sans 3', 'Noto Sans', 'Segoe UI', Roboto, Arial, sans-serif"
LEADING = 1.3  # line height, as a multiple of the size

_FONTS = Path(__file__).parents[2] / "docs" / "assets" / "fonts"
_RESERVE = 1.04  # another face may stand in while ours loads


@cache
def _advances(bold: bool) -> tuple[dict[int, float], float]:
    """Advance of each character as a share of the size, and of one that is not known."""
    with TTFont(_FONTS / f"kursus-sans-{600 if bold else 400}.woff2") as font:
        units = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        advances = {code: metrics[name][0] / units for code, name in font.getBestCmap().items()}
    return advances, advances[ord("m")]


def width(text: str, size: float, bold: bool = False) -> float:
    """Width of a line of text, in the units of its size."""
    advances, unknown = _advances(bold)
    return size * _RESERVE * sum(advances.get(ord(character), unknown) for character in text)


def wrap(text: str, room: float, size: float, bold: bool = False) -> list[str]:
    """Text in lines no wider than `room`; a single word that is wider keeps its own line."""
    lines: list[str] = []
    for word in filter(None, text.split(" ")):  # a no-break space does not break
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines

"""A sheet 400 units wide on which the kinds of diagram put boxes, arrows and words."""

from dataclasses import dataclass, field
from html import escape
from typing import Literal

from drawing.lettering import FAMILY, LEADING, wrap

WIDTH = 400
TEXT, SMALL, LARGE = 16, 15, 18

INK, INDIGO, BLUE, PALE = "#22201c", "#1f2a56", "#34457f", "#dfe4f2"
SOGA, SAND, CREAM, WHITE = "#7a4a1e", "#f1e3cf", "#fbf6ea", "#fff"

Anchor = Literal["start", "middle", "end"]


@dataclass
class Canvas:
    """Marks in the order in which they are drawn."""

    marks: list[str] = field(default_factory=list)

    def box(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        fill: str = WHITE,
        line: str = INDIGO,
        round_: float = 8,
        dashed: bool = False,
    ) -> None:
        """A rectangle with rounded corners."""
        dash = ' stroke-dasharray="5 4"' if dashed else ""
        self.marks.append(
            f'<rect x="{_n(left)}" y="{_n(top)}" width="{_n(width)}" height="{_n(height)}" '
            f'rx="{_n(round_)}" fill="{fill}" stroke="{line}" stroke-width="1.8"{dash}/>'
        )

    def shape(self, path: str, fill: str = "none", line: str = BLUE, thick: float = 2) -> None:
        """Any path."""
        self.marks.append(
            f'<path d="{path}" fill="{fill}" stroke="{line}" stroke-width="{_n(thick)}" '
            'stroke-linejoin="round"/>'
        )

    def question(self, left: float, top: float, width: float, height: float) -> None:
        """A six-sided box: here something is to be decided."""
        corner, right, bottom = 14, left + width, top + height
        middle = top + height / 2
        self.shape(
            f"M{_n(left + corner)} {_n(top)}H{_n(right - corner)}L{_n(right)} {_n(middle)}"
            f"L{_n(right - corner)} {_n(bottom)}H{_n(left + corner)}L{_n(left)} {_n(middle)}Z",
            SAND,
            SOGA,
        )

    def down(self, x: float, top: float, bottom: float) -> None:
        """An arrow that points down."""
        self.shape(f"M{_n(x)} {_n(top)}V{_n(bottom - 9)}", thick=2.2)
        self.marks.append(f'<path d="M{_n(x - 6)} {_n(bottom - 9)}h12l-6 9z" fill="{BLUE}"/>')

    def right(self, left: float, right: float, y: float) -> None:
        """An arrow that points right."""
        self.shape(f"M{_n(left)} {_n(y)}H{_n(right - 9)}", thick=2.2)
        self.marks.append(f'<path d="M{_n(right - 9)} {_n(y - 6)}v12l9 -6z" fill="{BLUE}"/>')

    def words(
        self,
        lines: list[str],
        x: float,
        top: float,
        size: float = TEXT,
        bold: bool = False,
        fill: str = INK,
        anchor: Anchor = "start",
        language: str = "",
    ) -> float:
        """Lines of text from `top` on; gives the height that they take."""
        tongue = f' lang="{language}"' if language else ""
        weight = ' font-weight="700"' if bold else ""
        place = f' text-anchor="{anchor}"' if anchor != "start" else ""
        for number, text in enumerate(lines):
            base = top + size * LEADING * number + size
            self.marks.append(
                f'<text x="{_n(x)}" y="{_n(base)}" font-size="{_n(size)}" fill="{fill}"'
                f"{weight}{place}{tongue}>{escape(text, quote=False)}</text>"
            )
        return block(lines, size)

    def group(self, marks: list[str], left: float, top: float, scale: float) -> None:
        """Marks drawn around their own corner, put at a point."""
        place = f"translate({_n(left)} {_n(top)})" + (f" scale({scale:g})" if scale != 1 else "")
        self.marks.append(f'<g transform="{place}">{"".join(marks)}</g>')

    def dashes(self, left: float, right: float, y: float, line: str) -> None:
        """A row of stitches."""
        self.marks.append(
            f'<path d="M{_n(left)} {_n(y)}H{_n(right)}" stroke="{line}" stroke-width="1.6" '
            'stroke-dasharray="5 4"/>'
        )

    def upright(self, text: str, x: float, bottom: float, size: float = SMALL) -> None:
        """Text that runs upwards."""
        self.marks.append(
            f'<text transform="translate({_n(x)} {_n(bottom)}) rotate(-90)" '
            f'font-size="{_n(size)}" fill="{INK}">{escape(text, quote=False)}</text>'
        )

    def svg(self, height: float, title: str) -> str:
        """The finished picture."""
        size = f'width="{WIDTH}" height="{_n(height)}" viewBox="0 0 {WIDTH} {_n(height)}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">'
            f"<title>{escape(title, quote=False)}</title>"
            f'<g font-family="{FAMILY}">{"".join(self.marks)}</g></svg>'
        )


def block(lines: list[str], size: float = TEXT) -> float:
    """Height of lines of text."""
    return len(lines) * size * LEADING


@dataclass(frozen=True)
class Label:
    """A text in bold over a smaller note, broken for a box of known width."""

    head: list[str]
    note: list[str]

    @property
    def height(self) -> float:
        """Height of both, with the space between them."""
        return block(self.head) + (block(self.note, SMALL) + 2 if self.note else 0)

    def draw(self, canvas: Canvas, x: float, top: float, fill: str = INK) -> None:
        """Put both on the sheet."""
        used = canvas.words(self.head, x, top, bold=True, fill=fill)
        canvas.words(self.note, x, top + used + 2, SMALL, fill=fill)


def label(text: str, note: str, room: float) -> Label:
    """Break a text and its note for `room` units."""
    return Label(wrap(text, room, TEXT, bold=True), wrap(note, room, SMALL))


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")

"""Page numbers that a book prints behind its links, against the pages on which the targets stand.

The stylesheet prints them as `::after` of a link; in a PDF that is a link annotation inside the
annotation of the whole link, at its right end.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import lxml.html

from print.article import plain_text
from print.sheets import Sheet, page_number
from print.structure import Box, Link, Structure

_TOLERANCE = 2  # points by which the box of a smaller text may leave that of its link
# What may stand there: "(lihat hlm. 12)", "(see p. 12)", a leader ". . . 12", or "12"; before it a
# letter that leans into the box, behind it a comma.
_REFERENCE = re.compile(r"(?:\S(?=[\s.(]))?[\s.(]*(?:(?:lihat )?hlm\.|(?:see )?p\.)?\s*(\d+)\W*")
_NUMBERED = (
    "//a[starts-with(@href, '#')][ancestor::nav[contains(@class, 'contents')]"
    " or ancestor::ul[@class='opening-list']"
    " or contains(concat(' ', @class, ' '), ' internal ')]"
    "[not(contains(concat(' ', @class, ' '), ' term '))]"
    "[not(contains(concat(' ', @class, ' '), ' fact-note '))]"
)


@dataclass(frozen=True, order=True)
class Reference:
    """A wrong page number: of what, what should stand there, and what does ("–" for nothing)."""

    target: str
    actual: str
    stated: str


def wrong_references(html: str, structure: Structure, pages: Sequence[Sheet]) -> list[Reference]:
    """Compare every printed page number with the number at the foot of the page it names.

    Args:
        html: The book that was printed: it says which links must have a number.
        structure: The PDF's structure.
        pages: The PDF's pages.
    """
    links = lxml.html.document_fromstring(html).xpath(_NUMBERED)
    names = {link.get("href")[1:]: plain_text(link) for link in links}
    wanted = Counter(link.get("href")[1:] for link in links)
    actual = {
        place: page_number(pages[number]) or str(number + 1)
        for place, number in structure.places.items()
        if place in names
    }
    stated = [
        (link.place, match[1])
        for link in _ends(structure.links)
        if link.place in actual
        and (match := _REFERENCE.fullmatch(pages[link.page].get_text_bounded(*link.box)))
    ]
    counted = Counter(place for place, _ in stated)
    stated += [(place, "–") for place in actual if counted[place] < wanted[place]]
    return sorted(
        {
            Reference(names[place], actual[place], number)
            for place, number in stated
            if number != actual[place]
        }
    )


def _ends(links: Sequence[Link]) -> Iterator[Link]:
    """Annotations at the end of another one, which is before them and leads to the same place."""
    whole: Link | None = None
    for link in links:
        same = whole and (whole.page, whole.place) == (link.page, link.place)
        if whole and same and _holds(whole.box, link.box):
            if abs(link.box[2] - whole.box[2]) < _TOLERANCE:
                yield link
        else:
            whole = link


def _holds(outer: Box, inner: Box) -> bool:
    return all(outer[side] - _TOLERANCE <= inner[side] for side in (0, 1)) and all(
        inner[side] <= outer[side] + _TOLERANCE for side in (2, 3)
    )

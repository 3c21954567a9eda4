"""Pages of a PDF as they are seen: their text, where it runs out of the paper, what is empty."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias

import pypdfium2

Sheet: TypeAlias = pypdfium2.PdfTextPage

_POINTS = 72 / 25.4  # in a millimetre
_UNPRINTABLE = 5 * _POINTS  # what office printers leave white along every edge
# Running heads and page numbers stand within this distance of the upper and the lower edge.
_MARGIN = 18 * _POINTS
_PAGE_NUMBER = re.compile(r"(\d+) / \d+")


@contextmanager
def sheets(data: bytes) -> Iterator[list[Sheet]]:
    """Open a PDF's pages for reading."""
    document = pypdfium2.PdfDocument(data)
    try:
        yield [page.get_textpage() for page in document]
    finally:
        document.close()


def text_of(sheet: Sheet) -> str:
    """All text of a page."""
    return str(sheet.get_text_range())


def is_empty(sheet: Sheet) -> bool:
    """Whether a page shows nothing between its margins: no text, no picture, no line."""
    low, high = _MARGIN, sheet.page.get_height() - _MARGIN
    if sheet.get_text_bounded(bottom=low, top=high).strip():
        return False
    boxes = (item.get_bounds() for item in sheet.page.get_objects())
    return not any(bottom < high and top > low for _, bottom, _, top in boxes)


def beyond_the_edge(sheet: Sheet) -> list[str]:
    """Lines of text that a printer would cut off, wholly or in part."""
    left, bottom, right, top = sheet.page.get_cropbox()
    inside = (left + _UNPRINTABLE, bottom + _UNPRINTABLE, right - _UNPRINTABLE, top - _UNPRINTABLE)
    boxes = (sheet.get_rect(index) for index in range(sheet.count_rects()))
    return [
        " ".join(sheet.get_text_bounded(*box).split())
        for box in boxes
        if box[0] < inside[0] or box[1] < inside[1] or box[2] > inside[2] or box[3] > inside[3]
    ]


def text_from(sheet: Sheet, top: float) -> str:
    """What stands below a height, in points from the foot, without the page number."""
    return " ".join(sheet.get_text_bounded(bottom=_MARGIN, top=top).split())


def page_number(sheet: Sheet) -> str:
    """The number printed at the foot of a page, "" if there is none."""
    foot = _PAGE_NUMBER.search(sheet.get_text_bounded(top=_MARGIN))
    return foot[1] if foot else ""

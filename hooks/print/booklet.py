"""Booklets: A5 pages on A4 sheets, printed on both sides, folded and stapled through the fold.

A staple holds about twenty sheets, so a long book becomes several booklets. Each begins where a
part begins, or in the middle of a long part. Reading order and tags are those of paper only: the
book itself stays the document for the screen.
"""

from collections.abc import Sequence
from io import BytesIO

import pikepdf

SHEETS = 20  # in a booklet, at most
_PAGES = 4 * SHEETS
_MILLIMETRE = 72 / 25.4
_WIDTH, _HEIGHT = 297 * _MILLIMETRE, 210 * _MILLIMETRE
_MARGIN = 7 * _MILLIMETRE  # round the text; half of what A4 has, so that letters stay larger


def booklets(count: int, starts: Sequence[int]) -> list[range]:
    """Cut a book into booklets.

    Args:
        count: Its pages.
        starts: Pages, from 0, on which a part starts; a booklet ends before one if it can.

    Returns:
        The pages of each booklet, in order.
    """
    found = []
    first = 0
    while first < count:
        most = min(first + _PAGES, count)
        ends = [start for start in (*starts, count) if first < start <= most]
        end = max(ends) if ends else most
        found.append(range(first, end))
        first = end
    return found


def sheet_order(pages: range) -> list[tuple[int | None, int | None]]:
    """Left and right page of every side of paper: front, back, front, back; None is blank.

    Folded once and laid into each other, the sheets show the pages in order.
    """
    padded: list[int | None] = [*pages, *[None] * (-len(pages) % 4)]
    sides = []
    for number in range(len(padded) // 2):
        low, high = padded[number], padded[-1 - number]
        sides.append((low, high) if number % 2 else (high, low))
    return sides


def impose(data: bytes, starts: Sequence[int], text: tuple[float, float, float, float]) -> bytes:
    """A book as booklets.

    Args:
        data: The book, A4.
        starts: Pages, from 0, on which a part starts.
        text: Left, bottom, right, top of what is printed on a page, in points: scaled to fill half
            a sheet, so that the wide margins of A4 do not make the letters small.

    Returns:
        The PDF, landscape A4, to print on both sides and flip on the short edge.
    """
    left, bottom, right, top = text
    room = (_WIDTH / 2 - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN)
    scale = min(room[0] / (right - left), room[1] / (top - bottom))
    saved = BytesIO()
    with pikepdf.open(BytesIO(data)) as book, pikepdf.new() as sheets:
        forms = _forms(book, sheets)
        for pages in booklets(len(forms), starts):
            for side in sheet_order(pages):
                sheet = sheets.add_blank_page(page_size=(_WIDTH, _HEIGHT))
                content = []
                for place, page in enumerate(side):
                    if page is None:
                        continue
                    name = pikepdf.Name(f"/Page{page}")
                    sheet.add_resource(forms[page], pikepdf.Name.XObject, name)
                    middle = _WIDTH / 2 * (place + 0.5)
                    x = middle - scale * (left + right) / 2
                    y = _HEIGHT / 2 - scale * (bottom + top) / 2
                    content.append(f"q {scale:.5f} 0 0 {scale:.5f} {x:.3f} {y:.3f} cm {name} Do Q")
                sheet.contents_add("\n".join(content).encode())
        sheets.docinfo["/Title"] = book.docinfo.get("/Title", "")
        sheets.save(saved, deterministic_id=True)
    return saved.getvalue()


def _forms(book: pikepdf.Pdf, sheets: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Every page of a book as a drawing of another PDF, with one copy of their fonts."""
    forms = []
    shared: dict[tuple[int, int], pikepdf.Object] = {}
    for page in book.pages:
        form = sheets.copy_foreign(page.as_form_xobject())
        key = page.obj.Resources.objgen
        if page.obj.Resources.is_indirect:
            if key not in shared:
                shared[key] = sheets.copy_foreign(page.obj.Resources)
            form.Resources = shared[key]
        forms.append(form)
    return forms

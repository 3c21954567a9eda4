"""Contact sheets: all pages of a PDF small beside each other, for a reviewer's eye, in grey too."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

from print.outputs import contact_sheet

_COLUMNS, _ROWS = 8, 4
_WIDTH = 300  # pixels of a page
_GAP = 8
_BACKGROUND = (140, 140, 140)
_QUALITY = 72


def contact_sheets(data: bytes, grey: bool = False) -> Iterator[bytes]:
    """JPEG pictures of a PDF's pages, 32 on each.

    Args:
        data: The PDF.
        grey: As a black-and-white printer shows it.
    """
    document = pypdfium2.PdfDocument(data)
    try:
        for first in range(0, len(document), _COLUMNS * _ROWS):
            last = min(first + _COLUMNS * _ROWS, len(document))
            yield _sheet([_page(document[number], grey) for number in range(first, last)])
    finally:
        document.close()


def write_contact_sheets(folder: Path, pdf: str, data: bytes) -> int:
    """Write a PDF's contact sheets into a folder, in colour and in grey.

    Args:
        folder: Made if it is not there.
        pdf: Path of the PDF in the site, of which the files get their names.
        data: The PDF.

    Returns:
        How many there are.
    """
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for grey in (False, True):
        for number, picture in enumerate(contact_sheets(data, grey), start=1):
            (folder / contact_sheet(pdf, number, grey)).write_bytes(picture)
            count += 1
    return count


def _page(page: pypdfium2.PdfPage, grey: bool) -> Image.Image:
    picture: Image.Image = page.render(scale=_WIDTH / page.get_width()).to_pil()
    return ImageOps.grayscale(picture).convert("RGB") if grey else picture.convert("RGB")


def _sheet(pages: list[Image.Image]) -> bytes:
    height = max(page.height for page in pages)
    rows = -(-len(pages) // _COLUMNS)
    size = (_COLUMNS * (_WIDTH + _GAP) + _GAP, rows * (height + _GAP) + _GAP)
    sheet = Image.new("RGB", size, _BACKGROUND)
    for number, page in enumerate(pages):
        row, column = divmod(number, _COLUMNS)
        sheet.paste(page, (_GAP + column * (_WIDTH + _GAP), _GAP + row * (height + _GAP)))
    saved = BytesIO()
    sheet.save(saved, "JPEG", quality=_QUALITY)
    return saved.getvalue()

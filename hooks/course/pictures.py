"""Width and height of picture files, so that a page does not jump while it loads."""

import re
from pathlib import Path

from PIL import Image, UnidentifiedImageError

Size = tuple[int, int] | None  # width and height in CSS pixels

ENDINGS = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")
_VIEW_BOX = re.compile(rb'viewBox="[\d.]+[ ,]+[\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)"')


def picture_size(file: Path) -> Size:
    """Size of a picture file; None if it is no picture or not whole."""
    if file.suffix.lower() == ".svg":
        return svg_size(file.read_bytes())
    try:
        with Image.open(file) as image:
            image.verify()
            return image.size
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None


def svg_size(data: bytes) -> Size:
    """Width and height of an SVG from its viewBox."""
    match = _VIEW_BOX.search(data[:2000])
    return (round(float(match[1])), round(float(match[2]))) if match else None

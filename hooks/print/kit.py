"""The class kit: all that a class needs on paper, in one ZIP, the same bytes for the same files."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_READABLE = 0o644 << 16


def pack(folder: str, files: Mapping[str, bytes], day: date) -> bytes:
    """A ZIP of files in one folder.

    Args:
        folder: Its name.
        files: Content of each file by name, in the order of the ZIP.
        day: Date that each file gets, so that the clock changes nothing.
    """
    saved = BytesIO()
    with ZipFile(saved, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = ZipInfo(f"{folder}/{name}", (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = _READABLE
            archive.writestr(entry, content)
    return saved.getvalue()

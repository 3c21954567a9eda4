"""Text files of `docs/` and `overrides/` as bytes: encoding, byte order mark, line ends, tabs."""

import re
from collections.abc import Iterator
from pathlib import Path

from course.finding import Finding, finding
from course.source import files_under

FOLDERS = ("docs", "overrides")
TEXTS = (".md", ".yml", ".txt", ".css", ".js", ".svg", ".html")
_READ_BY_THE_COURSE = re.compile(r"docs/(?:_data/.*|.*\.md)")  # it has reported their encoding
_MARK = b"\xef\xbb\xbf"


def text_files(root: Path) -> Iterator[tuple[str, Path]]:
    """Text files that are written by hand, with their paths from the project root."""
    for folder in FOLDERS:
        for file in files_under(root / folder):
            if file.suffix in TEXTS:
                yield file.relative_to(root).as_posix(), file


def check_text(path: str, data: bytes) -> Iterator[Finding]:
    """What is wrong with the bytes of one file; each kind of fault once, at its first line."""
    if data.startswith(_MARK):
        yield finding(path, 1, "FILE-BOM")
    for byte, code in ((b"\r", "FILE-CRLF"), (b"\t", "FILE-TAB")):
        if (at := data.find(byte)) >= 0:
            line = data.count(b"\n", 0, at) + 1
            yield finding(path, line, code, at - data.rfind(b"\n", 0, at))
    if not _READ_BY_THE_COURSE.fullmatch(path):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            yield finding(path, data.count(b"\n", 0, error.start) + 1, "FILE-ENCODING")

"""Pictures: what they say to those who do not see them, how heavy they are, how large."""

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html

from course.finding import Finding, finding
from course.headings import without_code
from course.model import Course
from course.page import Page
from course.pictures import ENDINGS, picture_size
from course.source import files_under

MOST_KILOBYTES = 150  # about two seconds on a weak connection of 0.5 Mbit/s

_MARKDOWN = re.compile(r"!\[(?P<alt>[^\[\]\n]*)\]\([ ]?<?(?P<target>[^()\s>]*)")
_HTML = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_FILE_NAME = re.compile(r"[\w-]+\.(?:svg|png|jpe?g|webp|gif)", re.IGNORECASE)
_EMPTY_WORDS = frozenset(
    (
        *(
            "gambar",
            "foto",
            "ilustrasi",
            "diagram",
            "bagan",
            "grafik",
            "tangkapan",
            "layar",
            "ikon",
        ),
        *("image", "img", "picture", "photo", "figure", "chart", "screenshot", "logo", "icon"),
    )
)


def check_pictures(course: Course) -> Iterator[Finding]:
    """Pictures without a useful description, and picture files that are too heavy or broken."""
    for page in course.pages:
        body = without_code(page.body)
        for match in _MARKDOWN.finditer(body):
            yield from _alt(page, match.start(), match["alt"], match["target"])
        for match in _HTML.finditer(body):
            image = lxml.html.fragment_fromstring(match[0])
            alt, source = image.get("alt", ""), image.get("src", "")
            yield from _alt(page, match.start(), alt, source)
    assets = course.root / "docs" / "assets"
    for file in files_under(assets):
        if file.suffix.lower() in ENDINGS:
            yield from _file(file, file.relative_to(course.root).as_posix())


def _alt(page: Page, offset: int, alt: str, target: str) -> Iterator[Finding]:
    line, column = page.line_at(offset)
    if not alt.strip():
        yield finding(page.path, line, "ALT-MISSING", column, target=target)
    elif _says_nothing(alt):
        yield finding(page.path, line, "ALT-USELESS", column, text=alt)


def _says_nothing(alt: str) -> bool:
    if _FILE_NAME.fullmatch(alt.strip()):
        return True
    words = re.findall(r"\w+", alt.lower())
    return all(word in _EMPTY_WORDS or word.isdigit() for word in words)


def _file(file: Path, path: str) -> Iterator[Finding]:
    size = file.stat().st_size / 1000
    if size > MOST_KILOBYTES:
        yield finding(path, 1, "PICTURE-LARGE", size=round(size), most=MOST_KILOBYTES)
    if picture_size(file) is None:
        yield finding(path, 1, "PICTURE-SIZE")

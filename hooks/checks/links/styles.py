"""Stylesheets in the sources: every `url()` leads to a file of the project."""

import re
from collections.abc import Iterator
from posixpath import relpath
from urllib.parse import unquote

from checks.links.pages import missing_code
from course.finding import Finding, finding, place_in
from course.links import browse
from course.model import Course
from course.source import files_under, read_text

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_URL = re.compile(
    r"url\(\s*(?P<quote>['\"]?)(?P<url>[^'\")\s]+)(?P=quote)\s*\)|@import\s+['\"](?P<import>[^'\"]+)"
)
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")


def css_urls(text: str) -> Iterator[tuple[int, str]]:
    """Addresses of a stylesheet outside its comments, with their positions."""
    open_ended = text + "*/"  # a comment left open ends with the file
    readable = _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), open_ended)
    for match in _URL.finditer(readable):
        yield match.start(), match["url"] or match["import"]


def check_styles(course: Course) -> Iterator[Finding]:
    """Addresses of the stylesheets in `docs/` and `overrides/` that lead nowhere.

    Both folders are one in the built site, so a stylesheet of one may name a file of the other.
    """
    places = {
        file.relative_to(course.root / folder).as_posix(): folder
        for folder in ("overrides", "docs")
        for file in files_under(course.root / folder)
    }
    for place, folder in places.items():
        if not place.endswith(".css"):
            continue
        path = f"{folder}/{place}"
        text, _ = read_text(course.root / path, path)
        for start, url in css_urls(text):
            if _ELSEWHERE.match(url):
                continue
            target = browse(place, unquote(url.partition("#")[0].partition("?")[0]))
            if target not in places:
                line, _ = place_in(text, start)
                code, hint = missing_code(target, frozenset(places))
                hint = relpath(hint, place.rpartition("/")[0] or ".") if hint else ""
                yield finding(path, line, code, target=url, anchor="", hint=hint)

"""Where a fault of a built page is to be mended: a line of its source, or of a template."""

import re
from collections.abc import Iterator
from html import unescape

from turbohtml import Element

from checks.site.built import Built, BuiltPage, start_of, tag_of
from course.finding import place_in

Place = tuple[str, int]

TEMPLATE = "overrides/main.html"
_TAG = re.compile(r"<[^>]*>|\s*\n\s*")
_ATTRIBUTE = re.compile(r"\s((?:id|class|for|href|src|name|data-[\w-]+|aria-[\w-]+)=\"[^\"]+\")")
_WORDS = 12  # signs of text that are hardly twice on a page
_PIECES = 400  # so far back words are looked for
_KEY = r"^{key}:"


def place_of(built: Built, page: BuiltPage, element: Element) -> Place:
    """File and line of an element."""
    return place(built, page, start_of(element), tag_of(page, element))


def place(built: Built, page: BuiltPage, offset: int, tag: str = "") -> Place:
    """File and line of what stands at an offset of a built page.

    Args:
        built: The site.
        page: The page.
        offset: Where in its text.
        tag: The tag that is at fault, as it is written.
    """
    if offset in page.article and page.path in built.sources:
        return _in_source(built, page, offset, tag)
    return _in_template(built, tag)


def front_matter_place(built: Built, page: BuiltPage, key: str) -> Place:
    """Line of a key in the head of a page's source, else the template."""
    source = built.sources.get(page.path)
    if source is None:
        return TEMPLATE, 1
    text = (built.course.root / source.path).read_text(encoding="utf-8")
    found = re.search(_KEY.format(key=key), text, re.MULTILINE)
    return source.path, place_in(text, found.start())[0] if found else 1


def template_place(built: Built, words: str) -> Place:
    """Where words stand in the templates, else the head of the main one."""
    for path, text in built.templates.items():
        if (at := text.find(words)) >= 0:
            return path, place_in(text, at)[0]
    return TEMPLATE, 1


def _in_source(built: Built, page: BuiltPage, offset: int, tag: str) -> Place:
    """The tag or its line if the author wrote it, else the nearest words before it."""
    source = built.sources[page.path]
    near = next(
        (at for piece in _words_before(page, offset) if (at := source.body.find(piece)) >= 0), 0
    )
    start, end = page.text.rfind("\n", 0, offset) + 1, page.text.find("\n", offset)
    line = page.text[start:end].strip()
    written = (source.body.find(text, near) for text in (tag, line) if text)
    return source.path, source.line_at(next((at for at in written if at >= 0), near))[0]


def _words_before(page: BuiltPage, offset: int) -> Iterator[str]:
    before = page.text[page.article.start : offset]
    for piece in reversed(_TAG.split(before)[-_PIECES:]):
        words = unescape(piece).strip()
        if len(words) >= _WORDS:
            yield words


def _in_template(built: Built, tag: str) -> Place:
    """Where the tag, or its most telling attribute, stands in the templates."""
    marks = [tag, *sorted(_ATTRIBUTE.findall(tag), key=len, reverse=True)]
    places = (template_place(built, mark) for mark in marks if mark)
    return next((found for found in places if found != (TEMPLATE, 1)), (TEMPLATE, 1))

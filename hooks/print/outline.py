"""Bookmarks of a PDF against what a reader should find by them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from print.article import Element, plain_text, slug_of
from print.book import Chapter
from print.structure import Structure

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True)
class Difference:
    """The first bookmark that is not as it should be; "–" where there is none."""

    stated: str
    expected: str


def book_difference(structure: Structure, chapters: Sequence[Chapter]) -> Difference | None:
    """Compare a book with the navigation: its parts and chapters, in order, each at its page.

    Bookmarks before the first part (contents) and behind the last chapter (answers) are the
    book's own.
    """
    expected: list[tuple[str, int | None]] = []
    for before, chapter in zip([None, *chapters], chapters, strict=False):
        if before is None or before.part != chapter.part:
            expected.append((chapter.part, None))
        expected.append((chapter.title, structure.places.get(slug_of(chapter.path))))
    stated = [(mark.title, mark.target) for mark in structure.bookmarks if mark.level <= 1]
    first = expected[0][0] if expected else ""
    start = next((index for index, (title, _) in enumerate(stated) if title == first), 0)
    own = stated[start : start + len(expected)]
    for (title, page), (name, target) in zip_longest(expected, own, fillvalue=("–", None)):
        if title != name:
            return Difference(name, title)
        if page is not None and target is not None and page != target:
            return Difference(f"{name}, {target + 1}", f"{title}, {page + 1}")
    return None


def handout_difference(structure: Structure, body: Element) -> Difference | None:
    """Compare a handout with the headings of its page.

    The home page has no headline of its own; its handout gets one.
    """
    headings = [plain_text(heading) for heading in body.iter(*_HEADINGS)]
    stated = [mark.title for mark in structure.bookmarks]
    if body.find(".//h1") is None:
        stated = stated[1:]
    for heading, title in zip_longest(headings, stated, fillvalue="–"):
        if heading != title:
            return Difference(title, heading)
    return None

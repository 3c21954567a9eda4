"""A print run: everything that a class needs on paper, made of one language's built pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from course.language import Language
from course.links import site_path
from print.book import Book, Chapter, Edition, make_book
from print.booklet import impose
from print.forms import attendance_list, certificates
from print.outputs import (
    ATTENDANCE_LISTS,
    BOOKLETS,
    CERTIFICATES,
    ENTRY_TEST,
    ENTRY_TESTS,
    EXIT_TEST,
    EXIT_TESTS,
    HANDBOOKS,
    TRAINER_GUIDES,
    WORKSHEETS,
)
from print.pdf import Rendered
from print.worksheets import make_worksheets

_TITLES: dict[str, dict[Language, str]] = {
    "worksheets": {"id": "Lembar kerja", "en": "Worksheets"},
    ENTRY_TEST: {"id": "Tes awal", "en": "Entry test"},
    EXIT_TEST: {"id": "Tes akhir", "en": "Exit test"},
}
_MILLIMETRE = 72 / 25.4
# What the handbook prints on, on left and right pages together: overrides/print/handbook.css.
_TEXT = (14 * _MILLIMETRE, 9 * _MILLIMETRE, 196 * _MILLIMETRE, 288 * _MILLIMETRE)


@dataclass(frozen=True)
class Print:
    """Something to print.

    Attributes:
        path: Where it goes in the site.
        book: Its HTML, and what it must show.
        chapters: What its bookmarks must be; empty if they are its own.
    """

    path: str
    book: Book
    chapters: tuple[Chapter, ...] = ()


def print_run(
    site: Path,
    chapters: Sequence[Chapter],
    days: int,
    participant: Edition,
    trainer: Edition,
    templates: Path,
) -> list[Print]:
    """All documents of a language, the longest first.

    Args:
        site: Folder of the built site.
        chapters: Pages in the order of the navigation.
        days: Of the course.
        participant, trainer: The two editions.
        templates: Folder of the templates.

    Returns:
        Without what a course has nothing for, such as the test of a course without tests.
    """
    language = participant.language
    tests = {
        name: [chapter for chapter in chapters if chapter.path == site_path(language, name)]
        for name in (ENTRY_TEST, EXIT_TEST)
    }
    lessons = [chapter for chapter in chapters if not any(chapter in own for own in tests.values())]

    def sheets(path: str, title: str, own: Sequence[Chapter]) -> Print:
        name = _TITLES[title][language]
        return Print(path, make_worksheets(site, own, participant, name, templates))

    whole = tuple(chapters)
    prints = [
        Print(TRAINER_GUIDES[language], make_book(site, chapters, trainer, templates), whole),
        Print(HANDBOOKS[language], make_book(site, chapters, participant, templates), whole),
        sheets(WORKSHEETS[language], "worksheets", lessons),
        sheets(ENTRY_TESTS[language], ENTRY_TEST, tests[ENTRY_TEST]),
        sheets(EXIT_TESTS[language], EXIT_TEST, tests[EXIT_TEST]),
        Print(ATTENDANCE_LISTS[language], attendance_list(site, (), days, participant, templates)),
        Print(CERTIFICATES[language], certificates(site, (), days, participant, templates)),
    ]
    return [item for item in prints if item.book.html]


def booklet(language: Language, handbook: Rendered) -> tuple[str, bytes]:
    """The participant's edition to fold: its path in the site, and the PDF."""
    starts = [page for name, page in handbook.anchors.items() if name.startswith("bagian-")]
    starts += [handbook.anchors[name] for name in ("jawaban",) if name in handbook.anchors]
    return BOOKLETS[language], impose(handbook.data, sorted(starts), _TEXT)

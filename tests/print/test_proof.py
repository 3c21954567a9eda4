"""Faults planted in a PDF: each is found under its code and at its place, and nothing else is."""

from collections import Counter
from dataclasses import replace

import pikepdf
import pytest

from print.book import Passage

TEMPLATE = "overrides/print/handbook.html"
LESSON = "docs/en/proses/a.md"


def told(findings):
    return [(item.path, item.code) for item in findings]


def test_a_sound_book_and_a_sound_handout_pass(press, book, handout):
    assert press.prove_book(*book) == []
    assert press.prove_handout(handout) == []


# What a PDF says of itself


def no_language(pdf):
    del pdf.Root.Lang


def other_language(pdf):
    pdf.Root.Lang = pikepdf.String("id")


def not_marked(pdf):
    pdf.Root.MarkInfo.Marked = False


def no_structure(pdf):
    del pdf.Root.StructTreeRoot


def empty_structure(pdf):
    pdf.Root.StructTreeRoot.K = pikepdf.Array()


def no_title(pdf):
    del pdf.docinfo["/Title"]


def title_not_shown(pdf):
    del pdf.Root.ViewerPreferences


def font_not_embedded(pdf):
    items = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
    descriptor = next(item for item in items if item.get("/Type") == "/FontDescriptor")
    for key in {"/FontFile2", "/FontFile3"} & set(descriptor.keys()):
        del descriptor[key]


def system_font(pdf):
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    pdf.pages[0].Resources.Font["/Fx"] = pdf.make_indirect(font)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (no_language, "PRINT-LANG"),
        (other_language, "PRINT-LANG"),
        (not_marked, "PRINT-TAGS"),
        (no_structure, "PRINT-TAGS"),
        (empty_structure, "PRINT-TAGS"),
        (no_title, "PRINT-TAGS"),
        (title_not_shown, "PRINT-TAGS"),
        (font_not_embedded, "PRINT-FONT"),
        (system_font, "PRINT-FONT"),
    ],
)
def test_language_tags_and_fonts(spoil_book, spoil_handout, spoil, code):
    assert told(spoil_book(spoil)) == [(TEMPLATE, code)]
    assert told(spoil_handout(spoil)) == [(LESSON, code)]


def test_what_is_no_pdf_has_failed(press, handout):
    assert told(press.prove_handout(handout[:2000])) == [(LESSON, "PRINT-FAILED")]


def test_a_handout_that_is_not_there_has_failed(press):
    assert told(press.prove_handout(None)) == [(LESSON, "PRINT-FAILED")]


# Bookmarks


def part(outline, title="Process"):
    return next(item for item in outline.root if item.title == title)


def rename_chapter(pdf):
    with pdf.open_outline() as outline:
        part(outline).children[1].title = "Other steps"


def swap_chapters(pdf):
    with pdf.open_outline() as outline:
        part(outline).children.reverse()


def drop_chapter(pdf):
    with pdf.open_outline() as outline:
        del part(outline).children[1]


def add_chapter(pdf):
    with pdf.open_outline() as outline:
        part(outline).children.insert(1, pikepdf.OutlineItem("More", 0))


def drop_part(pdf):
    with pdf.open_outline() as outline:
        outline.root.remove(part(outline))


def chapter_at_another_page(pdf):
    with pdf.open_outline() as outline:
        part(outline).children[1].destination = pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])


@pytest.mark.parametrize(
    ("spoil", "stated", "expected"),
    [
        (rename_chapter, "Other steps", "Second steps"),
        (swap_chapters, "Second steps", "First steps"),
        (drop_chapter, "Appendices", "Second steps"),
        (add_chapter, "More", "Second steps"),
        (chapter_at_another_page, "Second steps, 1", "Second steps, 6"),
    ],
)
def test_bookmarks_of_a_book_are_the_navigation(spoil_book, spoil, stated, expected):
    [found] = spoil_book(spoil)
    assert told([found]) == [(TEMPLATE, "PRINT-OUTLINE")]
    assert dict(found.values) == {"pdf": "en/pdf/book.pdf", "stated": stated, "expected": expected}


def test_a_part_without_bookmark(spoil_book):
    assert told(spoil_book(drop_part)) == [(TEMPLATE, "PRINT-OUTLINE")]


def rename_heading(pdf):
    with pdf.open_outline() as outline:
        outline.root[0].children[0].title = "Another section"


def drop_outline(pdf):
    del pdf.Root.Outlines


@pytest.mark.parametrize("spoil", [rename_heading, drop_outline])
def test_bookmarks_of_a_handout_are_its_headings(spoil_handout, spoil):
    assert told(spoil_handout(spoil)) == [(LESSON, "PRINT-OUTLINE")]


# Words: those of one chapter cannot stand in for those of another.


@pytest.fixture
def with_words(press, book):
    """What is found if chapters had these words."""

    def prove(first: str, second: str, alone: bool = True):
        good, rendered = book
        passages = (
            Passage("en-proses-a", "en/proses/a.html", Counter(first.split()), alone),
            Passage("en-proses-b", "en/proses/b.html", Counter(second.split()), True),
        )
        return press.prove_book(replace(good, passages=passages), rendered)

    return prove


def test_words_on_the_next_chapters_page_do_not_count(with_words):
    assert with_words("pack", "second lesson") == []
    [found] = with_words("pack second", "lesson")
    assert told([found]) == [(LESSON, "PRINT-WORDS")]
    assert dict(found.values)["words"] == "second"
    assert with_words("pack second", "lesson", alone=False) == []


def test_a_chapter_that_is_not_there_has_lost_all_its_words(press, book):
    good, rendered = book
    gone = Passage("gone", "en/proses/b.html", Counter(["lesson"]), True)
    found = press.prove_book(replace(good, passages=(gone,)), rendered)
    assert told(found) == [("docs/en/proses/b.md", "PRINT-WORDS")]

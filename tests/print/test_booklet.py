"""Booklets: folded and laid into each other, the sheets show the pages in order."""

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from print.booklet import SHEETS, booklets, impose, sheet_order
from print.sheets import sheets, text_of

A4 = (595, 842)


def folded(sides):
    """Pages as a reader of the folded sheets meets them."""
    fronts, backs = sides[::2], sides[1::2]
    leaves = [
        page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])
    ]
    rest = [page for front, back in zip(fronts, backs, strict=True) for page in (front[0], back[1])]
    return leaves + rest[::-1]


@given(st.integers(0, 200), st.integers(1, 80))
def test_the_folded_sheets_show_the_pages_in_order(first, count):
    pages = range(first, first + count)
    order = folded(sheet_order(pages))
    assert order[:count] == list(pages)
    assert order[count:] == [None] * (-count % 4)


@given(st.integers(1, 900), st.lists(st.integers(0, 900), max_size=9))
def test_no_page_is_lost_and_no_booklet_too_thick_to_staple(count, starts):
    found = booklets(count, sorted(starts))
    assert [page for pages in found for page in pages] == list(range(count))
    assert all(0 < len(pages) <= 4 * SHEETS for pages in found)


def test_a_booklet_begins_where_a_part_begins_if_it_can():
    assert booklets(100, [4, 30, 70]) == [range(70), range(70, 100)]


@pytest.fixture
def book():
    saved = BytesIO()
    with pikepdf.new() as pdf:
        font = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
        )
        for number in range(6):
            page = pdf.add_blank_page(page_size=A4)
            page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
            page.contents_add(f"BT /F 40 Tf 280 400 Td (P{number}) Tj ET".encode())
        pdf.save(saved)
    return saved.getvalue()


def test_two_pages_stand_on_a_side_each_in_its_half(book):
    made = impose(book, [], (40, 30, 555, 815))
    with sheets(made) as sides:
        assert len(sides) == 4
        assert [text_of(side).split() for side in sides] == [
            ["P0"],
            ["P1"],
            ["P5", "P2"],
            ["P3", "P4"],
        ] or [sorted(text_of(side).split()) for side in sides] == [
            ["P0"],
            ["P1"],
            ["P2", "P5"],
            ["P3", "P4"],
        ]
        width = sides[0].page.get_width()
        assert sides[0].get_text_bounded(left=width / 2).strip() == "P0"
        assert sides[1].get_text_bounded(right=width / 2).strip() == "P1"
        assert sides[2].get_text_bounded(right=width / 2).strip() == "P5"


def test_the_same_book_gives_the_same_bytes(book):
    assert impose(book, [3], (40, 30, 555, 815)) == impose(book, [3], (40, 30, 555, 815))

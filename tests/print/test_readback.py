"""A PDF is not trusted: words that it lost are named."""

from collections import Counter

import lxml.html
import pytest

from print.pdf import render_pdf
from print.readback import element_words, lost_words
from print.sheets import sheets, text_of

TEXT = "Pengiriman barang kiriman memakai pemberitahuan ekspor barang dan keterangan asal barang. "
PAGE = f'<html lang="id"><title>T</title><body lang="id">{{}}<p>{TEXT * 12}</p></body></html>'


def words(text: str) -> Counter[str]:
    return element_words(lxml.html.fragment_fromstring(f"<p>{text}</p>"))


def page_texts(data: bytes) -> list[str]:
    with sheets(data) as pages:
        return [text_of(page) for page in pages]


def test_words_that_are_there_are_found_again_even_hyphenated():
    style = "<style>p { width: 4cm; hyphens: auto; text-align: justify }</style>"
    data = render_pdf(PAGE.format(style), "file:///").data
    loss = lost_words(words(TEXT * 12), page_texts(data))
    assert loss.missing == ()


def test_words_that_are_not_there_are_named_and_counted():
    data = render_pdf(
        PAGE.format("<style>p { height: 1cm; overflow: hidden }</style>"), "file:///"
    ).data
    loss = lost_words(words(TEXT * 12 + "tambahan"), page_texts(data))
    assert "tambahan" in loss.missing
    assert not loss.tolerable


def test_half_a_per_cent_is_tolerated_and_no_more():
    expected = Counter({f"w{n}": 1 for n in range(200)})
    assert lost_words(expected, [" ".join(f"w{n}" for n in range(199))]).tolerable
    assert not lost_words(expected, [" ".join(f"w{n}" for n in range(198))]).tolerable


def test_a_word_must_be_there_as_often():
    assert lost_words(words("a a b"), ["a b"]).count == 1


def test_a_link_to_nowhere_is_a_problem():
    rendered = render_pdf('<html lang="id"><title>T</title><a href="#x">x</a></html>', "file:///")
    assert any("x" in problem for problem in rendered.problems)


@pytest.mark.parametrize("name", ["jawaban", "pelatih"])
def test_words_of_blocks_do_not_run_together(name):
    html = f'<div><p>satu</p><p class="{name}">dua</p></div>'
    assert element_words(lxml.html.fragment_fromstring(html)) == {"satu": 1, "dua": 1}

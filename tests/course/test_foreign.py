"""Passages in the other language get a `lang`; names, numbers and what is in doubt do not."""

import lxml.html
import pytest

from course.foreign import is_foreign, mark_foreign


def marked(html, language="id"):
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    before = root.text_content()
    mark_foreign(root, language)
    assert root.text_content() == before
    return [(found.get("lang"), found.text_content()) for found in root.xpath(".//*[@lang]")]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        (
            "<p>Katakan: “Please call me before you pay.” Lalu tunggu.</p>",
            ["Please call me before you pay."],
        ),
        (
            "<p>Kuliah <b>tamu</b> (business matching) dan “thank you for the order”.</p>",
            ["business matching", "thank you for the order"],
        ),
        (
            "<blockquote><p>Dear Ms Lim, did my catalogue reach you?</p></blockquote>",
            ["Dear Ms Lim, did my catalogue reach you?"],
        ),
        ("<p>Kata <em>certificate of origin</em> itu.</p>", ["certificate of origin"]),
        ("<p>Satu kata (inquiry) saja.</p>", ["inquiry"]),
    ],
)
def test_english_in_an_indonesian_lesson(html, found):
    assert marked(html) == [("en", text) for text in found]


def test_indonesian_in_an_english_lesson():
    html = "<p>Ask for “surat keterangan asal” (a certificate of origin).</p>"
    assert marked(html, "en") == [("id", "surat keterangan asal")]


@pytest.mark.parametrize(
    "html",
    [
        "<p>“Boleh kirim lewat ekspedisi biasa?” (tanya peserta)</p>",
        "<p>Bu Ratna (29 September 2026) di “Batik” (CN, PEB) Malaysia (Malaysia).</p>",
        "<p>Bahasa sendiri: Please call me.</p>",
        "<pre>“Please call me before you pay.”</pre>",
        "<svg><text>“Please call me before you pay.”</text></svg>",
    ],
)
def test_what_stays_as_it_is(html):
    assert marked(html) == []


def test_what_has_its_language_keeps_it():
    html = '<p><span lang="de">“Please call me before you pay.”</span></p>'
    assert marked(html) == [("de", "“Please call me before you pay.”")]


@pytest.mark.parametrize(
    ("text", "foreign"), [("", False), ("123", False), ("FOB CIF", False), ("hand wash cold", True)]
)
def test_single_words_and_numbers(text, foreign):
    assert is_foreign(text, "id") is foreign

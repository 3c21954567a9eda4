"""Sources and outward links become numbered notes: each once, in order, with its address."""

import lxml.html
import pytest

from print.notes import MAY_BREAK, number_notes, printed_address

FACTS = (
    '<ol class="facts">'
    '<li id="fakta-berat"><p><strong>Batas berat:</strong> 30 kg. '
    '<span class="fact-remark">Kurir boleh meminta kurang.</span></p>'
    '<p class="fact-meta"><span class="fact-status">resmi</span> Sumber: '
    '<a href="https://kantor.example/berat" rel="external">PMK</a>. Dicek 24 November 2026.</p></li>'
    '<li id="fakta-waktu"><p><strong>Waktu:</strong> 3 hari.</p>'
    '<p class="fact-meta"><span class="fact-status">resmi</span> Sumber: '
    '<a href="https://kantor.example/berat" rel="external">PMK</a>. Dicek 24 November 2026.</p></li>'
    '<li id="fakta-ud"><p><strong>UD:</strong> tidak jelas.</p>'
    '<p class="fact-meta"><span class="fact-status">belum pasti</span> Tanya: Bea Cukai.</p></li>'
    "</ol>"
)
TEXT = (
    '<p>Sampai 30 kg<a class="fact-note internal" href="#a--fakta-berat">cek 11/2026</a>, '
    '<a class="external" href="https://lain.example/x">toko lain</a>; '
    '<a class="term internal" href="#lampiran-glosarium--cn">CN</a>.</p>'
    '<p>UD<a class="fact-note internal" href="#a--fakta-ud">belum pasti</a>, tiga hari'
    '<a class="fact-note internal" href="#a--fakta-waktu">cek 11/2026</a>, '
    '<a class="external" href="https://lain.example/x">lagi</a>.</p>'
)


def chapter(text=TEXT, facts=FACTS):
    return lxml.html.fragment_fromstring(
        f"<section>{text}<h2 id='fakta'>Fakta</h2>{facts}</section>"
    )


def words(element):
    return " ".join(element.text_content().replace(MAY_BREAK, "").split())


@pytest.fixture
def noted():
    article = chapter()
    number_notes(article, (), "id", "a")
    return article


def test_numbers_follow_the_text_and_the_month_or_the_warning_stays(noted):
    marks = [(words(mark), mark.get("href")) for mark in noted.find_class("note-ref")]
    assert marks == [
        ("1 · 11/2026", "#a--catatan-1"),
        ("2", "#a--catatan-2"),
        ("3 · belum pasti", "#a--catatan-3"),
        ("1 · 11/2026", "#a--catatan-1"),
        ("2", "#a--catatan-2"),
    ]


def test_a_source_stands_once_with_its_address_and_the_remarks_on_its_facts(noted):
    notes = noted.find_class("notes")[0]
    assert [note.get("id") for note in notes] == ["catatan-1", "catatan-2", "catatan-3"]
    assert [words(note) for note in notes] == [
        "resmi Sumber: PMK kantor.example/berat. Dicek 24 November 2026."
        "Batas berat: Kurir boleh meminta kurang.",
        "lain.example/x",
        "belum pasti Tanya: Bea Cukai.",
    ]


def test_the_list_of_facts_gives_way(noted):
    assert not noted.find_class("facts")
    assert noted.find_class("notes")[0].getprevious().get("id") == "fakta"


def test_a_link_that_shows_its_address_needs_no_note():
    article = chapter(
        '<p><a class="external" href="https://lain.example/x">lain.example/x</a></p>', ""
    )
    number_notes(article, (), "en")
    assert not article.find_class("note-ref")
    assert not article.find_class("notes")


def test_a_page_without_facts_gets_its_notes_at_its_end():
    article = chapter('<p><a class="external" href="https://lain.example/x">Lain</a> lagi</p>', "")
    number_notes(article, (), "en")
    assert words(article) == "Lain1 lagiFaktaNoteslain.example/x"


def test_an_answer_printed_elsewhere_counts_in_the_same_row():
    answer = lxml.html.fragment_fromstring(
        '<div><a class="external" href="https://jawab.example">Jawab</a></div>'
    )
    article = chapter()
    number_notes(article, (answer,), "id", "a")
    assert answer.find_class("note-ref")[0].get("href") == "#a--catatan-4"
    assert words(article.find_class("notes")[0][3]) == "jawab.example"


def test_a_fact_that_only_a_picture_shows_keeps_its_source():
    article = chapter("<p>Gambar.</p>")
    number_notes(article, (), "id", "a")
    assert len(article.find_class("notes")[0]) == 2


def test_an_office_has_its_address_at_its_first_note():
    office = 'Tanya: <a href="https://kantor.example/" rel="external">Bea Cukai</a>.'
    facts = FACTS.replace("Tanya: Bea Cukai.", office).replace(
        "Dicek 24 November 2026.</p></li>", f"Dicek 24 November 2026. {office}</p></li>", 1
    )
    article = chapter(facts=facts)
    number_notes(article, (), "id", "a")
    notes = [words(note) for note in article.find_class("notes")[0]]
    first, *others = (note for note in notes if "Tanya" in note)
    assert "Tanya: Bea Cukai kantor.example." in first
    assert others == ["belum pasti Tanya: Bea Cukai."]


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("https://a.example/", "a.example"),
        ("http://a.example/b", "http://a.example/b"),
        ("https://a.example/b%20c?d=1", "a.example/b c?d=1"),
        ("mailto:ibu@a.example", "ibu@a.example"),
        ("tel:+62000", "+62000"),
    ],
)
def test_an_address_is_printed_as_it_is_typed(address, printed):
    assert printed_address(address) == printed

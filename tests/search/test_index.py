"""Sections, words, weights and packing: what the index of a language is made of."""

import json

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.questions import HEAD
from search.impacts import LEVELS, postings
from search.index import Entry, index_script, text_script
from search.packing import DIGITS, pack_number, pack_rising, pack_words
from search.passages import Passage, passages
from search.sections import page_sections
from search.thesaurus import thesaurus
from search.words import lemma, tokens

HTML = """<div><h1 id="judul">CN</h1><p>Pembuka.</p><h2 id="a">Bagian A</h2><p>Isi <b>tebal</b>.</p>
<table>
<tr>
<td>10 kg</td>
<td>CN</td>
</tr><tr><td>40 kg</td><td>PEB</td></tr></table>
<details class="pelatih"><p>Rahasia</p></details>
<ol class="facts"><li class="fact-entry"><strong>Batas berat:</strong> 30 kg
<p class="fact-meta">Sumber</p></li></ol>
<dl><div class="term-entry" id="peb"><dt>PEB <span class="term-other">paper</span></dt>
<dd>Dokumen.</dd></div></dl></div>"""


def sections():
    return page_sections(lxml.html.fragment_fromstring(HTML))


def test_a_page_is_cut_at_headings_and_terms():
    assert [(s.anchor, s.heading, s.text, s.is_entry) for s in sections()] == [
        (HEAD, "", "Pembuka.", False),
        ("a", "Bagian A", "Isi tebal.\n10 kg · CN\n40 kg · PEB\nBatas berat:", False),
        ("peb", "PEB", "PEB paper\nDokumen.", True),
    ]


def test_a_term_keeps_the_words_of_its_name_that_are_of_another_language():
    html = """<div><div class="term-entry" id="a"><dt>konosemen (<span lang="en">house B/L</span>)
    <span class="term-other" lang="en">house bill</span></dt><dd>Surat.</dd></div></div>"""
    entry = page_sections(lxml.html.fragment_fromstring(html))[-1]
    assert entry.heading == "konosemen (house B/L)"


def test_trainers_notes_are_not_found_by_readers():
    assert "Rahasia" not in " ".join(section.text for section in sections())


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("pengiriman", "kirim"), ("mengekspor", "ekspor"), ("pembayaran", "bayar"), ("peb", "peb"),
        ("ngirim", "kirim"), ("dikirimin", "kirim"), ("nawar", "tawar"), ("ngecek", "cek"),
        ("nyari", "cari"), ("ketipu", "tipu"), ("mori", "mori"), ("daster", "daster"),
    ],
)  # fmt: skip
def test_indonesian_base_forms_of_books_and_of_the_chat(word, base):
    assert lemma(word, "id") == base


def test_english_base_forms():
    assert [lemma(word, "en") for word in ("shipping", "buyers", "parcels")] == [
        "ship", "buyer", "parcel",
    ]  # fmt: skip


def test_tokens_are_plain():
    assert tokens("Café PER-8/BC/2025, 30 kg!") == ["cafe", "per", "8", "bc", "2025", "30", "kg"]


def passage(page, **fields):
    return Passage(page, "id", fields)


def test_a_word_of_the_title_tells_more_than_one_of_the_text():
    found = postings([passage(0, title="Incoterms"), passage(1, text="incoterms kurir " * 3)])
    assert dict(found["incoterms"])[0] > dict(found["incoterms"])[1]


def test_a_word_of_every_page_is_kept_only_where_it_is_the_matter():
    pages = [passage(number, text="kurir " + "kain " * 40) for number in range(40)]
    found = postings([*pages, passage(40, title="Kurir", ask="kurir")])
    assert found["kurir"] == [(40, LEVELS - 1)]


def test_what_readers_ask_leads_to_the_section(course):
    page = course.by_name["id", "proses/cn-atau-peb"]
    question = next(entry for entry in course.questions if entry.page == page.name)
    found = passages(course, [page], [sections()])
    assert [one.language for one in found] == ["id", "id", "id", "en"]
    assert question.section == HEAD
    assert question.phrases["id"][0] in found[0].fields["ask"]
    assert question.phrases["en"][0] in found[-1].fields["ask"]


def test_the_thesaurus_knows_a_terms_names_in_both_languages_and_other_wording(course):
    groups = thesaurus(course, "id")
    names = next(group.names for group in groups if "ska" in group.names)
    assert {"ska", "surat terang asal", "certificate origin"} <= set(names)
    assert any("ongkir" in group.leads for group in groups)


def unpacked(text):
    found = []
    at = 0
    while at < len(text):
        first = DIGITS.index(text[at])
        size = 1 if first < 75 else 2 if first < 90 else 3
        low = [DIGITS.index(sign) for sign in text[at + 1 : at + size]]
        found.append(
            first if size == 1
            else 75 + (first - 75) * len(DIGITS) + low[0] if size == 2
            else 75 + 15 * len(DIGITS) + low[0] * len(DIGITS) + low[1]
        )  # fmt: skip
        at += size
    return found


@given(st.lists(st.integers(0, 9000)))
def test_numbers_come_out_of_the_package_as_they_went_in(numbers):
    assert unpacked("".join(map(pack_number, numbers))) == numbers


@given(st.sets(st.integers(0, 9000)).map(sorted))
def test_rising_numbers_are_packed_as_steps(numbers):
    steps = [high - low - 1 for low, high in zip([-1, *numbers], numbers, strict=False)]
    assert unpacked(pack_rising(numbers)) == steps


@pytest.mark.parametrize("number", [-1, 75 + 15 * len(DIGITS) + len(DIGITS) ** 2])
def test_a_number_that_does_not_fit_is_refused(number):
    with pytest.raises(ValueError, match=str(number)):
        pack_number(number)


def test_words_share_their_beginnings():
    assert pack_words(["kirim", "kiriman", "kurir"]) == "#kirim (an $urir"


def test_the_scripts_hand_the_index_and_the_texts_to_the_page(course):
    entry = Entry(
        "proses/cn-atau-peb.html", course.by_name["id", "proses/cn-atau-peb"], tuple(sections())
    )
    script = index_script(course, "id", [entry])
    data = json.loads(script.removeprefix("courseSearch.index(").removesuffix(");\n"))
    assert data["pages"][0][:2] == ["proses/cn-atau-peb.html", "CN atau PEB"]
    assert data["sections"] == ["judul\t\na\tBagian A\npeb\tPEB"]
    words = len(data["words"].split(" "))
    assert len(data["kinds"]) == len(data["postings"].split(" ")) == words
    assert len(data["impacts"]) == sum(len(unpacked(p)) for p in data["postings"].split(" "))
    assert text_script(entry) == (
        'courseSearch.text("proses/cn-atau-peb.html",'
        r'["Pembuka.","Isi tebal.\n10 kg · CN\n40 kg · PEB\nBatas berat:","PEB paper\nDokumen."]);'
        "\n"
    )

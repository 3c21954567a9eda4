"""The checks of the prose itself: each planted fault is caught, and clean text passes."""

from dataclasses import replace
from typing import ClassVar

import pytest

from checks.words import hunspell
from checks.words.abbreviations import check_abbreviations
from checks.words.figures import check_figures
from checks.words.prose import bare_lines, plain
from checks.words.sentences import LONGEST, check_sentences
from checks.words.spelling import check_spelling
from course.page import Page
from course.source import Text, parse_yaml

HEAD = 'title: Judul\nsummary: Satu kalimat.\noutcomes: ["Bisa"]\n'


def page(body, head=HEAD, language="id", name="proses/x"):
    meta, _ = parse_yaml(head, "x.md", first_line=2)
    return Page(language, name, "x.md", "lesson" if "/" in name else "page", meta, body, 10)


@pytest.fixture
def of(course):
    """The real course, with one page in place of all."""
    return lambda body, **more: replace(course, pages=(page(body, **more),), texts=())


def told(findings):
    return [(item.line, item.column, item.code, dict(item.values)["text"]) for item in findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Batasnya 30 kg.", "30 kg"),
        ("Bea 12,5% dari harga.", "12,5%"),
        ("Biaya Rp500.000 per kelas.", "Rp500.000"),
        ("It costs Rp 500,000 a class.", "Rp 500,000"),
        ("Sampai US$200.", "US$200"),
        ("Dalam 30 hari kerja.", "30 hari"),
        ("Within 3 months.", "3 months"),
        ("Sejak 5 Maret 2025 berlaku.", "5 Maret 2025"),
        ("Since July 2026.", "July 2026"),
        ("Hubungi 1500225.", "1500225"),
        ("Kode 5208.52 dipakai.", "5208.52"),
        ("Kode KBLI 13133.", "13133"),
        ("3–5 hari sesudahnya.", "3–5 hari"),
        ("pH 6 dan 60 mg/L.", "60 mg/L"),
    ],
)
def test_a_figure_without_a_fact_is_caught(of, text, found):
    course = of(f"## A {{ #a }}\n\n{text}\n")
    column = text.index(found) + 1
    assert told(check_figures(course)) == [(12, column, "FIGURE-FACT", found)]


@pytest.mark.parametrize(
    "text",
    ["UU 28/2014", "PMK 4 Tahun 2025"[:5] + "/2025", "Pasal 40", "SNI 8302", "ISO 2859-1", "BC 3.0",
     "Permendag 23/2023", "Regulation (EU) 2024/3015", "UCP 600", "ISPM 15"],
)  # fmt: skip
def test_a_law_without_a_fact_is_caught_in_the_exercise_too(of, text):
    course = of(f"## Latihan {{ #latihan }}\n\nMenurut {text} boleh.\n")
    assert [(item[0], item[2]) for item in told(check_figures(course))] == [(12, "FIGURE-LAW")]


@pytest.mark.parametrize(
    "text",
    [
        "Batasnya {{ fact.cn-batas-berat }}, isinya {{ example.parcel_gross }}.",
        "Jawab dalam {{ advice | 24 jam }}.",
        "Satu dari 3 peserta, pada tahun 2024, memakai Incoterms 2020.",
        "Lihat [daftar](a.md#b) nomor 5 dan 200 kemeja.",
        "CIF = CFR ÷ (1 − 1,10 × r)",
    ],
)
def test_facts_numbers_of_the_example_and_advice_pass(of, text):
    assert told(check_figures(of(f"## A {{ #a }}\n\n{text}\n"))) == []


def test_the_invented_task_may_hold_invented_figures(of):
    body = "## Latihan { #latihan }\n\nTimbang 12 kg, harga US$15, dalam 10 hari.\n"
    assert told(check_figures(of(body))) == []


def test_a_page_for_editors_may_tell_what_was_measured(of):
    head = HEAD + "audience: editors\n"
    assert told(check_figures(of("## A { #a }\n\nSiap dalam 30 hari, 99%.\n", head=head))) == []


def test_figures_in_the_front_matter_are_caught(of):
    course = of("", head=HEAD.replace("Satu kalimat.", "Batas 30 kg."))
    assert told(check_figures(course)) == [(3, 7, "FIGURE-FACT", "30 kg")]


def test_a_long_sentence_is_caught_and_a_fact_counts_as_one_word(of):
    long = " ".join(["kata"] * (LONGEST + 1))
    found = list(check_sentences(of(f"Pendek saja. {long}.\n", name="lain")))
    assert [(item.line, item.code, dict(item.values)["words"]) for item in found] == [
        (10, "SENTENCE-LONG", str(LONGEST + 1))
    ]
    with_fact = " ".join(["kata"] * (LONGEST - 1)) + " {{ fact.cn-faktur-pajak }}."
    assert not list(check_sentences(of(with_fact, name="lain")))


def test_a_lesson_of_long_sentences_is_caught(of):
    long = " ".join(["kata"] * 22) + ".\n"
    short = "Ini pendek.\n"
    assert [item.code for item in check_sentences(of((long + short) * 5))] == ["SENTENCE-MANY"]
    assert not list(check_sentences(of(long + short * 9)))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Kirim PEB sekarang.", [("ABBREVIATION-TERM", "PEB")]),
        ("Kirim ABCX sekarang.", [("ABBREVIATION-UNKNOWN", "ABCX")]),
        (
            "Kirim ABCX sekarang.\n\nABCX (aturan baru contoh) itu.",
            [("ABBREVIATION-UNKNOWN", "ABCX")],
        ),
        ("Kirim {{ term.peb }} lalu PEB.", []),
        ("Kirim aturan baru contoh (ABCX), lalu ABCX.", []),
        ("ABCX (aturan baru contoh) itu.", []),
        ("ABCX berarti aturan baru. ABCX itu.", []),
        ("Sebuah CV dan KTP.", []),
        ("## PEB { #peb }\n\nIsi {{ term.peb }}.", []),
    ],
)
def test_abbreviations_are_explained_at_their_first_use(of, body, found):
    assert [(item[2], item[3]) for item in told(check_abbreviations(of(body)))] == found


class Dictionary:
    """A speller that knows a few words."""

    known: ClassVar = {"id": {"kain", "batik", "ini", "judul", "satu", "kalimat", "bisa", "berkas"},
             "en": {"cloth", "this", "the", "firm"}}  # fmt: skip

    def unknown_words(self, words, language):
        return {word for word in words if word.lower() not in self.known[language]}

    def guesses(self, words, language):
        return {"batk": "batik"} if "batk" in words else {}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Kain batk ini.", [(10, 6, "WORD-UNKNOWN", "batk")]),
        ("Kain “this cloth” dan", [(10, 19, "WORD-UNKNOWN", "dan")]),
        ("Berkasnya ini. Batik: https://situs.example/abcd", []),
        ("{{ term.peb | kain btik }}", [(10, 20, "WORD-UNKNOWN", "btik")]),
        ("PEB, ![kain](../x.svg) `id`", []),
    ],
)
def test_misspelt_words_are_caught_where_they_stand(of, body, found):
    course = replace(of(body), words={"id": frozenset({"id"}), "en": frozenset()})
    findings = list(check_spelling(course, Dictionary()))
    assert told(findings) == found
    hints = [dict(item.values)["hint"] for item in findings]
    assert hints == ["batik" if item[3] == "batk" else "" for item in found]


def test_words_of_the_data_and_of_the_lists(of):
    text = Text("f.yml", 3, {"id": "kain Lorem Ipsum", "en": "the firm's cloht"})
    course = replace(
        of("", head="title: kain"),
        texts=(text,),
        words={"id": frozenset({"Lorem", "ipsum"}), "en": frozenset()},
    )
    assert told(check_spelling(course, Dictionary())) == [(3, 1, "WORD-UNKNOWN", "cloht")]


@pytest.mark.skipif(not hunspell.available(), reason="hunspell is not installed")
def test_hunspell_knows_both_languages():
    assert hunspell.unknown_words(["pengiriman", "pengirmian"], "id") == {"pengirmian"}
    assert hunspell.unknown_words(["colour", "colur"], "en") == {"colur"}
    assert hunspell.guesses(["pengirmian"], "id") == {"pengirmian": "pengiriman"}
    assert hunspell.guesses([], "en") == {}


def test_markup_is_blanked_without_moving_a_character():
    for text in (
        "- [ ] Baca [daftar **fakta**](../lampiran/fakta.md \"x\"){ .term } di oss.go.id.",
        "## Judul { #id }", "| a | b |", "/// details | Jawaban", "    type: jawaban",
    ):  # fmt: skip
        assert len(plain(text)) == len(text)
    assert plain("## Judul { #id }").split() == ["Judul"]
    assert plain("    type: jawaban").strip() == ""
    assert plain("/// details | Jawaban").split() == ["Jawaban"]


def test_lines_know_their_section(course):
    found = list(bare_lines(page("teks\n\n## A { #a }\n\nlagi\n")))
    body = [(line.number, line.section, line.text) for line in found if line.section != "front"]
    assert (10, "", "teks") in body
    assert (14, "a", "lagi") in body

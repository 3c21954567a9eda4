import lxml.html

from print.article import article_of, map_links, prefix_ids, shift_headings, slug_of, split
from print.handout import handout_document, modify_html
from print.notes import MAY_BREAK

HTML = """<html lang="id"><head><link rel="canonical" href="https://k.example/proses/a.html">
<title>A · Kursus</title><link rel="stylesheet" media="print" href="file:///s/print/base.css"></head>
<body><header>Kepala</header><article class="md-content__inner">
<h1 id="judul">A</h1><p><a href="b.pdf" title="t">b</a></p><h2 id="latihan">Latihan</h2><p>Soal</p>
<details class="jawaban" id="jawaban"><summary>Jawaban</summary><p>Isi jawaban</p></details>
<details class="pelatih" id="pelatih"><summary>Catatan</summary><p>Untuk pelatih</p></details>
<h2 id="fakta">Fakta</h2><details class="facts-fold"><summary>Buka</summary><ol class="facts"><li id="fakta-f"><p><strong>F</strong></p><p class="fact-meta">Sumber: S</p></li></ol></details>
<div class="page-tools">Alat<!-- handout --></div></article></body></html>"""


def article():
    return article_of(lxml.html.document_fromstring(HTML))


def text(element):
    return " ".join(" ".join(element.itertext()).split())


def test_an_article_is_the_text_without_the_screens_tools():
    assert "Alat" not in text(article())
    assert "Kepala" not in text(article())
    assert "Soal" in text(article())


def test_answers_and_notes_are_lifted_out_and_folds_opened():
    parts = split(article())
    assert text(parts.body) == "A b Latihan Soal Fakta F Sumber: S"
    assert [text(box) for box in parts.answers] == ["Jawaban Isi jawaban"]
    assert [text(box) for box in parts.notes] == ["Catatan Untuk pelatih"]
    assert not list(parts.body.iter("details"))


def test_headings_ids_and_links_are_made_fit_for_a_book():
    body = split(article()).body
    shift_headings(body, 1)
    prefix_ids(body, slug_of("en/proses/a.html"))
    map_links(body, lambda href: (f"#{href}", "internal"))
    assert [h.tag for h in body.iter("h1", "h2", "h3")] == ["h2", "h3", "h3"]
    assert body.find(".//h2").get("id") == "en-proses-a--judul"
    link = body.find(".//a")
    assert (link.get("href"), link.get("class"), link.get("title")) == ("#b.pdf", "internal", None)


def test_a_handout_holds_the_article_its_notes_and_the_answer_last():
    document = lxml.html.document_fromstring(handout_document(HTML))
    words = " ".join(document.find("body").text_content().replace(MAY_BREAK, "").split())
    assert words.endswith("Faktak.example/proses/b.htmlSumber: S JawabanIsi jawaban")
    assert "Untuk pelatih" not in words
    assert document.get("lang") == "id"
    assert document.find(".//title").text == "A · Kursus"
    own, link, mark = document.find(".//body").iter("a")
    assert own.get("href") == "https://k.example/proses/a.html"  # behind the code to scan
    assert link.get("href") == "https://k.example/proses/b.html"
    assert (mark.text, mark.get("href")) == ("1", "#catatan-1")


def test_a_site_that_is_only_tried_out_has_no_code_to_scan():
    page = HTML.replace("https://k.example", "http://127.0.0.1:8000")
    assert not lxml.html.document_fromstring(handout_document(page)).find_class("scan")


def test_the_page_links_its_handout():
    assert 'href="a.pdf"' in modify_html(HTML, "a.pdf")

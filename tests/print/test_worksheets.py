"""Worksheets hold what is worked on, a page each, and nothing else."""

from io import BytesIO

import lxml.html
import pikepdf
import pytest

from conftest import ROOT, TODAY
from print.book import Chapter, Edition
from print.contact import contact_sheets, write_contact_sheets
from print.faults import Site
from print.pdf import render_pdf
from print.proof import prove_book
from print.worksheets import make_worksheets

ADDRESS = "https://kursus.example/batik/"
PAGES = {
    "proses/a.html": (
        "<h1 id='judul'>Jalur</h1><h2 id='mengapa'>Mengapa</h2><p>Cerita.</p>"
        "<h2 id='periksa'>Daftar</h2><ul class='task-list'><li class='task-list-item'><label>"
        "<input type='checkbox'> Sudah</label></li></ul>"
        "<h2 id='latihan'>Latihan</h2><p>Soal.</p><details class='jawaban'><summary>Jawaban</summary>"
        "<p>Rahasia.</p></details>"
    ),
    "proses/b.html": "<h1 id='judul'>Bacaan</h1><h2 id='isi'>Isi</h2><p>Hanya bacaan.</p>",
    "proses/c.html": "<h1 id='judul'>Rencana</h1><h2 id='pilih'>Pilih</h2><p>Produk …………</p>",
}


@pytest.fixture
def site(tmp_path):
    (tmp_path / "proses").mkdir()
    (tmp_path / "assets").symlink_to(ROOT / "docs/assets")
    (tmp_path / "print").symlink_to(ROOT / "overrides/print")
    for path, html in PAGES.items():
        page = f"<html lang='id'><head><meta charset='utf-8'></head><body><article>{html}</article></body></html>"
        (tmp_path / path).write_text(page, encoding="utf-8")
        (tmp_path / path).with_suffix(".pdf").write_bytes(b"")
    return tmp_path


@pytest.fixture
def worksheets(site):
    chapters = [Chapter(path, "Proses", path[7]) for path in PAGES]
    edition = Edition("id", False, "Kursus", TODAY, ADDRESS)
    return make_worksheets(site, chapters, edition, "Lembar kerja", ROOT / "overrides/print")


def test_only_what_is_worked_on(worksheets):
    document = lxml.html.document_fromstring(worksheets.html)
    text = document.text_content()
    assert [sheet.get("id") for sheet in document.find_class("worksheet")] == [
        "proses-a",
        "proses-c",
    ]
    assert all(word in text for word in ("Sudah", "Soal.", "Produk …………"))
    assert not any(word in text for word in ("Cerita.", "Rahasia.", "Hanya bacaan."))
    assert len(document.find_class("write")) == 1


def test_they_print_soundly_a_page_each(site, worksheets):
    rendered = render_pdf(worksheets.html, site.as_uri() + "/")
    sources = {path: f"docs/id/{path}" for path in PAGES}
    assert prove_book("pdf/w.pdf", worksheets, (), rendered, Site(site, ADDRESS, sources)) == []
    with pikepdf.open(BytesIO(rendered.data)) as pdf:
        assert len(pdf.pages) == 2


def test_contact_sheets_show_every_page(site, worksheets):
    data = render_pdf(worksheets.html, site.as_uri() + "/").data
    [colour] = contact_sheets(data)
    [grey] = contact_sheets(data, grey=True)
    assert colour.startswith(b"\xff\xd8")
    assert colour != grey
    assert write_contact_sheets(site / "sheets", "en/pdf/worksheets.pdf", data) == 2
    assert sorted(file.name for file in (site / "sheets").iterdir()) == [
        "en-worksheets-01-grey.jpg",
        "en-worksheets-01.jpg",
    ]

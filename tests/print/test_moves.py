"""Lessons come, go and change places: the index and every page number stay right."""

import lxml.html
import pytest

from conftest import ROOT, TODAY
from print.book import Chapter, Edition, make_book
from print.pdf import render_pdf
from print.proof import prove_book
from print.structure import read_structure

ADDRESS = "https://kursus.example/batik/"
PDF = "en/pdf/book.pdf"
FIRST = Chapter("en/proses/a.html", "Process", "First steps")
SECOND = Chapter("en/proses/b.html", "Process", "Second steps")
INDEX = Chapter("en/lampiran/c.html", "Appendices", "Subject index")
NEW = Chapter("en/proses/d.html", "Process", "New steps")
NEW_PAGE = (
    '<h1 id="judul">New steps</h1><p>See <a href="b.html#tujuan">the aim</a>.</p>'
    '<h2 id="lama" style="break-before: page">Long</h2><p>Words.</p>'
    '<h2 id="lagi" style="break-before: page">Longer</h2><p>More words.</p>'
)


@pytest.fixture
def with_new(reprint):
    """The small course with one page more; the index names it."""
    page = reprint.root / NEW.path
    page.write_text(f"<html><body><article>{NEW_PAGE}</article></body></html>", encoding="utf-8")
    index = reprint.root / INDEX.path
    text = index.read_text(encoding="utf-8")
    entry = '<li><span>length</span> <a href="../proses/d.html#lagi">New steps</a></li></ul>'
    index.write_text(text.replace("</ul>", entry), encoding="utf-8")
    reprint.site.sources[NEW.path] = "docs/en/proses/d.md"
    page.with_suffix(".pdf").write_bytes(b"")
    yield reprint
    page.unlink()
    page.with_suffix(".pdf").unlink()
    del reprint.site.sources[NEW.path]


def printed(press, chapters):
    """Findings of a book with these chapters, and the page of every place."""
    edition = Edition("en", False, "Course", TODAY, ADDRESS)
    book = make_book(press.root, chapters, edition, ROOT / "overrides/print")
    rendered = render_pdf(book.html, press.root.as_uri() + "/")
    index = lxml.html.document_fromstring(book.html).find_class("subjects")[0]
    listed = [link.get("href")[1:] for link in index.find_class("internal")]
    places = read_structure(rendered.data).places
    findings = prove_book(PDF, book, chapters, rendered, press.site)
    return findings, [places[place] for place in listed]


def test_as_it_stands(reprint):
    findings, index = printed(reprint, (FIRST, SECOND, INDEX))
    assert findings == []
    assert index == sorted(index, reverse=True)


def test_a_lesson_is_added(with_new):
    findings, (aim, section, longer) = printed(with_new, (FIRST, NEW, SECOND, INDEX))
    assert findings == []
    assert section < longer < aim


def test_a_lesson_is_moved(with_new):
    before, old = printed(with_new, (FIRST, NEW, SECOND, INDEX))
    findings, (aim, section, longer) = printed(with_new, (SECOND, FIRST, NEW, INDEX))
    assert before == findings == []
    assert aim < section < longer
    assert (aim, section) != tuple(old[:2])


def test_a_lesson_is_removed(reprint):
    """Links to it lead to the site then, with its address in a note; the others move up."""
    findings, index = printed(reprint, (FIRST, INDEX))
    assert findings == []
    assert len(index) == 1

"""A book is compared chapter by chapter: words of one cannot stand in for those of another."""

from collections import Counter

from print.book import Book, Passage
from print.pdf import render_pdf
from print.proof import prove_book

HTML = (
    '<html lang="id"><title>T</title><h1 id="a">satu dua tiga</h1>'
    '<h1 id="b" style="break-before: page">empat lima</h1></html>'
)
SOURCES = {"a.html": "docs/id/a.md", "b.html": "docs/id/b.md"}


def prove(*passages: Passage):
    book = Book(HTML, passages)
    return prove_book("pdf/x.pdf", book, render_pdf(HTML, "file:///"), SOURCES)


def passage(name: str, words: str, alone: bool = True) -> Passage:
    return Passage(name, f"{name}.html", Counter(words.split()), alone)


def test_a_whole_book_passes():
    assert not prove(passage("a", "satu dua tiga"), passage("b", "empat lima"))


def test_words_on_the_next_chapters_page_do_not_count():
    found = prove(passage("a", "satu dua empat"), passage("b", "empat lima"))
    assert [(item.path, item.code, dict(item.values)["words"]) for item in found] == [
        ("docs/id/a.md", "PRINT-WORDS", "empat")
    ]
    assert not prove(passage("a", "satu dua empat", alone=False), passage("b", "empat lima"))


def test_a_chapter_that_is_not_there_has_lost_all_its_words():
    found = prove(passage("a", "satu dua tiga"), Passage("c", "b.html", Counter(["enam"]), True))
    assert [item.path for item in found] == ["docs/id/b.md"]

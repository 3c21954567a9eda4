"""A small course as it is built, its book and a handout of it, and a way to spoil a PDF."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from conftest import ROOT, TODAY
from course.finding import Finding
from print.book import Book, Chapter, Edition, make_book
from print.faults import Site
from print.handout import handout_document
from print.pdf import Rendered, render_pdf
from print.proof import prove_book, prove_handout

ADDRESS = "https://kursus.example/batik/"
PDF = "en/pdf/book.pdf"
PAGE = "en/proses/a.html"
CHAPTERS = (
    Chapter(PAGE, "Process", "First steps"),
    Chapter("en/proses/b.html", "Process", "Second steps"),
    Chapter("en/lampiran/c.html", "Appendices", "Subject index"),
)
_ARTICLES = {
    CHAPTERS[0].path: (
        '<h1 id="judul">First steps</h1><p class="outcomes">By the end you can pack.</p>'
        '<h2 id="bagian">A section</h2><p>Read <a href="b.html#tujuan">the aim</a>, the '
        '<a class="term" href="../lampiran/c.html#kata">word 7</a> and <a href="#bagian">above</a>.'
        '</p><p>See <a href="../index.html">the start</a>, <a href="https://a.example/">others</a>.'
        '</p><table><tr><td><a href="b.html"><strong>12</strong></a></td></tr></table>'
        '<h2 id="latihan">Exercise</h2><p>A question.</p>'
        '<details class="jawaban" id="jawaban"><summary>Answer</summary><p>It is so.</p></details>'
    ),
    CHAPTERS[1].path: (
        '<h1 id="judul">Second steps</h1><p>Words of the second lesson.</p>'
        '<h2 id="tujuan" style="break-before: page">The aim</h2><p>Words of the aim.</p>'
    ),
    CHAPTERS[2].path: (
        '<h1 id="judul">Subject index</h1><ul class="subjects"><li><span>aim</span> '
        '<a href="../proses/b.html#tujuan">Second steps</a>, '
        '<a href="../proses/a.html#bagian">First steps</a></li></ul><p id="kata">A word.</p>'
    ),
}


@dataclass(frozen=True)
class Press:
    """The small course's site.

    `style` and `extra` let a test print it otherwise: a rule more for paper, HTML at the end of
    the first page's text.
    """

    root: Path
    site: Site

    def write(self, style: str = "", extra: str = "") -> None:
        """Put the built pages and the stylesheets for paper into the site."""
        for name in ("base.css", "handbook.css"):
            text = (ROOT / "overrides/print" / name).read_text(encoding="utf-8")
            (self.root / "print" / name).write_text(f"{text}\n{style}", encoding="utf-8")
        for path, article in _ARTICLES.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            own = extra if path == PAGE else ""
            (self.root / path).write_text(_page(self.root, path, article + own), encoding="utf-8")

    def book(self) -> tuple[Book, Rendered]:
        """The book of the course, printed."""
        edition = Edition("en", False, "Course", TODAY, ADDRESS)
        book = make_book(self.root, CHAPTERS, edition, ROOT / "overrides/print")
        return book, render_pdf(book.html, self.root.as_uri() + "/")

    def handout(self) -> bytes:
        """The handout of the first page, printed."""
        page = (self.root / PAGE).read_text(encoding="utf-8")
        # As the plugin does: to the other page's handout, without its anchor.
        html = re.sub(r'href="((?!https:)[^"]+)\.html(?:#\w+)?"', r'href="\1.pdf"', page)
        return render_pdf(handout_document(html), self.root.as_uri() + "/").data

    def prove_book(self, book: Book, rendered: Rendered) -> list[Finding]:
        """What is wrong with a book."""
        return prove_book(PDF, book, CHAPTERS, rendered, self.site)

    def prove_handout(self, data: bytes | None) -> list[Finding]:
        """What is wrong with a handout of the first page, or without one."""
        file = (self.root / PAGE).with_suffix(".pdf")
        file.unlink(missing_ok=True)
        if data is not None:
            file.write_bytes(data)
        return prove_handout(PAGE, self.site)


def _page(root: Path, path: str, article: str) -> str:
    sheets = "".join(
        f'<link rel="stylesheet" href="{(root / name).as_uri()}">'
        for name in ("assets/css/fonts.css", "print/base.css")
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{sheets}'
        f'<link rel="canonical" href="{ADDRESS}{path}"><title>Page · Course</title></head>'
        f"<body><article>{article}</article></body></html>"
    )


@pytest.fixture(scope="session")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    """The small course, built."""
    root = tmp_path_factory.mktemp("site")
    (root / "assets").symlink_to(ROOT / "docs/assets")
    (root / "print").mkdir()
    (root / "en").mkdir()
    for path in ("index.html", "en/index.html"):
        (root / path).write_text("<html></html>", encoding="utf-8")
    sources = {
        chapter.path: f"docs/{chapter.path.removesuffix('.html')}.md" for chapter in CHAPTERS
    }
    press = Press(root, Site(root, ADDRESS, sources))
    press.write()
    for path in ("en/index.pdf", "en/proses/b.pdf", "en/lampiran/c.pdf"):
        (root / path).write_bytes(b"")
    return press


@pytest.fixture(scope="session")
def book(press: Press) -> tuple[Book, Rendered]:
    """The book as it should be."""
    return press.book()


@pytest.fixture(scope="session")
def handout(press: Press) -> bytes:
    """The handout as it should be."""
    return press.handout()


def spoiled(data: bytes, spoil: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A copy of a PDF with a fault planted."""
    saved = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        spoil(pdf)
        pdf.save(saved)
    return saved.getvalue()


@pytest.fixture
def spoil_book(
    press: Press, book: tuple[Book, Rendered]
) -> Callable[[Callable[[pikepdf.Pdf], None]], Sequence[Finding]]:
    """What is found in the book after a fault was planted in it."""

    def prove(spoil: Callable[[pikepdf.Pdf], None]) -> Sequence[Finding]:
        good, rendered = book
        return press.prove_book(good, replace(rendered, data=spoiled(rendered.data, spoil)))

    return prove


@pytest.fixture
def spoil_handout(
    press: Press, handout: bytes
) -> Callable[[Callable[[pikepdf.Pdf], None]], Sequence[Finding]]:
    """What is found in the handout after a fault was planted in it."""

    def prove(spoil: Callable[[pikepdf.Pdf], None]) -> Sequence[Finding]:
        return press.prove_handout(spoiled(handout, spoil))

    return prove


@pytest.fixture
def reprint(press: Press) -> Iterator[Press]:
    """The press, to print the course otherwise; afterwards its site is as before."""
    yield press
    press.write()

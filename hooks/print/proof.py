"""The proofs of a print run: what the PDFs lack becomes findings."""

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urljoin

import pikepdf

from course.finding import Finding, finding
from course.links import path_language
from print import faults
from print.article import read_article
from print.book import Book, Chapter
from print.chapter import set_handout
from print.faults import Site
from print.outline import book_difference, handout_difference
from print.pdf import Rendered
from print.readback import element_words, lost_words
from print.references import wrong_references
from print.sheets import sheets, text_of
from print.structure import read_structure


def prove_book(
    pdf: str, book: Book, chapters: Sequence[Chapter], rendered: Rendered, site: Site
) -> list[Finding]:
    """Compare a book with its chapters, each on the pages between its start and the next one's.

    Args:
        pdf: Path of the book in the site.
        book: What was to be printed.
        chapters: Pages in the order of the navigation; none if the bookmarks are not those.
        rendered: What was printed.
        site: It must hold all PDFs, since they link to each other.
    """
    findings = [
        finding(book.template, 1, "PRINT-LINK", pdf=pdf, problem=problem)
        for problem in rendered.problems
    ]
    structure = read_structure(rendered.data)
    with sheets(rendered.data) as pages:
        texts = [text_of(page) for page in pages]
        starts = [rendered.anchors.get(passage.anchor, len(texts)) for passage in book.passages]
        for passage, first in zip(book.passages, starts, strict=True):
            end = min((start for start in starts if start > first), default=len(texts))
            own = texts[first : end if passage.alone else end + 1]
            findings += faults.words(
                pdf, site.sources[passage.path], lost_words(passage.words, own)
            )

        def source(page: int) -> str:
            """Of the last chapter that has begun on a page; the template before the first."""
            begun = [(start, index) for index, start in enumerate(starts) if start <= page]
            return site.sources[book.passages[max(begun)[1]].path] if begun else book.template

        findings += faults.whole(pdf, structure, book.template)
        findings += faults.links(pdf, structure, site, source)
        if chapters:
            difference = book_difference(structure, chapters)
            findings += faults.outline(pdf, difference, book.template)
        findings += faults.empty(pdf, pages, book.template)
        findings += faults.edges(pdf, pages, source)
        findings += faults.headings(pdf, structure, pages, source)
        findings += faults.notes(pdf, structure, texts, source)
        findings += faults.references(pdf, wrong_references(book.html, structure, pages))
    return findings


def prove_handout(page: str, site: Site) -> list[Finding]:
    """Compare a page's handout with the page itself."""
    pdf = page.removesuffix(".html") + ".pdf"
    path = site.sources[page]
    if not (site.root / pdf).is_file():
        return [finding(path, 1, "PRINT-FAILED", pdf=pdf, problem="–")]
    data = (site.root / pdf).read_bytes()
    try:
        structure = read_structure(data)
    except pikepdf.PdfError as error:
        return [finding(path, 1, "PRINT-FAILED", pdf=pdf, problem=error)]
    language = path_language(page)
    body = set_handout(read_article(site.root / page), urljoin(site.address, page), language)
    words: Counter[str] = element_words(body)

    def source(_: int) -> str:
        return path

    with sheets(data) as pages:
        texts = [text_of(sheet) for sheet in pages]
        return [
            *faults.words(pdf, path, lost_words(words, texts)),
            *faults.whole(pdf, structure, path),
            *faults.links(pdf, structure, site, source),
            *faults.dropped(pdf, structure, body, path),
            *faults.outline(pdf, handout_difference(structure, body), path),
            *faults.empty(pdf, pages, path),
            *faults.edges(pdf, pages, source),
            *faults.headings(pdf, structure, pages, source),
            *faults.notes(pdf, structure, texts, source),
        ]

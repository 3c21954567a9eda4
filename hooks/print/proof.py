"""The proofs of a print run: what the PDFs lack becomes findings."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from course.finding import Finding, finding
from print.article import read_article
from print.book import Book
from print.pdf import Rendered
from print.readback import Loss, element_words, empty_pages, lost_words, page_texts

_WORDS_NAMED = 12


def prove_book(
    pdf: str, book: Book, rendered: Rendered, sources: Mapping[str, str]
) -> list[Finding]:
    """Compare a book with its chapters, each on the pages between its start and the next one's.

    Args:
        pdf: Path of the book in the site.
        book: What was to be printed.
        rendered: What was printed.
        sources: Source file of each page of the site.
    """
    texts = page_texts(rendered.data)
    findings = [
        finding("overrides/print/handbook.html", 1, "PRINT-LINK", pdf=pdf, problem=problem)
        for problem in rendered.problems
    ]
    starts = [rendered.anchors.get(passage.anchor, len(texts)) for passage in book.passages]
    for passage, first in zip(book.passages, starts, strict=True):
        end = min((start for start in starts if start > first), default=len(texts))
        pages = texts[first : end if passage.alone else end + 1]
        findings += _loss(pdf, sources[passage.path], lost_words(passage.words, pages))
    return findings + _empty(pdf, rendered.data)


def prove_handout(site: Path, page: str, source: str) -> list[Finding]:
    """Compare a page's handout with the page itself."""
    pdf = page.removesuffix(".html") + ".pdf"
    if not (site / pdf).is_file():
        return [finding(source, 1, "PRINT-FAILED", pdf=pdf, problem="–")]
    data = (site / pdf).read_bytes()
    article = read_article(site / page)
    words: Counter[str] = element_words(article.body, *article.answers)
    return _loss(pdf, source, lost_words(words, page_texts(data))) + _empty(pdf, data, source)


def _loss(pdf: str, source: str, loss: Loss) -> list[Finding]:
    if loss.tolerable:
        return []
    named = ", ".join(loss.missing[:_WORDS_NAMED])
    more = " …" if len(loss.missing) > _WORDS_NAMED else ""
    return [
        finding(
            source,
            1,
            "PRINT-WORDS",
            pdf=pdf,
            count=loss.count,
            total=loss.total,
            words=named + more,
        )
    ]


def _empty(pdf: str, data: bytes, source: str = "overrides/print/handbook.html") -> list[Finding]:
    return [finding(source, 1, "PRINT-EMPTY", pdf=pdf, page=number) for number in empty_pages(data)]

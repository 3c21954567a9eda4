"""The proofs of a print run: what the PDFs lack becomes findings."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import pikepdf

from course.finding import Finding, finding
from course.links import path_language
from print.article import Element, read_article
from print.book import Book, Chapter
from print.chapter import set_handout
from print.links import dead_links
from print.outline import Difference, book_difference, handout_difference
from print.pdf import Rendered
from print.readback import Loss, element_words, lost_words
from print.references import Reference, wrong_references
from print.sheets import Sheet, beyond_the_edge, is_empty, sheets, text_of
from print.structure import Structure, read_structure

_TEMPLATE = "overrides/print/handbook.html"
_STYLES = "overrides/print/handbook.css"
_WORDS_NAMED = 12
_LINE_SHOWN = 40  # characters


@dataclass(frozen=True)
class Site:
    """The built site that the PDFs belong to.

    Attributes:
        root: Its folder.
        address: Where it is published, "https://…/".
        sources: Source file of each page.
    """

    root: Path
    address: str
    sources: Mapping[str, str]


def prove_book(
    pdf: str, book: Book, chapters: Sequence[Chapter], rendered: Rendered, site: Site
) -> list[Finding]:
    """Compare a book with its chapters, each on the pages between its start and the next one's.

    Args:
        pdf: Path of the book in the site.
        book: What was to be printed.
        chapters: Pages in the order of the navigation.
        rendered: What was printed.
        site: It must hold all PDFs, since they link to each other.
    """
    findings = [
        finding(_TEMPLATE, 1, "PRINT-LINK", pdf=pdf, problem=problem)
        for problem in rendered.problems
    ]
    structure = read_structure(rendered.data)
    with sheets(rendered.data) as pages:
        texts = [text_of(page) for page in pages]
        starts = [rendered.anchors.get(passage.anchor, len(texts)) for passage in book.passages]
        for passage, first in zip(book.passages, starts, strict=True):
            end = min((start for start in starts if start > first), default=len(texts))
            own = texts[first : end if passage.alone else end + 1]
            findings += _loss(pdf, site.sources[passage.path], lost_words(passage.words, own))

        def source(page: int) -> str:
            """Of the last chapter that has begun on a page; the template before the first."""
            begun = [(start, index) for index, start in enumerate(starts) if start <= page]
            return site.sources[book.passages[max(begun)[1]].path] if begun else _TEMPLATE

        findings += _whole(pdf, structure, _TEMPLATE)
        findings += _links(pdf, structure, site, source)
        findings += _outline(pdf, book_difference(structure, chapters), _TEMPLATE)
        findings += _empty(pdf, pages, _TEMPLATE)
        findings += _edges(pdf, pages, source)
        findings += _references(pdf, wrong_references(book.html, structure, pages))
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
        return [
            *_loss(pdf, path, lost_words(words, [text_of(sheet) for sheet in pages])),
            *_whole(pdf, structure, path),
            *_links(pdf, structure, site, source),
            *_dropped(pdf, structure, body, path),
            *_outline(pdf, handout_difference(structure, body), path),
            *_empty(pdf, pages, path),
            *_edges(pdf, pages, source),
        ]


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


def _whole(pdf: str, structure: Structure, source: str) -> list[Finding]:
    """What a PDF says of itself: tags, language, fonts."""
    language = path_language(pdf)
    findings = [
        finding(source, 1, "PRINT-FONT", pdf=pdf, font=font) for font in structure.unembedded
    ]
    if structure.lacking:
        missing = ", ".join(structure.lacking)
        findings.append(finding(source, 1, "PRINT-TAGS", pdf=pdf, missing=missing))
    if structure.language != language:
        stated = structure.language or "–"
        findings.append(finding(source, 1, "PRINT-LANG", pdf=pdf, stated=stated, language=language))
    return findings


def _links(
    pdf: str, structure: Structure, site: Site, source: Callable[[int], str]
) -> list[Finding]:
    """Links and bookmarks that lead nowhere; the pieces of a link are one."""
    dead = {
        (source(link.page), link.uri or f"#{link.place}")
        for link in dead_links(pdf, structure, site.root, site.address)
    }
    marks = {(source(0), mark.title) for mark in structure.bookmarks if mark.target is None}
    return [
        finding(path, 1, "PRINT-LINK", pdf=pdf, problem=problem)
        for path, problem in sorted(dead | marks)
    ]


def _dropped(pdf: str, structure: Structure, body: Element, source: str) -> list[Finding]:
    """Links inside a handout that the engine left out, since their target is not in it."""
    wanted = {
        link.get("href", "")[1:] for link in body.iter("a") if link.get("href", "").startswith("#")
    }
    dropped = sorted(wanted - {link.place for link in structure.links})
    return [finding(source, 1, "PRINT-LINK", pdf=pdf, problem=f"#{place}") for place in dropped]


def _outline(pdf: str, difference: Difference | None, source: str) -> list[Finding]:
    if difference is None:
        return []
    stated, expected = difference.stated, difference.expected
    return [finding(source, 1, "PRINT-OUTLINE", pdf=pdf, stated=stated, expected=expected)]


def _references(pdf: str, wrong: Sequence[Reference]) -> list[Finding]:
    return [
        finding(
            _STYLES,
            1,
            "PRINT-REFERENCE",
            pdf=pdf,
            target=reference.target,
            stated=reference.stated,
            actual=reference.actual,
        )
        for reference in wrong
    ]


def _empty(pdf: str, pages: Sequence[Sheet], source: str) -> list[Finding]:
    return [
        finding(source, 1, "PRINT-EMPTY", pdf=pdf, page=number)
        for number, page in enumerate(pages, start=1)
        if is_empty(page)
    ]


def _edges(pdf: str, pages: Sequence[Sheet], source: Callable[[int], str]) -> list[Finding]:
    """One finding a page, with the first line that is cut off."""
    return [
        finding(
            source(number),
            1,
            "PRINT-EDGE",
            pdf=pdf,
            page=number + 1,
            text=lines[0][:_LINE_SHOWN],
        )
        for number, page in enumerate(pages)
        if (lines := beyond_the_edge(page))
    ]

"""What a PDF can lack, each kind as findings for whoever must mend it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from course.finding import Finding, finding
from course.links import path_language
from print.article import Element
from print.links import dead_links
from print.notes import MAY_BREAK, printed_address
from print.outline import Difference
from print.readback import Loss
from print.references import Reference
from print.sheets import Sheet, beyond_the_edge, is_empty, text_from
from print.structure import Structure

_STYLES = "overrides/print/handbook.css"
_WORDS_NAMED = 12
_LINE_SHOWN = 40  # characters
_ABOVE = 2  # points by which letters may stand above the place that a bookmark names
_SPACE = re.compile(rf"[\s{MAY_BREAK}]+")
_LINE_END = re.compile("[\u2010\ufffe\x02]")  # hyphens as PDFium gives them back


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


def words(pdf: str, source: str, loss: Loss) -> list[Finding]:
    """Words that are lost."""
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


def whole(pdf: str, structure: Structure, source: str) -> list[Finding]:
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


def links(
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


def dropped(pdf: str, structure: Structure, body: Element, source: str) -> list[Finding]:
    """Links inside a handout that the engine left out, since their target is not in it."""
    wanted = {
        link.get("href", "")[1:] for link in body.iter("a") if link.get("href", "").startswith("#")
    }
    dropped = sorted(wanted - {link.place for link in structure.links})
    return [finding(source, 1, "PRINT-LINK", pdf=pdf, problem=f"#{place}") for place in dropped]


def outline(pdf: str, difference: Difference | None, source: str) -> list[Finding]:
    """Bookmarks that are not the navigation, or not the headings."""
    if difference is None:
        return []
    stated, expected = difference.stated, difference.expected
    return [finding(source, 1, "PRINT-OUTLINE", pdf=pdf, stated=stated, expected=expected)]


def references(pdf: str, wrong: Sequence[Reference]) -> list[Finding]:
    """Page numbers that are not those of their targets."""
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


def headings(
    pdf: str, structure: Structure, pages: Sequence[Sheet], source: Callable[[int], str]
) -> list[Finding]:
    """Headings at the foot of a page, with nothing under them."""
    found = []
    for mark in structure.bookmarks:
        if mark.target is None or mark.top is None:
            continue
        title = " ".join(mark.title.split())
        if text_from(pages[mark.target], mark.top + _ABOVE) == title:
            path, page = source(mark.target), mark.target + 1
            found.append(finding(path, 1, "PRINT-HEADING", pdf=pdf, page=page, text=title))
    return found


def notes(
    pdf: str, structure: Structure, texts: Sequence[str], source: Callable[[int], str]
) -> list[Finding]:
    """Links out of the document whose address stands nowhere on its paper."""
    printed = _LINE_END.sub("-", _SPACE.sub("", "".join(texts)))
    missing = {
        (source(link.page), link.uri)
        for link in structure.links
        if link.uri and _SPACE.sub("", printed_address(link.uri)) not in printed
    }
    return [
        finding(path, 1, "PRINT-NOTE", pdf=pdf, address=address)
        for path, address in sorted(missing)
    ]


def empty(pdf: str, pages: Sequence[Sheet], source: str) -> list[Finding]:
    """Pages that show nothing."""
    return [
        finding(source, 1, "PRINT-EMPTY", pdf=pdf, page=number)
        for number, page in enumerate(pages, start=1)
        if is_empty(page)
    ]


def edges(pdf: str, pages: Sequence[Sheet], source: Callable[[int], str]) -> list[Finding]:
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

"""A PDF's structure read back: language, tags, fonts, bookmarks, links and where they lead."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf

Box = tuple[float, float, float, float]  # left, bottom, right, top, in points

_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass(frozen=True)
class Link:
    """A link.

    Attributes:
        page: On which it stands, from 0.
        box: Its place there.
        uri: Address outside the PDF, "" if it leads to a page.
        place: Name of the destination inside the PDF, if it has one.
        target: Page it leads to, from 0; None if there is none.
    """

    page: int
    box: Box
    uri: str
    place: str
    target: int | None


@dataclass(frozen=True)
class Bookmark:
    """An entry of the outline.

    Attributes:
        level: From 0.
        title: Words of the heading.
        target: Page it leads to, from 0, or None.
        top: Where the heading begins there, in points from the foot; None if it does not say.
    """

    level: int
    title: str
    target: int | None
    top: float | None = None


@dataclass(frozen=True)
class Structure:
    """What a PDF says of itself.

    Attributes:
        language: Of the document, "" if it names none.
        lacking: What a tagged document with a title must have and this one has not.
        unembedded: Fonts that are only named.
        bookmarks: In the order of the outline.
        links: In the order of the pages.
        places: Page, from 0, of each named destination.
    """

    language: str
    lacking: tuple[str, ...]
    unembedded: tuple[str, ...]
    bookmarks: tuple[Bookmark, ...]
    links: tuple[Link, ...]
    places: dict[str, int]


def read_structure(data: bytes) -> Structure:
    """Read a PDF.

    Raises:
        pikepdf.PdfError: It is no PDF.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        targets = _Targets(pdf)
        with pdf.open_outline() as outline:
            bookmarks = tuple(_bookmarks(outline.root, 0, targets))
        return Structure(
            language=str(pdf.Root.get("/Lang", "")),
            lacking=tuple(_lacking(pdf)),
            unembedded=tuple(sorted(set(_unembedded(pdf)))),
            bookmarks=bookmarks,
            links=tuple(_links(pdf, targets)),
            places=targets.places,
        )


class _Targets:
    """Pages that destinations lead to."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pages: dict[tuple[int, int], int] = {
            page.obj.objgen: number for number, page in enumerate(pdf.pages)
        }
        self.places: dict[str, int] = {}
        names = pdf.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
        if names is not None:
            for name, destination in pikepdf.NameTree(names).items():
                page = self.page(destination)
                if page is not None:
                    self.places[str(name)] = page

    def page(self, destination: object) -> int | None:
        """Page of a destination: a name, or an array that starts with the page."""
        if isinstance(destination, pikepdf.String | pikepdf.Name):
            return self.places.get(str(destination))
        if isinstance(destination, pikepdf.Dictionary):
            return self.page(destination.get("/D"))
        if isinstance(destination, pikepdf.Array) and len(destination):
            return self._pages.get(destination[0].objgen)
        return None


def _lacking(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    empty = pikepdf.Dictionary()
    if not root.get("/MarkInfo", empty).get("/Marked", False):
        yield "MarkInfo"
    if not root.get("/StructTreeRoot", empty).get("/K"):
        yield "StructTreeRoot"
    if not root.get("/ViewerPreferences", empty).get("/DisplayDocTitle", False):
        yield "DisplayDocTitle"
    if not str(pdf.docinfo.get("/Title", "")).strip():
        yield "Title"


def _unembedded(pdf: pikepdf.Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if not isinstance(item, pikepdf.Dictionary) or item.get("/Type") != "/Font":
            continue
        if item.get("/Subtype") in ("/Type0", "/Type3"):
            continue  # a Type0's file stands in its descendant; a Type3 is drawn in the document
        descriptor = item.get("/FontDescriptor", pikepdf.Dictionary())
        if not any(key in descriptor for key in _FONT_FILES):
            yield str(item.get("/BaseFont", "?")).lstrip("/").rpartition("+")[2]


def _bookmarks(
    items: list[pikepdf.OutlineItem], level: int, targets: _Targets
) -> Iterator[Bookmark]:
    for item in items:
        destination = item.destination if item.destination is not None else item.action
        yield Bookmark(level, item.title, targets.page(destination), _top(destination))
        yield from _bookmarks(item.children, level + 1, targets)


def _top(destination: object) -> float | None:
    """Height of a destination that names one: [page /XYZ left top zoom]."""
    if isinstance(destination, pikepdf.Array) and len(destination) > 3:
        return float(destination[3])
    return None


def _links(pdf: pikepdf.Pdf, targets: _Targets) -> Iterator[Link]:
    for number, page in enumerate(pdf.pages):
        for annotation in page.get("/Annots", ()):
            if annotation.get("/Subtype") != "/Link":
                continue
            left, bottom, right, top = (float(side) for side in annotation.Rect)
            box = (min(left, right), min(bottom, top), max(left, right), max(bottom, top))
            action = annotation.get("/A", pikepdf.Dictionary())
            if "/URI" in action:
                yield Link(number, box, str(action.URI), "", None)
                continue
            destination = annotation.get("/Dest", action.get("/D"))
            named = isinstance(destination, pikepdf.String | pikepdf.Name)
            place = str(destination) if named else ""
            yield Link(number, box, "", place, targets.page(destination))

"""The built site as its checks see it: every page parsed once, as a browser does."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import turbohtml
from turbohtml import Element

from checks.links.pages import Site
from course.links import site_path
from course.model import Course
from course.page import Page

Attributes = dict[str, str]


@dataclass(frozen=True)
class BuiltSite:
    """Where a built site stands.

    Attributes:
        root: Its folder.
        address: Where it will be published; its path starts the links of the 404 page.
        promised: Files that a later step of the build writes (the handbooks).
        preview: Whether this is the live preview, whose pages carry no policy.
    """

    root: Path
    address: str
    promised: frozenset[str] = frozenset()
    preview: bool = False


class BuiltPage:
    """A document of the built site: a page, or a picture of lines (SVG)."""

    def __init__(self, path: str, text: str) -> None:
        """Parse it; `path` is its place in the site."""
        self.path = path
        self.text = text
        self.document = turbohtml.parse(text, source_locations=True)
        self.elements = list(self.document.iter_elements())

    @cached_property
    def attributes(self) -> list[tuple[Element, Attributes]]:
        """Every element that has attributes, and these."""
        return [(e, {n: _text(v) for n, v in e.attrs.items()}) for e in self.elements if e.attrs]

    @cached_property
    def ids(self) -> frozenset[str]:
        """What a link may name behind "#"."""
        anchors = {of["name"] for e, of in self.attributes if e.tag == "a" and "name" in of}
        return frozenset(anchors | {of["id"] for _, of in self.attributes if "id" in of})

    @cached_property
    def is_redirect(self) -> bool:
        """Whether it only sends the reader on to another page."""
        return self.document.meta_refresh() is not None

    @cached_property
    def article(self) -> range:
        """The part of `text` that comes from the page's own source."""
        article = next((e for e in self.elements if e.tag == "article"), None)
        location = article.source_location if article else None
        if location is None:
            return range(0)
        tools = next((e for e in self.elements if e.has_class("page-tools")), None)
        closing = (tools and start_of(tools)) or (
            location.end_tag.start_offset if location.end_tag else len(self.text)
        )
        return range(location.start_tag.end_offset, closing)


class Built:
    """All of a built site, and the course that it was built from."""

    def __init__(self, site: BuiltSite, course: Course) -> None:
        """Read every page and every picture of lines."""
        self.site = site
        self.course = course
        files = (file for file in site.root.rglob("*") if file.is_file())
        paths = frozenset(file.relative_to(site.root).as_posix() for file in files)
        self.files = paths | site.promised
        self.pages = self._read(".html")
        self.drawings = self._read(".svg")
        self.sources: dict[str, Page] = {
            site_path(page.language, page.name): page for page in course.pages
        }
        self.places = Site(self.files, {path: page.ids for path, page in self.pages.items()})

    def read(self, path: str) -> str:
        """Text of a file of the site."""
        return (self.site.root / path).read_text(encoding="utf-8", errors="replace")

    @cached_property
    def templates(self) -> dict[str, str]:
        """Texts of the site's templates by their paths, without those for paper."""
        root = self.course.root
        folder = root / "overrides"
        return {
            file.relative_to(root).as_posix(): file.read_text(encoding="utf-8")
            for file in sorted(folder.rglob("*.html"))
            if file.parent != folder / "print"
        }

    def _read(self, ending: str) -> dict[str, BuiltPage]:
        paths = sorted(path for path in self.files - self.site.promised if path.endswith(ending))
        return {path: BuiltPage(path, self.read(path)) for path in paths}


def _text(value: str | list[str] | None) -> str:
    return " ".join(value) if isinstance(value, list) else value or ""


def start_of(element: Element) -> int:
    """Where an element's start tag stands in the text; 0 if the parser has put it in."""
    location = element.source_location
    return location.start_tag.start_offset if location else 0


def tag_of(page: BuiltPage, element: Element) -> str:
    """An element's start tag as it is written."""
    location = element.source_location
    if location is None:
        return ""
    return page.text[location.start_tag.start_offset : location.start_tag.end_offset]

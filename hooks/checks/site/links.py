"""Links of the built site: all that a browser would follow or load, in both languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html

from checks.links.pages import Site, missing_code
from course.finding import Finding, finding
from course.links import Target, browse, resolve, site_path, source_links, source_path
from course.load import Course
from course.page import Page

Document = lxml.html.HtmlElement

_ATTRIBUTES = ("href", "src", "poster", "data", "data-index", "data-engine", "action")
_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)")
_TEMPLATES = "overrides/main.html"
_NAVIGATION = "mkdocs.yml"


@dataclass(frozen=True)
class BuiltSite:
    """A built site.

    Attributes:
        root: Its folder.
        address: Where it will be published; its path starts the links of the 404 page.
        promised: Files that a later step of the build writes (the handbooks).
    """

    root: Path
    address: str
    promised: frozenset[str] = frozenset()


def check_site(site: BuiltSite, course: Course) -> list[Finding]:
    """Every internal link, anchor, picture, stylesheet, script and download that leads nowhere.

    A fault in a page's text is reported at its line in the source; one that a template repeats on
    every page is reported once.
    """
    files = {
        file.relative_to(site.root).as_posix() for file in site.root.rglob("*") if file.is_file()
    } | site.promised
    documents = {
        path: document
        for path in sorted(files)
        if path.endswith(".html")
        and (document := lxml.html.parse(str(site.root / path)).getroot()) is not None
    }
    ids = {path: _ids(document) for path, document in documents.items()}
    places = Site(frozenset(files), ids)
    sources = {site_path(page.language, page.name): page for page in course.pages}
    findings: dict[tuple[str, int, str], Finding] = {}
    for path, document in documents.items():
        for href in _links(document):
            target = _internal(path, href, site)
            code, hint = places.fault(target) if target else ("", "")
            if target is None or not code:
                continue
            place, line = _place(course, sources.get(path), href, target)
            key = (place, line, f"{target.path}#{target.anchor}")
            findings.setdefault(
                key, finding(place, line, code, target=href, anchor=target.anchor, hint=hint)
            )
    for path in sorted(files):
        if path.endswith(".css"):
            findings |= {(path, found.line, found.code): found for found in _css(path, site, files)}
    return sorted(findings.values())


def _ids(document: Document) -> frozenset[str]:
    return frozenset([*document.xpath("//@id"), *document.xpath("//a/@name")])


def _links(document: Document) -> Iterator[str]:
    for element in document.iter(lxml.etree.Element):
        yield from filter(None, (element.get(name) for name in _ATTRIBUTES))
        yield from (part.split()[0] for part in (element.get("srcset") or "").split(",") if part)
        yield from _css_urls(element.get("style") or "")
        if element.tag == "style":
            yield from _css_urls(element.text or "")


def _internal(path: str, href: str, site: BuiltSite) -> Target | None:
    """Where a link leads in the site; None if it leads to another host or is no address."""
    base = urlsplit(site.address).path.rstrip("/")
    if href.startswith(site.address):
        href = f"{base}/{href.removeprefix(site.address)}"
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    anchor = unquote(parts.fragment)
    target = unquote(parts.path)
    if not target:
        return Target(path, anchor)
    if not target.startswith("/"):
        return Target(browse(path, target), anchor)
    if not target.startswith(f"{base}/"):
        return Target(f"..{target}", anchor)  # on the same host, but outside the site
    if target == f"{base}/":
        return Target("index.html", anchor)
    return Target(browse(path, target.removeprefix(base)), anchor)


def _place(course: Course, page: Page | None, href: str, target: Target) -> tuple[str, int]:
    """Source file and line of a link: in the page's text, the navigation, or a template."""
    if page is not None:
        for link in source_links(page.body):
            found = None if link.external else resolve(page, link)
            same = found and (found.path, found.anchor) == (target.path, target.anchor)
            if found and (same or link.target == href):
                return page.path, page.line_at(link.start)[0]
    if target.path.endswith(".md"):
        for number, line in enumerate(_navigation(course.root), start=1):
            if source_path(target.path).partition("/")[2].removesuffix(".md") in line:
                return _NAVIGATION, number
    return _TEMPLATES, 1


def _navigation(root: Path) -> list[str]:
    file = root / _NAVIGATION
    return file.read_text(encoding="utf-8").splitlines() if file.is_file() else []


def _css(path: str, site: BuiltSite, files: set[str]) -> Iterator[Finding]:
    text = (site.root / path).read_text(encoding="utf-8", errors="replace")
    for number, line in enumerate(text.splitlines(), start=1):
        for href in _css_urls(line):
            parts = urlsplit(href)
            if parts.scheme or parts.netloc or not parts.path:
                continue
            where = browse(path, unquote(parts.path))
            if where not in files:
                code, hint = missing_code(where, files)
                yield finding(_css_source(path), number, code, target=href, anchor="", hint=hint)


def _css_source(path: str) -> str:
    return f"docs/{path}" if path.startswith("assets/") else f"overrides/{path}"


def _css_urls(text: str) -> list[str]:
    return [match[1] or match[2] for match in _CSS_URL.finditer(text)]

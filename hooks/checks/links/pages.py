"""Links in the sources: each leads to a file and a section that exist, in exact case."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from posixpath import dirname, relpath

from checks.explanations import BLOCKS
from checks.suggest import nearest, nearest_path
from course.finding import Finding, finding
from course.language import LANGUAGES, Language
from course.links import (
    SourceLink,
    Target,
    path_language,
    resolve,
    site_path,
    source_links,
    source_path,
)
from course.model import Course
from course.page import Page
from course.render import render
from course.source import files_under

_ID = re.compile(r"\{[^{}\n#]*#([A-Za-z][\w-]*)[^{}\n]*\}[ \t]*$|\bid=\"([^\"]+)\"", re.MULTILINE)
_ATTRS = re.compile(r"^[ ]{4}attrs:.*?\bid:[ ]*['\"]?([\w-]+)", re.MULTILINE)
_TYPE = re.compile(r"^[ ]{4}type:[ ]*(jawaban|pelatih)[ ]*$", re.MULTILINE)


class PageIds(dict[str, frozenset[str]]):
    """Ids of pages by their paths; those of a page are worked out when they are first asked for."""

    def __init__(self, pages: Mapping[str, Page], course: Course) -> None:
        """Know the pages by their paths, without looking into them."""
        super().__init__(dict.fromkeys(pages, frozenset()))
        self._unread = dict(pages)
        self._course = course

    def __getitem__(self, path: str) -> frozenset[str]:
        """Ids of a page."""
        if page := self._unread.pop(path, None):
            self[path] = frozenset(page_ids(render(page, self._course, BLOCKS)))
        return super().__getitem__(path)


@dataclass(frozen=True)
class Site:
    """What a link may lead to.

    Attributes:
        files: Files as they stand, pictures and downloads.
        ids: The ids of each page.
        outputs: Files that only a build makes.
        hidden: Files that exist and are not published.
    """

    files: frozenset[str]
    ids: Mapping[str, frozenset[str]]
    outputs: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()

    def fault(self, target: Target) -> tuple[str, str]:
        """Code and suggestion for a target; the code is empty if it exists."""
        if target.path in self.hidden or target.source in self.hidden:
            return "LINK-EXCLUDED", ""
        if target.path in self.ids:
            if not target.anchor or target.anchor in (ids := self.ids[target.path]):
                return "", ""
            hint = nearest(target.anchor, ids)
            return "LINK-ANCHOR", f"#{hint}" if hint else ""
        if target.path in self.files or target.path in self.outputs:
            return "", ""
        return missing_code(target.path, self._paths)

    @cached_property
    def _paths(self) -> frozenset[str]:
        return self.files.union(self.ids)


def missing_code(path: str, known: frozenset[str]) -> tuple[str, str]:
    """Code and nearest known path for a path that does not exist."""
    if same := _by_lower(known).get(path.lower()):
        return "LINK-CASE", same
    if not path.endswith((".html", ".md")):
        return "LINK-FILE", nearest_path(path, known)
    language = path_language(path)
    return "LINK-PAGE", nearest_path(path, _of_language(known, language))


@lru_cache(maxsize=8)
def _by_lower(known: frozenset[str]) -> dict[str, str]:
    return {path.lower(): path for path in sorted(known)}


@lru_cache(maxsize=8)
def _of_language(known: frozenset[str], language: Language) -> frozenset[str]:
    return frozenset(path for path in known if path_language(path) == language)


def source_site(course: Course, outputs: Iterable[str]) -> Site:
    """The site as the sources promise it; `outputs` are files that only a build makes."""
    docs = course.root / "docs"
    sources = {file.relative_to(docs).as_posix() for file in files_under(docs)}
    hidden = {source for source in sources if not course.navigation.publishes(source)}
    pages = {
        site_path(page.language, page.name): page
        for page in course.pages
        if page.path.removeprefix("docs/") not in hidden
    }
    pages |= {
        site_path(language, redirect.old): page
        for redirect in course.redirects.values()
        for language in LANGUAGES
        if (page := course.by_name.get((language, redirect.new)))
    }
    in_languages = tuple(f"{language}/" for language in LANGUAGES)
    files = {
        path for path in sources - hidden if not path.startswith(in_languages) or path[-3:] != ".md"
    }
    handouts = {path.removesuffix(".html") + ".pdf" for path in pages}
    return Site(
        frozenset(files),
        PageIds(pages, course),
        frozenset({*outputs, *handouts}),
        frozenset(hidden),
    )


def page_ids(markdown: str) -> Iterator[str]:
    """Ids that a page's Markdown gives, those of answer and trainer's notes included."""
    yield from (match[1] or match[2] for match in _ID.finditer(markdown))
    yield from _ATTRS.findall(markdown)
    yield from _TYPE.findall(markdown)


def check_links(course: Course, outputs: Iterable[str]) -> Iterator[Finding]:
    """Links, pictures and downloads of every page that lead nowhere."""
    site = source_site(course, outputs)
    written = {
        site_path(page.language, page.name): frozenset(page_ids(page.body)) for page in course.pages
    }
    for page in course.pages:
        for link in source_links(page.body):
            if not link.external:
                yield from _check(page, link, site, written)


def _check(
    page: Page, link: SourceLink, site: Site, written: Mapping[str, frozenset[str]]
) -> Iterator[Finding]:
    line, column = page.line_at(link.start)
    if "{{" in link.target:
        return
    target = resolve(page, link)
    if link.raw and target.path.endswith(".md"):
        yield finding(page.path, line, "LINK-RAW", column, target=link.target)
        return
    if target.anchor in written.get(target.path, ()):
        target = replace(target, anchor="")  # it stands in the source: no need to render the page
    code, hint = site.fault(target)
    if hint and code != "LINK-ANCHOR":
        hint = _as_written(page, link, hint)
    if code:
        yield finding(
            page.path, line, code, column, target=link.target, anchor=target.anchor, hint=hint
        )


def _as_written(page: Page, link: SourceLink, path: str) -> str:
    """A path of the site in the words the author would use for it."""
    built = site_path(page.language, page.name)
    if link.raw:
        return relpath(path, dirname(built) or ".")
    source = path if path.startswith("assets/") else source_path(path)
    return relpath(source, dirname(page.path.removeprefix("docs/")))

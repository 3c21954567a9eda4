"""Links in a page's source: where they stand, and which file of the site they lead to."""

import re
from dataclasses import dataclass
from functools import lru_cache
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from course.headings import without_code
from course.language import DEFAULT, LANGUAGES, Language, other
from course.page import Page

_MARKDOWN = re.compile(
    r"\]\([ ]?<?(?P<inline>[^()\s>]+)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
    r"|^[ ]{0,3}\[[^\]\n]+\]:\s*<?(?P<reference>[^\s>]+)",
    re.MULTILINE,
)
_HTML = re.compile(r"\b(?:href|src|srcset|poster|data)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_OUTSIDE = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")


@dataclass(frozen=True)
class SourceLink:
    """A link or picture as the author wrote it.

    Attributes:
        target: What stands in the brackets or the attribute.
        raw: Whether it is raw HTML, which no generator rewrites.
        start, end: Position of the target in the body.
    """

    target: str
    raw: bool
    start: int
    end: int

    @property
    def external(self) -> bool:
        """Whether it leads out of the site (or is mail, telephone)."""
        return bool(_OUTSIDE.match(self.target))


@dataclass(frozen=True)
class Target:
    """A place in the site: `path` from its root ("en/proses/x.html"), `anchor` without "#".

    `source` is the file under `docs/` that a Markdown link names, else empty.
    """

    path: str
    anchor: str
    source: str = ""


def site_path(language: str, name: str, ending: str = ".html") -> str:
    """Where a page is built: "proses/x.html", "en/proses/x.html"."""
    return f"{name}{ending}" if language == DEFAULT else f"{language}/{name}{ending}"


@lru_cache(maxsize=512)
def source_links(body: str) -> tuple[SourceLink, ...]:
    """All links of a body that stand outside code, in order."""
    readable = without_code(body)
    found = [
        SourceLink(match[group], False, *match.span(group))
        for match in _MARKDOWN.finditer(readable)
        for group in ("inline", "reference")
        if match[group] is not None
    ]
    for match in _HTML.finditer(readable):
        group = 1 if match[1] is not None else 2
        found += [
            SourceLink(part, True, *match.span(group)) for part in _candidates(match[group]) if part
        ]
    return tuple(sorted(found, key=lambda link: link.start))


def resolve(page: Page, link: SourceLink) -> Target:
    """Where an internal link leads, by the rules of the site.

    A Markdown link to an `.md` file or to a file beside the sources is followed in `docs/`; all
    else is followed from the built page, as a browser does.
    """
    path, _, anchor = link.target.partition("#")
    path = unquote(path.partition("?")[0])
    anchor = unquote(anchor)
    built = site_path(page.language, page.name)
    if not path:
        return Target(built, anchor)
    source = normpath(join(dirname(page.path.removeprefix("docs/")), path))
    if not link.raw and path.endswith(".md"):
        return Target(built_path(source), anchor, source)
    if not link.raw and source.startswith(("assets/", "_data/")):
        return Target(source, anchor, source)
    return Target(browse(built, path), anchor)


def built_path(source: str) -> str:
    """Where a page of `docs/` is built: "en/proses/x.md" is "en/proses/x.html"."""
    language, _, rest = source.partition("/")
    if language not in LANGUAGES:
        return source
    return site_path(language, rest.removesuffix(".md"))


def path_language(path: str) -> Language:
    """Language of a built page by its path: "en/proses/x.html" is English."""
    folder = path.partition("/")[0]
    return next((language for language in LANGUAGES if language == folder), DEFAULT)


def source_path(path: str) -> str:
    """The page of `docs/` behind a built page, the reverse of `built_path`."""
    return f"{path_language(path)}/{page_name(path)}.md"


def page_name(path: str) -> str:
    """Name of a built page, the same in both languages: "en/proses/x.html" is "proses/x"."""
    return path.removeprefix(site_path(path_language(path), "", "")).removesuffix(".html")


def browse(page_path: str, href: str) -> str:
    """Path in the site that a browser reaches from a built page; "../…" if it leaves the site."""
    return normpath(href.lstrip("/") if href.startswith("/") else join(dirname(page_path), href))


def across_languages(page: Page, body: str) -> str:
    """Body with links to the other language's pages written as built addresses.

    Each language is built on its own and does not know the other's sources.
    """
    pieces, last = [], 0
    for link in source_links(body):
        if link.raw or link.external:
            continue
        target = resolve(page, link)
        if target.source.partition("/")[0] != other(page.language):
            continue
        up = "../" * site_path(page.language, page.name).count("/")
        anchor = f"#{target.anchor}" if target.anchor else ""
        pieces += [body[last : link.start], f"{up}{target.path}{anchor}"]
        last = link.end
    return "".join([*pieces, body[last:]])


def _candidates(value: str) -> list[str]:
    """One address, or each address of a `srcset`."""
    if not re.search(r"\s\d+(?:\.\d+)?[wx]\b", value):
        return [value.strip()]
    return [part.split()[0] for part in value.split(",") if part.split()]

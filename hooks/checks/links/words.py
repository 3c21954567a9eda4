"""What a link is called: its text must say where it leads, also when it is read alone."""

import re
from collections.abc import Iterator

from course.finding import Finding, finding
from course.headings import without_code
from course.language import Language
from course.model import Course

_MARKDOWN = re.compile(
    r"(?<!!)\[(?P<text>(?:[^\[\]\n]|!\[[^\[\]\n]*\]\([^()\n]*\))*)\]\([ ]?(?P<target>[^()\s]*)"
)
_HTML = re.compile(r"<a\b(?P<attributes>[^<>]*)>(?P<text>.*?)</a>", re.DOTALL | re.IGNORECASE)
_HREF = re.compile(r"\bhref\s*=\s*[\"']?(?P<target>[^\"'\s>]*)")
_NAMED = re.compile(r"\baria-label\s*=\s*[\"']?[^\"'\s>]|\balt\s*=\s*[\"']?[^\"'\s>]")
_TAG = re.compile(r"<[^<>]*>|!\[|\]\([^()\n]*\)?|[*_`]")
_VAGUE: dict[Language, frozenset[str]] = {
    "id": frozenset(
        (
            "klik", "klik di sini", "klik disini", "di sini", "disini", "sini", "tautan", "link",
            "tautan ini", "link ini", "halaman ini", "baca", "baca selengkapnya", "selengkapnya",
            "lihat", "lihat di sini", "lebih lanjut", "unduh", "ini", "situs", "situs ini",
        )
    ),
    "en": frozenset(
        (
            "click", "click here", "here", "link", "this link", "this page", "this", "read",
            "read more", "more", "see", "see here", "learn more", "download", "site", "this site",
            "website", "page",
        )
    ),
}  # fmt: skip


def check_link_words(course: Course) -> Iterator[Finding]:
    """Links without text, and links whose text says nothing."""
    for page in course.pages:
        body = without_code(page.body)
        for match in _MARKDOWN.finditer(body):
            line, column = page.line_at(match.start())
            code = _fault(match["text"], page.language, named=False)
            if code:
                text, target = match["text"], match["target"]
                yield finding(page.path, line, code, column, text=text, target=target)
        for match in _HTML.finditer(body + "</a>"):
            href = _HREF.search(match["attributes"])
            named = bool(_NAMED.search(match[0]))
            code = _fault(match["text"], page.language, named) if href else ""
            if href and code:
                line, column = page.line_at(match.start())
                text = _plain(match["text"])
                yield finding(page.path, line, code, column, text=text, target=href["target"])


def _fault(text: str, language: Language, named: bool) -> str:
    words = _plain(text)
    if not words:
        return "" if named else "LINK-EMPTY"
    bare = re.sub(r"[^\w ]", "", words).strip().lower()
    return "LINK-VAGUE" if not bare or bare in _VAGUE[language] else ""


def _plain(text: str) -> str:
    return " ".join(_TAG.sub(" ", text).split())

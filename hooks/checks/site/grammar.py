"""HTML that a browser has to mend before it can show it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from turbohtml import Namespace, TokenType, tokenize
from turbohtml.conformance import check

from checks.site.built import Built, BuiltPage
from checks.site.places import place
from course.finding import Finding, finding
from course.language import Bilingual

_VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input"),
        *("link", "meta", "source", "track", "wbr"),
    )
)
_MAY_STAY_OPEN = frozenset(
    (
        *("html", "head", "body", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option"),
        *("caption", "colgroup", "thead", "tbody", "tfoot", "tr", "th", "td"),
    )
)
_DOCTYPE = "<!doctype html>"
_OTHER_CODES = frozenset(  # told by checks of their own
    ("duplicate-id", "missing-title", "missing-lang")
)
_UNCLOSED: Bilingual = {"id": "{tag} tidak ditutup", "en": "{tag} is not closed"}
_STRAY: Bilingual = {
    "id": "{tag} tidak punya pasangan di tempat ini",
    "en": "{tag} has no partner in this place",
}
_NOT_HERE: Bilingual = {
    "id": "{tag} tidak boleh di tempat ini",
    "en": "{tag} must not stand in this place",
}
_WORDED: Mapping[str, Bilingual] = {
    "duplicate-attribute": {"id": "atribut ganda", "en": "an attribute stands twice"},
    "eof-in-comment": {"id": "komentar tidak ditutup", "en": "a comment is not closed"},
    "eof-in-tag": {"id": "tag tidak ditutup dengan “>”", "en": "a tag does not end with “>”"},
    "img-missing-alt": {"id": "gambar tanpa alt", "en": "a picture without alt"},
    "invalid-first-character-of-tag-name": {
        "id": "“<” di tengah tulisan (tulis &lt;)",
        "en": "“<” in the text (write &lt;)",
    },
    "missing-doctype": {
        "id": "halaman tidak mulai dengan <!doctype html>",
        "en": "the page does not start with <!doctype html>",
    },
    "missing-whitespace-between-attributes": {
        "id": "tanda kutip hilang, atau tidak ada spasi di antara dua atribut",
        "en": "a quotation mark or a space between two attributes is missing",
    },
    "obsolete-attribute": {
        "id": "atribut ini sudah tidak dipakai dalam HTML",
        "en": "HTML has given this attribute up",
    },
    "obsolete-element": {
        "id": "elemen ini sudah tidak dipakai dalam HTML",
        "en": "HTML has given this element up",
    },
}


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong at an offset of a text; `tag` is the tag at fault, if it is one."""

    offset: int
    problem_id: str
    problem_en: str
    tag: str = ""


def check_grammar(built: Built) -> Iterator[Finding]:
    """Broken tags and attributes, unclosed elements, stray tags, what HTML has given up."""
    for page in built.pages.values():
        for fault in faults(page):
            yield finding(
                *place(built, page, fault.offset, fault.tag),
                "HTML-INVALID",
                page=page.path,
                problem_id=fault.problem_id,
                problem_en=fault.problem_en,
            )


def faults(page: BuiltPage) -> list[Fault]:
    """All faults of a page, in the order of its text."""
    lines = _line_starts(page.text)
    found = list(_repairs(page, lines))
    if not page.text.lstrip().lower().startswith(_DOCTYPE):
        found.append(_worded("missing-doctype", _DOCTYPE, 0))
    for error in page.document.errors:
        found.append(_worded(error.code, error.code, lines[error.line - 1] + error.col))
    for message in check(page.document).errors:
        if message.code not in _OTHER_CODES:
            offset = lines[max(message.line, 1) - 1] + message.column
            tag = page.text[offset : page.text.find(">", offset) + 1]
            found.append(_worded(message.code, message.message, offset, tag))
    return sorted(found)


def _worded(code: str, message: str, offset: int, tag: str = "") -> Fault:
    words = _WORDED.get(code, {"id": message, "en": message})
    return Fault(offset, words["id"], words["en"], tag)


def _repairs(page: BuiltPage, lines: list[int]) -> Iterator[Fault]:
    """Tags that the parser has left out, moved or added: what was written against what it read."""
    started, ended = set(), set()
    last = 0
    for element in page.elements:
        if (location := element.source_location) is None:
            continue  # <tbody> and the like, that need not be written, or the echo of another fault
        span = location.start_tag
        tag = page.text[span.start_offset : span.end_offset]
        if span.start_offset < last:
            yield _fault(_NOT_HERE, span.start_offset, tag)  # thrown out of a table
        last = max(last, span.start_offset)
        started.add(span.start_offset)
        if location.end_tag:
            ended.add(location.end_tag.start_offset)
        elif element.tag not in _VOID | _MAY_STAY_OPEN and not _closes_itself(
            element.namespace, tag
        ):
            yield _fault(_UNCLOSED, span.start_offset, tag)
    for token in tokenize(page.text):
        if token.type not in {TokenType.START_TAG, TokenType.END_TAG}:
            continue
        offset = lines[token.line - 1] + token.col
        tag = page.text[offset : page.text.find(">", offset) + 1]
        if token.type == TokenType.START_TAG and offset not in started:
            yield _fault(_NOT_HERE, offset, tag)
        elif token.type == TokenType.END_TAG and offset not in ended:
            yield _fault(_STRAY, offset, tag)


def _closes_itself(namespace: Namespace, tag: str) -> bool:
    return namespace is not Namespace.HTML and tag.endswith("/>")


def _fault(words: Bilingual, offset: int, tag: str) -> Fault:
    return Fault(offset, words["id"].format(tag=tag), words["en"].format(tag=tag), tag)


def _line_starts(text: str) -> list[int]:
    """Offset of every line; the last counts as one more, for faults at the very end."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts

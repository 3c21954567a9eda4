"""The Content-Security-Policy of every page, and inline code that it would forbid."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from turbohtml import Element

from checks.site.built import Built, BuiltPage, start_of, tag_of
from checks.site.places import Place, place_of, template_place
from course.finding import Finding, finding
from course.language import Bilingual

Policy = dict[str, list[str]]

_HEAD = "block site_meta"  # where the policy stands in the template
_CLOSED = ("default-src", "base-uri", "form-action")  # the last two do not follow the first
_HASH = re.compile(r"'sha(?:256|384|512)-[A-Za-z0-9+/=_-]+'")
_DATA_OF = frozenset({"img-src"})  # pictures inside the theme's stylesheet
_SCRIPT_TYPES = frozenset({"", "module", "text/javascript", "application/javascript"})
_HANDLER = re.compile(r"on[a-z]+")

_NONE: Bilingual = {"id": "halaman ini tidak punya", "en": "the page has none"}
_MANY: Bilingual = {"id": "ada lebih dari satu", "en": "there is more than one"}
_LATE: Bilingual = {"id": "{what} berdiri sebelum kebijakan itu", "en": "{what} stands before it"}
_OPEN: Bilingual = {"id": "{what} harus 'none'", "en": "{what} must be 'none'"}
_WIDE: Bilingual = {"id": "{what} terlalu longgar", "en": "{what} lets too much in"}
_INLINE: Bilingual = {
    "id": "{what} adalah kode di dalam halaman",
    "en": "{what} is code inside the page",
}


def check_policy(built: Built) -> Iterator[Finding]:
    """Pages without a policy, with one that lets too much in, or with inline code."""
    if built.site.preview:
        return
    for page in built.pages.values():
        for words, what, element in _faults(page):
            place = place_of(built, page, element) if element else _head(built)
            yield finding(
                *place,
                "SITE-POLICY",
                page=page.path,
                problem_id=words["id"].format(what=what),
                problem_en=words["en"].format(what=what),
            )


def parse_policy(text: str) -> Policy:
    """Directives and their sources; of a directive that stands twice the first counts."""
    policy: Policy = {}
    for part in text.lower().split(";"):
        if words := part.split():
            policy.setdefault(words[0], words[1:])
    return policy


def _head(built: Built) -> Place:
    return template_place(built, _HEAD)


def _faults(page: BuiltPage) -> Iterator[tuple[Bilingual, str, Element | None]]:
    metas = [element for element in page.elements if _is_policy(element)]
    if len(metas) != 1:
        yield (_MANY if metas else _NONE), "", None
    if metas:
        for element in page.elements:
            loads = element.tag in {"script", "link", "style", "img", "body"}
            if loads and start_of(element) < start_of(metas[0]):
                yield _LATE, f"<{element.tag}>", None
                break
        yield from ((words, what, None) for words, what in _weak(_text(metas[0])))
    hashes = {word for meta in metas for word in _HASH.findall(_text(meta))}
    yield from ((_INLINE, what, element) for what, element in _inline(page, hashes))


def _is_policy(element: Element) -> bool:
    name = element.attr("http-equiv") or ""
    return element.tag == "meta" and name.lower() == "content-security-policy"


def _text(meta: Element) -> str:
    return meta.attr("content") or ""


def _weak(text: str) -> Iterator[tuple[Bilingual, str]]:
    policy = parse_policy(text)
    for name in _CLOSED:
        if policy.get(name) != ["'none'"]:
            yield _OPEN, name
    for name, sources in policy.items():
        for source in sources:
            data = source == "data:" and name in _DATA_OF
            if source not in {"'self'", "'none'"} and not data and not _HASH.fullmatch(source):
                yield _WIDE, f"{name} {source}"


def _inline(page: BuiltPage, hashes: set[str]) -> Iterator[tuple[str, Element]]:
    """Scripts, styles, event handlers and script addresses that no hash allows."""
    for element in page.document.find_all(["script", "style"]):
        kind = (element.attr("type") or "").lower()
        runs = element.attr("src") is None and kind in _SCRIPT_TYPES
        if (element.tag == "style" or runs) and _hash(element.text) not in hashes:
            yield tag_of(page, element), element
    for element, attributes in page.attributes:
        for name, value in attributes.items():
            if name == "style" or _HANDLER.fullmatch(name):
                yield f"{name}=", element
            elif value.lstrip()[:11].lower() == "javascript:":
                yield "javascript:", element


def _hash(text: str) -> str:
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"

"""Passages in the other language get a `lang`: for screen readers, hyphens, and tags in PDFs.

Authors write English letters, labels and terms into Indonesian lessons, in quotation marks,
brackets, italics or block quotations, and Indonesian ones into English lessons. Which language such
a passage is in is told by its words (simplemma's word lists); what is in doubt stays as it is.
"""

import re

import lxml.html
from simplemma import langdetect

from course.language import LANGUAGES, Language, other

Element = lxml.html.HtmlElement

_PASSAGE = re.compile(r"(?<=“)[^“”]+(?=”)|(?<=\()[^()]+(?=\))")
_WHOLE = ("blockquote", "em", "i")
_LEFT_ALONE = ("pre", "code", "script", "style", "svg")
_WORD = re.compile(r"[^\W\d_]{2,}")
_BOTH = {"batik", "bonus"}  # Indonesian too, but not in the list
_KNOWN, _STRANGE = 0.75, 0.5  # shares of words: of the one language at least, of the other at most


def mark_foreign(root: Element, language: Language) -> None:
    """Set `lang` on what is in the other language; changed in place.

    What has its language already is left as it is, with all that it holds.
    """
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if not isinstance(element.tag, str) or element.tag in _LEFT_ALONE or element.get("lang"):
            continue
        if element.tag in _WHOLE and is_foreign(element.text_content(), language):
            element.set("lang", other(language))
            continue
        waiting.extend(element)
        _wrap(element, language)


def is_foreign(text: str, language: Language) -> bool:
    """Whether a passage in a page of `language` is clearly in the other one."""
    words = _WORD.findall(text)
    if not words or all(word.isupper() for word in words):
        return False
    if len(words) == 1 and (not words[0].islower() or words[0] in _BOTH):
        return False  # a name, a month
    shares = dict(langdetect(" ".join(words).lower(), lang=LANGUAGES))
    own, strange = shares.get(language, 0), shares.get(other(language), 0)
    return bool(strange >= _KNOWN and own <= _STRANGE)


def _wrap(element: Element, language: Language) -> None:
    """Wrap passages in the text of an element, and in the text behind its children."""
    for place in range(len(element) - 1, -1, -1):
        child = element[place]
        child.tail, passages = _split(child.tail or "", language)
        _insert(element, place + 1, passages)
    element.text, passages = _split(element.text or "", language)
    _insert(element, 0, passages)


def _insert(element: Element, place: int, passages: list[Element]) -> None:
    for offset, passage in enumerate(passages):
        element.insert(place + offset, passage)


def _split(text: str, language: Language) -> tuple[str, list[Element]]:
    """The text before the first foreign passage, and the passages with the text behind each."""
    found = [match for match in _PASSAGE.finditer(text) if is_foreign(match[0], language)]
    if not found:
        return text, []
    spans = []
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        span = lxml.html.fragment_fromstring("<span></span>")
        span.set("lang", other(language))
        span.text, span.tail = match[0], text[match.end() : end]
        spans.append(span)
    return text[: found[0].start()], spans

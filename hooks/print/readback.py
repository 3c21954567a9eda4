"""PDFs read back: no trust before their words are compared with the lesson's."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import lxml.html

Element = lxml.html.HtmlElement

TOLERANCE = 0.005  # at least 99.5 % of the words must be there

_WORD = re.compile(r"[^\W_]+")
# PDFium marks a hyphen that only ends a line with U+FFFE or U+0002.
_LINE_END = re.compile(r"[-\u00ad\u2010\ufffe\u0002]\s*\r?\n\s*|[\u00ad\ufffe\u0002]")


@dataclass(frozen=True)
class Loss:
    """Words that a PDF does not have. `missing` is in alphabetical order."""

    missing: tuple[str, ...]
    count: int
    total: int

    @property
    def tolerable(self) -> bool:
        """Whether no more is lost than reading a PDF can lose by itself."""
        return self.count <= self.total * TOLERANCE


def element_words(*elements: Element) -> Counter[str]:
    """Words of HTML, as often as they stand there; blocks never run together."""
    # The title of a drawing is told to a screen reader; paper does not show it. What runs upwards
    # comes back from a PDF letter by letter.
    seen = ".//text()[not(parent::title) and not(parent::text[@transform])]"
    texts = (str(text) for element in elements for text in element.xpath(seen))
    return Counter(_words(" ".join(texts)))


def lost_words(expected: Counter[str], texts: Sequence[str]) -> Loss:
    """Words of `expected` that pages do not hold, or hold less often."""
    text = "\n".join(texts)
    plain = Counter(_words(text))
    joined = Counter(_words(_LINE_END.sub("", text)))
    lost = {
        word: gap
        for word, wanted in expected.items()
        if (gap := wanted - max(plain[word], joined[word])) > 0
    }
    return Loss(tuple(sorted(lost)), sum(lost.values()), expected.total())


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).lower())

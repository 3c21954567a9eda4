"""How much a word tells of a passage: BM25F, in a few levels, small enough for a phone.

The weights are worked out when the site is built, so that the reader's browser only adds them up.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from search.passages import Field, Passage
from search.words import base_forms

LEVELS = 8
_WEIGHTS: Mapping[Field, float] = {
    "title": 6,
    "heading": 3,
    "lead": 2.5,
    "ask": 2.5,
    "text": 1,
    "aside": 0.5,
}
_LENGTH = 0.6  # how much a long field counts less, from 0 to 1
_SATURATION = 1.2  # how soon a word that is repeated says nothing new
# A word that many pages have helps only where it is the matter: from how many pages on which
# impact is left out. It halves the index.
_LEAST = ((30, 0.65), (15, 0.45), (7, 0.3), (3, 0.15))

Postings = dict[str, list[tuple[int, int]]]


def postings(passages: Sequence[Passage]) -> Postings:
    """Of each base form, the passages that it tells of and how much: 0 to LEVELS - 1.

    Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009.
    """
    bags = [
        {
            field: bag
            for field, text in passage.fields.items()
            if (bag := Counter(base_forms(text, passage.language)))
        }
        for passage in passages
    ]
    usual = _usual_lengths(bags)
    impacts: dict[str, dict[int, float]] = defaultdict(dict)
    for number, fields in enumerate(bags):
        weighted: defaultdict[str, float] = defaultdict(float)
        for field, words in fields.items():
            length = 1 - _LENGTH + _LENGTH * words.total() / usual[field]
            for word, count in words.items():
                weighted[word] += _WEIGHTS[field] * count / length
        for word, weight in weighted.items():
            impacts[word][number] = weight / (weight + _SATURATION)
    found: Postings = {}
    for word in sorted(impacts):
        least = _least(len({passages[number].page for number in impacts[word]}))
        kept = [
            (number, min(LEVELS - 1, int(impact * LEVELS)))
            for number, impact in impacts[word].items()
            if impact > least
        ]
        if kept:
            found[word] = kept
    return found


def _usual_lengths(bags: Sequence[Mapping[Field, Counter[str]]]) -> dict[Field, float]:
    lengths: dict[Field, list[int]] = defaultdict(list)
    for fields in bags:
        for field, words in fields.items():
            lengths[field].append(words.total())
    return {field: sum(found) / len(found) for field, found in lengths.items()}


def _least(pages: int) -> float:
    return next((least for more_than, least in _LEAST if pages > more_than), 0)

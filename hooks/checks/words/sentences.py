"""Sentences that are too long to read on a phone, and lessons with too many long ones."""

import re
from collections.abc import Iterator

from checks.words.prose import lines
from course.finding import Finding, finding
from course.model import Course
from course.page import Page
from course.references import Reference

LONGEST = 30  # words; longer sentences are to be cut
LONG = 20  # words; most sentences stay below
SHARE_OF_LONG = 0.15

_END = re.compile(r"(?<=[.?!:;…])[”\")]*[ ]+|[|→]")
_WORD = re.compile(r"[^\W_]+(?:[-'’./,×][^\W_]+)*")


def check_sentences(course: Course) -> Iterator[Finding]:
    """Each sentence over the limit, and each lesson in which long sentences are not the exception.

    A fact counts as one word: its wording is fixed by its source.
    """
    for page in course.pages:
        counts = []
        for line in lines(page, _as_words):
            for sentence in _END.split(line.text):
                count = len(_WORD.findall(sentence))
                if count:
                    counts.append(count)
                if count > LONGEST:
                    start = " ".join(sentence.split()[:5])
                    yield finding(
                        page.path,
                        line.number,
                        "SENTENCE-LONG",
                        text=start,
                        words=count,
                        most=LONGEST,
                    )
        yield from _share(page, counts)


def _share(page: Page, counts: list[int]) -> Iterator[Finding]:
    long = sum(count > LONG for count in counts)
    if page.is_lesson and long > SHARE_OF_LONG * len(counts):
        share = round(100 * long / len(counts))
        yield finding(
            page.path,
            page.body_line,
            "SENTENCE-MANY",
            share=share,
            words=LONG,
            most=round(100 * SHARE_OF_LONG),
        )


def _as_words(reference: Reference) -> str:
    return reference.words or "x"

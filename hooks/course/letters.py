"""Long lists in the order of the alphabet, under their first letters."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")


def under_letters(
    entries: Iterable[T], key: Callable[[T], str], show: Callable[[Iterable[T]], str]
) -> str:
    """Markdown with a heading for each letter.

    Args:
        entries: What is listed, in any order.
        key: What an entry is sorted by; it begins with the entry's letter.
        show: HTML of the entries of one letter.
    """
    parts = []
    ordered = sorted(entries, key=key)
    for letter, group in groupby(ordered, key=lambda entry: key(entry)[:1].upper()):
        parts += [f"## {letter} {{ #huruf-{letter.lower()} }}", show(group)]
    return "\n\n".join(parts)

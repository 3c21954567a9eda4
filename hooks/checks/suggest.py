"""The nearest known name to a mistyped one."""

from collections.abc import Iterable
from difflib import get_close_matches
from posixpath import basename, splitext

_LIKENESS = 0.55


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that looks most like `name`, or empty if none does."""
    by_lower = {item.lower(): item for item in sorted(known)}
    matches = get_close_matches(name.lower(), by_lower, n=1, cutoff=_LIKENESS)
    return by_lower[matches[0]] if matches else ""


def nearest_path(path: str, known: Iterable[str]) -> str:
    """The known file of the same kind whose name looks most like that of `path`, or empty.

    Names count before folders: a page that was moved is found again. Of equal names the one with
    the most similar path is taken.
    """
    stem, ending = splitext(basename(path))
    stems = {
        item: splitext(basename(item))[0]
        for item in known
        if splitext(item)[1].lower() == ending.lower()
    }
    name = nearest(stem, set(stems.values()))
    matching = [item for item in stems if name and stems[item] == name]
    return get_close_matches(path, matching, n=1, cutoff=0)[0] if matching else ""

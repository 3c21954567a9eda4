"""The nearest known name to a mistyped one."""

from collections.abc import Iterable
from posixpath import basename, splitext

from rapidfuzz import fuzz, process

_LIKENESS = 55  # of 100, as `fuzz.ratio` counts it


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that looks most like `name`, or empty if none does."""
    by_lower = {item.lower(): item for item in sorted(known)}
    found = process.extractOne(
        name.lower(), list(by_lower), scorer=fuzz.ratio, score_cutoff=_LIKENESS
    )
    return by_lower[found[0]] if found else ""


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
    matching = sorted(item for item in stems if name and stems[item] == name)
    found = process.extractOne(path, matching, scorer=fuzz.ratio)
    return found[0] if found else ""

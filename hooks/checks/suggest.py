"""The nearest known name to a mistyped one."""

from functools import lru_cache
from posixpath import basename, splitext

from rapidfuzz import fuzz, process

_LIKENESS = 55  # of 100, as `fuzz.ratio` counts it


def nearest(name: str, known: frozenset[str]) -> str:
    """The known name that looks most like `name`, or empty if none does."""
    by_lower = _by_lower(known)
    found = process.extractOne(
        name.lower(), by_lower.keys(), scorer=fuzz.ratio, score_cutoff=_LIKENESS
    )
    return by_lower[found[0]] if found else ""


def nearest_path(path: str, known: frozenset[str]) -> str:
    """The known file of the same kind whose name looks most like that of `path`, or empty.

    Names count before folders: a page that was moved is found again. Of equal names the one with
    the most similar path is taken.
    """
    stem, ending = splitext(basename(path))
    stems, names = _stems(known, ending.lower())
    found = process.extractOne(path, stems.get(nearest(stem, names), ()), scorer=fuzz.ratio)
    return found[0] if found else ""


# A faulty page asks for the same names again and again.


@lru_cache(maxsize=64)
def _by_lower(known: frozenset[str]) -> dict[str, str]:
    return {item.lower(): item for item in sorted(known)}


@lru_cache(maxsize=64)
def _stems(known: frozenset[str], ending: str) -> tuple[dict[str, list[str]], frozenset[str]]:
    stems: dict[str, list[str]] = {}
    for item in sorted(known):
        stem, its_ending = splitext(basename(item))
        if its_ending.lower() == ending:
            stems.setdefault(stem, []).append(item)
    return stems, frozenset(stems)

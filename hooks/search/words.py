"""Words of the two languages: tokens, base forms, and words that carry no meaning in a query."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from simplemma import is_known, lemmatize

from course.language import Language

_WORD = re.compile(r"[^\W_]+")
_SHORTEST_ROOT = 3

_STOP_ID = """
ada adalah agar aja akan anda apa apaan apakah atau bagaimana bagi bahwa banget bener beneran
berapa bisa boleh dalam dan dari dengan di dong dulu emang ga gak gimana gitu harus ini itu jadi
jika juga kah kalau kalo kami karena kayak ke kenapa kita kok lagi lah lalu maka mana masih mau
mereka nah ngga nggak nih oleh pada para pas saat saja sama saya sebuah seperti sih sini suatu
sudah supaya tapi tau tentang terus tidak udah untuk ya yaitu yang
"""
_STOP_EN = """
a about am an and any are as at be been but by can could did do does for from get gets got had
has have how i if in into is it its just may me must my need no not of on or our should so some
that the their them then there these they this those to us was we were what when where which who
why will with would you your
"""
# One set: a query may mix both languages.
STOPWORDS = frozenset((_STOP_ID + _STOP_EN).split())

# The chat's own affixes, which no dictionary lists: "ngirim" is "kirim", "bayarin" is "bayar".
_NASALS = {"nge": ("",), "ng": ("", "k"), "ny": ("c", "s"), "n": ("t",)}
_PREFIXES = ("di", "ke", "ku", "se", "ter", "ber")
_SUFFIXES = ("nya", "in", "an", "kan", "i", "ku", "mu", "lah", "kah")


def tokens(text: str) -> list[str]:
    """Lower-case words and numbers without accents, as `search-words.js` cuts them."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return _WORD.findall("".join(char for char in plain if not unicodedata.combining(char)))


@cache
def lemma(token: str, language: Language) -> str:
    """Base form of a lower-case word: "pengiriman" is "kirim"."""
    if not token.isalpha() or len(token) < 4:
        return token
    if language == "id" and not is_known(token, lang="id"):
        known = (root for root in _roots(token) if is_known(root, lang="id"))
        token = next(known, token)
    return str(lemmatize(token, lang=language)).lower()


def base_forms(text: str, language: Language) -> list[str]:
    """Base forms of the words of a text that carry meaning, in their order."""
    return [lemma(token, language) for token in tokens(text) if token not in STOPWORDS]


def _roots(token: str) -> Iterator[str]:
    """What may be under the chat's affixes, the likeliest first."""
    for stem in (token, *_without(token, _SUFFIXES)):
        if stem != token:
            yield stem
        for nasal, restored in _NASALS.items():
            rest = stem.removeprefix(nasal)
            if rest != stem and len(rest) >= _SHORTEST_ROOT:
                yield from (letter + rest for letter in restored)
        for prefix in _PREFIXES:
            rest = stem.removeprefix(prefix)
            if rest != stem and len(rest) >= _SHORTEST_ROOT:
                yield rest


def _without(token: str, suffixes: tuple[str, ...]) -> Iterator[str]:
    for suffix in suffixes:
        stem = token.removesuffix(suffix)
        if stem != token and len(stem) >= _SHORTEST_ROOT:
            yield stem

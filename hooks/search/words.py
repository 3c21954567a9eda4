"""Words of the two languages: tokens, base forms, and words that carry no meaning in a query."""

import re
import unicodedata
from functools import cache

from simplemma import lemmatize

_WORD = re.compile(r"[^\W_]+")

_STOP_ID = """
ada adalah agar akan anda apa apakah atau bagi bagaimana berapa bahwa bisa boleh dalam dan dari
dengan dg di gimana harus ini itu jika juga kalau ke karena kami kita lalu maka mana masih oleh
pada saat saja saya sebuah sudah supaya tentang tidak untuk utk yang yg
"""
_STOP_EN = """
a about an and any are as at be by can do does for from has have how i if in is it its may must
my of on or so that the their there they this to was we what when where which who will with you
your
"""
STOPWORDS: dict[str, tuple[str, ...]] = {
    "id": tuple(_STOP_ID.split()),
    "en": tuple(_STOP_EN.split()),
}


def tokens(text: str) -> list[str]:
    """Lower-case words and numbers without accents, as `search.js` cuts them."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return _WORD.findall("".join(char for char in plain if not unicodedata.combining(char)))


@cache
def lemma(token: str, language: str) -> str:
    """Base form of a lower-case word: "pengiriman" is "kirim"."""
    if not token.isalpha() or len(token) < 4:
        return token
    return str(lemmatize(token, lang=language)).lower()

"""Why an address counts as gone or could not be asked, in words for trainers."""

from course.language import Bilingual, Language

_PROBLEMS: dict[str, Bilingual] = {
    "address": {"id": "alamatnya salah tulis", "en": "the address is not well formed"},
    "busy": {"id": "servernya minta ditanyai lain waktu", "en": "its server asks to come later"},
    "home": {
        "id": "alamatnya hanya membuka halaman depan atau halaman galat situs itu",
        "en": "it only leads to the site's front page or error page",
    },
    "long": {"id": "dialihkan terlalu banyak kali", "en": "it is redirected too many times"},
    "loop": {"id": "dialihkan berputar-putar", "en": "it is redirected in a circle"},
    "name": {"id": "nama situsnya tidak ada", "en": "there is no site of that name"},
    "nowhere": {
        "id": "dialihkan ke alamat yang bukan alamat web",
        "en": "it is redirected to what is no web address",
    },
    "private": {
        "id": "alamatnya milik jaringan dalam, bukan internet",
        "en": "it belongs to a private network, not to the internet",
    },
    "refused": {"id": "servernya tidak bisa dihubungi", "en": "its server cannot be reached"},
    "reset": {"id": "servernya memutus sambungan", "en": "its server broke the connection"},
    "resolve": {"id": "nama situsnya belum bisa dicari", "en": "its name could not be looked up"},
    "timeout": {"id": "servernya tidak menjawab", "en": "its server does not answer"},
    "tls": {
        "id": "sambungan amannya (https) gagal",
        "en": "its secure connection (https) fails",
    },
}
_STATUSES: dict[int, Bilingual] = {
    401: {"id": "halamannya minta kata sandi", "en": "the page asks for a password"},
    403: {"id": "servernya menolak ditanyai mesin", "en": "its server refuses to be asked"},
    404: {"id": "halamannya tidak ada", "en": "there is no such page"},
    410: {"id": "halamannya sudah dihapus", "en": "the page has been removed"},
    429: {"id": "servernya terlalu sibuk", "en": "its server is too busy"},
}
_OTHER: Bilingual = {"id": "servernya menjawab dengan galat", "en": "its server gives an error"}


def describe(problem: str, language: Language) -> str:
    """A problem, given as a key or an HTTP status ("404"), in words.

    A key that is not known, as from the store of another version, is told as it is.
    """
    if problem.isdecimal():
        return f"{_STATUSES.get(int(problem), _OTHER)[language]} (HTTP {problem})"
    return _PROBLEMS[problem][language] if problem in _PROBLEMS else problem

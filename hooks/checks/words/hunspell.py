"""The spelling program hunspell with Debian's dictionaries, the only way out of this room."""

import re
import shutil
import subprocess
from collections.abc import Iterable

from course.language import Language

_DICTIONARIES: dict[Language, str] = {"id": "id_ID", "en": "en_GB"}
_LONGEST = 60  # letters; what is longer is no word, and would keep the program busy for hours
_GUESSES = re.compile(r"^& (?P<word>\S+) \d+ \d+: (?P<guesses>.+)$", re.MULTILINE)


def available() -> bool:
    """Whether hunspell and both dictionaries are installed."""
    if shutil.which("hunspell") is None:
        return False
    return all(_run(["-l"], name, "a\n").returncode == 0 for name in _DICTIONARIES.values())


def unknown_words(words: Iterable[str], language: Language) -> set[str]:
    """The words that the dictionary of the language does not have."""
    asked = set(words)
    long = {word for word in asked if len(word) > _LONGEST}
    answer = _run(["-l"], _DICTIONARIES[language], "\n".join(sorted(asked - long)))
    return long.union(answer.stdout.split())


def guesses(words: Iterable[str], language: Language) -> dict[str, str]:
    """For each word the known word that is most like it, where there is one."""
    asked = "\n".join(sorted({word for word in words if len(word) <= _LONGEST}))
    answer = _run(["-a"], _DICTIONARIES[language], asked).stdout if asked else ""
    return {m["word"]: m["guesses"].split(",")[0].strip() for m in _GUESSES.finditer(answer)}


def _run(options: list[str], dictionary: str, words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["hunspell", "-d", dictionary, "-i", "UTF-8", *options],
        input=words,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

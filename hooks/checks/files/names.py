"""Names of the files that become addresses, and links that would lead out of the project."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from checks.files.text import FOLDERS
from course.finding import Finding, finding

_SAFE = re.compile(r"_?[a-z0-9]+(?:[._-][a-z0-9]+)*")
_TECHNICAL = frozenset({"OFL.txt", "README.md", "404.html"})


def check_names(root: Path) -> Iterator[Finding]:
    """Symbolic links, and names that other systems or browsers would not take as they are."""
    for top in FOLDERS:
        if (root / top).is_symlink():
            yield finding(top, 1, "FILE-LINK", name=top)
            continue
        for where, folders, names in os.walk(root / top, followlinks=False):
            for name in sorted([*folders, *names]):
                file = Path(where, name)
                path = _printable(file.relative_to(root).as_posix())
                if file.is_symlink():
                    yield finding(path, 1, "FILE-LINK", name=_printable(name))
                elif top == "docs" and name not in _TECHNICAL and not _SAFE.fullmatch(name):
                    yield finding(path, 1, "FILE-NAME", name=_printable(name))


def _printable(text: str) -> str:
    """A name whose bytes may be no text, on one line."""
    shown = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(char if char.isprintable() else "?" for char in shown)

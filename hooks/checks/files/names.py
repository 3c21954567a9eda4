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
                path = file.relative_to(root).as_posix()
                if file.is_symlink():
                    yield finding(path, 1, "FILE-LINK", name=name)
                elif top == "docs" and name not in _TECHNICAL and not _SAFE.fullmatch(name):
                    yield finding(path, 1, "FILE-NAME", name=name)

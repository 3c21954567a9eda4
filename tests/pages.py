"""The pages of the course, for tests that look at every one: in the order of the navigation."""

import re

from conftest import ROOT

TRACKS = ("proses", "regulasi", "pasar", "produk")

PAGES = tuple(
    re.findall(
        r"^\s+- (?:.+: )?(\S+)\.md$",
        (ROOT / "mkdocs.yml")
        .read_text(encoding="utf-8")
        .partition("\nnav:\n")[2]
        .partition("\n\n")[0],
        re.MULTILINE,
    )
)
LESSONS = tuple(name for name in PAGES if name.partition("/")[0] in TRACKS and name.count("/") == 1)
EVERY_PAGE = [(language, name) for language in ("id", "en") for name in PAGES]
EVERY_LESSON = [(language, name) for language in ("id", "en") for name in LESSONS]

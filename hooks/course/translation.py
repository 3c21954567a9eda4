"""Which state of its source a translation was made from: a short hash of each section.

A hash covers the words of a section, not its spaces, so that a line may be wrapped anew.
"""

import re
from collections.abc import Mapping
from hashlib import sha256

from course.page import Page

HEAD = "head"  # the part before the first section, with title, summary and outcomes
KEY = "translated"
_FIGURES = 7


def section_hashes(page: Page) -> dict[str, str]:
    """Hash of each `##` section by its id, and that of the page's head."""
    sections = [heading for heading in page.headings if heading.level == 2]
    starts = [heading.start for heading in sections]
    ends = [*starts, len(page.body)]
    head = [page.title, page.summary, *page.words("outcomes"), page.body[: ends[0]]]
    hashes = {HEAD: _hash("\n".join(head))}
    for heading, start, end in zip(sections, starts, ends[1:], strict=True):
        if heading.id:
            hashes[heading.id] = _hash(page.body[start:end])
    return hashes


def recorded_hashes(page: Page) -> dict[str, str]:
    """What the translation's front matter says."""
    recorded = page.data.get(KEY)
    return {str(k): str(v) for k, v in recorded.items()} if isinstance(recorded, dict) else {}


def with_record(text: str, hashes: Mapping[str, str]) -> str:
    """The text of a translation whose front matter records these hashes; all else stays as it is.

    A text without front matter is given back as it is: another check tells of it.
    """
    head = re.match(r"---\n.*?^---$", text, re.DOTALL | re.MULTILINE)
    if head is None:
        return text
    bare = re.sub(rf"^{KEY}:.*\n(?:[ ]+.*\n)*", "", head[0], flags=re.MULTILINE)
    lines = "".join(f"  {section}: {value}\n" for section, value in hashes.items())
    return f"{bare.removesuffix('---')}{KEY}:\n{lines}---{text[head.end() :]}"


def _hash(text: str) -> str:
    # The letter keeps YAML from reading a number.
    return "s" + sha256(" ".join(text.split()).encode()).hexdigest()[:_FIGURES]

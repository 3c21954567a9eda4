"""Both languages hold the same: pages, sections, references, pictures, boxes, lists, tables."""

import re
from collections import Counter
from collections.abc import Iterator

from checks.pages.structure import blocks
from course.finding import Finding, finding
from course.language import other
from course.links import source_links
from course.model import Course
from course.page import Page
from course.references import references

_TASK = re.compile(r"^[ ]*[-*+] \[[ xX]\] ", re.MULTILINE)
_ITEM = re.compile(r"^[ ]*(?:[-*+]|\d+\.) ", re.MULTILINE)
_ROW = re.compile(r"^[ ]*\|.*\|[ ]*$", re.MULTILINE)
_PICTURE = re.compile(r"(?:\.(?:id|en))?\.(?:svg|png|webp|jpg)$")
_UPWARDS = re.compile(r"^(?:\.\./)+")  # raw HTML counts it from the built page


def check_parity(course: Course) -> Iterator[Finding]:
    """Pages of one language only, and pages whose two languages differ."""
    for page in course.pages:
        twin = course.by_name.get((other(page.language), page.name))
        if twin is None:
            path = f"docs/{other(page.language)}/{page.name}.md"
            yield finding(page.path, 1, "PAGE-TWIN", twin=path)
        else:
            yield from _sections(page, twin)
            # One finding a pair: the translation is what is mended.
            if page.language == "en" and page.data and twin.data:
                yield from _contents(page, twin)


def _sections(page: Page, twin: Page) -> Iterator[Finding]:
    there = [(heading.level, heading.id) for heading in twin.headings]
    here = page.headings
    for heading in here:
        if heading.id and (heading.level, heading.id) not in there:
            line = page.line_at(heading.start)[0]
            yield finding(page.path, line, "SECTION-TWIN", id=heading.id, twin=twin.path)
    mine = [(heading.level, heading.id) for heading in here]
    if page.language == "en" and Counter(mine) == Counter(there) and mine != there:
        at = next(index for index, pair in enumerate(mine) if pair != there[index])
        line = page.line_at(here[at].start)[0]
        yield finding(page.path, line, "SECTION-TWIN", id=here[at].id, twin=twin.path)


def _contents(page: Page, twin: Page) -> Iterator[Finding]:
    for (what, mine), (_, theirs) in zip(_counts(page), _counts(twin), strict=True):
        if mine != theirs:
            here, there = ", ".join(_extra(mine, theirs)), ", ".join(_extra(theirs, mine))
            yield finding(
                page.path,
                page.body_line,
                "CONTENT-TWIN",
                what=what,
                here=here or "–",
                there=there or "–",
                twin=twin.path,
            )


def _counts(page: Page) -> list[tuple[str, Counter[str]]]:
    def size(pattern: re.Pattern[str]) -> Counter[str]:
        return Counter({"×": len(pattern.findall(page.body))})

    pictures = (link.target for link in source_links(page.body) if _PICTURE.search(link.target))
    return [
        ("{{ … }}", Counter(f"{ref.kind}.{ref.key}" for ref in references(page.body))),
        ("![…]", Counter(_PICTURE.sub("", _UPWARDS.sub("", target)) for target in pictures)),
        ("///", Counter(blocks(page))),
        ("- [ ]", size(_TASK)),
        ("-/1.", size(_ITEM)),
        ("| |", size(_ROW)),
        ("outcomes", Counter({"×": len(page.words("outcomes"))})),
    ]


def _extra(mine: Counter[str], theirs: Counter[str]) -> list[str]:
    return [f"{key} {mine[key]}" for key in sorted(mine) if mine[key] != theirs[key]]

"""The language switch: on every page, to a page of the other language."""

from collections.abc import Iterator

from checks.site.built import Built
from checks.site.links import internal
from checks.site.places import template_place
from course.finding import Finding, finding
from course.links import path_language

_MARK = "data-lang-switch"
_NONE = "–"


def check_switch(built: Built) -> Iterator[Finding]:
    """Pages whose language switch is missing, or leads to no page of the other language."""
    for page in built.pages.values():
        if page.is_redirect:
            continue
        switches = [item for item in page.elements if item.attr(_MARK) is not None]
        if not switches:
            yield finding(
                *template_place(built, _MARK), "SITE-SWITCH", page=page.path, target=_NONE
            )
        for switch in switches:
            href = switch.attr("href") or ""
            target = internal(page.path, href, built.site)
            if (
                target is None
                or target.path not in built.pages
                or path_language(target.path) == path_language(page.path)
            ):
                source = built.sources.get(page.path)
                # Its text cannot be at fault, but that page has no twin.
                place = (source.path, 1) if source else template_place(built, _MARK)
                yield finding(*place, "SITE-SWITCH", page=page.path, target=href or _NONE)

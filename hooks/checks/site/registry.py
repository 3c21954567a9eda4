"""The registry of all checks of the built site; `check_site` runs them in one go."""

from collections.abc import Callable, Iterable

from checks.site.built import Built, BuiltSite
from checks.site.content import check_content, check_ids
from checks.site.grammar import check_grammar
from checks.site.head import check_head
from checks.site.hosts import check_hosts
from checks.site.links import check_links
from checks.site.policy import check_policy
from checks.site.search import check_search
from checks.site.switch import check_switch
from course.finding import Finding
from course.model import Course

SiteCheck = Callable[[Built], Iterable[Finding]]

SITE_CHECKS: tuple[SiteCheck, ...] = (
    check_links,
    check_grammar,
    check_content,
    check_ids,
    check_head,
    check_hosts,
    check_policy,
    check_switch,
    check_search,
)


def check_site(site: BuiltSite, course: Course) -> list[Finding]:
    """Every fault of a built site, sorted by place.

    A fault in a page's text is reported at its line in the source; one that a template repeats on
    every page is reported once, with the first page that shows it.
    """
    built = Built(site, course)
    findings: dict[tuple[object, ...], Finding] = {}
    for check in SITE_CHECKS:
        for found in check(built):
            values = tuple(pair for pair in found.values if pair[0] != "page")
            findings.setdefault((found.path, found.line, found.code, values), found)
    return sorted(findings.values())

"""Old addresses and the pages that took their place: `docs/_data/redirects.yml`."""

from dataclasses import dataclass

from course.finding import Finding, finding
from course.source import Yaml

FILE = "docs/_data/redirects.yml"


@dataclass(frozen=True)
class Redirect:
    """A page that was renamed or removed, and the one that took its place, by their names."""

    old: str
    new: str
    line: int


def read_redirects(source: Yaml, path: str) -> tuple[dict[str, Redirect], list[Finding]]:
    """All redirects by the old name; an entry that is no pair of names gives a finding."""
    redirects: dict[str, Redirect] = {}
    findings: list[Finding] = []
    entries = source.data if isinstance(source.data, dict) else {}
    for old, new in entries.items():
        line = source.line(str(old))
        if isinstance(old, str) and isinstance(new, str):
            redirects[old] = Redirect(old, new, line)
        else:
            findings.append(finding(path, line, "DATA-SHAPE", key=old, problem=new))
    return redirects, findings

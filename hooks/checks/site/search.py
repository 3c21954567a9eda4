"""The search index: every entry leads to a page and a section."""

import json
from collections.abc import Iterator

from checks.site.built import Built
from course.finding import Finding, finding
from course.links import Target

_FOLDER = "assets/search/"
_MAKER = "hooks/search/index.py"


def check_search(built: Built) -> Iterator[Finding]:
    """Entries of the search index of each language that lead nowhere."""
    for path in sorted(built.files):
        if not path.startswith(_FOLDER) or not path.endswith(".js"):
            continue
        for address in _addresses(built.read(path)):
            target = Target(*address.partition("#")[::2])
            if target.path not in built.pages or built.places.fault(target)[0]:
                source = built.sources.get(target.path)
                yield finding(source.path if source else _MAKER, 1, "SITE-SEARCH", target=address)


def _addresses(script: str) -> list[str]:
    """Addresses of the entries; the script hands one JSON object to the page."""
    start, end = script.find("{"), script.rfind("}") + 1
    return [entry[0] for entry in json.loads(script[start:end])["sections"]]

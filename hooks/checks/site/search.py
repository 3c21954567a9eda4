"""The search index: every section that it names is on a page, and has its text beside it."""

import json
from collections.abc import Iterator
from typing import Any

from checks.site.built import Built
from course.finding import Finding, finding
from course.links import Target
from course.questions import HEAD

_FOLDER = "assets/search/"
_INDEX = f"{_FOLDER}index."
_MAKER = "hooks/search/index.py"


def check_search(built: Built) -> Iterator[Finding]:
    """Places in the search index of each language that do not exist, or whose text does not."""
    for path in sorted(built.files):
        if not path.startswith(_INDEX):
            continue
        index = _argument(built.read(path))
        for (address, *_), lines in zip(index["pages"], index["sections"], strict=True):
            anchors = [line.partition("\t")[0] for line in lines.split("\n")]
            text = f"{_FOLDER}text/{address.removesuffix('.html')}.js"
            if text not in built.files:
                yield finding(_MAKER, 1, "SITE-SEARCH", target=text)
            for anchor in anchors:
                target = Target(address, "" if anchor == HEAD else anchor)
                if target.path not in built.pages or built.places.fault(target)[0]:
                    source = built.sources.get(target.path)
                    shown = f"{address}#{anchor}"
                    yield finding(source.path if source else _MAKER, 1, "SITE-SEARCH", target=shown)


def _argument(script: str) -> dict[str, Any]:
    """The JSON object that the script hands to the page."""
    found: dict[str, Any] = json.loads(script[script.index("{") : script.rindex("}") + 1])
    return found

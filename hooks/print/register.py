"""The register of facts in a book: lessons end with their own sources, so it can be short."""

from collections.abc import Sequence

import lxml.html

Element = lxml.html.HtmlElement

REGISTER = "facts--register"


def shorten_register(bodies: Sequence[Element]) -> None:
    """Leave in the register only what pages without a list of their own point at."""
    wanted = {
        link.get("href", "").rpartition("#")[2]
        for body in bodies
        for link in body.iter("a")
        if not link.get("href", "").startswith("#")
    }
    for body in bodies:
        for register in body.find_class(REGISTER):
            for entry in list(register):
                if entry.get("id") not in wanted:
                    entry.drop_tree()
            heading = register.getprevious()
            if not len(register) and heading is not None and heading.tag == "h3":
                heading.drop_tree()
                register.drop_tree()

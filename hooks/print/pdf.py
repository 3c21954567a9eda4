"""From an HTML document to a tagged PDF."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from weasyprint import HTML
from weasyprint.logger import LOGGER

from print.tags import complete_tags

# Tags, reading order and document title for screen readers.
VARIANT = "pdf/ua-1"


@dataclass(frozen=True)
class Rendered:
    """A PDF and what is known of its making.

    Attributes:
        data: The file.
        anchors: Page, from 0, on which each id stands.
        problems: What the engine could not do: links without target, pictures not found.
    """

    data: bytes
    anchors: dict[str, int]
    problems: tuple[str, ...]


class TaggedHTML(HTML):
    """WeasyPrint's HTML for callers that know no options: always tagged."""

    def render(self, *arguments: Any, **options: Any) -> Any:
        """Lay out; the document keeps the variant until it is written."""
        complete_tags()
        document = super().render(*arguments, pdf_variant=VARIANT, **options)
        write = document.write_pdf
        document.write_pdf = lambda target=None, **more: write(target, pdf_variant=VARIANT, **more)
        return document


def render_pdf(html: str, base_url: str) -> Rendered:
    """Render a document.

    Args:
        html: The whole document.
        base_url: Where its relative addresses start.
    """
    with heard_problems() as problems:
        document = TaggedHTML(string=html, base_url=base_url).render()
        anchors = {
            name: number
            for number, page in reversed(list(enumerate(document.pages)))
            for name in page.anchors
        }
        data = document.write_pdf()
    return Rendered(data, anchors, tuple(problems))


@contextmanager
def heard_problems() -> Iterator[list[str]]:
    """Collect the engine's errors, which it only logs."""
    problems: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            problems.append(record.getMessage())

    before = LOGGER.handlers[:]
    LOGGER.handlers[:] = [Listener(logging.ERROR)]
    try:
        yield problems
    finally:
        LOGGER.handlers[:] = before

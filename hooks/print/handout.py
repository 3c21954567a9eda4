"""Theme handler of mkdocs-pdf-export-plugin: a lesson's handout in the look of the handbook.

The plugin renders the whole built page with the theme's layout, loses text, and writes no tags.
Here it gets our renderer instead: the article alone, answer on the last page, tagged. It calls
`get_stylesheet` and `modify_html`, and its module's `HTML` for rendering.
"""

from html import escape
from pathlib import Path
from typing import Any

import lxml.html
import mkdocs_pdf_export_plugin.renderer as plugin

from course.language import DEFAULT, Language
from print.article import article_of, split
from print.chapter import set_handout
from print.pdf import TaggedHTML

_LABELS = {
    "id": ("Unduh lembar pelajaran (PDF)", "Lembar pelajaran"),
    "en": ("Download the handout (PDF)", "Handout"),
}
_PLACE = "<!-- handout -->"
_ICON = (
    '<svg viewBox="0 0 24 24" aria-hidden="true">'
    '<path d="M5 20h14v-2H5zM19 9h-4V3H9v6H5l7 7z"/></svg>'
)


class HandoutHTML(TaggedHTML):
    """The plugin's whole page, cut down to its article before it is laid out."""

    def __init__(self, string: str, **options: Any) -> None:
        """Take the built page that the plugin hands over."""
        super().__init__(string=handout_document(string), **options)


plugin.HTML = HandoutHTML


def get_stylesheet() -> str:
    """Nothing: the page links `print/base.css`, and `handout_document` adds the page's frame."""
    return ""


def modify_html(html: str, href: str) -> str:
    """Link the handout from its page, where the template left a place for it."""
    language = "en" if '<html lang="en"' in html else DEFAULT
    label = _LABELS[language][0]
    return html.replace(_PLACE, f'<a href="{href}" type="application/pdf">{_ICON}{label}</a>')


def handout_document(page: str) -> str:
    """The document that is printed for a built page.

    Args:
        page: The page's HTML; pictures and stylesheets already have absolute addresses, and links
            to other pages lead to their PDFs.
    """
    document = lxml.html.document_fromstring(page)
    language: Language = "en" if document.get("lang") == "en" else DEFAULT
    canonical = str(document.xpath("string(//link[@rel='canonical']/@href)"))
    body = set_handout(split(article_of(document)), canonical, language)
    title = str(document.xpath("string(//title)"))
    site = title.rpartition(" · ")[2]
    if body.find(".//h1") is None:  # the home page's headline stands outside its article
        headline = lxml.html.fragment_fromstring("<h1></h1>")
        headline.text = title.partition(" · ")[0]
        body.insert(0, headline)
    running = lxml.html.fragment_fromstring('<p class="running"></p>')
    running.text = f"{site} · {_LABELS[language][1]}"
    body.insert(0, running)
    content = lxml.html.tostring(body, encoding="unicode")
    styles = "".join(
        f'<link rel="stylesheet" href="{href}">'
        for href in document.xpath("//link[@rel='stylesheet']/@href")
        if href.endswith(("fonts.css", "print/base.css"))
    )
    frame = Path(__file__).resolve().parents[2] / "overrides" / "print" / "handout.css"
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">{styles}'
        f'<link rel="stylesheet" href="{frame.as_uri()}">'
        f"<title>{escape(title)}</title></head>"
        f'<body class="handout">{content}</body></html>'
    )

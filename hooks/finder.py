"""MkDocs events of search: an index per language, and the texts of its pages, beside the pages."""

from pathlib import Path
from typing import Any

import lxml.html
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from search.index import Entry, index_script, text_script
from search.sections import page_sections
from shared import course_of, language_of, source_of

_entries: dict[str, list[Entry]] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    """Forget what an earlier build of this language found."""
    _entries[language_of(config)] = []


def on_page_context(
    context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: object
) -> dict[str, Any]:
    """Collect the sections of a page; the home page only repeats what the lessons say."""
    source = source_of(page, config)
    if source and page.content and source.name != "index" and not source.is_for_editors:
        article = lxml.html.fragment_fromstring(page.content, create_parent="div")
        _entries[source.language].append(Entry(page.url, source, tuple(page_sections(article))))
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the language's index and texts."""
    language = language_of(config)
    entries = _entries[language]
    folder = Path(config.site_dir) / "assets" / "search"
    scripts = {f"index.{language}.js": index_script(course_of(config), language, entries)}
    for entry in entries:
        scripts[f"text/{entry.address.removesuffix('.html')}.js"] = text_script(entry)
    for name, script in scripts.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(script, encoding="utf-8")

"""MkDocs events of search: one index per language, written beside the pages."""

from pathlib import Path
from typing import Any

import lxml.html
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from course.model import Course
from search.index import Section, index_script, page_sections
from shared import course_of, language_of, source_of

_sections: dict[str, list[Section]] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    """Forget what an earlier build of this language found."""
    _sections[language_of(config)] = []


def on_page_context(
    context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: object
) -> dict[str, Any]:
    """Collect the sections of a page; the home page only repeats what the lessons say."""
    source = source_of(page, config)
    if source and page.content and source.name != "index" and not source.is_for_editors:
        article = lxml.html.fragment_fromstring(page.content, create_parent="div")
        extra = _synonyms(course_of(config))
        _sections[source.language] += page_sections(article, page.url, source.title, extra)
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the language's index."""
    language = language_of(config)
    file = Path(config.site_dir) / "assets" / "search" / f"index.{language}.js"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(index_script(_sections[language], language), encoding="utf-8")


def _synonyms(course: Course) -> dict[str, str]:
    return {term.id: " ".join(term.search) for term in course.terms.values()}

"""What the hooks share: the way from MkDocs' objects to the course's own."""

import os
from collections.abc import Iterable
from datetime import UTC, date, datetime

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page
from mkdocs_pdf_export_plugin.plugin import PdfExportPlugin
from mkdocs_static_i18n.plugin import I18n

from checks.report import report
from course.finding import Finding
from course.language import DEFAULT, LANGUAGES, Language
from course.model import Course
from course.page import Page as CoursePage


def course_of(config: MkDocsConfig) -> Course:
    """The course that `lessons.py` has read."""
    course: Course = config.extra["course"]
    return course


def i18n(config: MkDocsConfig) -> I18n:
    """The plugin that builds one language after the other."""
    plugin = config.plugins["i18n"]
    assert isinstance(plugin, I18n)
    return plugin


def pdf_export(config: MkDocsConfig) -> PdfExportPlugin:
    """The plugin that makes the handouts."""
    plugin = config.plugins["pdf-export"]
    assert isinstance(plugin, PdfExportPlugin)
    return plugin


def language_of(config: MkDocsConfig) -> Language:
    """Language that is being built."""
    return next(code for code in LANGUAGES if code == i18n(config).current_language)


def source_of(page: Page, config: MkDocsConfig) -> CoursePage | None:
    """The course's page behind a MkDocs page."""
    language, _, rest = page.file.src_uri.partition("/")
    key = (language, rest.removesuffix(".md"))
    return course_of(config).by_name.get(key)  # type: ignore[arg-type]


def edition_date() -> date:
    """The date of the edition, as `edition.py` has put it into the environment."""
    return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date()


def failure(findings: Iterable[Finding], site: str) -> PluginError:
    """The error that ends a build: every finding, a line each."""
    ordered = sorted(findings)
    text = report(ordered, "text", DEFAULT, site)
    return PluginError(f"{len(ordered)} temuan / findings:\n{text}")


def printing() -> bool:
    """Whether this build makes PDFs."""
    return os.environ.get("COURSE_PRINT") == "1"

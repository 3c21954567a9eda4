"""MkDocs events that turn the course's pages into built pages."""

import os
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from checks.explanations import BLOCKS
from course.language import DEFAULT, LANGUAGES, long_date, other
from course.links import site_path
from course.load import load
from course.markup import finish
from course.pictures import ENDINGS, Size, picture_size
from course.render import render
from print.outputs import HANDBOOKS
from shared import course_of, edition_date, language_of, printing, source_of


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the course once for both language builds."""
    if "course" not in config.extra:
        config.extra["course"] = load(Path(config.config_file_path).parent, edition_date())
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Leave symbolic links out: what they lead to may lie outside the project."""
    docs = Path(config.docs_dir)
    for file in list(files):
        if file.abs_src_path and _is_linked(docs, Path(file.abs_src_path)):
            files.remove(file)
    return files


def _is_linked(docs: Path, file: Path) -> bool:
    """Whether a file under `docs`, or a folder on the way to it, is a symbolic link."""
    if not file.is_relative_to(docs):
        return False  # a file of the theme
    steps = file.relative_to(docs).parts
    return any(docs.joinpath(*steps[: count + 1]).is_symlink() for count in range(len(steps)))


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Show references, and frame a lesson with its outcomes and its facts."""
    source = source_of(page, config)
    return render(source, course_of(config), BLOCKS) if source else markdown


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Finish what Markdown cannot express."""
    source = source_of(page, config)
    if source is None:
        return html
    folder = Path(page.file.abs_dest_path).parent

    def size(src: str) -> Size:
        return _picture_size(Path(config.site_dir), Path(config.docs_dir), folder, src)

    return finish(html, source.language, size)


def on_page_context(
    context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: object
) -> dict[str, Any]:
    """What the templates need: the page's language, its twin, its kind, the edition's date."""
    source = source_of(page, config)
    if source is None:
        return context
    language = source.language
    context["course_page"] = source
    context["language"] = language
    context["edition"] = long_date(edition_date(), language)
    context["page_urls"] = {code: site_path(code, source.name) for code in LANGUAGES}
    context["twin_url"] = site_path(other(language), source.name)
    context["twin_language"] = other(language)
    context["print_enabled"] = printing()
    context["handbook"] = HANDBOOKS[language]
    return context


def on_template_context(
    context: dict[str, Any], *, template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """The 404 page has no source: it is told its language."""
    language = language_of(config)
    context["language"] = language
    context["twin_language"] = other(language)
    context["twin_url"] = site_path(other(language), "404")
    return context


def _picture_size(site: Path, docs: Path, folder: Path, src: str) -> Size:
    path = Path(os.path.normpath(folder / src))
    if not path.is_relative_to(site):
        return None
    return _file_size(docs / path.relative_to(site))


@cache
def _file_size(file: Path) -> Size:
    known = file.suffix.lower() in ENDINGS and file.is_file() and not file.is_symlink()
    return picture_size(file) if known else None


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Each language keeps its own 404 page; MkDocs writes them all to one place."""
    language = language_of(config)
    if template_name != "404.html" or language == DEFAULT:
        return output
    file = Path(config.site_dir) / language / template_name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(output, encoding="utf-8")
    return ""

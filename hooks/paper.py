"""MkDocs events of the course on paper: books once all pages stand, then every PDF is read back."""

import os
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from course.finding import Finding
from course.language import LANGUAGES, Language
from course.links import site_path
from print.book import Chapter, Edition
from print.contact import write_contact_sheets
from print.faults import Site
from print.outputs import HANDBOOKS
from print.pdf import render_pdf
from print.proof import prove_book, prove_handout
from print.run import Print, booklet, print_run
from shared import course_of, edition_date, failure, i18n, language_of, printing, source_of

_log = get_plugin_logger("print")
_AFTER_THE_LANGUAGES = -150  # the i18n plugin translates the navigation at -100
_AFTER_THE_CHECKS = -300
_CONTACT_SHEETS = "COURSE_CONTACT_SHEETS"  # a folder; scripts/build sets it

_chapters: dict[str, list[Chapter]] = {}
_names: dict[str, str] = {}


@event_priority(_AFTER_THE_LANGUAGES)
def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Remember the order of the navigation: it is the order of the book, without the home page."""
    language = language_of(config)
    _names[language] = config.site_name
    _chapters[language] = [
        Chapter(page.url, page.parent.title, source.title)
        for page in nav.pages
        if page.parent is not None
        and (source := source_of(page, config)) is not None
        and not source.is_for_editors
    ]
    return nav


@event_priority(_AFTER_THE_CHECKS)
def on_post_build(config: MkDocsConfig) -> None:
    """Make the books, read every PDF back.

    Raises:
        PluginError: A PDF could not be made, or is not what its pages are.
    """
    if i18n(config).building or not printing():
        return
    address = config.site_url or "/"
    sources = {site_path(page.language, page.name): page.path for page in course_of(config).pages}
    site = Site(Path(config.site_dir), address, sources)
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        findings = _print_all(config, site, pool)
        started = time.monotonic()
        for found in pool.map(prove_handout, sources, repeat(site)):
            findings += found
    _log.info(f"{len(sources)} handouts read back, {time.monotonic() - started:.0f} s")
    if findings:
        raise failure(findings, address)


def _print_all(config: MkDocsConfig, site: Site, pool: ProcessPoolExecutor) -> list[Finding]:
    """As much at once as there are processors; all is read back once all is written."""
    prints = [item for language in LANGUAGES for item in _prints(config, language)]
    started = time.monotonic()
    base = site.root.resolve().as_uri() + "/"
    rendered = list(pool.map(render_pdf, (item.book.html for item in prints), repeat(base)))
    by_path = dict(zip((item.path for item in prints), rendered, strict=True))
    made = {path: pdf.data for path, pdf in by_path.items()}
    made |= dict(booklet(language, by_path[HANDBOOKS[language]]) for language in LANGUAGES)
    for path, data in made.items():
        (site.root / path).parent.mkdir(parents=True, exist_ok=True)
        (site.root / path).write_bytes(data)
        _log.info(f"{path}: {len(data) // 1000} kB")
    _log.info(f"{len(made)} documents printed, {time.monotonic() - started:.0f} s")
    started = time.monotonic()
    findings: list[Finding] = []
    for found in pool.map(
        prove_book,
        (item.path for item in prints),
        (item.book for item in prints),
        (item.chapters for item in prints),
        rendered,
        repeat(site),
    ):
        findings += found
    _log.info(f"{len(prints)} documents read back, {time.monotonic() - started:.0f} s")
    if folder := os.environ.get(_CONTACT_SHEETS):
        started = time.monotonic()
        count = sum(pool.map(write_contact_sheets, repeat(Path(folder)), made, made.values()))
        _log.info(f"{count} contact sheets in {folder}, {time.monotonic() - started:.0f} s")
    return findings


def _prints(config: MkDocsConfig, language: Language) -> list[Print]:
    address = config.site_url or "/"
    participant = Edition(language, False, _names[language], edition_date(), address)
    templates = Path(config.config_file_path).parent / "overrides" / "print"
    return print_run(
        Path(config.site_dir),
        _chapters[language],
        len(course_of(config).days),
        participant,
        replace(participant, trainer=True),
        templates,
    )

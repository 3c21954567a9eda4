"""MkDocs events of the course on paper: books once all pages stand, then every PDF is read back."""

import time
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from course.finding import Finding
from course.language import LANGUAGES, Language, long_date
from course.links import site_path
from print.book import Book, Chapter, Edition, make_book
from print.faults import Site
from print.outputs import HANDBOOKS, TRAINER_GUIDES
from print.pdf import render_pdf
from print.proof import prove_book, prove_handout
from shared import course_of, edition_date, failure, i18n, language_of, printing, source_of

_log = get_plugin_logger("print")
_AFTER_THE_LANGUAGES = -150  # the i18n plugin translates the navigation at -100
_AFTER_THE_CHECKS = -300

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
        findings = _print_books(config, site, pool)
        started = time.monotonic()
        for found in pool.map(prove_handout, sources, repeat(site)):
            findings += found
    _log.info(f"{len(sources)} handouts read back, {time.monotonic() - started:.0f} s")
    if findings:
        raise failure(findings, address)


def _print_books(config: MkDocsConfig, site: Site, pool: ProcessPoolExecutor) -> list[Finding]:
    """All books, as many at once as there are processors; they are read once all are written."""
    books = {
        outputs[language]: (language, _book(config, language, trainer))
        for language in LANGUAGES
        for outputs, trainer in ((HANDBOOKS, False), (TRAINER_GUIDES, True))
    }
    started = time.monotonic()
    base = site.root.resolve().as_uri() + "/"
    printed = list(pool.map(render_pdf, (book.html for _, book in books.values()), repeat(base)))
    for pdf, rendered in zip(books, printed, strict=True):
        (site.root / pdf).parent.mkdir(parents=True, exist_ok=True)
        (site.root / pdf).write_bytes(rendered.data)
        _log.info(f"{pdf}: {len(rendered.data) // 1000} kB")
    _log.info(f"{len(books)} books printed, {time.monotonic() - started:.0f} s")
    started = time.monotonic()
    findings: list[Finding] = []
    for found in pool.map(
        prove_book,
        books,
        (book for _, book in books.values()),
        (_chapters[language] for language, _ in books.values()),
        printed,
        repeat(site),
    ):
        findings += found
    _log.info(f"{len(books)} books read back, {time.monotonic() - started:.0f} s")
    return findings


def _book(config: MkDocsConfig, language: Language, trainer: bool) -> Book:
    date = long_date(edition_date(), language)
    edition = Edition(language, trainer, _names[language], date, config.site_url or "/")
    templates = Path(config.config_file_path).parent / "overrides" / "print"
    return make_book(Path(config.site_dir), _chapters[language], edition, templates)

"""MkDocs events that let nothing broken out: sources before the build, the site after it."""

from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger

from checks.catalogue import errors
from checks.consequences import UNREADABLE
from checks.registry import Sources, check_sources
from checks.site.built import BuiltSite
from checks.site.registry import check_site
from checks.words import hunspell
from course.finding import Finding
from print.outputs import books
from shared import course_of, failure, i18n, pdf_export

_log = get_plugin_logger("checks")
_AFTER_ALL_LANGUAGES = -200  # the i18n plugin builds the other language at -100
_state = {"serving": False}


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """The live preview warns where a build fails, so that a trainer can go on writing."""
    _state["serving"] = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the sources. Faulty ones are still built, so that one run shows every fault.

    Raises:
        PluginError: A file cannot be read, so that nothing can be built of it.
    """
    config.extra["preview"] = _state["serving"]
    if "source_findings" not in config.extra:
        config.extra["source_findings"] = check_sources(
            Sources(
                course_of(config),
                books(),
                config.site_url or "/",
                hunspell if hunspell.available() else None,
            )
        )
    findings: list[Finding] = config.extra["source_findings"]
    if any(found.code in UNREADABLE for found in findings) and not _state["serving"]:
        raise failure(findings, config.site_url or "/")
    if errors(findings):
        pdf_export(config).enabled = False
    return config


@event_priority(_AFTER_ALL_LANGUAGES)
def on_post_build(config: MkDocsConfig) -> None:
    """Check the built site and report both; a finding fails the build.

    Raises:
        PluginError: There is a finding, and this is no live preview.
    """
    if i18n(config).building:
        return
    promised = frozenset(books())  # printed after this, or left out on request
    site = BuiltSite(
        Path(config.site_dir), config.site_url or "/", promised, preview=_state["serving"]
    )
    findings: list[Finding] = config.extra["source_findings"]
    reported = {(item.path, item.line) for item in findings}
    found = check_site(site, course_of(config))
    findings = findings + [item for item in found if (item.path, item.line) not in reported]
    if not findings:
        _log.info(f"{sum(1 for _ in site.root.rglob('*.html'))} pages, every check passed")
        return
    if errors(findings) and not _state["serving"]:
        raise failure(findings, site.address)
    _log.warning(failure(findings, site.address))

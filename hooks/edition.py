"""MkDocs events for what a build depends on besides its sources: the date, and print or not."""

import logging
import os
import subprocess
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger

from shared import language_of, pdf_export

_FALLBACK_EPOCH = "1764547200"  # 1 December 2025, for a copy without git

_log = get_plugin_logger("language")


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """PDFs: on for a build, off for the live preview, unless the environment says otherwise."""
    os.environ.setdefault("COURSE_PRINT", "0" if command == "serve" else "1")
    # It tells, page after page, of settings that are meant.
    logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The commit's date becomes the edition's date, so that one commit gives the same bytes."""
    root = Path(config.config_file_path).parent
    os.environ.setdefault("SOURCE_DATE_EPOCH", _commit_epoch(root) or _FALLBACK_EPOCH)
    handler = pdf_export(config).config
    handler["theme_handler_path"] = str(root / handler["theme_handler_path"])
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Say which language is being built."""
    _log.info(f"{language_of(config)}: pages")


def _commit_epoch(root: Path) -> str:
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""

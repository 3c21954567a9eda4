"""MkDocs events for what a build depends on besides its sources: the date, and print or not."""

import os
import subprocess
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from shared import pdf_export

_FALLBACK_EPOCH = "1764547200"  # 1 December 2025, for a copy without git


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """PDFs: on for a build, off for the live preview, unless the environment says otherwise."""
    os.environ.setdefault("COURSE_PRINT", "0" if command == "serve" else "1")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The commit's date becomes the edition's date, so that one commit gives the same bytes."""
    root = Path(config.config_file_path).parent
    os.environ.setdefault("SOURCE_DATE_EPOCH", _commit_epoch(root) or _FALLBACK_EPOCH)
    handler = pdf_export(config).config
    handler["theme_handler_path"] = str(root / handler["theme_handler_path"])
    return config


def _commit_epoch(root: Path) -> str:
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""

"""The browser that tests and commands drive."""

import shutil

_NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """Path of the installed Chromium, if there is one; scripts/lib/environment.sh installs it."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)

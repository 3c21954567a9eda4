"""What the tests share: the real course, copies of it to break, and one real build."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

import pytest

from course.load import load
from course.model import Course

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 24)
SITE_URL = "https://kursus.example/batik/"
REPO_URL = "https://kode.example/kelas/batik"

_PARTS = ("docs", "overrides", "hooks", "scripts", "mkdocs.yml")
_EPOCH = "1795521600"  # 24 November 2026


def copy_project(target: Path) -> Path:
    """A copy of what a build needs."""
    target.mkdir(parents=True, exist_ok=True)
    for part in _PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target / part)
    return target


def build_environment(**more: str) -> dict[str, str]:
    """The environment of a build, as `scripts/build` sets it."""
    return {
        **os.environ,
        "PYTHONPATH": "hooks",
        "PYTHONDONTWRITEBYTECODE": "1",
        "SITE_URL": SITE_URL,
        "REPO_URL": REPO_URL,
        "SOURCE_DATE_EPOCH": _EPOCH,
        **more,
    }


def start_build(project: Path, *arguments: str, **more: str) -> subprocess.Popen[str]:
    """Start `scripts/lib/build.py` of a project, with `more` in its environment."""
    return subprocess.Popen(
        [sys.executable, "scripts/lib/build.py", *arguments],
        cwd=project,
        env=build_environment(**more),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.fixture(scope="session")
def course() -> Course:
    """The real course."""
    return load(ROOT, TODAY)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a test may break."""
    return copy_project(tmp_path / "project")


@pytest.fixture
def edit(project: Path) -> Callable[[str, str, str], int]:
    """Replace the first place of a text in a file; gives the line on which it stands."""

    def change(path: str, old: str, new: str) -> int:
        file = project / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    return change


class Build:
    """A build that runs while tests run; `site` waits for it."""

    def __init__(self, project: Path) -> None:
        self._project = copy_project(project)
        self._process = start_build(project)

    @cached_property
    def site(self) -> Path:
        """The built site."""
        output, _ = self._process.communicate()
        assert self._process.returncode == 0, output
        return self._project / "site"

    def stop(self) -> None:
        """End it, if nobody has waited for it."""
        self._process.kill()


@pytest.fixture(scope="session")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Build]]:
    """Two real builds of the same sources in different folders, PDFs included.

    The second starts when the first is done: it has time while the tests look at the first.
    """
    folder = tmp_path_factory.mktemp("builds")
    first = Build(folder / "one")
    assert first.site
    both = [first, Build(folder / "two")]
    yield both
    for build in both:
        build.stop()


@pytest.fixture(scope="session")
def site(builds: list[Build]) -> Path:
    """The built site."""
    return builds[0].site

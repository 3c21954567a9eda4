"""Measures `scripts/check` against `mkdocs build` of the same course: median of several runs each.

    python tests/bench/speed.py

`mkdocs build` is timed as this project builds its site, without PDFs, and plain: without hooks and
with the theme as it comes, which leaves references, register, glossary and index unfilled.
"""

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5


def plain(folder: Path) -> None:
    """Write a copy of the course that stock MkDocs and Material can build."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nhooks:\n")[0]
    config = re.sub(r"  - pdf-export:\n(?:      .*\n?)+", "", config)
    config = config.replace("  custom_dir: overrides\n", "")
    (folder / "mkdocs.yml").write_text(config + "\n", encoding="utf-8")
    for page in folder.glob("docs/*/index.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"(?m)^template: .*\n", "", text), encoding="utf-8")


def median(command: list[str], folder: Path, **more: str) -> float:
    """Seconds of a command, the median of RUNS."""
    seconds = []
    environment = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "PYTHONPATH": "hooks"}
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run(
            command, cwd=folder, env={**environment, **more}, check=True, capture_output=True
        )
        seconds.append(time.perf_counter() - started)
    return statistics.median(seconds)


def main() -> None:
    """Print the three medians."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plain(folder)
        build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir"]
        check = median(["scripts/check"], ROOT)
        own = median([*build, f"{name}/own"], ROOT, COURSE_PRINT="0")
        stock = median([*build, f"{name}/stock"], folder)
    print(f"scripts/check              {check:5.1f} s")
    print(f"mkdocs build, no PDFs      {own:5.1f} s")
    print(f"mkdocs build, stock theme  {stock:5.1f} s")


if __name__ == "__main__":
    main()

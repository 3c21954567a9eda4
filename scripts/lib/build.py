"""Builds the site in a fresh folder beside `site/` and swaps it in when all has passed."""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
CONTACT_SHEETS = ROOT / "contact-sheets"  # of the printed pages, for reviewers
_HOUR = 3600


def main() -> int:
    """Build; exit code 0, or that of the build that failed."""
    parser = argparse.ArgumentParser(prog="scripts/build", description="Builds site/.")
    parser.add_argument("--no-print", action="store_true", help="leave out the PDFs")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    started = time.monotonic()
    recover(SITE)
    fresh = Path(tempfile.mkdtemp(prefix=".site-", dir=ROOT))
    try:
        shutil.rmtree(CONTACT_SHEETS, ignore_errors=True)
        environment = {
            **os.environ,
            "COURSE_PRINT": "0" if options.no_print else "1",
            "COURSE_CONTACT_SHEETS": str(CONTACT_SHEETS),
        }
        command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(fresh)]
        code = run_with_times(command, environment)
        if code:
            print(f"\nGagal / failed. {SITE.name}/ tetap seperti semula / is as it was.")
            return code
        swap(fresh, SITE)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    print(summary(SITE, time.monotonic() - started))
    return 0


def run_with_times(command: list[str], environment: dict[str, str]) -> int:
    """Run a command in the project; each step it logs gets the seconds since its start."""
    started = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        for line in process.stdout or ():
            logged = line.startswith(("INFO", "WARNING", "ERROR"))
            mark = f"{time.monotonic() - started:4.0f} s  " if logged else ""
            print(mark + line, end="", flush=True)
        return process.wait()
    finally:
        process.kill()


def recover(site: Path) -> None:
    """Clear up after a build that was killed; one killed while swapping gives its old site back."""
    old = _old(site)
    if old.exists() and not site.exists():
        old.rename(site)
    for left in site.parent.glob(f".{site.name}-*"):
        if time.time() - left.stat().st_mtime > _HOUR:  # a younger one may be a build at work
            shutil.rmtree(left, ignore_errors=True)


def swap(fresh: Path, site: Path) -> None:
    """Put the fresh folder in the place of the old one."""
    fresh.chmod(0o755)
    old = _old(site)
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}-old")


def summary(site: Path, seconds: float) -> str:
    """What was made, in one line, and the books with their sizes."""
    pages = sum(1 for _ in site.rglob("*.html"))
    books = [f for f in sorted(site.rglob("*.pdf")) if f.parent.name == "pdf"]
    handouts = sum(1 for _ in site.rglob("*.pdf")) - len(books)
    lines = [f"site/: {pages} halaman / pages, {handouts} lembar / handouts, {seconds:.0f} s"]
    lines += [f"  {f.relative_to(site)}  {f.stat().st_size / 1e6:.1f} MB" for f in books]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())

"""`python -m checks`: the checks of the sources, for `scripts/check`."""

import argparse
import sys
from datetime import date
from pathlib import Path

from checks import hunspell
from checks.overdue import check_overdue
from checks.report import FORMATS, report
from checks.sources import check_sources
from course.language import DEFAULT, LANGUAGES
from course.load import load
from print.outputs import books

_NO_SPELLING = (
    "Ejaan tidak diperiksa: pasang hunspell dengan kamus id_ID dan en_GB. / "
    "Spelling is not checked: install hunspell with the dictionaries id_ID and en_GB."
)


def main(arguments: list[str] | None = None, today: date | None = None) -> int:
    """Print every finding; exit code 0 if there is none, else 1. Overdue facts are only told."""
    parser = argparse.ArgumentParser(prog="scripts/check", description="Checks docs/.")
    parser.add_argument("--format", choices=FORMATS, default="text", help="text by default")
    parser.add_argument("--lang", choices=LANGUAGES, default=DEFAULT, help="of the messages")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    course = load(options.root, today or date.today())
    spelling = hunspell if hunspell.available() else None
    if spelling is None:
        print(_NO_SPELLING, file=sys.stderr)
    findings = check_sources(course, books(), spelling)
    text = report(findings, options.format, options.lang, sorted(check_overdue(course)))
    if text:
        print(text)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())

"""`python -m checks`: the checks of the sources, for `scripts/check`."""

import argparse
import sys
from datetime import date
from pathlib import Path

from checks.report import FORMATS, report
from checks.sources import check_sources
from course.language import DEFAULT, LANGUAGES
from course.load import load
from print.outputs import books


def main(arguments: list[str] | None = None) -> int:
    """Print every finding; exit code 0 if there is none, else 1."""
    parser = argparse.ArgumentParser(prog="scripts/check", description="Checks docs/.")
    parser.add_argument("--format", choices=FORMATS, default="text", help="text by default")
    parser.add_argument("--lang", choices=LANGUAGES, default=DEFAULT, help="of the messages")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    findings = check_sources(load(options.root, date.today()), books())
    text = report(findings, options.format, options.lang)
    if text:
        print(text)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())

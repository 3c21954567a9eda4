"""`python -m checks`: the checks of the sources, or of other hosts, for `scripts/check`."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from checks.catalogue import errors
from checks.languages.record import record_translations
from checks.registry import Sources, check_sources
from checks.report import FORMATS, report
from checks.words import hunspell
from checks.words.spelling import Speller
from course.language import DEFAULT, LANGUAGES
from course.load import load
from print.outputs import books

_NO_SPELLING = (
    "Ejaan tidak diperiksa: pasang hunspell dengan kamus id_ID dan en_GB. / "
    "Spelling is not checked: install hunspell with the dictionaries id_ID and en_GB."
)
MARKDOWN = "markdown"
_PREVIEW = "http://127.0.0.1:8000/"  # where scripts/serve shows the site


def main(arguments: list[str] | None = None, today: date | None = None) -> int:
    """Print every finding; exit code 1 if one of them is an error, else 0."""
    parser = argparse.ArgumentParser(prog="scripts/check", description="Checks docs/.")
    parser.add_argument(
        "--format",
        choices=(*FORMATS, MARKDOWN),
        default="text",
        help="text by default; markdown only of what --external finds",
    )
    parser.add_argument("--lang", choices=LANGUAGES, default=DEFAULT, help="of the messages")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help=argparse.SUPPRESS)
    parser.add_argument(
        "--external",
        action="store_true",
        help="ask the addresses outside the site instead, slowly; needs the network",
    )
    parser.add_argument(
        "--translated",
        nargs="+",
        metavar="PAGE",
        help="record that these translations follow their source as it is now, then check",
    )
    options = parser.parse_args(arguments)
    site = os.environ.get("SITE_URL", _PREVIEW)
    if options.format == MARKDOWN and not options.external:
        parser.error("--format markdown: --external")
    course = load(options.root, today or date.today())
    if options.translated:
        unknown = record_translations(course, options.translated)
        if unknown:
            parser.error(f"bukan halaman terjemahan / no translated page: {', '.join(unknown)}")
        course = load(options.root, course.today)
    if options.external:
        # Only here, for all it needs of the network takes a moment to load.
        from checks.external.check import STORE, run  # noqa: PLC0415

        findings = run(course, options.root / STORE, course.today, _say, site)
    else:
        findings = check_sources(Sources(course, books(), site, _speller()))
    if options.format == MARKDOWN:
        from checks.external.summary import summary  # noqa: PLC0415

        text = summary(findings)
    else:
        text = report(findings, options.format, options.lang, site)
    if text:
        print(text)
    return 1 if errors(findings) else 0


def _speller() -> Speller | None:
    if hunspell.available():
        return hunspell
    _say(_NO_SPELLING)
    return None


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

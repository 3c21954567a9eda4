"""Packs the class kit from the built site; with a list of names, their forms are filled in."""

import argparse
import sys
from datetime import date
from pathlib import Path, PurePosixPath

import pikepdf

from course.language import LANGUAGES, Language
from course.load import load
from print.book import Edition
from print.forms import attendance_list, certificates, read_people
from print.kit import pack
from print.outputs import ATTENDANCE_LISTS, CERTIFICATES, CLASS_KIT, HANDBOOKS
from print.pdf import render_pdf

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
_TEMPLATES = ROOT / "overrides" / "print"
_NAMES: dict[Language, str] = {"id": "paket-kelas", "en": "class-kit"}
_READ_ME: dict[Language, str] = {"id": "BACA-DAHULU.txt", "en": "READ-ME-FIRST.txt"}


def main() -> int:
    """Pack; exit code 0, or 1 if something is missing or a line of names is wrong."""
    parser = argparse.ArgumentParser(prog="scripts/class-kit", description=__doc__)
    parser.add_argument("--lang", choices=LANGUAGES, default="id")
    parser.add_argument("--names", type=Path, help="a text file, a participant a line: name; firm")
    parser.add_argument("--output", type=Path, help="default: paket-kelas.zip or class-kit.zip")
    options = parser.parse_args()
    language: Language = options.lang
    paths = [outputs[language] for outputs in CLASS_KIT]
    missing = [path for path in paths if not (SITE / path).is_file()]
    if missing:
        print(
            f"site/{missing[0]}: belum ada; jalankan scripts/build dahulu"
            " / not there yet; run scripts/build first"
        )
        return 1
    files = {PurePosixPath(path).name: (SITE / path).read_bytes() for path in paths}
    edition = _edition(language)
    if options.names:
        try:
            files |= _named(options.names, edition)
        except (OSError, UnicodeDecodeError):
            print(
                f"{options.names}: tidak terbaca sebagai teks UTF-8 / cannot be read as UTF-8 text"
            )
            return 1
        except ValueError as error:
            print(f"{options.names}: {error}")
            return 1
    read_me = (_TEMPLATES / f"class-kit.{language}.txt").read_bytes()
    name = _NAMES[language]
    output: Path = options.output or ROOT / f"{name}.zip"
    packed = pack(name, {_READ_ME[language]: read_me, **files}, edition.day)
    output.write_bytes(packed)
    print(f"{output}: {len(files) + 1} berkas / files, {len(packed) / 1e6:.1f} MB")
    return 0


def _edition(language: Language) -> Edition:
    """Name of the course and date of the edition, as the handbook says of itself."""
    with pikepdf.open(SITE / HANDBOOKS[language]) as pdf:
        name = str(pdf.docinfo["/Title"]).partition(":")[0]
        made = str(pdf.docinfo["/CreationDate"]).removeprefix("D:")
    day = date(int(made[:4]), int(made[4:6]), int(made[6:8]))
    return Edition(language, False, name, day, "")


def _named(names: Path, edition: Edition) -> dict[str, bytes]:
    """The forms with the participants' names."""
    people = read_people(names.read_text(encoding="utf-8"))
    days = len(load(ROOT, date.today()).days)
    base = SITE.resolve().as_uri() + "/"
    return {
        PurePosixPath(outputs[edition.language]).name: render_pdf(
            form(SITE, people, days, edition, _TEMPLATES).html, base
        ).data
        for outputs, form in ((ATTENDANCE_LISTS, attendance_list), (CERTIFICATES, certificates))
    }


if __name__ == "__main__":
    sys.exit(main())

"""Forms for the class: the list to sign, and the certificate to fill in."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from print.book import Book, Edition
from print.templates import environment, styles

SEATS = 30  # lines of a list without names
_LONGEST = 45  # letters of a name that fit on a certificate


@dataclass(frozen=True)
class Person:
    """A participant; without a name the line is left to be written on."""

    name: str = ""
    firm: str = ""


def read_people(text: str) -> list[Person]:
    """Participants, one a line: "name; firm", or the name alone.

    Raises:
        ValueError: A line that does not fit on a certificate, or no line at all; the message is
            for the trainer, in both languages.
    """
    people = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        name, _, firm = (part.strip() for part in line.partition(";"))
        if not name and not firm:
            continue
        if not name or max(len(name), len(firm)) > _LONGEST:
            raise ValueError(
                f"baris {number}: tulis nama; usaha, masing-masing paling panjang {_LONGEST} huruf"
                f" / line {number}: write name; firm, each at most {_LONGEST} letters"
            )
        people.append(Person(name, firm))
    if not people:
        raise ValueError("tidak ada nama / no names")
    return people


def attendance_list(
    site: Path, people: Sequence[Person], days: int, edition: Edition, templates: Path
) -> Book:
    """The list that participants sign each day.

    Args:
        site: Folder of the built site.
        people: Who is expected; none for empty lines.
        days: Of the course.
        edition: Whose list.
        templates: Folder of `attendance.html`.
    """
    seats = [*people] or [Person()] * SEATS
    return _form("attendance", site, edition, templates, people=seats, days=days)


def certificates(
    site: Path, people: Sequence[Person], days: int, edition: Edition, templates: Path
) -> Book:
    """A certificate for everybody; without names one to fill in by hand. Arguments as above."""
    band = (site / "assets/img/motif-band.svg").resolve().as_uri()
    named = [*people] or [Person()]
    return _form("certificate", site, edition, templates, people=named, days=days, band=band)


def _form(name: str, site: Path, edition: Edition, templates: Path, **values: object) -> Book:
    html = (
        environment(templates)
        .get_template(f"{name}.html")
        .render(edition=edition, css=styles(site, f"{name}.css"), **values)
    )
    return Book(html, f"overrides/print/{name}.html")

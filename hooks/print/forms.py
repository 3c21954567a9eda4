"""Forms for the class: the list to sign, and the certificate to fill in."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from print.book import Book, Edition
from print.templates import environment, styles

SEATS = 30  # lines of a list without names


@dataclass(frozen=True)
class Person:
    """A participant; without a name the line is left to be written on."""

    name: str = ""
    firm: str = ""


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

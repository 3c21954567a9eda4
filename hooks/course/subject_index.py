"""The index of subjects as HTML, for the site and, with page numbers, for the book."""

import re
from collections.abc import Iterable
from html import escape
from operator import itemgetter

from course.glossary import Term
from course.headings import section_at
from course.language import Language
from course.letters import under_letters
from course.model import Course
from course.page import Page
from course.references import references

Entries = dict[str, list[str]]  # subject -> places, "pasar/uni-eropa#bea"

_MOST = 4  # places of a term: the lessons that speak of it most


def subject_index(page: Page, course: Course) -> str:
    """All subjects in the language's order under their first letters, each with its places."""

    def items(entries: Iterable[tuple[str, list[str]]]) -> str:
        shown = "".join(_entry(name, places, page, course) for name, places in entries)
        return f'<ul class="subjects">{shown}</ul>'

    return under_letters(
        _entries(course, page.language).items(), lambda entry: _key(entry[0]), items
    )


def section_ids(page: Page) -> set[str]:
    """Ids of the sections of a page's source, and that of its title."""
    return {"judul", *(heading.id for heading in page.headings if heading.id)}


def _entries(course: Course, language: Language) -> Entries:
    entries: Entries = {}
    for subject in course.subjects:
        entries.setdefault(subject.name[language], []).extend(subject.places)
    for key, places in _term_places(course, language).items():
        entries.setdefault(course.terms[key].headword(language), []).extend(places)
    return entries


def _term_places(course: Course, language: Language) -> dict[str, list[str]]:
    """Of each term the sections that explain it, in the lessons that say it most."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for place, lesson in enumerate(course.lessons(language)):
        first: dict[str, int] = {}
        for reference in references(lesson.body):
            if reference.kind == "term" and reference.key in course.terms:
                first.setdefault(reference.key, reference.start)
        for key, start in first.items():
            section = f"{lesson.name}#{section_at(lesson.headings, start) or 'judul'}"
            said = _times_said(course.terms[key], lesson, language)
            found.setdefault(key, []).append((-said, place, section))
    return {
        key: [section for _, _, section in sorted(sorted(places)[:_MOST], key=itemgetter(1))]
        for key, places in found.items()
    }


def _times_said(term: Term, lesson: Page, language: Language) -> int:
    names = (re.escape(name) for name in {term.headword(language), term.label(language)})
    return len(re.findall(rf"\b(?:{'|'.join(sorted(names))})\b", lesson.body, re.IGNORECASE))


def _entry(name: str, places: list[str], page: Page, course: Course) -> str:
    first: dict[str, str] = {}  # page -> its first section
    for place in places:
        target, _, anchor = place.partition("#")
        first.setdefault(target, anchor)
    links = []
    for target, anchor in first.items():
        lesson = course.by_name.get((page.language, target))
        title = escape(lesson.title if lesson else target, quote=False)
        links.append(f'<a href="{page.relative(target)}.html#{anchor}">{title}</a>')
    return f"<li><span>{escape(name, quote=False)}</span> {', '.join(links)}</li>"


def _key(name: str) -> str:
    """What an entry is sorted by: its letters and digits."""
    return re.sub(r"[^\w ]", "", name).strip().casefold()

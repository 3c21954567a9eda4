"""The index of subjects as HTML, for the site and, with page numbers, for the book."""

import re
from html import escape
from itertools import groupby

from course.glossary import Term
from course.language import Language
from course.load import Course
from course.page import Page
from course.references import references

_SECTION = re.compile(r"^##+ .+? \{ #(?P<id>[\w-]+) \}[ \t]*$", re.MULTILINE)

Entries = dict[str, list[str]]  # subject -> places, "pasar/uni-eropa#bea"

_MOST = 4  # places of a term: the lessons that speak of it most


def subject_index(page: Page, course: Course) -> str:
    """All subjects in the language's order under their first letters, each with its places."""
    entries = sorted(_entries(course, page.language).items(), key=lambda entry: _key(entry[0]))
    parts = []
    for letter, group in groupby(entries, key=lambda entry: _key(entry[0])[:1].upper()):
        items = "".join(_entry(name, places, page, course) for name, places in group)
        parts.append(f"## {letter} {{ #huruf-{letter.lower()} }}")
        parts.append(f'<ul class="subjects">{items}</ul>')
    return "\n\n".join(parts)


def section_ids(page: Page) -> set[str]:
    """Ids of the sections of a page's source, and that of its title."""
    return {"judul", *(match["id"] for match in _SECTION.finditer(page.body))}


def _entries(course: Course, language: Language) -> Entries:
    entries: Entries = {}
    for subject in course.subjects:
        entries.setdefault(subject.name[language], []).extend(subject.places)
    for term in course.terms.values():
        if places := _term_places(term, course, language):
            entries.setdefault(term.headword(language), []).extend(places)
    return entries


def _term_places(term: Term, course: Course, language: Language) -> list[str]:
    """The section of each lesson that explains the term, of those lessons that say it most."""
    names = {term.headword(language), term.label(language)}
    said = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names if name), re.IGNORECASE)
    found = []
    for place, lesson in enumerate(course.lessons(language)):
        for reference in references(lesson.body):
            if reference.kind == "term" and reference.key == term.id:
                section = f"{lesson.name}#{_section(lesson, reference.start)}"
                found.append((len(said.findall(lesson.body)), place, section))
                break
    best = sorted(found, key=lambda entry: (-entry[0], entry[1]))[:_MOST]
    return [section for _, _, section in sorted(best, key=lambda entry: entry[1])]


def _section(page: Page, offset: int) -> str:
    """Id of the section in which a position of the body stands."""
    before = [match["id"] for match in _SECTION.finditer(page.body, 0, offset)]
    return before[-1] if before else "judul"


def _entry(name: str, places: list[str], page: Page, course: Course) -> str:
    links = []
    for target, sections in groupby(dict.fromkeys(places), key=lambda place: place.split("#")[0]):
        lesson = course.by_name.get((page.language, target))
        anchor = next(iter(sections)).partition("#")[2]
        title = escape(lesson.title if lesson else target, quote=False)
        links.append(f'<a href="{page.relative(target)}.html#{anchor}">{title}</a>')
    return f"<li><span>{escape(name, quote=False)}</span> {', '.join(dict.fromkeys(links))}</li>"


def _key(name: str) -> str:
    """What an entry is sorted by: its letters and digits."""
    return re.sub(r"[^\w ]", "", name).strip().casefold()

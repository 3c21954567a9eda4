"""From a page's source to the Markdown that is built: references shown, lesson framed."""

from collections.abc import Callable, Mapping
from html import escape

from course.blocks import (
    diagram_figure,
    glossary_list,
    lesson_cards,
    timetable_table,
)
from course.hs_table import hs_table
from course.inline import fact_inline, term_link
from course.language import minutes
from course.links import across_languages
from course.model import Course
from course.page import Page
from course.path_list import path_list
from course.phrases import phrase
from course.references import Reference, references, replace
from course.register import fact_entry, facts_register
from course.subject_index import subject_index

Blocks = Mapping[str, Callable[[Page], str]]  # what other rooms put in place of a reference
_NO_BLOCKS: Blocks = {}


def render(page: Page, course: Course, blocks: Blocks = _NO_BLOCKS) -> str:
    """Markdown of a page, ready for any Markdown renderer with the course's extensions.

    References that do not resolve stay as they are; `checks.data.references` reports them.
    """
    met: set[str] = set()

    def show(reference: Reference) -> str | None:
        shown = _inline(reference, page, course, reference.key not in met)
        met.add(reference.key)
        if shown is None and reference.kind in blocks:
            return blocks[reference.kind](page)
        return _block(reference, page, course) if shown is None else shown

    body = across_languages(page, replace(page.body, show))
    if page.lists_facts:
        head = _header(page, course) if page.is_lesson else _title(page)
        return "\n\n".join((head, body.strip(), _facts(page, course))) + "\n"
    return f"# {page.title} {{ #judul }}\n\n{body}" if page.name != "index" else body


def _inline(reference: Reference, page: Page, course: Course, first: bool) -> str | None:
    """What stands inside a sentence."""
    match reference.kind:
        case "fact" if fact := course.facts.get(reference.key):
            return fact_inline(fact, page, course, first)
        case "term" if term := course.terms.get(reference.key):
            return term_link(term, page, reference.words)
        case "example" if reference.key in course.example.names():
            return course.example.show(reference.key, page.language)
        case "hs" if code := course.hs.codes.get(reference.key):
            return code.code
        case "advice" if reference.words:
            return reference.words
    return None


def _block(reference: Reference, page: Page, course: Course) -> str | None:
    """What stands alone in a paragraph."""
    match reference.kind:
        case "diagram" if diagram := course.diagrams.get(reference.key):
            return diagram_figure(diagram, course, page.language)
        case "timetable" if day := course.days.get(reference.key):
            return timetable_table(day, page, course)
        case "path" if any(stage.id == reference.key for stage in course.study_path.stages):
            return path_list(page, course, reference.key)
        case "hs" if not reference.key:
            return hs_table(course.hs, page.language)
        case "subjects":
            return subject_index(page, course)
        case "lessons":
            return lesson_cards(page, course, reference.key)
        case "glossary":
            return glossary_list(course, page.language)
        case "facts":
            return facts_register(page, course, reference.key)
    return None


def _title(page: Page) -> str:
    summary = escape(page.summary, quote=False)
    return f'# {page.title} {{ #judul }}\n\n<p class="lesson-summary">{summary}</p>'


def _header(page: Page, course: Course) -> str:
    language = page.language
    chips = [course.settings.tracks[page.track][language]]
    chips += [
        f"{minutes(page.minutes(part), language)} {phrase(part, language)}"
        for part in ("teach", "exercise")
        if page.minutes(part)
    ]
    items = "".join(f"<li>{escape(chip, quote=False)}</li>" for chip in chips)
    outcomes = "".join(f"<li>{escape(text, quote=False)}</li>" for text in page.words("outcomes"))
    return "\n\n".join(
        (
            _title(page),
            f'<ul class="lesson-chips">{items}</ul>',
            f'<div class="outcomes"><p>{phrase("outcomes", language)}</p><ul>{outcomes}</ul></div>',
        )
    )


def _facts(page: Page, course: Course) -> str:
    language = page.language
    used = dict.fromkeys(ref.key for ref in references(page.body) if ref.kind == "fact")
    facts = [course.facts[key] for key in used if key in course.facts]
    if not facts:
        return ""
    entries = "".join(fact_entry(fact, course, language) for fact in facts)
    return (
        f"## {phrase('facts-title', language)} {{ #fakta }}\n\n"
        f"{phrase('facts-intro', language)}\n\n"
        f'<details class="facts-fold"><summary>{phrase("facts-open", language)} ({len(facts)})'
        f'</summary><ol class="facts">{entries}</ol></details>'
    )

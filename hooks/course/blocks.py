"""What a reference alone in a paragraph becomes: timetable, glossary, register, lesson list."""

from collections.abc import Iterable
from html import escape

from course.diagrams import Diagram
from course.glossary import Term
from course.language import Language, minutes, other
from course.letters import under_letters
from course.model import Course
from course.page import Page
from course.phrases import phrase
from course.references import Reference, replace
from course.timetable import BREAK, Day, Slot, clock_text, schedule
from drawing.figure import figure
from drawing.words import Words


def timetable_table(day: Day, page: Page, course: Course) -> str:
    """Markdown table of a day: clock times, sessions with links to the lessons, minutes."""
    language = page.language
    head = [phrase(key, language) for key in ("time", "session", "minutes")]
    rows = [head, ["---", "---", "---:"]]
    for slot in schedule(day, course.lesson_minutes(language)):
        times = f"{clock_text(slot.start)}–{clock_text(slot.end)}"
        rows.append([times, _session(slot, page, course), str(slot.end - slot.start)])
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f'<div class="timetable" markdown>\n\n{table}\n\n</div>'


def _session(slot: Slot, page: Page, course: Course) -> str:
    session = slot.session
    title = session.title.get(page.language, "")
    links = ", ".join(lesson_link(name, page, course) for name in session.lessons)
    return f"*{title}*" if session.kind == BREAK else " ".join(filter(None, (links, title)))


def lesson_link(name: str, page: Page, course: Course) -> str:
    """Markdown link from a page to a lesson, under the lesson's title."""
    lesson = course.by_name.get((page.language, name))
    return f"[{lesson.title if lesson else name}]({page.relative(name)}.md)"


def diagram_figure(diagram: Diagram, course: Course, language: Language) -> str:
    """Figure of a diagram, its texts in the page's language with their facts and amounts."""

    def plain(reference: Reference) -> str | None:
        if reference.kind == "fact" and reference.key in course.facts:
            return course.facts[reference.key].value[language]
        if reference.kind == "example" and reference.key in course.example.names():
            return course.example.show(reference.key, language)
        return None

    def show(text: str) -> str:
        return replace(text, plain)

    words = Words(**{name: phrase(f"diagram-{name}", language) for name in Words.__annotations__})
    title = show(diagram.title[language])
    return figure(diagram.id, diagram.kind, title, diagram.told(language, show), words)


def glossary_list(course: Course, language: Language) -> str:
    """All terms in the language's order, under their first letters; each term has its id."""
    other_language = other(language)

    def entries(terms: Iterable[Term]) -> str:
        items = "".join(
            f'<div class="term-entry" id="{term.id}"><dt>{escape(term.headword(language))} '
            f'<span class="term-other" lang="{other_language}">'
            f"{escape(term.headword(other_language))}</span></dt>"
            f"<dd>{escape(term.meaning[language], quote=False)}</dd></div>"
            for term in terms
        )
        return f'<dl class="glossary">{items}</dl>'

    return under_letters(
        course.terms.values(), lambda term: term.headword(language).casefold(), entries
    )


def lesson_cards(page: Page, course: Course, track: str) -> str:
    """List of the lessons of a track, or of all tracks: title, sentence, minutes."""
    language = page.language
    items = [
        f"- [{lesson.title}]({page.relative(lesson.name)}.md)"
        f"{{ .lesson-card__title }} {lesson.summary} "
        f"*{minutes(lesson.minutes('teach') + lesson.minutes('exercise'), language)}*"
        for lesson in course.lessons(language, track)
    ]
    return '<div class="lesson-cards" markdown>\n\n' + "\n".join(items) + "\n\n</div>"

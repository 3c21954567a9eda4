"""What a reference inside a sentence becomes: a fact with its date, a term with its meaning."""

import re
from datetime import date
from html import escape

from course.facts import Fact
from course.glossary import Term
from course.language import Language
from course.model import Course
from course.page import Page
from course.phrases import phrase


def fact_inline(fact: Fact, page: Page, course: Course, first: bool) -> str:
    """The fact's value; behind it its date at first use, or its warning at every use."""
    language = page.language
    value = (
        f'<span class="fact" data-fact="{fact.id}" data-checked="{fact.checked.isoformat()}">'
        f"{escape(fact.value[language], quote=False)}</span>"
    )
    warning = fact_warning(fact, course, language)
    if not (first or warning):
        return value
    words = warning or f"{phrase('checked-short', language)} {_month(fact.checked)}"
    kind = "fact-note fact-note--warning" if warning else "fact-note"
    register = "" if page.lists_facts else page.relative("lampiran/fakta.md")
    return f'{value}<wbr>[{words}]({register}#fakta-{fact.id}){{ class="{kind}" }}'


def fact_warning(fact: Fact, course: Course, language: Language) -> str:
    """What a reader must know where the fact stands: not confirmed, or its check overdue."""
    if fact.status == "unconfirmed":
        return phrase("status-unconfirmed", language)
    if course.is_overdue(fact):
        return f"{phrase('overdue', language)} {_month(fact.checked)}"
    return ""


def term_link(term: Term, page: Page, words: str = "") -> str:
    """Markdown link with the meaning as its title; `words` replace the term's own label."""
    title = re.sub(r"\s+", " ", term.explanation(page.language)).replace('"', "”")
    title = title.replace("|", "/")  # a bar would end a table cell
    target = page.relative(f"lampiran/glosarium.md#{term.id}")
    return f'[{words or term.label(page.language)}]({target} "{title}"){{ .term }}'


def _month(day: date) -> str:
    return f"{day.month}/{day.year}"

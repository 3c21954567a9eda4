"""Lists of facts: those of a lesson, and the register of all."""

from collections.abc import Callable
from html import escape

from course.facts import Fact
from course.inline import fact_warning
from course.language import Language, long_date, source_date
from course.model import Course
from course.page import Page
from course.phrases import phrase


def facts_register(page: Page, course: Course, which: str) -> str | None:
    """The register, or the part of it that a reader must act on.

    Args:
        page: Where it stands.
        course: The course.
        which: One of PARTS; "" is all facts.

    Returns:
        HTML, or None if there is no such part.
    """
    return PARTS[which](page, course) if which in PARTS else None


def _all_facts(page: Page, course: Course) -> str:
    """Every fact with its source, under the first page that uses it, the newest check first."""
    groups: dict[str, list[Fact]] = {}
    for fact in sorted(
        course.facts.values(), key=lambda fact: (-fact.checked.toordinal(), fact.id)
    ):
        users = course.users.get((page.language, fact.id))
        groups.setdefault(users[0].name if users else "", []).append(fact)
    titles = {user.name: user.title for user in course.in_order(page.language)}
    titles[""] = phrase("facts-unused", page.language)
    parts = []
    for name, title in titles.items():
        if name in groups:
            entries = "".join(
                fact_entry(fact, course, page.language, _used_in(fact, page, course))
                for fact in groups[name]
            )
            anchor = name.replace("/", "-") or "belum-dipakai"
            parts.append(f"### {title} {{ #fakta-dari-{anchor} }}")
            parts.append(f'<ol class="facts facts--register">{entries}</ol>')
    return "\n\n".join(parts)


def _overdue(page: Page, course: Course) -> str:
    """The facts whose last check is too old, the oldest first; or that there is none."""
    facts = [fact for fact in course.facts.values() if course.is_overdue(fact)]
    if not facts:
        today = long_date(course.today, page.language)
        return f'<p class="facts-none">{phrase("none-overdue", page.language)} {today}.</p>'
    items = "".join(
        _short_entry(fact, page, course, long_date(fact.checked, page.language))
        for fact in sorted(facts, key=lambda fact: (fact.checked, fact.id))
    )
    return f'<ul class="facts-short">{items}</ul>'


def _unconfirmed(page: Page, course: Course) -> str:
    """What is not established, gathered under the office that can be asked."""
    parts = []
    for office in course.offices.values():
        facts = [
            fact
            for fact in course.facts.values()
            if fact.status == "unconfirmed" and fact.owner == office.id
        ]
        if facts:
            name = _link(office.url, escape(office.name[page.language], quote=False))
            items = "".join(_short_entry(fact, page, course) for fact in facts)
            parts.append(
                f'<p class="facts-office">{phrase("ask", page.language)}: {name}</p>'
                f'<ul class="facts-short">{items}</ul>'
            )
    return "".join(parts)


PARTS: dict[str, Callable[[Page, Course], str]] = {
    "": _all_facts,
    "overdue": _overdue,
    "unconfirmed": _unconfirmed,
}


def _short_entry(fact: Fact, page: Page, course: Course, more: str = "") -> str:
    value = f"{fact.value[page.language]} ({more})" if more else fact.value[page.language]
    return (
        f"<li><strong>{escape(fact.label[page.language], quote=False)}:</strong> "
        f"{escape(value, quote=False)}.{_used_in(fact, page, course)}</li>"
    )


def fact_entry(fact: Fact, course: Course, language: Language, more: str = "") -> str:
    """List item of a fact: value, note, source, dates, status, whom to ask."""
    warning = fact_warning(fact, course, language)
    status = phrase(f"status-{fact.status}", language)
    badge = "fact-status fact-status--warning" if warning else "fact-status"
    note = (
        f' <span class="fact-remark">{escape(fact.note[language], quote=False)}</span>'
        if fact.note.get(language)
        else ""
    )
    office = course.offices[fact.owner]
    name = escape(office.name[language], quote=False)
    return (
        f'<li id="fakta-{fact.id}" class="fact-entry"><p><strong>'
        f"{escape(fact.label[language], quote=False)}:</strong> "
        f"{escape(fact.value[language], quote=False)}.{note}</p>"
        f'<p class="fact-meta"><span class="{badge}">{escape(status)}</span> '
        f"{_source(fact, language)}{phrase('checked', language)} "
        f'<time datetime="{fact.checked.isoformat()}" data-checked="{fact.checked.isoformat()}">'
        f"{long_date(fact.checked, language)}</time>"
        f"{f' ({warning})' if warning and fact.status != 'unconfirmed' else ''}. "
        f"{phrase('ask', language)}: {_link(office.url, name)}.{more}</p></li>"
    )


def _source(fact: Fact, language: Language) -> str:
    if not fact.source_title:
        return ""
    link = _link(fact.source_url, escape(fact.source_title, quote=False))
    dated = (
        f" ({phrase('dated', language)} {source_date(fact.dated, language)})" if fact.dated else ""
    )
    return f"{phrase('source', language)}: {link}{dated}. "


def _link(url: str, name: str) -> str:
    return f'<a href="{escape(url)}" rel="external">{name}</a>' if url else name


def _used_in(fact: Fact, page: Page, course: Course) -> str:
    users = [
        f'<a href="{page.relative(user.name)}.html">{escape(user.title, quote=False)}</a>'
        for user in course.users.get((page.language, fact.id), ())
    ]
    return f" {phrase('used-in', page.language)}: {', '.join(users)}." if users else ""

"""What readers say for the course's words: names of a term in both languages, and other wording."""

from collections.abc import Iterator
from dataclasses import dataclass

from course.glossary import Term
from course.language import LANGUAGES, Language
from course.model import Course
from search.words import base_forms


@dataclass(frozen=True)
class Group:
    """Phrases that stand for each other, in base forms.

    Attributes:
        names: Any of them means all the others.
        leads: Each means the names, but no name means it.
    """

    names: tuple[str, ...]
    leads: tuple[str, ...]


def thesaurus(course: Course, language: Language) -> list[Group]:
    """Groups of the glossary's terms and of the readers' wording."""

    def base(phrase: str) -> str:
        return " ".join(base_forms(phrase, language))

    found = [
        *((_names(term), term.search) for term in course.terms.values()),
        *(((key,), typed) for key, typed in course.wording.meant.items()),
    ]
    groups = []
    for names, leads in found:
        own = _distinct(base(name) for name in names)
        others = tuple(lead for lead in _distinct(base(lead) for lead in leads) if lead not in own)
        if len(own) > 1 or (own and others):
            groups.append(Group(own, others))
    return groups


def _names(term: Term) -> tuple[str, ...]:
    return tuple(
        text
        for language in LANGUAGES
        for text in (term.term[language], term.short.get(language, ""))
        if text
    )


def _distinct(phrases: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase))

"""Facts and terms that no page uses, and facts that say the same twice."""

from collections.abc import Iterator

from course.finding import Finding, finding
from course.model import Course
from course.references import references


def check_usage(course: Course) -> Iterator[Finding]:
    """What stands in the data without use, or under two names."""
    used = {(ref.kind, ref.key) for page in course.pages for ref in references(page.body)}
    used |= {
        (ref.kind, ref.key)
        for text in course.texts
        for words in text.words.values()
        if "{{" in words
        for ref in references(words)
    }
    for kind, code, entries in (
        ("fact", "FACT-UNUSED", course.facts),
        ("term", "TERM-UNUSED", course.terms),
    ):
        for key, entry in entries.items():
            if (kind, key) not in used:
                yield finding(entry.path, entry.line, code, key=key)
    yield from _twins(course)


def _twins(course: Course) -> Iterator[Finding]:
    first: dict[tuple[str, str], str] = {}
    for key, fact in course.facts.items():
        said = (fact.label["id"].casefold(), fact.value["id"].casefold())
        other = first.setdefault(said, key)
        if other != key:
            place = f"{course.facts[other].path}:{course.facts[other].line}"
            yield finding(fact.path, fact.line, "FACT-TWIN", key=key, other=other, first=place)

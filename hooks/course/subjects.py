"""The index of subjects: readers' own words and the glossary's terms, with the places to read."""

from dataclasses import dataclass

from course.finding import Finding, finding
from course.language import Bilingual, is_bilingual
from course.source import Yaml


@dataclass(frozen=True)
class Subject:
    """An entry of `subjects.yml`.

    Attributes:
        name: What a reader would look for.
        places: Pages with a section: "pasar/uni-eropa#bea".
    """

    name: Bilingual
    places: tuple[str, ...]
    path: str
    line: int


def read_subjects(source: Yaml, path: str) -> tuple[tuple[Subject, ...], list[Finding]]:
    """Subjects in the file's order; an entry that is not whole gives a finding and is left out."""
    subjects: list[Subject] = []
    findings: list[Finding] = []
    for number, entry in enumerate(source.data if isinstance(source.data, list) else []):
        line = source.line(str(number))
        name = entry.get("subject") if isinstance(entry, dict) else None
        places = entry.get("see") if isinstance(entry, dict) else None
        if not (isinstance(name, dict) and is_bilingual(name) and isinstance(places, list)):
            findings.append(
                finding(path, line, "DATA-MISSING", key=number + 1, field="subject, see")
            )
            continue
        subjects.append(Subject(name, tuple(str(place) for place in places), path, line))
    return tuple(subjects), findings

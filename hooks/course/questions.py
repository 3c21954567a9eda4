"""What readers type when they need a page or a section: their own words, for search."""

from dataclasses import dataclass, field

from course.finding import Finding, finding
from course.language import LANGUAGES, Language
from course.source import Yaml

HEAD = "judul"  # id of a page's title: what the page as a whole answers


@dataclass(frozen=True)
class Question:
    """A section and the phrases that lead to it; one entry of a file of `questions/`.

    Attributes:
        page: Name of the page, "proses/cn-atau-peb"; it is the file's.
        section: Id of the section.
        phrases: What readers type, by language.
    """

    page: str
    section: str
    phrases: dict[Language, tuple[str, ...]]
    path: str
    line: int

    @property
    def place(self) -> str:
        """The section as other lists name it: "proses/cn-atau-peb#keputusan"."""
        return f"{self.page}#{self.section}"


@dataclass(frozen=True)
class Wording:
    """`wording.yml`: how readers write.

    Attributes:
        short: Spellings of the chat and what they stand for ("utk": "untuk"), by language.
        meant: Words of the lessons, each with what readers type instead.
    """

    short: dict[Language, dict[str, str]] = field(default_factory=dict)
    meant: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read_questions(source: Yaml, path: str, page: str) -> tuple[list[Question], list[Finding]]:
    """Entries of one file; a section without phrases in both languages gives a finding."""
    questions: list[Question] = []
    findings: list[Finding] = []
    for section, entry in source.data.items() if isinstance(source.data, dict) else ():
        line = source.line(str(section))
        phrases = {language: _phrases(entry, language) for language in LANGUAGES}
        if not all(phrases.values()):
            findings.append(finding(path, line, "DATA-MISSING", key=section, field="id, en"))
            continue
        questions.append(Question(page, str(section), phrases, path, line))
    return questions, findings


def _phrases(entry: object, language: Language) -> tuple[str, ...]:
    found = entry.get(language) if isinstance(entry, dict) else None
    return tuple(str(phrase) for phrase in found) if isinstance(found, list) else ()


def read_wording(source: Yaml, path: str) -> tuple[Wording, list[Finding]]:
    """The file as data; if it has another shape, that is the finding."""
    if source.data is None:  # missing or broken, and found so already
        return Wording(), []
    try:
        return Wording(
            short={
                language: {
                    str(key): str(value) for key, value in source.data["short"][language].items()
                }
                for language in LANGUAGES
            },
            meant={
                str(key): tuple(str(value) for value in values)
                for key, values in source.data["meant"].items()
            },
        ), []
    except (AttributeError, KeyError, TypeError) as error:
        return Wording(), [finding(path, 1, "DATA-SHAPE", key=path, problem=error)]

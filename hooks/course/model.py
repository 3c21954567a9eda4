"""The course as data: all that `docs/` holds, and what follows from it."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from course.diagrams import Diagram
from course.example import Example
from course.facts import Fact, Office
from course.finding import Finding
from course.glossary import Term
from course.hs import Codes
from course.language import DEFAULT, LANGUAGES, Bilingual, Language
from course.navigation import Navigation
from course.page import Page
from course.path import Step, StudyPath, steps
from course.questions import Question, Wording
from course.redirects import Redirect
from course.source import Text
from course.subjects import Subject
from course.timetable import Day


@dataclass(frozen=True)
class Settings:
    """`course.yml`.

    Attributes:
        tracks: Names of the tracks by folder, in the course's order.
        markets: Pages that each tell of one market, all in one shape.
        overdue_after_days: Days after its check when a fact of a volatility is overdue.
        known_abbreviations: Those that need no explanation.
        public_phones: Phone numbers of offices, which may be printed.
        http_only: Hosts that are not known to serve https.
    """

    tracks: dict[str, Bilingual] = field(default_factory=dict)
    markets: tuple[str, ...] = ()
    overdue_after_days: dict[str, int] = field(default_factory=dict)
    known_abbreviations: tuple[str, ...] = ()
    public_phones: tuple[str, ...] = ()
    http_only: tuple[str, ...] = ()


@dataclass(frozen=True)
class Course:
    """All data of the course, and the findings made while reading it.

    Attributes:
        root: The project's folder.
        today: The edition's date, against which facts are overdue.
        texts: Every text of the data that stands in both languages.
        data_texts: The files of the data as they stand, by path.
        words: Words that no dictionary has and that are right, by language.
        navigation: The menu, and what is not published.
        redirects: Pages that took another's place, by the old name.
    """

    root: Path
    today: date
    settings: Settings
    offices: dict[str, Office]
    facts: dict[str, Fact]
    terms: dict[str, Term]
    diagrams: dict[str, Diagram]
    hs: Codes
    example: Example
    texts: tuple[Text, ...]
    data_texts: dict[str, str]
    words: dict[Language, frozenset[str]]
    days: dict[str, Day]
    study_path: StudyPath
    subjects: tuple[Subject, ...]
    questions: tuple[Question, ...]
    wording: Wording
    pages: tuple[Page, ...]
    findings: tuple[Finding, ...]
    navigation: Navigation
    redirects: dict[str, Redirect]

    @cached_property
    def by_name(self) -> dict[tuple[Language, str], Page]:
        """Pages by language and name."""
        return {(page.language, page.name): page for page in self.pages}

    @cached_property
    def users(self) -> dict[tuple[Language, str], list[Page]]:
        """Pages that use a fact, in the order of the navigation, by language and fact."""
        found: dict[tuple[Language, str], list[Page]] = {}
        for language in LANGUAGES:
            for page in self.in_order(language):
                for key in page.words("facts"):
                    found.setdefault((language, key), []).append(page)
        return found

    @cached_property
    def study_steps(self) -> dict[str, list[Step]]:
        """Steps of each lesson on the study path, in its order.

        Both languages have those of the default language, so that a class may say "step 12".
        """
        lessons = (name for stage in self.study_path.stages for name in stage.lessons)
        return {
            name: steps(lesson, self.study_path)
            for name in lessons
            if (lesson := self.by_name.get((DEFAULT, name)))
        }

    def in_order(self, language: Language) -> list[Page]:
        """Pages of a language in the order of the navigation."""
        place = {entry.name: number for number, entry in enumerate(self.navigation.entries)}
        return sorted(
            (page for page in self.pages if page.language == language),
            key=lambda page: (place.get(page.name, len(place)), page.name),
        )

    def lessons(self, language: Language, track: str = "") -> list[Page]:
        """Lessons of a language, or of one of its tracks, in the order of the navigation."""
        return [
            page for page in self.in_order(language) if page.is_lesson and track in ("", page.track)
        ]

    def is_overdue(self, fact: Fact) -> bool:
        """Whether a fact's last check is too old on the course's day."""
        return fact.overdue(self.today, self.settings.overdue_after_days)

    def lesson_minutes(self, language: Language) -> dict[str, int]:
        """Minutes of each lesson, teaching and exercise together, by name."""
        return {
            page.name: page.minutes("teach") + page.minutes("exercise")
            for page in self.lessons(language)
        }

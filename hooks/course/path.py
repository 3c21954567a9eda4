"""The path for self-study: lessons in stages, cut at their sections into steps of 20 minutes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from course.boxes import NOTES
from course.finding import Finding, finding
from course.headings import headings
from course.language import Bilingual, is_bilingual
from course.page import EXERCISE, Page
from course.references import references
from course.source import Yaml

_PICTURES = ("diagram", "hs")


@dataclass(frozen=True)
class Stage:
    """Lessons that belong together, in their order."""

    id: str
    title: Bilingual
    lessons: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class StudyPath:
    """`path.yml`.

    Attributes:
        step_minutes: The longest a step may be.
        words_per_minute: Pace of someone who reads to understand, on a phone.
        picture_minutes: Time to look at a picture or a table to be searched.
    """

    step_minutes: int = 20
    words_per_minute: int = 100
    picture_minutes: int = 1
    stages: tuple[Stage, ...] = ()
    path: str = ""


@dataclass(frozen=True)
class Section:
    """A `##` section of a lesson, and the minutes it takes."""

    id: str
    title: str
    minutes: int


@dataclass(frozen=True)
class Step:
    """Sections read in one sitting; a long exercise fills several steps (`part` of `parts`)."""

    sections: tuple[Section, ...]
    minutes: int
    part: int = 1
    parts: int = 1


def read_path(source: Yaml, path: str) -> tuple[StudyPath, list[Finding]]:
    """Stages of `path.yml`, or the finding that says what is wrong."""
    try:
        stages = []
        for number, entry in enumerate(source.data["stages"]):
            if not is_bilingual(entry["title"]):
                raise ValueError(f"stages.{number}.title")
            line = source.line("stages", str(number))
            lessons = tuple(str(name) for name in entry["lessons"])
            stages.append(Stage(str(entry["id"]), entry["title"], lessons, line))
        paces = {name: int(source.data[name]) for name in ("step_minutes", "words_per_minute")}
        if min(paces.values()) < 1:
            raise ValueError(f"step_minutes, words_per_minute: {paces}")
        return StudyPath(**paces, stages=tuple(stages), path=path), []
    except (KeyError, TypeError, ValueError) as error:
        return StudyPath(), [finding(path, 1, "DATA-SHAPE", key=path, problem=error)]


def check_path(path: StudyPath, lessons: Iterable[str]) -> Iterator[Finding]:
    """Lessons that the path leaves out, names twice or does not know."""
    missing = dict.fromkeys(lessons)
    known = set(missing)
    for stage in path.stages:
        for name in stage.lessons:
            if name not in known:
                yield finding(path.path, stage.line, "PATH-LESSON", lesson=name)
            elif name not in missing:
                yield finding(path.path, stage.line, "PATH-TWICE", lesson=name)
            missing.pop(name, None)
    if path.stages:
        for name in missing:
            yield finding(path.path, path.stages[-1].line, "PATH-MISSING", lesson=name)


def sections(lesson: Page, path: StudyPath) -> list[Section]:
    """The lesson's sections with their minutes: by words and pictures, the exercise by its own."""
    body = NOTES.sub("", lesson.body)
    found = [heading for heading in headings(body) if heading.level == 2 and heading.id]
    ends = [*(heading.start for heading in found[1:]), len(body)]
    return [
        Section(
            heading.id,
            heading.text,
            lesson.minutes("exercise")
            if heading.id == EXERCISE
            else _reading(body[heading.end : end], path),
        )
        for heading, end in zip(found, ends, strict=False)  # a body without sections has none
    ]


def steps(lesson: Page, path: StudyPath) -> list[Step]:
    """Cut a lesson into steps no longer than the path allows."""
    cut: list[Step] = []
    pending: list[Section] = []

    def close() -> None:
        if pending:
            cut.append(Step(tuple(pending), sum(section.minutes for section in pending)))
            pending.clear()

    for section in sections(lesson, path):
        if section.minutes <= path.step_minutes:
            if sum(waiting.minutes for waiting in pending) + section.minutes > path.step_minutes:
                close()
            pending.append(section)
            continue
        shares = _shares(section.minutes, ceil(section.minutes / path.step_minutes))
        if sum(waiting.minutes for waiting in pending) + shares[0] > path.step_minutes:
            close()
        for part, share in enumerate(shares, start=1):  # what still waits goes with the first part
            minutes = share + sum(waiting.minutes for waiting in pending)
            cut.append(Step((*pending, section), minutes, part, len(shares)))
            pending.clear()
    close()
    return cut


def _shares(minutes: int, parts: int) -> list[int]:
    """Minutes in parts as equal as whole minutes allow."""
    ends = [minutes * part // parts for part in range(parts + 1)]
    return [end - start for start, end in pairwise(ends)]


def _reading(text: str, path: StudyPath) -> int:
    words = len(re.findall(r"[^\W_][\w'’.,-]*", text))
    used = (reference.kind for reference in references(text))
    pictures = sum(kind in _PICTURES for kind in used) + text.count("![")
    return max(1, ceil(words / path.words_per_minute) + pictures * path.picture_minutes)

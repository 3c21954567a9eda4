"""The three days: start and end of every session, computed from the lessons' minutes."""

from dataclasses import dataclass
from typing import Any

from course.finding import Finding, finding
from course.language import Bilingual
from course.source import Yaml

LESSON, ACTIVITY, BREAK = "lesson", "activity", "break"


@dataclass(frozen=True)
class Session:
    """A part of a day.

    Attributes:
        kind: LESSON, ACTIVITY or BREAK.
        lessons: Pages that are taught, together or one after the other.
        title: What is done; for lessons it may be empty.
        minutes: Length; 0 for lessons, which take their own minutes.
    """

    kind: str
    lessons: tuple[str, ...]
    title: Bilingual
    minutes: int
    line: int

    def length(self, lesson_minutes: dict[str, int]) -> int:
        """Minutes that the session takes."""
        return self.minutes + sum(lesson_minutes.get(lesson, 0) for lesson in self.lessons)


@dataclass(frozen=True)
class Day:
    """A training day; `start` and `end` are minutes after midnight."""

    id: str
    title: Bilingual
    start: int
    end: int
    sessions: tuple[Session, ...]
    path: str
    line: int


@dataclass(frozen=True)
class Slot:
    """A session with its clock times, in minutes after midnight."""

    start: int
    end: int
    session: Session


def schedule(day: Day, lesson_minutes: dict[str, int]) -> list[Slot]:
    """Lay the sessions end to end from the day's start; a lesson takes its own minutes."""
    slots = []
    clock = day.start
    for session in day.sessions:
        length = session.length(lesson_minutes)
        slots.append(Slot(clock, clock + length, session))
        clock += length
    return slots


def clock_text(minute: int) -> str:
    """510 as "08.30"; both languages of the course write the clock with a point."""
    return f"{minute // 60:02}.{minute % 60:02}"


def read_timetable(source: Yaml, path: str) -> tuple[dict[str, Day], list[Finding]]:
    """Days of `timetable.yml`; one that cannot be read gives a finding and is left out."""
    days: dict[str, Day] = {}
    findings: list[Finding] = []
    entries = source.data.get("days", []) if isinstance(source.data, dict) else []
    for index, entry in enumerate(entries):
        try:
            days[entry["id"]] = _day(entry, index, source, path)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            line = source.line("days", str(index))
            findings.append(finding(path, line, "DATA-SHAPE", key=f"days.{index}", problem=error))
    return days, findings


def check_timetable(days: dict[str, Day], lesson_minutes: dict[str, int]) -> list[Finding]:
    """Sessions that name a lesson which does not exist, and days that run over their end."""
    findings = []
    for day in days.values():
        findings += [
            finding(day.path, session.line, "TIME-LESSON", lesson=lesson)
            for session in day.sessions
            for lesson in session.lessons
            if lesson not in lesson_minutes
        ]
        last = schedule(day, lesson_minutes)[-1].end if day.sessions else day.start
        if last > day.end:
            findings.append(
                finding(
                    day.path,
                    day.line,
                    "TIME-OVERRUN",
                    day=day.id,
                    end=clock_text(day.end),
                    last=clock_text(last),
                    minutes=last - day.end,
                )
            )
    return findings


def _day(entry: dict[str, Any], index: int, source: Yaml, path: str) -> Day:
    sessions = []
    for number, item in enumerate(entry["sessions"]):
        lessons = item.get("lessons") or [item["lesson"]] if "minutes" not in item else []
        kind = LESSON if lessons else BREAK if BREAK in item else ACTIVITY
        sessions.append(
            Session(
                kind=kind,
                lessons=tuple(str(lesson) for lesson in lessons),
                title=item.get(ACTIVITY, {}) if lessons else item[kind],
                minutes=0 if lessons else int(item["minutes"]),
                line=source.line("days", str(index), "sessions", str(number)),
            )
        )
    return Day(
        id=entry["id"],
        title=entry["title"],
        start=_minute(entry["start"]),
        end=_minute(entry["end"]),
        sessions=tuple(sessions),
        path=path,
        line=source.line("days", str(index)),
    )


def _minute(text: str) -> int:
    hours, minutes = str(text).split(":")
    return int(hours) * 60 + int(minutes)

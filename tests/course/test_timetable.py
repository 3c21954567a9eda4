"""The three days are computed from the lessons' minutes, and an overrun is found."""

from itertools import pairwise

from course.source import parse_yaml
from course.timetable import check_timetable, clock_text, read_timetable, schedule

DAYS = """
days:
  - id: hari-1
    title: {id: Satu, en: One}
    start: "08:30"
    end: "10:00"
    sessions:
      - activity: {id: Buka, en: Open}
        minutes: 30
      - lesson: proses/a
"""


def days(text=DAYS):
    return read_timetable(parse_yaml(text, "t.yml")[0], "t.yml")


def test_a_lesson_takes_its_own_minutes():
    read, findings = days()
    assert not findings
    slots = schedule(read["hari-1"], {"proses/a": 45})
    assert [(clock_text(slot.start), clock_text(slot.end)) for slot in slots] == [
        ("08.30", "09.00"),
        ("09.00", "09.45"),
    ]
    assert not check_timetable(read, {"proses/a": 45})


def test_an_overrun_is_found_with_its_minutes():
    found = check_timetable(days()[0], {"proses/a": 75})
    assert [(item.code, item.line, dict(item.values)["minutes"]) for item in found] == [
        ("TIME-OVERRUN", 3, "15")
    ]


def test_a_lesson_that_does_not_exist_is_found():
    assert [(item.code, item.line) for item in check_timetable(days()[0], {})] == [
        ("TIME-LESSON", 10)
    ]


def test_a_day_that_cannot_be_read_is_found():
    read, findings = days(DAYS.replace('"08:30"', "pagi"))
    assert not read
    assert [item.code for item in findings] == ["DATA-SHAPE"]


def test_the_real_days_end_in_time(course):
    assert list(course.days) == ["hari-1", "hari-2", "hari-3"]
    assert not check_timetable(course.days, course.lesson_minutes("id"))
    for day in course.days.values():
        slots = schedule(day, course.lesson_minutes("id"))
        assert slots[0].start == day.start
        assert all(before.end == after.start for before, after in pairwise(slots))

"""The study path: every lesson once, in steps no longer than the path allows."""

from dataclasses import replace

import pytest

from course.language import LANGUAGES
from course.page import Page
from course.path import Stage, StudyPath, check_path, read_path, sections, steps
from course.path_list import path_list
from course.source import Yaml, parse_yaml

WORDS = "kata " * 95
LESSON = Page(
    "id", "proses/a", "x.md", "lesson", Yaml({"minutes": {"teach": 5, "exercise": 45}}),
    f"## Satu {{ #satu }}\n\n{WORDS}\n\n## Dua {{ #dua }}\n\n{WORDS * 17}\n\n"
    f"## Latihan {{ #latihan }}\n\n{WORDS}\n\n"
    f"/// details | Catatan\n    type: pelatih\n\n{WORDS * 30}\n\n///\n", 5,
)  # fmt: skip
PATH = StudyPath(step_minutes=20, words_per_minute=100)


def test_a_section_takes_the_time_of_its_words_and_the_exercise_its_own():
    assert [(found.id, found.minutes) for found in sections(LESSON, PATH)] == [
        ("satu", 1),
        ("dua", 17),
        ("latihan", 45),
    ]


def test_a_picture_takes_time_too():
    looked = replace(LESSON, body="## Satu { #satu }\n\n{{ diagram.x }}\n\n![Peta](a.svg)\n")
    assert sections(looked, PATH)[0].minutes == 3


def test_steps_hold_whole_sections_and_a_long_exercise_is_shared_out():
    cut = steps(LESSON, PATH)
    assert [(step.minutes, step.part, step.parts) for step in cut] == [
        (18, 1, 1),
        (15, 1, 3),
        (15, 2, 3),
        (15, 3, 3),
    ]
    assert sum(step.minutes for step in cut) == sum(
        section.minutes for section in sections(LESSON, PATH)
    )


def test_a_lesson_left_out_twice_or_unknown_is_found():
    stage = Stage("a", {"id": "A", "en": "A"}, ("proses/a", "proses/a", "proses/x"), 4)
    found = check_path(StudyPath(stages=(stage,), path="p.yml"), ["proses/a", "proses/b"])
    assert [(item.code, item.line, dict(item.values)["lesson"]) for item in found] == [
        ("PATH-TWICE", 4, "proses/a"),
        ("PATH-LESSON", 4, "proses/x"),
        ("PATH-MISSING", 4, "proses/b"),
    ]


@pytest.mark.parametrize("text", ["stages: []", "step_minutes: 0\nwords_per_minute: 1\nstages: []"])
def test_a_path_that_cannot_be_read_is_found(text):
    read, findings = read_path(parse_yaml(text, "p.yml")[0], "p.yml")
    assert not read.stages
    assert [item.code for item in findings] == ["DATA-SHAPE"]


def test_the_real_path_holds_every_lesson_in_steps_of_at_most_twenty_minutes(course):
    assert course.study_path.step_minutes == 20
    assert not list(check_path(course.study_path, course.lesson_minutes("id")))
    for language in LANGUAGES:
        for lesson in course.lessons(language):
            cut = steps(lesson, course.study_path)
            assert cut
            assert all(0 < step.minutes <= 20 for step in cut), lesson.path


def test_both_languages_have_the_same_steps_numbered_through_all_stages(course):
    for language in LANGUAGES:
        page = course.by_name[(language, "program/mandiri")]
        lists = [path_list(page, course, stage.id) for stage in course.study_path.stages]
        numbered = [
            int(line.split()[4].rstrip(","))
            for text in lists
            for line in text.splitlines()
            if line.startswith("- [ ] ")
        ]
        assert numbered == list(range(1, sum(map(len, course.study_steps.values())) + 1))

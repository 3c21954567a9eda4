"""The index of subjects: readers' words and terms, each leading to a section that exists."""

import lxml.html

from checks.data.subjects import check_subjects
from course.source import parse_yaml
from course.subject_index import section_ids, subject_index
from course.subjects import read_subjects


def test_an_entry_that_is_not_whole_is_found():
    text = '- {subject: {id: "Azo", en: "Azo"}, see: [a#b]}\n- {subject: {id: "X"}, see: [a#b]}\n'
    subjects, findings = read_subjects(parse_yaml(text, "s.yml")[0], "s.yml")
    assert [subject.places for subject in subjects] == [("a#b",)]
    assert [(item.code, item.line) for item in findings] == [("DATA-MISSING", 2)]


def test_every_place_of_the_real_index_exists(course):
    assert len(course.subjects) >= 60
    assert not list(check_subjects(course))


def test_the_index_leads_into_the_sections_of_the_lessons(course):
    for language in ("id", "en"):
        page = course.by_name[(language, "lampiran/indeks")]
        lists = [part for part in subject_index(page, course).split("\n\n") if part[0] == "<"]
        entries = [item for part in lists for item in lxml.html.fromstring(part)]
        names = [entry.find("span").text for entry in entries]
        assert len(names) == len(set(names))
        used = [term for term in course.terms.values() if term.headword(language) in names]
        assert len(used) > 150
        for link in (link for entry in entries for link in entry.iter("a")):
            target, _, anchor = link.get("href").removeprefix("../").partition("#")
            lesson = course.by_name[(language, target.removesuffix(".html"))]
            assert anchor in section_ids(lesson), link.get("href")

"""The register of facts: what is overdue, what is not confirmed, and all of it."""

from dataclasses import replace
from datetime import timedelta

import lxml.html

from checks.__main__ import main
from checks.data.overdue import check_overdue
from conftest import ROOT, TODAY
from course.load import load
from course.register import facts_register
from course.render import render

FACTS = "docs/_data/facts/kepabeanan.yml"


def register(course, which, language="id"):
    page = course.by_name[(language, "lampiran/fakta")]
    return lxml.html.fromstring(f"<div>{facts_register(page, course, which)}</div>")


def aged(course, key, days):
    old = replace(course.facts[key], checked=TODAY - timedelta(days=days))
    return replace(course, facts={**course.facts, key: old})


def test_every_fact_stands_once_under_a_page_that_uses_it_the_newest_check_first(course):
    older = aged(course, "cn-batas-berat", 3)
    lists = register(older, "").find_class("facts--register")
    entries = [entry for group in lists for entry in group]
    assert sorted(entry.get("id") for entry in entries) == sorted(
        f"fakta-{key}" for key in course.facts
    )
    (group,) = (group for group in lists if group.xpath("li[@id='fakta-cn-batas-berat']"))
    assert group[-1].get("id") == "fakta-cn-batas-berat"
    assert all(entry.xpath(".//time[@data-checked]") for entry in entries)


def test_what_is_overdue_is_listed_and_told_without_failing(course):
    assert "24 November 2026" in register(course, "overdue").text_content()
    after = course.settings.overdue_after_days["yearly"]
    assert not list(check_overdue(aged(course, "cn-batas-berat", after)))
    late = aged(course, "cn-batas-berat", after + 1)
    assert [dict(item.values)["key"] for item in check_overdue(late)] == ["cn-batas-berat"]
    (entry,) = register(late, "overdue").xpath("//li")
    assert course.facts["cn-batas-berat"].label["id"] in entry.text_content()
    assert entry.xpath(".//a[contains(@href, 'cn-atau-peb.html')]")


def test_an_overdue_fact_is_told_by_the_command_and_stops_nothing(project, edit, capsys):
    line = edit(FACTS, "checked: 2026-11-24", "checked: 2020-01-01")
    assert main(["--root", str(project), "--lang", "en"], TODAY) == 0
    told = capsys.readouterr().out
    assert f"{FACTS}:" in told
    assert "FACT-OVERDUE" in told
    assert "2020-01-01" in told
    assert line
    assert main(["--root", str(project), "--format", "github"], TODAY) == 0
    assert "::warning file=" in capsys.readouterr().out


def test_an_overdue_fact_says_so_where_it_stands(project, edit):
    edit(FACTS, "checked: 2026-11-24", "checked: 2020-01-01")

    course = load(project, TODAY)
    built = render(course.by_name[("id", "proses/cn-atau-peb")], course)
    assert "[lewat waktu cek 1/2020]" in built


def test_what_is_not_confirmed_stands_under_the_office_to_ask(course):
    for language in ("id", "en"):
        shown = register(course, "unconfirmed", language)
        unsure = [fact for fact in course.facts.values() if fact.status == "unconfirmed"]
        text = shown.text_content()
        assert all(fact.label[language] in text for fact in unsure)
        offices = {fact.owner for fact in unsure}
        assert len(shown.find_class("facts-office")) == len(offices)


def test_there_is_no_other_part(course):
    assert facts_register(course.by_name[("id", "lampiran/fakta")], course, "lain") is None


def test_the_real_course_is_not_overdue():
    assert not list(check_overdue(load(ROOT, TODAY)))

"""Trainer's notes, market pages and sheets: what breaks their shape is caught, where it stands."""

import pytest

from checks.pages.markets import SECTIONS, check_markets
from checks.pages.notes import check_notes
from conftest import TODAY
from course.boxes import NOTE_PARTS
from course.language import LANGUAGES
from course.load import load

CN = "docs/id/proses/cn-atau-peb.md"
EU = "docs/id/pasar/uni-eropa.md"
SHEET = "docs/id/pasar/negara/kanada.md"


def at(findings):
    return {(item.path, item.line, item.code) for item in findings}


def test_the_notes_of_every_lesson_have_all_parts_and_add_up(course):
    assert not list(check_notes(course))
    for language in LANGUAGES:
        for lesson in course.lessons(language):
            assert all(f"**{part}" in lesson.body for part in NOTE_PARTS[language]), lesson.path


def test_notes_without_a_part(project, edit):
    edit(CN, "**Bawa.**", "**Perlengkapan.**")
    found = list(check_notes(load(project, TODAY)))
    assert [(item.code, dict(item.values)["part"]) for item in found] == [("NOTES-PART", "Bawa.")]


def test_notes_in_another_order(project, edit):
    edit(CN, "**Tujuan.**", "**Sementara.**")
    edit(CN, "**Bawa.**", "**Tujuan.**")
    edit(CN, "**Sementara.**", "**Bawa.**")
    assert [item.code for item in check_notes(load(project, TODAY))] == ["NOTES-ORDER"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("**Waktu (75 menit).** 5:", "**Waktu (75 menit).** 6:"),
        ("**Waktu (75 menit).**", "**Waktu (70 menit).**"),
        ("minutes: {teach: 45, exercise: 30}", "minutes: {teach: 45, exercise: 25}"),
    ],
)
def test_minutes_that_do_not_add_up(project, edit, old, new):
    edit(CN, old, new)
    line = edit(CN, "**Waktu (", "**Waktu (")
    assert (CN, line, "NOTES-TIME") in at(check_notes(load(project, TODAY)))


def test_every_market_page_has_its_eight_sections(course):
    assert len(course.settings.markets) == 9
    assert not list(check_markets(course))


def test_a_market_page_that_lacks_a_section_or_its_date(project, edit):
    edit(SHEET, "{ #kimia }", "{ #bahan }")
    line = edit(EU, "{ #perubahan }", "{ #perubahan }")
    text = (project / EU).read_text(encoding="utf-8")
    start = text.index("{ #perubahan }")
    end = text.index("\n## ", start)
    bare = text[start:end].replace("{{ fact.", "{{ term.")
    (project / EU).write_text(text[:start] + bare + text[end:], encoding="utf-8")
    found = list(check_markets(load(project, TODAY)))
    assert (EU, line, "MARKET-DATE") in at(found)
    assert "kimia" in {
        dict(item.values).get("section") for item in found if item.code == "MARKET-SECTION"
    }


def test_a_market_page_with_its_sections_in_another_order(project, edit):
    edit(SHEET, f"{{ #{SECTIONS[2]} }}", "{ #sementara }")
    edit(SHEET, f"{{ #{SECTIONS[3]} }}", f"{{ #{SECTIONS[2]} }}")
    edit(SHEET, "{ #sementara }", f"{{ #{SECTIONS[3]} }}")
    assert {item.code for item in check_markets(load(project, TODAY))} == {"MARKET-ORDER"}


def test_a_market_without_page(project, edit):
    edit("docs/_data/course.yml", "- pasar/negara/kanada", "- pasar/negara/brasil")
    assert {item.code for item in check_markets(load(project, TODAY))} == {"MARKET-PAGE"}


def test_a_sheet_lists_its_facts_at_its_end(course):
    sheet = course.by_name[("id", "pasar/negara/kanada")]
    assert sheet.kind == "sheet"
    assert sheet.lists_facts
    assert not sheet.is_lesson

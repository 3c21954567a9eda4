"""Golden cases of `tests/golden/references.yml`, run on a small course made here."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from conftest import TODAY
from course.example import Example
from course.facts import Fact, Office
from course.glossary import Term
from course.hs import Codes
from course.model import Course, Settings
from course.navigation import Navigation
from course.page import Page
from course.path import StudyPath
from course.questions import Wording
from course.references import references
from course.render import render
from course.source import Yaml

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "golden" / "references.yml").read_text(encoding="utf-8")
)


def fact(key: str, value: tuple[str, str], checked=TODAY, volatility="yearly", status="official"):
    return Fact(
        id=key, label={"id": key, "en": key}, value={"id": value[0], "en": value[1]}, note={},
        source_title="Sumber", source_url="https://s.example/", dated="", owner="kantor",
        checked=checked, volatility=volatility, status=status, path="f.yml", line=1,
    )  # fmt: skip


def small_course() -> Course:
    facts = [
        fact("batas", ("30 kg", "30 kilograms")),
        fact("ragu", ("belum jelas", "not clear"), status="unconfirmed"),
        fact("lama", ("1%", "1%"), checked=date(2026, 1, 5), volatility="monthly"),
        fact("tanda", ("<b> & co", "<b> & co")),
    ]
    peb = Term(
        "peb", {"id": "pemberitahuan ekspor barang", "en": "export declaration"},
        {"id": "PEB", "en": "PEB"}, {"id": 'Dokumen "resmi".', "en": "A paper."}, (), "g.yml", 1,
    )  # fmt: skip
    return Course(
        root=Path(), today=TODAY,
        settings=Settings({"proses": {"id": "Proses", "en": "Process"}},
                          overdue_after_days={"stable": 1095, "yearly": 365, "monthly": 45}),
        offices={"kantor": Office("kantor", {"id": "Kantor", "en": "Office"})},
        facts={item.id: item for item in facts}, terms={"peb": peb}, diagrams={}, hs=Codes(), example=Example({}, {}), texts=(),
        words={}, days={}, study_path=StudyPath(), subjects=(), questions=(), wording=Wording(), pages=(), findings=(),
        data_texts={}, navigation=Navigation(), redirects={},
    )  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_golden(case):
    language = case.get("language", "id")
    page = Page(
        language, "proses/x", f"docs/{language}/proses/x.md", "lesson",
        Yaml({"title": "X", "summary": "S"}), case["source"], 1,
    )  # fmt: skip
    built = render(page, small_course())
    body = built.partition("</div>")[2].partition("\n\n## ")[0].strip()
    assert body == case["expected"]


def test_references_know_their_place():
    body = "a {{ fact.x }} b\n{{ term.y | kata kita }}"
    found = list(references(body))
    assert [(ref.kind, ref.key, ref.words, body[ref.start : ref.end]) for ref in found] == [
        ("fact", "x", "", "{{ fact.x }}"),
        ("term", "y", "kata kita", "{{ term.y | kata kita }}"),
    ]


def test_a_lesson_is_framed_by_outcomes_and_facts():
    page = Page(
        "id", "proses/x", "docs/id/proses/x.md", "lesson",
        Yaml({"title": "X", "summary": "S", "minutes": {"teach": 30, "exercise": 15},
              "outcomes": ["Bisa A"]}), "{{ fact.batas }}", 1,
    )  # fmt: skip
    built = render(page, small_course())
    assert built.startswith("# X { #judul }")
    assert "<li>30 menit belajar</li><li>15 menit latihan</li>" in built
    assert "<li>Bisa A</li>" in built
    assert '<li id="fakta-batas" class="fact-entry">' in built
    assert 'data-checked="2026-11-24">24 November 2026</time>' in built

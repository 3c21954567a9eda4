"""The checks of the sources together: a clean course, suggestions, all faults in one run."""

import pytest
from planting import Copy, find, insert, places, translated

from checks.report import report
from conftest import ROOT, SITE_URL, copy_project
from print.outputs import books

ID, EN = "docs/id/proses/incoterms.md", "docs/en/proses/incoterms.md"


@pytest.fixture
def copy(project) -> Copy:
    return Copy(project)


def test_the_real_course_is_clean():
    findings = find(ROOT)
    assert not findings, report(findings, "text", "en", SITE_URL)


# What is written, the code, and what is suggested.
SUGGESTIONS = [
    ("[Kain](harga-expor.md)", "LINK-PAGE", "harga-ekspor.md"),
    ("[Kain](harga-ekspor.md#tangg)", "LINK-ANCHOR", "#tangga"),
    ("[Kain](Harga-Ekspor.md)", "LINK-CASE", "harga-ekspor.md"),
    ("[Kain](../regulasi/harga-ekspor.md)", "LINK-PAGE", "harga-ekspor.md"),
    ('<a href="harga.html">Kain</a>', "LINK-PAGE", "harga-ekspor.html"),
    ("[Kain](../../en/proses/harga.md)", "LINK-PAGE", "../../en/proses/harga-ekspor.md"),
    ("![Kain](../../assets/img/motiv.svg)", "LINK-FILE", "../../assets/img/motif.svg"),
    ("![Kain](../../assets/img/Motif.svg)", "LINK-CASE", "../../assets/img/motif.svg"),
    ("{{ fact.cn-pengajuu }}", "FACT-UNKNOWN", "cn-pengaju"),
    ("{{ diagram.alur-pebb }}", "DIAGRAM-UNKNOWN", "alur-peb"),
    ("{{ term.nibb }}", "TERM-UNKNOWN", "nib"),
    ("{{ example.firma }}", "EXAMPLE-UNKNOWN", "firm"),
    ("Pengirmian kain.", "WORD-UNKNOWN", "Pengiriman"),
    ("[Kain](tidak-mirip-apa-pun-zzz.md)", "LINK-PAGE", ""),
]


@pytest.fixture(scope="module")
def suggested(tmp_path_factory):
    """The findings of all of them at once, with the line of each."""
    copy = Copy(copy_project(tmp_path_factory.mktemp("suggested") / "project"))
    for text, _, _ in SUGGESTIONS:
        insert(copy.root, ID, text)
    lines = copy.read(ID).split("\n")
    return lines, find(copy.root)


@pytest.mark.parametrize(("text", "code", "hint"), SUGGESTIONS, ids=[s[0] for s in SUGGESTIONS])
def test_what_was_meant_is_suggested(suggested, text, code, hint):
    lines, findings = suggested
    line = lines.index(text) + 1
    hits = [item for item in findings if (item.path, item.line, item.code) == (ID, line, code)]
    assert [dict(item.values).get("hint", "") for item in hits] == [hint]


def test_every_fault_is_reported_in_one_run(copy):
    expected = {
        (ID, insert(copy.root, ID, "{{ fact.tidak-ada-sama-sekali }}"), "FACT-UNKNOWN"),
        (EN, insert(copy.root, EN, "{{ fact.tidak-ada-sama-sekali }}"), "FACT-UNKNOWN"),
        ("mkdocs.yml", copy.swap("mkdocs.yml", r"(?=^  - Proses:)", "  - x.md\n"), "NAV-PAGE"),
    }
    expected.add(
        (
            "docs/_data/redirects.yml",
            copy.append("docs/_data/redirects.yml", "a: b\n"),
            "REDIRECT-TARGET",
        )
    )
    translated(copy.root)
    assert places(find(copy.root)) == expected


def test_findings_of_a_line_stand_in_the_order_of_their_columns(copy):
    first = insert(copy.root, ID, "[](a.md) [](b.md)")
    found = [item for item in find(copy.root) if (item.path, item.line) == (ID, first)]
    assert [item.column for item in found] == sorted(item.column for item in found)
    assert {item.code for item in found} == {"LINK-EMPTY", "LINK-PAGE"}


def test_a_link_to_the_old_address_of_a_page_is_no_fault(copy):
    copy.append("docs/_data/redirects.yml", "proses/lama: proses/incoterms\n")
    insert(copy.root, ID, "[Kain](lama.html)")
    assert not [item for item in find(copy.root) if item.code.startswith("REDIRECT")]


def test_files_that_only_a_build_makes_are_no_fault(copy):
    book = sorted(books())[0]
    line = insert(copy.root, ID, f"[Buku](../{book})")
    assert (ID, line, "LINK-FILE") not in places(find(copy.root))


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("docs/_data/facts/kepabeanan.yml", "YAML-SYNTAX"),
        ("docs/_data/glossary/dasar.yml", "YAML-SYNTAX"),
        ("docs/_data/course.yml", "YAML-SYNTAX"),
        ("docs/_data/example.yml", "YAML-SYNTAX"),
        ("docs/_data/timetable.yml", "YAML-SYNTAX"),
        ("docs/_data/offices.yml", "YAML-SYNTAX"),
        ("docs/_data/path.yml", "YAML-SYNTAX"),
        ("docs/_data/hs.yml", "YAML-SYNTAX"),
    ],
)
def test_a_broken_data_file_is_told_once_not_a_thousand_times(copy, broken, told):
    copy.append(broken, "rusak: [satu, dua\n")
    found = places(find(copy.root))
    assert told in {code for path, _, code in found if path == broken}
    assert len(found) < 12, sorted(found)[:40]

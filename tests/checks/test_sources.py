"""Each fault, planted in a copy of the real course, is caught with its file and line."""

import pytest

from checks.report import report
from checks.sources import check_sources
from conftest import ROOT, TODAY
from course.load import load
from print.outputs import books

CN_ID = "docs/id/proses/cn-atau-peb.md"
NIB_ID = "docs/id/regulasi/nib-kbli-npwp.md"
CN_EN = "docs/en/proses/cn-atau-peb.md"
FACTS = "docs/_data/facts/kepabeanan.yml"


def found(project):
    return check_sources(load(project, TODAY), books())


def at(findings):
    return {(item.path, item.line, item.code) for item in findings}


def test_the_real_course_is_clean():
    findings = found(ROOT)
    assert not findings, report(findings, "text", "en")


# What is planted: file, a text of it, what stands in its place, code, and the hint if there is one.
FAULTS = [
    (CN_ID, "(harga-ekspor.md)", "(harga-expor.md)", "LINK-PAGE", "harga-ekspor.md"),
    (CN_ID, "(harga-ekspor.md)", "(harga-ekspor.md#tangg)", "LINK-ANCHOR", "#tangga"),
    (NIB_ID, "img/nib-kbli-npwp.id.svg", "img/nib-kbli-npwpp.id.svg", "LINK-FILE",
     "../../assets/img/nib-kbli-npwp.id.svg"),
    (CN_ID, "(harga-ekspor.md)", "(Harga-Ekspor.md)", "LINK-CASE", "harga-ekspor.md"),
    (NIB_ID, "img/nib-kbli-npwp.id.svg", "img/NIB-kbli-npwp.id.svg", "LINK-CASE",
     "../../assets/img/nib-kbli-npwp.id.svg"),
    (CN_ID, "[Hitungan harga](harga-ekspor.md)", '<a href="harga.html">Hitungan harga</a>',
     "LINK-PAGE", "harga-ekspor.html"),
    (CN_ID, "[Hitungan harga](harga-ekspor.md)", '<a href="harga-ekspor.md">Hitungan harga</a>',
     "LINK-RAW", ""),
    (CN_ID, "[Hitungan harga](harga-ekspor.md)", "[Hitungan harga](../../en/proses/harga.md)",
     "LINK-PAGE", "../../en/proses/harga-ekspor.md"),
    (CN_ID, "{{ fact.cn-pengaju }}", "{{ fact.cn-pengajuan }}", "FACT-UNKNOWN", "cn-pengaju"),
    (CN_ID, "{{ diagram.alur-peb }}", "{{ diagram.alur-pebb }}", "DIAGRAM-UNKNOWN", "alur-peb"),
    (CN_ID, "{{ term.nib | NIB }}", "{{ term.nibb | NIB }}", "TERM-UNKNOWN", "nib"),
    (CN_ID, "{{ example.firm }}", "{{ example.firma }}", "EXAMPLE-UNKNOWN", "firm"),
    (CN_ID, "{{ example.firm }}", "{{ contoh.firma }}", "REF-UNKNOWN", None),
    (CN_ID, "terms: [cn, ", "terms: [cn, moq, ", "REF-UNUSED", None),
    (CN_ID, "terms: [cn, ", "terms: [cnn, cn, ", "TERM-UNKNOWN", "cn"),
    (CN_ID, "minutes: {teach: 45, exercise: 30}", "minutes: {teach: lama, exercise: 30}",
     "META-TYPE", None),
    (CN_ID, "title: CN atau PEB", "title: CN: atau", "YAML-SYNTAX", None),
    (CN_ID, "## Mengapa ini pelajaran kunci { #mengapa }", "## Mengapa ini pelajaran kunci",
     "HEADING-ID", None),
    (CN_ID, "{ #data-cn }", "{ #keputusan }", "ID-DUPLICATE", None),
    (CN_ID, "{ #data-cn }", "{ #data }", "SECTION-TWIN", None),
    (CN_ID, "### Bila CN salah", "#### Bila CN salah", "HEADING-LEVEL", None),
    (CN_ID, "| Balasan | Artinya |", "| | Artinya |", "TABLE-HEAD", None),
    ("docs/_data/diagrams/cn-atau-peb.yml", "{{ fact.dokumen-usaha-berat }}",
     "{{ fact.dokumen-usaha-brat }}", "FACT-UNKNOWN", "dokumen-usaha-berat"),
    (FACTS, 'status: official', 'status: resmi', "DATA-CHOICE", None),
    (FACTS, "checked: 2026-11-24", "checked: kemarin", "DATA-DATE", None),
    (FACTS, 'en: "30 kg per consignment"', 'en: ""', "DATA-MISSING", None),
    ("docs/_data/glossary/dasar.yml", "peb:\n", "npe:\n", "YAML-DUPLICATE", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "old", "new", "code", "hint"),
    FAULTS,
    ids=[f"{f[3]}-{n}" for n, f in enumerate(FAULTS)],
)
def test_a_planted_fault_is_caught_at_its_line(project, edit, path, old, new, code, hint):
    line = edit(path, old, new)
    findings = found(project)
    codes = {(item.path, item.code) for item in findings}
    assert (path, code) in codes, report(findings, "text", "en")
    if code == "YAML-DUPLICATE":
        return  # the second of the two is reported, wherever it stands
    hits = [item for item in findings if (item.path, item.line, item.code) == (path, line, code)]
    assert hits, report(findings, "text", "en")
    if hint is not None:
        assert dict(hits[0].values).get("hint", "") == hint


def test_a_lesson_in_one_language_only(project):
    (project / CN_EN).unlink()
    assert (CN_ID, 1, "PAGE-TWIN") in at(found(project))


def test_front_matter_that_is_missing_or_lacks_a_field(project, edit):
    edit(CN_ID, "summary: ", "ringkasan: ")
    body = (project / CN_EN).read_text(encoding="utf-8").partition("\n---\n")[2]
    (project / CN_EN).write_text(body, encoding="utf-8")
    assert {(CN_ID, 1, "META-FIELD"), (CN_EN, 1, "META-MISSING")} <= at(found(project))


def test_a_fact_that_is_used_but_not_listed_is_caught_where_it_is_used(project, edit):
    edit(CN_ID, "facts: [cn-batas-berat, ", "facts: [")
    line = edit(CN_ID, "{{ fact.cn-batas-berat }}", "{{ fact.cn-batas-berat }}")
    assert (CN_ID, line, "REF-UNLISTED") in at(found(project))


def test_a_part_that_every_lesson_has_is_missed(project, edit):
    edit(CN_ID, "    type: jawaban\n", "    type: tips\n")
    hits = [item for item in found(project) if item.code == "LESSON-PART"]
    assert [(item.path, dict(item.values)["part"]) for item in hits] == [(CN_ID, "jawaban")]


def test_what_one_language_says_and_the_other_does_not(project, edit):
    edit(CN_EN, "{{ fact.telepon-bea-cukai }}", "the customs phone")
    hits = [item for item in found(project) if item.code == "CONTENT-TWIN"]
    assert [(item.path, "telepon-bea-cukai" in dict(item.values)["there"]) for item in hits] == [
        (CN_EN, True)
    ]


def test_a_fact_without_source_and_a_fact_that_stands_twice(project):
    folder = project / "docs" / "_data" / "facts"
    entry = (
        'cn-batas-berat:\n  label: {id: "A", en: "A"}\n  value: {id: "a", en: "a"}\n'
        "  owner: bea-cukai\n  checked: 2026-11-24\n  volatility: yearly\n  status: official\n"
    )
    (folder / "zz.yml").write_text(entry + entry.replace("cn-batas", "cn-lain"), encoding="utf-8")
    assert {
        ("docs/_data/facts/zz.yml", 1, "FACT-SOURCE"),
        ("docs/_data/facts/zz.yml", 8, "FACT-SOURCE"),
    } <= at(found(project))
    with_source = entry.replace(
        "owner:", 'source: {title: "T", url: "https://t.example/"}\n  owner:'
    )
    (folder / "zz.yml").write_text(with_source, encoding="utf-8")
    assert ("docs/_data/facts/zz.yml", 1, "FACT-DUPLICATE") in at(found(project))


def test_every_fault_is_reported_in_one_run(project, edit):
    expected = {
        (CN_ID, edit(CN_ID, "(harga-ekspor.md)", "(tidak-ada.md)"), "LINK-PAGE"),
        (CN_ID, edit(CN_ID, "{{ fact.cn-pengaju }}", "{{ fact.x }}"), "FACT-UNKNOWN"),
        (CN_EN, edit(CN_EN, "{{ term.nib | NIB }}", "{{ term.x | NIB }}"), "TERM-UNKNOWN"),
        (FACTS, edit(FACTS, "status: official", "status: x"), "DATA-CHOICE"),
    }
    assert expected <= at(found(project))


@pytest.mark.parametrize(
    "raw",
    [b"", b"\xff\xfe\x00", b"---\n", b"---\n:\n---\n", b"---\n{a: [}\n---\n{{ }}", b"\x00" * 9],
)
def test_any_bytes_give_findings_and_no_traceback(project, raw):
    (project / CN_ID).write_bytes(raw)
    (project / FACTS).write_bytes(raw)
    assert found(project)

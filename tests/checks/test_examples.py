"""The examples that explain a code to trainers: the wrong one gives just that code, the right none."""

import pytest
from planting import find, insert, places, translated

from checks.catalogue import rules
from checks.report import report
from conftest import SITE_URL, copy_project

# Codes whose example stands in the body of a page, and the lesson in which it is tried.
LESSONS = {
    "proses/jalur-legal": (
        *("LINK-PAGE", "LINK-FILE", "LINK-CASE", "LINK-ANCHOR", "LINK-RAW", "LINK-EXCLUDED"),
        *("LINK-HTTP", "LINK-MAIL", "LINK-PHONE", "LINK-EMPTY", "LINK-VAGUE", "LINK-BROKEN"),
    ),
    "proses/cn-atau-peb": (
        *("FACT-UNKNOWN", "TERM-UNKNOWN", "EXAMPLE-UNKNOWN", "DIAGRAM-UNKNOWN", "HS-UNKNOWN"),
        *("TIMETABLE-UNKNOWN", "PATH-UNKNOWN", "REF-UNKNOWN"),
    ),
    "proses/harga-ekspor": (
        *("FIGURE-FACT", "FIGURE-LAW", "SENTENCE-LONG", "ABBREVIATION-UNKNOWN", "WORD-UNKNOWN"),
        "SUM-WRONG",
    ),
    "proses/incoterms": (
        *("ALT-MISSING", "ALT-USELESS", "TABLE-HEAD", "TABLE-HEADLESS", "HTML-FORBIDDEN"),
        *("SECRET-KEY", "PRIVATE-NIK", "PRIVATE-NPWP", "PRIVATE-PHONE", "FILE-TAB"),
    ),
    "proses/pembayaran": ("HEADING-ID", "HEADING-LEVEL", "ID-DUPLICATE"),
}
CODES = [code for codes in LESSONS.values() for code in codes]


def planted(project, side):
    """A copy of the course with all examples of a side; where each stands."""
    copy_project(project)
    lines = {}
    for lesson, codes in LESSONS.items():
        for language in ("id", "en"):
            path = f"docs/{language}/{lesson}.md"
            for code in reversed(codes):  # each is put before those already there
                text = getattr(rules()[code], side)[language]
                insert(project, path, text)
                for known, (start, end) in lines.items():
                    if known[1] == path:
                        shift = text.count("\n") + 2
                        lines[known] = (start + shift, end + shift)
                start = _line(project, path)
                lines[(code, path)] = (start, start + text.count("\n"))
    translated(project)
    return lines


def _line(project, path):
    lines = (project / path).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines) if "{ #mengapa }" in line) + 3


@pytest.fixture(scope="module")
def wrong(tmp_path_factory):
    project = tmp_path_factory.mktemp("wrong") / "project"
    lines = planted(project, "wrong")
    # The record of translations stands in the head and moves nothing: its lines stay as many.
    return lines, find(project)


@pytest.mark.parametrize("code", CODES)
def test_the_wrong_example_gives_its_code_and_no_other(wrong, code):
    lines, findings = wrong
    for language in ("id", "en"):
        path = next(path for known, path in lines if known == code and f"/{language}/" in path)
        start, end = lines[(code, path)]
        there = [item for item in findings if item.path == path and start <= item.line <= end]
        shown = report(there, "text", "en", SITE_URL)
        assert {item.code for item in there} == {code}, (start, end, shown)


def test_the_wrong_examples_give_nothing_elsewhere(wrong):
    lines, findings = wrong
    spans = {path: [] for _, path in lines}
    for (_, path), span in lines.items():
        spans[path].append(span)
    elsewhere = [
        item
        for item in findings
        if not any(start <= item.line <= end for start, end in spans.get(item.path, ()))
    ]
    assert not elsewhere, report(elsewhere, "text", "en", SITE_URL)


def test_the_right_examples_give_no_finding(tmp_path):
    planted(tmp_path / "project", "right")
    findings = find(tmp_path / "project")
    assert not places(findings), report(findings, "text", "en", SITE_URL)

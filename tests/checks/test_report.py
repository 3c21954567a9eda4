import json
import re
from pathlib import Path

import pytest

from checks.__main__ import main
from checks.catalogue import codes, sentence
from checks.report import report
from conftest import ROOT, TODAY
from course.finding import Finding, finding

HOOKS = ROOT / "hooks"
EXAMPLE = finding("docs/id/a.md", 3, "LINK-ANCHOR", 5, target="b.md#x", anchor="x", hint="#y")


def test_text_says_place_code_sentence_and_suggestion():
    assert report([EXAMPLE], "text", "id") == (
        "docs/id/a.md:3: LINK-ANCHOR Tautan “b.md#x” menuju bagian “#x” yang tidak ada di halaman "
        "itu. Maksud Anda “#y”?"
    )
    assert "Did you mean “#y”?" in report([EXAMPLE], "text", "en")


def test_json_is_for_programs():
    assert json.loads(report([EXAMPLE], "json", "en")) == [
        {
            "path": "docs/id/a.md", "line": 3, "column": 5, "code": "LINK-ANCHOR",
            "message": sentence(EXAMPLE, "en"), "level": "error",
        }
    ]  # fmt: skip
    assert json.loads(report([], "json", "id")) == []


def test_github_annotates_the_line_and_escapes():
    item = finding("docs/a,b.md", 2, "YAML-SYNTAX", problem="100%\nnext")
    line = report([item], "github", "en")
    assert line.startswith("::error file=docs/a%2Cb.md,line=2,col=1,title=YAML-SYNTAX::")
    assert "100%25%0Anext" in line
    assert "\n" not in line


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_code_has_a_sentence_that_can_be_printed(language):
    for code in codes():
        names = {
            name
            for text in Path(HOOKS / "checks" / "catalogue.py")
            .read_text(encoding="utf-8")
            .split('"')
            for name in re.findall(r"(?<!\{)\{(\w+)\}", text)
        }
        item = Finding("a", 1, 1, code, tuple((name, "x") for name in sorted(names)))
        assert sentence(item, language).strip()


def test_every_code_that_is_raised_is_in_the_catalogue_and_the_other_way_round():
    raised = set()
    for file in HOOKS.rglob("*.py"):
        if file.name != "catalogue.py":
            raised |= set(re.findall(r'"([A-Z]+-[A-Z]+)"', file.read_text(encoding="utf-8")))
    kinds = ("FACT", "TERM", "EXAMPLE", "HS", "DIAGRAM", "TIMETABLE", "PATH")
    built = {f"{kind}-UNKNOWN" for kind in kinds}
    assert raised | built == set(codes())


def test_the_command_exits_with_1_only_when_there_is_a_finding(project, edit, capsys):
    assert main(["--root", str(project)], TODAY) == 0
    assert capsys.readouterr().out == ""
    line = edit("docs/id/index.md", "(proses/cn-atau-peb.md)", "(proses/cn.md)")
    assert main(["--root", str(project), "--lang", "en"], TODAY) == 1
    assert f"docs/id/index.md:{line}: LINK-PAGE The link" in capsys.readouterr().out

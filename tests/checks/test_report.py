import json
import re

import pytest

from checks.__main__ import main
from checks.catalogue import GROUPS, PAGE, groups, remedy, rules, sentence, severity
from checks.explanations import explanations
from checks.report import explanation, report
from conftest import ROOT, SITE_URL, TODAY
from course.finding import Finding, finding
from course.language import LANGUAGES

HOOKS = ROOT / "hooks"
EXAMPLE = finding("docs/id/a.md", 3, "LINK-ANCHOR", 5, target="b.md#x", anchor="x", hint="#y")
NOTICE = finding("docs/a.yml", 1, "FACT-OVERDUE", key="a", checked="2026-01-01", days=45)
VALUE = re.compile(r"(?<!\{)\{(\w+)\}")


def test_text_says_place_code_sentence_remedy_suggestion_and_where_it_is_explained():
    line = report([EXAMPLE], "text", "id", SITE_URL)
    assert line.startswith("docs/id/a.md:3: LINK-ANCHOR Tautan “b.md#x” menuju bagian “#x”")
    assert remedy(EXAMPLE, "id") in line
    assert "Maksud Anda “#y”?" in line
    assert line.endswith(f" → {SITE_URL}{PAGE}.html#link-anchor")
    english = report([EXAMPLE], "text", "en", SITE_URL)
    assert "Did you mean “#y”?" in english
    assert english.endswith(f" → {SITE_URL}en/{PAGE}.html#link-anchor")


def test_json_is_for_programs():
    assert json.loads(report([EXAMPLE, NOTICE], "json", "en", SITE_URL)) == [
        {
            "path": item.path, "line": item.line, "column": item.column, "code": item.code,
            "severity": level, "message": sentence(item, "en"), "remedy": remedy(item, "en"),
            "help": explanation(item.code, "en", SITE_URL),
        }
        for item, level in ((EXAMPLE, "error"), (NOTICE, "notice"))
    ]  # fmt: skip
    assert json.loads(report([], "json", "id", SITE_URL)) == []


def test_github_annotates_the_line_and_escapes():
    item = finding("docs/a,b.md", 2, "YAML-SYNTAX", problem="100%")
    line = report([item], "github", "en", SITE_URL)
    assert line.startswith("::error file=docs/a%2Cb.md,line=2,col=1,title=YAML-SYNTAX::")
    assert "100%25" in line
    assert "\n" not in line
    assert report([NOTICE], "github", "en", SITE_URL).startswith("::warning file=docs/a.yml")


def test_a_finding_is_always_one_line_that_can_be_printed():
    item = finding("docs/a\nb\udcff.md", 1, "LINK-PAGE", target="x\n\u202ey\t")
    for style in ("text", "json", "github"):
        line = report([item], style, "en", SITE_URL)
        assert "\n" not in line
        line.encode()


@pytest.mark.parametrize("code", rules())
def test_every_code_is_explained_in_both_languages(code):
    rule = rules()[code]
    for texts in (rule.says, rule.mend, rule.cause, rule.wrong, rule.right):
        assert set(texts) == set(LANGUAGES)
        assert all(text.strip() for text in texts.values())
    values = {language: set(VALUE.findall(rule.says[language])) for language in LANGUAGES}
    for language, other in (("id", "en"), ("en", "id")):
        known = {re.sub(rf"_{other}$", f"_{language}", name) for name in values[other]}
        assert values[language] == known
        names = {*values[language], *VALUE.findall(rule.mend[language])}
        item = Finding("a", 1, 1, code, tuple((name, "x") for name in sorted(names)))
        assert sentence(item, language).strip()
        assert remedy(item, language).strip()


def test_the_page_of_explanations_has_every_code_once(course):
    for language in LANGUAGES:
        shown = explanations(course.by_name[(language, PAGE)])
        for rule in rules().values():
            assert shown.count(f'id="{rule.anchor}"') == 1
        assert not VALUE.search(re.sub(r"<pre>.*?</pre>", "", shown, flags=re.DOTALL))
    assert len(groups()) == len(GROUPS)


def test_every_code_that_is_raised_is_in_the_catalogue_and_the_other_way_round():
    raised = set()
    for file in HOOKS.rglob("*.py"):
        if file.name not in ("catalogue.py", "consequences.py"):
            raised |= set(re.findall(r'"([A-Z]+-[A-Z]+)"', file.read_text(encoding="utf-8")))
    kinds = ("FACT", "TERM", "EXAMPLE", "HS", "DIAGRAM", "TIMETABLE", "PATH")
    built = {f"{kind}-UNKNOWN" for kind in kinds}
    assert raised | built == set(rules())


def test_only_what_a_change_did_not_cause_is_a_notice():
    notices = {code for code in rules() if severity(Finding("a", 1, 1, code)) == "notice"}
    assert notices == {"FACT-OVERDUE", "EXTERNAL-GONE", "EXTERNAL-MOVED", "EXTERNAL-UNASKED"}


def test_the_command_exits_with_1_only_when_there_is_a_finding(project, edit, capsys):
    assert main(["--root", str(project)], TODAY) == 0
    assert capsys.readouterr().out == ""
    line = edit("docs/id/index.md", "(proses/cn-atau-peb.md)", "(proses/cn.md)")
    assert main(["--root", str(project), "--lang", "en"], TODAY) == 1
    assert f"docs/id/index.md:{line}: LINK-PAGE The link" in capsys.readouterr().out

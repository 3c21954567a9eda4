"""Every place of an address is told, and what the weekly report says of it."""

import socket

from asking import DATA, QUICK, no_names

from checks.external.addresses import addresses
from checks.external.check import run
from checks.external.summary import summary
from conftest import TODAY
from course.load import load

# Where


def test_every_place_of_an_address_is_told(tmp_path, host):
    target = host.say("/a(1)?x=1&y=2", 404)
    page = tmp_path / "docs/id/uji.md"
    page.parent.mkdir(parents=True)
    page.write_text(
        "---\ntitle: Uji\n---\n"
        f"Baca [aturannya]({target}), lihat ({target}).\n\n"
        f"<{target}#bagian> dan `{host.url}/kode`\n\n"
        f'<a href="{target.replace("&", "&amp;")}">x</a>\n\n[b]: {host.url}/ "Judul"\n\n'
        f"```\n{host.url}/kode\n```\n",
        encoding="utf-8",
    )
    data = tmp_path / DATA
    data.parent.mkdir(parents=True)
    source = f"  source: {{title: x, url: '{target}', dated: 2020}}"
    data.write_text(f"# {host.url}/catatan\nkantor:\n{source}\n", encoding="utf-8")
    course = load(tmp_path, TODAY)
    found = addresses(course)
    assert set(found) == {target, f"{host.url}/"}
    findings = run(course, tmp_path / "s.json", TODAY, print, manners=QUICK)
    assert {item.code for item in findings} == {"EXTERNAL-GONE"}
    assert [(item.path, item.line, item.column) for item in findings] == [
        (DATA, 3, source.index(target) + 1),
        ("docs/id/uji.md", 4, 18),
        ("docs/id/uji.md", 4, 18 + len(target) + 10),
        ("docs/id/uji.md", 6, 2),
        ("docs/id/uji.md", 8, 10),
    ]
    assert host.methods("/a(1)?x=1&y=2") == ["HEAD", "GET"]


def test_sources_and_offices_of_the_course_are_among_the_addresses(course):
    found = addresses(course)
    named = {fact.source_url for fact in course.facts.values()}
    named |= {office.url for office in course.offices.values()}
    assert {url.partition("#")[0] for url in named if url} <= set(found)


# The weekly report


def test_the_report_groups_what_is_gone_moved_and_not_asked(host, ask):
    host.say("/new%7Cer", 200)
    gone, odd = host.say("/gone", 404), host.say("/odd", 403)
    moved = host.lead("/old", 301, "/new|er")
    findings, _ = ask(gone, moved, odd, gone)
    text = summary(findings.values())
    parts = [part.splitlines()[0] for part in text.split("## ")[1:]]
    assert [part.split(" / ")[1] for part in parts] == [
        "Gone (1)",
        "Moved (1)",
        "Could not be asked (1)",
    ]
    for address in (gone, moved, odd):
        row = next(line for line in text.splitlines() if line.startswith(f"| <{address}>"))
        assert "24 November 2026" in row
        assert f"`{DATA}:" in row
        assert row.count("|") == 5
    assert f"→ <{host.url}/new%7Cer>" in text


def test_a_report_of_many_findings_fits_into_an_issue(ask, monkeypatch):
    no_names(monkeypatch, socket.EAI_NONAME)
    findings, _ = ask(*(f"http://k{number}.invalid/{'x' * 120}" for number in range(300)))
    text = summary(findings.values())
    assert len(text) < 65_000
    assert "240" in text


def test_a_report_of_nothing_says_so():
    assert "still answer" in summary([])

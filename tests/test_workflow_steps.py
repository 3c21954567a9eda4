"""The shell in the workflows does what its step says, with the commands it calls played by others."""

import os
import subprocess
from pathlib import Path

import pytest
import yaml

from conftest import ROOT

GH = """#!/bin/sh
echo "$@" >> calls.txt
if [ "$1 $2" = "issue list" ]; then printf '%s' "$OPEN"; fi
"""
CHECK = """#!/bin/sh
printf '%s' "$FOUND"
if [ -n "$FOUND" ]; then exit 1; fi
"""


def run_step(folder, workflow, job, name, **environment):
    """Run one step of a workflow in a folder, as GitHub does."""
    jobs = yaml.safe_load((ROOT / f".github/workflows/{workflow}.yml").read_text())["jobs"]
    (script,) = (step["run"] for step in jobs[job]["steps"] if step["name"] == name)
    subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        check=True,
        env={
            "PATH": f"{folder}:{os.environ['PATH']}",
            "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
            "GITHUB_REPOSITORY": "kelas/batik",
            "RUNNER_TEMP": str(folder),
            **environment,
        },
    )


def play(folder, command, script):
    file = folder / command
    file.parent.mkdir(exist_ok=True)
    file.write_text(script)
    file.chmod(0o755)


def read(file: Path) -> str:
    return file.read_text() if file.exists() else ""


@pytest.fixture
def tell(tmp_path):
    """Run the step that keeps the weekly issue; gives what it asked of GitHub, and the text."""

    def run(report, opened="", results="success success"):
        if report is not None:
            (tmp_path / "laporan.md").write_text(report)
        play(tmp_path, "gh", GH)
        environment = {"OPEN": opened, "RESULTS": results, "RUN_URL": "https://kode.example/1"}
        run_step(tmp_path, "weekly", "kabar", "Perbarui issue", **environment)
        calls = read(tmp_path / "calls.txt").splitlines()
        assert calls[0].startswith("issue list")
        return [" ".join(call.split()[:3]) for call in calls[1:]], read(tmp_path / "issue.md")

    return run


def test_the_issue_is_opened_when_there_is_something_to_tell(tell):
    calls, text = tell("gone: `$(exit 1)` ${{ x }}\n")
    assert calls == ["label create pemeriksaan-mingguan", "issue create --label"]
    assert text.endswith("\n\ngone: `$(exit 1)` ${{ x }}\n\n")


def test_the_open_issue_gets_the_new_text(tell):
    calls, text = tell("gone", opened="7")
    assert calls == ["issue edit 7"]
    assert text.endswith("\n\ngone\n")


def test_the_open_issue_is_closed_when_nothing_is_left(tell):
    assert tell("", opened="7") == (["issue close 7"], "")


def test_nothing_is_written_when_there_is_nothing_to_tell(tell):
    assert tell("") == ([], "")


@pytest.mark.parametrize("report", ["", None])
def test_a_part_that_failed_is_told_and_never_closes_the_issue(tell, report):
    calls, text = tell(report, opened="7", results="success failure")
    assert calls == ["issue edit 7"]
    assert "https://kode.example/1" in text


def test_a_report_too_long_for_github_is_cut(tell):
    _, text = tell("é" * 70_000)
    assert 60_000 <= len(text) < 65_536
    assert "https://kode.example/1" in text


def test_the_report_holds_text_and_addresses(tmp_path):
    folder = tmp_path / "laporan"
    folder.mkdir()
    (folder / "naskah.txt").write_text("docs/a.yml:1: FACT-OVERDUE <x>\n")
    (folder / "alamat.md").write_text("## Gone\n| a |\n")
    run_step(tmp_path, "weekly", "naskah", "Susun laporan")
    report = read(folder / "laporan.md")
    assert "~~~~text\ndocs/a.yml:1: FACT-OVERDUE <x>\n~~~~\n" in report
    assert report.endswith("\n## Gone\n| a |\n")
    assert read(tmp_path / "summary.md") == report


@pytest.mark.parametrize("addresses", ["", "All is well.\n"])
def test_a_report_with_nothing_to_tell_is_empty(tmp_path, addresses):
    folder = tmp_path / "laporan"
    folder.mkdir()
    (folder / "naskah.txt").touch()
    (folder / "alamat.md").write_text(addresses)
    run_step(tmp_path, "weekly", "naskah", "Susun laporan")
    assert read(folder / "laporan.md") == ""


@pytest.mark.parametrize(("found", "lists"), [("", 0), ("docs/a.md:1: LINK-PAGE\n", 2)])
def test_findings_stand_on_the_summary_page(tmp_path, found, lists):
    play(tmp_path, "scripts/check", CHECK)
    step = "Temuan pada naskah di halaman ringkasan"
    run_step(tmp_path, "pull-request", "periksa", step, FOUND=found)
    assert read(tmp_path / "summary.md").count(f"~~~~text\n{found}~~~~\n") == lists


def test_findings_of_the_build_stand_on_the_summary_page(tmp_path):
    log = "INFO - built\nERROR - 1 temuan / findings:\ndocs/a.md:1: HTML-ID\n"
    (tmp_path / "bangun.txt").write_text(log)
    step = "Temuan pada situs dan buku di halaman ringkasan"
    run_step(tmp_path, "pull-request", "periksa", step)
    listed = "~~~~text\nERROR - 1 temuan / findings:\ndocs/a.md:1: HTML-ID\n~~~~\n"
    assert read(tmp_path / "summary.md").endswith(listed)

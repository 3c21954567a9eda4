"""What a failed or killed build leaves, and that one build reports every planted fault."""

import os
import re
import shutil
import signal
import sys
import time
from pathlib import Path

import lxml.html
from planting import Copy, find, insert, translated

from conftest import SITE_URL, copy_project, start_build
from pages import PAGES

ID, EN = "docs/id/proses/incoterms.md", "docs/en/proses/incoterms.md"
OTHER = "docs/en/proses/asuransi.md"


def test_ten_faults_are_caught_with_file_and_line_in_one_build(project):
    copy = Copy(project)
    copy.write("site/index.html", "yang lama")
    texts = {
        "[Kain](tidak-ada.md)": "LINK-PAGE",
        "[Kain](harga-ekspor.md#salah)": "LINK-ANCHOR",
        "![Kain dilipat](../../assets/img/tidak-ada.svg)": "LINK-FILE",
        "{{ diagram.tidak-ada }}": "DIAGRAM-UNKNOWN",
        "{{ fact.tidak-ada }}": "FACT-UNKNOWN",
        "{{ term.tidak-ada }}": "TERM-UNKNOWN",
        '<a href="x.html">Kain</a>': "LINK-PAGE",
        "[Kain](../../en/proses/y.md)": "LINK-PAGE",
        '<img src="z.png" alt="Kain dilipat">': "LINK-FILE",
    }
    for text in texts:
        insert(project, ID, text)
    lines = copy.read(ID).split("\n")
    expected = {(ID, lines.index(text) + 1, code) for text, code in texts.items()}
    expected.add((OTHER, copy.swap(OTHER, r"^title: ", "title: x: "), "YAML-SYNTAX"))
    (project / "docs/en/proses/jalur-legal.md").unlink()
    expected.add(("docs/id/proses/jalur-legal.md", 1, "PAGE-TWIN"))

    process = start_build(project, "--no-print")
    output, _ = process.communicate()

    assert process.returncode == 1
    missing = [item for item in expected if f"{item[0]}:{item[1]}: {item[2]} " not in output]
    assert not missing, output
    assert "Traceback" not in output
    assert copy.read("site/index.html") == "yang lama"
    assert not list(project.glob(".site-*"))


NASTY = (b"", b"\xff\xfe\x00", b"---\n", b"---\n:\n---\n", b"---\n{a: [}\n---\n{{ }}", b"\x00" * 9)


def test_any_bytes_in_the_sources_fail_the_build_without_a_traceback(project):
    """Broken bytes in pages, data and names: findings, the old site, and nothing half-written."""
    copy = Copy(project)
    copy.write("site/index.html", "yang lama")
    files = sorted(project.glob("docs/*/proses/*.md")) + sorted(project.glob("docs/_data/*.yml"))
    for number, file in enumerate(files):
        file.write_bytes(NASTY[number % len(NASTY)])
    (project / "docs/id/proses/na\nma \u202e.md").write_bytes(b"\xff")
    (project / "docs/assets/img/luar.svg").symlink_to("/etc/passwd")
    process = start_build(project, "--no-print")
    output, _ = process.communicate()
    assert process.returncode == 1
    assert "Traceback" not in output
    assert "FILE-LINK" in output
    assert "FILE-NAME" in output
    assert copy.read("site/index.html") == "yang lama"
    assert not list(project.glob(".site-*"))


def test_an_old_address_leads_to_the_page_that_took_its_place(project):
    Copy(project).append("docs/_data/redirects.yml", "proses/lama: regulasi/limbah\n")
    process = start_build(project, "--no-print")
    output, _ = process.communicate()
    assert process.returncode == 0, output
    for language, folder in (("id", ""), ("en", "en/")):
        page = lxml.html.parse(str(project / f"site/{folder}proses/lama.html")).getroot()
        assert page.get("lang") == language
        assert page.xpath("//a/@href") == ["../regulasi/limbah.html"]
        assert page.xpath("//meta[@http-equiv='refresh']/@content") == [
            "0; url=../regulasi/limbah.html"
        ]


def test_a_fault_that_only_the_built_site_shows_fails_the_build(project, edit):
    edit("overrides/partials/copyright.html", "lampiran/tentang.html", "lampiran/hilang.html")
    process = start_build(project, "--no-print")
    output, _ = process.communicate()
    assert process.returncode == 1
    assert re.search(r"overrides/partials/copyright\.html:\d+: LINK-PAGE", output)


def keep_one_lesson(project):
    """Cut the course down to a lesson and what it cannot do without: printing it all takes long."""
    kept = {
        "index",
        "proses/jalur-legal",
        *(name for name in PAGES if name.startswith("lampiran/")),
    }
    for file in list(project.glob("docs/id/**/*.md")) + list(project.glob("docs/en/**/*.md")):
        name = file.relative_to(project / "docs").as_posix()[3:].removesuffix(".md")
        if name not in kept:
            file.unlink()
            continue
        text = re.sub(r"(?<!!)\[([^\]]*)\]\([^)]*\.md[^)]*\)", r"\1", file.read_text("utf-8"))
        file.write_text(text, encoding="utf-8")
    data = project / "docs/_data"
    (data / "timetable.yml").write_text("days: []\n", encoding="utf-8")
    (data / "subjects.yml").write_text("[]\n", encoding="utf-8")
    shutil.rmtree(data / "questions")
    path = (data / "path.yml").read_text("utf-8").partition("stages:")[0]
    stage = '{id: siap, title: {id: "Siap", en: "Ready"}, lessons: [proses/jalur-legal]}'
    (data / "path.yml").write_text(f"{path}stages: [{stage}]\n", encoding="utf-8")
    settings = re.sub(r"(?m)^  - pasar/.*\n", "", (data / "course.yml").read_text("utf-8"))
    (data / "course.yml").write_text(settings.replace("markets:", "markets: []"), "utf-8")
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    for name in PAGES:
        if name not in kept:
            text = text.replace(f"      - {name}.md\n", "")
    text = re.sub(r"  - (?:Program|Regulasi|Pasar|Produk):\n", "", text)
    config.write_text(text, encoding="utf-8")
    drop_unused(project)
    translated(project)


def drop_unused(project):
    """Data that only the pages that were left out used."""
    unused = [item for item in find(project, None) if item.code in ("FACT-UNUSED", "TERM-UNUSED")]
    for path in {item.path for item in unused}:
        keys = {dict(item.values)["key"] for item in unused if item.path == path}
        entries = re.split(r"(?m)^(?=[a-z][\w-]*:)", (project / path).read_text("utf-8"))
        kept = [entry for entry in entries if entry.partition(":")[0] not in keys]
        (project / path).write_text("".join(kept), encoding="utf-8")


def test_lost_words_fail_the_build_and_are_named(project, edit):
    keep_one_lesson(project)
    edit("overrides/print/base.css", ".outcomes p {", ".outcomes { display: none }\n.outcomes p {")
    # Without the spelling program: the words that are left are no longer all explained.
    process = start_build(project, PATH=str(Path(sys.executable).parent))
    output, _ = process.communicate()
    assert process.returncode == 1
    assert "docs/id/proses/jalur-legal.md:1: PRINT-WORDS" in output
    assert "kesiapan" in output
    assert not (project / "site").exists()


def test_a_killed_build_leaves_the_last_good_site(tmp_path):
    project = copy_project(tmp_path / "project")
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("yang lama", encoding="utf-8")
    process = start_build(project)
    while not list(project.glob(".site-*/index.html")) and process.poll() is None:
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGTERM)
    process.communicate()
    assert process.returncode != 0
    assert [file.name for file in (project / "site").iterdir()] == ["index.html"]
    assert (project / "site" / "index.html").read_text(encoding="utf-8") == "yang lama"


def test_a_build_killed_while_swapping_gives_the_old_site_back(project, edit):
    (project / ".site-old").mkdir()
    (project / ".site-old" / "index.html").write_text("yang lama", encoding="utf-8")
    edit("docs/id/index.md", "(proses/cn-atau-peb.md)", "(tidak-ada.md)")
    process = start_build(project, "--no-print")
    process.communicate()
    assert process.returncode == 1
    assert (project / "site" / "index.html").read_text(encoding="utf-8") == "yang lama"


def test_a_build_without_print_links_no_pdf(project):
    process = start_build(project, "--no-print")
    output, _ = process.communicate()
    assert process.returncode == 0, output
    assert not list((project / "site").rglob("*.pdf"))
    home = (project / "site" / "index.html").read_text(encoding="utf-8")
    assert ".pdf" not in home.replace(SITE_URL, "")

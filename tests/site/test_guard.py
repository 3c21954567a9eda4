"""What a failed or killed build leaves, and that one build reports every planted fault."""

import os
import re
import signal
import time

from conftest import SITE_URL, copy_project, start_build
from pages import PAGES

CN_ID = "docs/id/proses/cn-atau-peb.md"
CN_EN = "docs/en/proses/cn-atau-peb.md"
NIB_ID = "docs/id/regulasi/nib-kbli-npwp.md"
NIB_EN = "docs/en/regulasi/nib-kbli-npwp.md"
PRICE_ID = "docs/id/proses/harga-ekspor.md"


def test_ten_faults_are_caught_with_file_and_line_in_one_build(project, edit):
    old_site = project / "site"
    old_site.mkdir()
    (old_site / "index.html").write_text("yang lama", encoding="utf-8")
    link = "[Hitungan harga](harga-ekspor.md)"
    expected = {
        (CN_ID, edit(CN_ID, link, "[x](tidak-ada.md)"), "LINK-PAGE"),
        (
            CN_EN,
            edit(CN_EN, "(harga-ekspor.md)", "(harga-ekspor.md#salah)"),
            "LINK-ANCHOR",
        ),
        (NIB_ID, edit(NIB_ID, "img/nib-kbli-npwp.id.svg", "img/tidak-ada.svg"), "LINK-FILE"),
        (CN_ID, edit(CN_ID, "{{ diagram.alur-peb }}", "{{ diagram.tidak }}"), "DIAGRAM-UNKNOWN"),
        (CN_ID, edit(CN_ID, "{{ fact.cn-pengaju }}", "{{ fact.tidak-ada }}"), "FACT-UNKNOWN"),
        (CN_ID, edit(CN_ID, "{{ term.nib | NIB }}", "{{ term.tidak-ada | NIB }}"), "TERM-UNKNOWN"),
        (NIB_EN, edit(NIB_EN, "title: ", "title: x: "), "YAML-SYNTAX"),
    }
    file = project / PRICE_ID
    text = file.read_text(encoding="utf-8") + (
        '\n<a href="x.html">x</a>\n\n[y](../../en/proses/y.md)\n\n<img src="z.png" alt="z">\n'
    )
    file.write_text(text, encoding="utf-8")
    last = text.count("\n")
    expected |= {
        (PRICE_ID, last - 4, "LINK-PAGE"),
        (PRICE_ID, last - 2, "LINK-PAGE"),
        (PRICE_ID, last, "LINK-FILE"),
    }
    (project / "docs/en/proses/jalur-legal.md").unlink()
    expected.add(("docs/id/proses/jalur-legal.md", 1, "PAGE-TWIN"))

    process = start_build(project, "--no-print")
    output, _ = process.communicate()

    assert process.returncode == 1
    missing = [item for item in expected if f"{item[0]}:{item[1]}: {item[2]} " not in output]
    assert not missing, output
    assert "Traceback" not in output
    assert (old_site / "index.html").read_text(encoding="utf-8") == "yang lama"
    assert not list(project.glob(".site-*"))


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


def test_lost_words_fail_the_build_and_are_named(project, edit):
    keep_one_lesson(project)
    edit("overrides/print/base.css", ".outcomes p {", ".outcomes { display: none }\n.outcomes p {")
    process = start_build(project)
    output, _ = process.communicate()
    assert process.returncode == 1
    assert "docs/id/proses/jalur-legal.md:1: PRINT-WORDS" in output
    assert "menentukan" in output
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

"""The command that packs the class kit, over a site of which only the names matter."""

import subprocess
import sys
from zipfile import ZipFile

import pikepdf
import pytest

from conftest import ROOT, copy_project
from print.outputs import CLASS_KIT


@pytest.fixture
def kit(tmp_path):
    """A copy of the project with a built site of small PDFs, and the command in it."""
    project = copy_project(tmp_path / "project")
    site = project / "site"
    (site / "print").mkdir(parents=True)
    for path in (ROOT / "overrides/print").glob("*.css"):
        (site / "print" / path.name).write_bytes(path.read_bytes())
    (site / "assets").symlink_to(ROOT / "docs/assets")
    for outputs in CLASS_KIT:
        for path in outputs.values():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            with pikepdf.new() as pdf:
                pdf.add_blank_page()
                pdf.docinfo["/Title"] = "Kursus: Buku"
                pdf.docinfo["/CreationDate"] = "D:20261124000000Z"
                pdf.save(site / path)

    def run(*arguments):
        return subprocess.run(
            [sys.executable, "scripts/lib/class_kit.py", *arguments],
            cwd=project,
            env={"PYTHONPATH": "hooks", "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
            check=False,
        )

    return project, run


def test_it_packs_everything_with_a_word_on_how_to_print(kit):
    project, run = kit
    assert run("--lang", "en").returncode == 0
    with ZipFile(project / "class-kit.zip") as archive:
        names = [name.removeprefix("class-kit/") for name in archive.namelist()]
        told = archive.read("class-kit/READ-ME-FIRST.txt").decode()
    assert names == [
        "READ-ME-FIRST.txt",
        *(outputs["en"].removeprefix("en/pdf/") for outputs in CLASS_KIT),
    ]
    assert all(name in told for name in names[1:])


def test_names_go_into_list_and_certificates(kit):
    project, run = kit
    (project / "peserta.txt").write_text("Ibu Sari; Batik Kembang\nPak Danu\n", encoding="utf-8")
    done = run("--names", "peserta.txt", "--output", "kit.zip")
    assert done.returncode == 0, done.stdout + done.stderr
    with (
        ZipFile(project / "kit.zip") as archive,
        archive.open("paket-kelas/sertifikat.pdf") as certificates,
        pikepdf.open(certificates) as pdf,
    ):
        assert len(pdf.pages) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"\xff\xfe\x00", "UTF-8"),
        (b"; Batik\n", "baris 1"),
        (b"", "tidak ada nama"),
        (None, "UTF-8"),
    ],
)
def test_names_that_cannot_be_used_are_one_line(kit, text, told):
    project, run = kit
    if text is not None:
        (project / "peserta.txt").write_bytes(text)
    done = run("--names", "peserta.txt")
    assert done.returncode == 1
    assert done.stdout.count("\n") == 1
    assert told in done.stdout
    assert not (project / "paket-kelas.zip").exists()


def test_without_a_build_it_says_what_to_do(kit):
    project, run = kit
    (project / "site/pdf/sertifikat.pdf").unlink()
    done = run()
    assert done.returncode == 1
    assert "scripts/build" in done.stdout

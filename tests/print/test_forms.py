"""The class kit's forms: names where they are given, room where they are not; one ZIP of all."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import lxml.html
import pytest

from conftest import ROOT, TODAY
from print.book import Edition
from print.forms import SEATS, Person, attendance_list, certificates, read_people
from print.kit import pack

EDITION = Edition("id", False, "Kursus", TODAY, "https://kursus.example/")
TEMPLATES = ROOT / "overrides/print"


def rows(form):
    return [
        [cell.text_content().strip() for cell in row.iter("td")]
        for row in lxml.html.document_fromstring(form.html).xpath("//tbody/tr")
    ]


def test_a_list_without_names_has_a_line_for_everybody(tmp_path):
    found = rows(attendance_list(tmp_path, (), 3, EDITION, TEMPLATES))
    assert found == [[str(number), "", "", "", "", ""] for number in range(1, SEATS + 1)]


def test_names_are_printed_where_they_are_known(tmp_path):
    people = [Person("Ibu <Sari>", "Batik Kembang"), Person("Pak Danu")]
    found = rows(attendance_list(tmp_path, people, 2, EDITION, TEMPLATES))
    assert found == [["1", "Ibu <Sari>", "Batik Kembang", "", ""], ["2", "Pak Danu", "", "", ""]]
    named = certificates(tmp_path, people, 2, EDITION, TEMPLATES)
    document = lxml.html.document_fromstring(named.html)
    assert [name.text_content() for name in document.find_class("certificate-name")] == [
        "Ibu <Sari>",
        "Pak Danu",
    ]


def test_people_are_read_a_line_each():
    text = "\ufeffIbu Sari ; Batik Kembang\n\nPak Danu\n"
    assert read_people(text) == [Person("Ibu Sari", "Batik Kembang"), Person("Pak Danu")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\n\n", "tidak ada nama / no names"),
        ("Ani\n; Batik", "baris 2"),
        ("Ani\n" + "x" * 60, "line 2"),
    ],
)
def test_a_wrong_line_is_told(text, told):
    with pytest.raises(ValueError, match=told):
        read_people(text)


def test_the_kit_is_one_folder_and_the_same_bytes_each_time():
    files = {"b.pdf": b"b" * 1000, "a.txt": b"a"}
    packed = pack("paket", files, date(2026, 11, 24))
    assert packed == pack("paket", files, date(2026, 11, 24))
    with ZipFile(BytesIO(packed)) as archive:
        assert archive.namelist() == ["paket/b.pdf", "paket/a.txt"]
        assert archive.read("paket/b.pdf") == files["b.pdf"]
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(2026, 11, 24)}

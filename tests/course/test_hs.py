"""HS codes: each product leads to one code, and the table says all that the data say."""

import lxml.html
import pytest

from course.hs import read_codes
from course.hs_table import hs_table
from course.source import parse_yaml

TABLE = """
source: {title: "Daftar", url: "https://hs.example/"}
checked: 2026-11-24
goods: {kain: {id: "kain", en: "cloth"}}
fibres: {katun: {id: "katun", en: "cotton"}}
in_cloth: {katun: {id: "katun 85%", en: "cotton 85%"}}
weaves: {polos: {id: "polos", en: "plain"}, keper: {id: "keper", en: "twill"}}
codes:
  ringan: {code: "5208.52", goods: kain, fibres: [katun], weaves: [polos], weight: [100, 200]}
  berat: {code: "5209.51", goods: kain, fibres: [katun], weaves: [polos], weight: [200, null]}
"""


def codes(text=TABLE):
    return read_codes(parse_yaml(text, "hs.yml")[0], "hs.yml")


def test_a_weight_belongs_to_one_row_only():
    read, findings = codes()
    assert not findings
    assert read.codes["ringan"].up_to == 200 == read.codes["berat"].above
    assert not read.codes["ringan"].overlaps(read.codes["berat"])


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("[200, null]", "[150, null]", "HS-OVERLAP", 10),
        ('"5209.51"', '"5209.5"', "DATA-SHAPE", 10),
        ("weaves: [polos], weight: [100", "weaves: [satin], weight: [100", "DATA-SHAPE", 9),
        ("checked: 2026-11-24", "checked: kemarin", "DATA-DATE", 3),
        ('katun: {id: "katun", en: "cotton"}', "katun: kapas", "DATA-MISSING", 5),
        ("codes:", "kode:", "DATA-SHAPE", 1),
    ],
)
def test_a_broken_table_is_found_at_its_line(old, new, code, line):
    assert (code, line) in {(item.code, item.line) for item in codes(TABLE.replace(old, new))[1]}


def test_every_code_of_the_course_belongs_to_textiles_or_their_goods(course):
    chapters = {code.code[:2] for code in course.hs.codes.values()}
    assert chapters <= {"42", "50", "52", "54", "55", "61", "62", "63", "65"}
    assert course.hs.codes["kain-katun-polos-berat"].code == "5209.51"
    assert course.hs.codes["kain-katun-keper-berat"].code == "5209.52"  # twill only


def test_the_table_prints_every_row_with_its_filter_values(course):
    for language in ("id", "en"):
        table = lxml.html.fromstring(hs_table(course.hs, language))
        rows = table.xpath(".//tbody/tr")
        assert [row.get("id") for row in rows] == [f"hs-{key}" for key in course.hs.codes]
        for row, code in zip(rows, course.hs.codes.values(), strict=True):
            assert code.code in row.text_content()
            assert row.get("data-fibres").split() == list(code.fibres)
            assert not code.note or code.note[language] in row.text_content()
        assert table.get("data-checked") == course.hs.checked.isoformat()


def test_weights_are_written_as_the_language_writes_them(course):
    table = hs_table(course.hs, "id")
    assert "di atas 100 sampai 200 g/m²" in table
    assert "over 200 g/m²" in hs_table(course.hs, "en")

"""Each kind of diagram: well formed, all of its text drawn inside the sheet, and told in words."""

import re
import xml.etree.ElementTree as ET

import lxml.html
import pytest

from course.blocks import diagram_figure
from course.language import LANGUAGES
from drawing.canvas import WIDTH
from drawing.lettering import width, wrap

SVG = "{http://www.w3.org/2000/svg}"


def figures(course):
    return {
        (name, language): diagram_figure(diagram, course, language)
        for name, diagram in course.diagrams.items()
        for language in LANGUAGES
    }


def pictures(figure):
    return [ET.fromstring(svg) for svg in re.findall(r"<svg.*?</svg>", figure, re.DOTALL)]


def texts(svg):
    return list(svg.iter(f"{SVG}text"))


def squeezed(text):
    return re.sub(r"\W+", "", text).casefold()


def test_the_course_has_the_six_decision_aids(course):
    kinds = {name: diagram.kind for name, diagram in course.diagrams.items()}
    assert {
        "jalur-legal": "questions",
        "cn-atau-peb": "questions",
        "incoterms-biaya": "bars",
        "tangga-harga": "stairs",
        "alur-peb": "flow",
        "kantor": "cards",
    }.items() <= kinds.items()


def test_every_line_of_text_lies_on_the_sheet(course):
    for (name, language), figure in figures(course).items():
        for svg in pictures(figure):
            height = float(svg.get("height"))
            assert texts(svg)
            for text in texts(svg):
                lies_on_the_sheet(text, height, (name, language, text.text))


def lies_on_the_sheet(text, height, where):
    size = float(text.get("font-size"))
    assert size >= 14, where
    if text.get("transform"):  # runs upwards
        x, y = map(float, re.findall(r"[\d.]+", text.get("transform"))[:2])
        assert 0 <= x <= WIDTH, where
        assert y - width(text.text, size) >= 0, where
        return
    long = width(text.text, size, bold=text.get("font-weight") == "700")
    start = float(text.get("x"))
    start -= {"middle": long / 2, "end": long}.get(text.get("text-anchor"), 0)
    assert start >= -1, where
    assert start + long <= WIDTH + 1, where
    assert 0 < float(text.get("y")) <= height, where


def test_what_the_picture_says_is_also_said_in_words(course):
    for (name, language), figure in figures(course).items():
        diagram = course.diagrams[name]
        words = squeezed(lxml.html.fromstring(figure).find_class("as-text")[0].text_content())
        not_told = [diagram.title, diagram.data.get("hint")]
        for text in (text.words for text in course.texts if text.path == diagram.path):
            if text not in not_told and "{{" not in text[language]:
                assert squeezed(text[language]) in words, (name, language, text[language])


def test_the_table_of_incoterms_names_all_rules_and_where_the_risk_passes(course):
    diagram = course.diagrams["incoterms-biaya"]
    rules = {rule["name"]: rule for rule in diagram.data["rules"]}
    assert list(rules) and set(rules) == {
        "EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF",
    }  # fmt: skip
    assert {name for name, rule in rules.items() if rule["family"] == "sea"} == {
        "FAS", "FOB", "CFR", "CIF",
    }  # fmt: skip
    assert {name: rule["insurance"] for name, rule in rules.items()
            if rule["insurance"] in ("A", "C")} == {"CIP": "A", "CIF": "C"}  # fmt: skip
    stages = len(diagram.data["stages"])
    for name, rule in rules.items():
        assert all(1 <= stage <= stages for stage in rule["seller_pays"]), name
        assert 1 <= rule["risk_after"] <= stages, name
    assert rules["FCA"]["risk_after"] == rules["CPT"]["risk_after"] == rules["CIP"]["risk_after"]
    assert rules["FOB"]["risk_after"] == rules["CFR"]["risk_after"] == rules["CIF"]["risk_after"]
    assert set(rules["FOB"]["seller_pays"]) < set(rules["CFR"]["seller_pays"])
    assert rules["CFR"]["seller_pays"] == rules["CIF"]["seller_pays"]
    assert max(rules["DDP"]["seller_pays"]) == stages


def test_facts_and_amounts_in_a_diagram_are_those_of_the_data(course):
    figure = diagram_figure(course.diagrams["cn-atau-peb"], course, "id")
    assert "30 kg per kiriman" in lxml.html.fromstring(figure).text_content()
    figure = diagram_figure(course.diagrams["tangga-harga"], course, "en")
    assert course.example.show("cif", "en") in lxml.html.fromstring(figure).text_content()
    assert "{{" not in figure


@pytest.mark.parametrize("room", [30, 90, 400])
def test_wrapping_loses_no_word_and_keeps_the_room(room):
    text = "Barang masuk kawasan pabean sesudah NPE terbit"
    lines = wrap(text, room, 15)
    assert " ".join(lines) == text
    assert all(width(line, 15) <= room for line in lines if " " in line)


def test_a_no_break_space_does_not_break():
    assert wrap("Rp\N{NO-BREAK SPACE}318,000", 10, 15) == ["Rp\N{NO-BREAK SPACE}318,000"]

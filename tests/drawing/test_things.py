"""Labels to scale, care symbols, and the shirts of the inspection game."""

import re
import xml.etree.ElementTree as ET

import pytest
from fontTools.ttLib import TTFont

from checks.registry import Sources, check_sources
from conftest import ROOT, TODAY
from course.load import load
from drawing import care, label, pieces
from drawing.canvas import Canvas
from drawing.lettering import width

SVG = "{http://www.w3.org/2000/svg}"
FONTS = ROOT / "docs" / "assets" / "fonts"
GAME = [f"inspeksi-meja-{table}" for table in range(1, 6)]


def of_kind(course, kind):
    return {name: diagram for name, diagram in course.diagrams.items() if diagram.kind == kind}


def drawn(room, data):
    return ET.fromstring(room.draw(data, "T", None))


def test_every_market_has_its_label(course):
    assert len(of_kind(course, "label")) >= 10


def test_a_label_is_drawn_to_scale_and_holds_what_it_prints(course):
    for name, diagram in of_kind(course, "label").items():
        data = diagram.told("id", str)
        frame = drawn(label, data).find(f".//{SVG}rect")
        left, top, wide, high = (float(frame.get(key)) for key in ("x", "y", "width", "height"))
        assert wide == pytest.approx(data["size"]["width"] * label.PER_MM, abs=0.1)
        assert high == pytest.approx(data["size"]["height"] * label.PER_MM, abs=0.1)
        printed = [line.get("print", "") for line in data["lines"]]
        for text in drawn(label, data).iter(f"{SVG}text"):
            if text.text in printed:
                half = width(text.text, float(text.get("font-size"))) / 2
                if text.get("lang") not in ("ja", "ko", "zh", "ar"):
                    assert half <= wide / 2, (name, text.text)
                assert top < float(text.get("y")) < top + high, (name, text.text)
                assert float(text.get("x")) == left + wide / 2


def test_every_sign_on_a_label_is_in_its_font(course):
    faces = {code: f"kursus-label-{code}.woff2" for code in ("ja", "ko", "zh", "ar")}
    known = {}
    for code in ("", *faces):
        with TTFont(FONTS / faces.get(code, "kursus-sans-400.woff2")) as font:
            known[code] = set(font.getBestCmap())
    for name, diagram in of_kind(course, "label").items():
        for line in diagram.data["lines"]:
            signs = set(map(ord, line.get("print", ""))) - known[""]
            missing = signs - known.get(line.get("lang"), set())
            assert not missing, (name, line["print"], "".join(map(chr, missing)))


def test_symbols_on_a_label_are_told_in_words(course):
    for name, diagram in of_kind(course, "label").items():
        for line in diagram.data["lines"]:
            assert "symbols" not in line or line.get("means"), name
            assert "symbols" in line or line.get("print"), name


def test_each_care_symbol_is_drawn_in_its_own_way():
    drawings = set()
    for name in care.SYMBOLS:
        canvas = Canvas()
        care.symbol(canvas, name, 0, 0)
        ET.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(canvas.marks)}</svg>')
        drawings.add("".join(canvas.marks))
    assert len(drawings) == len(care.SYMBOLS)


def test_the_lesson_on_labels_shows_all_five_families(course):
    shown = {
        entry["symbol"].partition("-")[0]
        for diagram in of_kind(course, "care").values()
        for group in diagram.data["groups"]
        for entry in group["symbols"]
    }
    assert {"wash", "bleach", "tumble", "dry", "iron", "dryclean"} <= shown


@pytest.mark.parametrize("mark", sorted(pieces.MARKS))
def test_each_mark_changes_the_shirt(mark):
    plain = pieces.draw({"pieces": [{"name": "1"}]}, "T", None)
    assert pieces.draw({"pieces": [{"name": "1", "marks": [mark]}]}, "T", None) != plain


def test_a_symbol_or_mark_that_does_not_exist_is_found(project, edit):
    path = "docs/_data/diagrams/inspeksi-meja-1.yml"
    line = edit(path, "marks: [hole]", "marks: [lubang]")
    found = {
        (item.path, item.line, item.code)
        for item in check_sources(Sources(load(project, TODAY), frozenset()))
    }
    assert (path, line, "DATA-CHOICE") in found


def test_the_answer_of_the_game_agrees_with_what_is_drawn(course):
    planted = {
        piece["name"]["id"]: piece["marks"][0]
        for name in GAME
        for piece in course.diagrams[name].data["pieces"]
        if piece.get("marks")
    }
    numbers = [piece["name"]["id"] for name in GAME
               for piece in course.diagrams[name].data["pieces"]]  # fmt: skip
    assert numbers == [str(number) for number in range(1, 33)]
    guide = {
        piece["marks"][0]: group
        for group in ("cacat-besar", "cacat-kecil", "ciri-tangan")
        for piece in course.diagrams[group].data["pieces"]
    }
    assert set(guide) >= set(planted.values())
    major = {number for number, mark in planted.items() if guide[mark] == "cacat-besar"}
    minor = {number for number, mark in planted.items() if guide[mark] == "cacat-kecil"}
    assert (len(major), len(minor)) == (3, 3)  # AQL 2.5 rejects at 3, AQL 4.0 accepts 3
    for language in ("id", "en"):
        body = course.by_name[(language, "produk/mutu-pemeriksaan")].body
        answer = re.search(r"type: jawaban\n(.*?)^///$", body, re.DOTALL | re.MULTILINE)[1]
        rows = re.findall(r"^\| *\**(\d+)\**", answer, re.MULTILINE)
        assert set(rows) >= major | minor

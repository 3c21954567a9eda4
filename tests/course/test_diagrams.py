"""Diagram data: what is missing is told with its line, what is right is told in one language."""

from course.diagrams import read_diagram
from course.source import bilingual_texts, parse_yaml

FLOW = """\
kind: flow
title: {id: "Jalan", en: "Way"}
steps:
  - text: {id: "Isi", en: "Fill in"}
    returns:
      - {text: {id: "ditolak", en: "rejected"}}
  - text: {id: "Kirim", en: "Send"}
    note: {id: "{{ fact.x }}", en: "{{ fact.x }}"}
"""


def read(text):
    source, faults = parse_yaml(text, "d.yml")
    assert not faults
    return read_diagram("d", source, "d.yml")


def test_a_whole_diagram_is_told_in_one_language():
    diagram, faults = read(FLOW)
    assert not faults
    assert diagram.told("en", str.upper) == {
        "steps": [
            {"text": "FILL IN", "returns": [{"text": "REJECTED"}]},
            {"text": "SEND", "note": "{{ FACT.X }}"},
        ]
    }
    source, _ = parse_yaml(FLOW, "d.yml")
    assert [text.words["id"] for text in bilingual_texts(source, "d.yml")] == [
        "Jalan", "Isi", "ditolak", "Kirim", "{{ fact.x }}",
    ]  # fmt: skip


def test_a_text_in_one_language_only_is_told_with_its_line():
    diagram, faults = read(FLOW.replace(', en: "rejected"', ""))
    assert diagram is None
    assert [(item.line, item.code) for item in faults] == [(6, "DATA-MISSING")]


def test_an_unknown_kind_is_told_with_the_known_ones():
    diagram, faults = read(FLOW.replace("kind: flow", "kind: peta"))
    assert diagram is None
    assert [(item.line, item.code) for item in faults] == [(1, "DATA-CHOICE")]


def test_a_list_that_is_none_and_an_empty_one():
    for steps in ("steps: 3", "steps: []", ""):
        _, faults = read('kind: flow\ntitle: {id: "A", en: "B"}\n' + steps + "\n")
        assert [item.code for item in faults] == ["DATA-MISSING"]


LABEL = """\
kind: label
title: {id: "Label", en: "Label"}
size: {width: 40, height: 60}
lines:
  - {symbols: [wash-30, iron-no]}
"""


def test_what_a_drawing_needs_is_missed_before_it_is_drawn():
    assert not read(LABEL)[1]
    wrong = {
        ", height: 60": (3, "DATA-MISSING", ""),
        "60}": (3, "DATA-MISSING", "tinggi}"),
        "iron-no": (5, "DATA-CHOICE", "setrika"),
    }
    for old, (line, code, new) in wrong.items():
        diagram, faults = read(LABEL.replace(old, new))
        assert diagram is None
        assert [(item.line, item.code) for item in faults] == [(line, code)]
    diagram, faults = read(
        'kind: care\ntitle: {id: "a", en: "a"}\ngroups:\n'
        '  - {name: {id: "a", en: "a"}, symbols: [{meaning: {id: "a", en: "a"}}]}\n'
    )
    assert diagram is None
    assert [item.code for item in faults] == ["DATA-MISSING"]

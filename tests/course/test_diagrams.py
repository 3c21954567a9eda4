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

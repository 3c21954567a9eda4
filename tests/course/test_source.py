from course.page import split_front_matter
from course.source import parse_yaml, read_text


def test_yaml_remembers_lines():
    source, findings = parse_yaml("a: 1\nb:\n  c: [x, y]\n", "f.yml", first_line=2)
    assert not findings
    assert source.line("a") == 2
    assert source.line("b", "c") == 4
    assert source.line("b", "none") == 3


def test_yaml_errors_have_their_line():
    _, findings = parse_yaml("a: 1\nb: [x\nc: 2\n", "f.yml", first_line=10)
    assert [(item.code, item.line) for item in findings] == [("YAML-SYNTAX", 12)]


def test_a_key_that_stands_twice_is_found():
    _, findings = parse_yaml("a: 1\na: 2\n", "f.yml")
    assert [(item.code, item.line) for item in findings] == [("YAML-DUPLICATE", 2)]


def test_a_date_that_does_not_exist_is_found():
    _, findings = parse_yaml("checked: 2026-13-45\n", "f.yml")
    assert [item.code for item in findings] == ["YAML-SYNTAX"]


def test_front_matter_is_split_with_its_lines():
    split, findings = split_front_matter("---\ntitle: A\n---\n\n## B { #b }\n", "p.md")
    assert not findings
    assert split.meta.data == {"title": "A"}
    assert (split.body, split.body_line) == ("\n## B { #b }\n", 4)


def test_front_matter_missing_unclosed_or_no_mapping():
    for text, code in (
        ("## A\n", "META-MISSING"),
        ("---\ntitle: A\n", "META-UNCLOSED"),
        ("---\n- a\n---\n", "META-SHAPE"),
        ("---\n---\n", "META-SHAPE"),
    ):
        assert [item.code for item in split_front_matter(text, "p.md")[1]] == [code], text


def test_bytes_that_are_not_utf8_are_found_with_their_line(tmp_path):
    file = tmp_path / "a.md"
    file.write_bytes(b"satu\ndua \xff\n")
    text, findings = read_text(file, "a.md")
    assert text.startswith("satu\n")
    assert [(item.code, item.line) for item in findings] == [("FILE-ENCODING", 2)]

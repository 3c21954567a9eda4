"""Whatever stands in `docs/`, the checks give findings: no traceback, no hang, nothing from outside."""

import os
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planting import Copy, find, places

from checks.report import report
from conftest import SITE_URL, copy_project
from course.headings import headings, without_code
from course.links import source_links
from course.references import references

PAGE = "docs/id/proses/incoterms.md"
DATA = (
    *("course.yml", "offices.yml", "example.yml", "timetable.yml", "path.yml", "subjects.yml"),
    *("hs.yml", "redirects.yml", "facts/kepabeanan.yml", "glossary/dasar.yml", "words/id.txt"),
    "diagrams/alur-peb.yml",
)
KEEP = (PAGE, "docs/en/proses/incoterms.md", "docs/id/index.md", "docs/en/index.md")

# Pieces that a page or a data file may be made of, whole and broken.
PIECES = st.sampled_from(
    [
        *(
            "---",
            "---\n",
            "title: A",
            "title: [",
            "facts: {a: 1}",
            "minutes: 3",
            "outcomes: [1, ~]",
        ),
        *(
            "# A",
            "## B { #b }",
            "### C { #b }",
            "####### D",
            "{ #",
            "[a](b.md#c)",
            "[",
            "](",
            "<a href=",
        ),
        *(
            "![](x.svg)",
            "<img src='../../../../etc/passwd' srcset='a 1x, b'>",
            "<!--",
            "-->",
            "```",
            "~~~",
        ),
        *(
            "{{ fact.cn-pengaju }}",
            "{{ term.x | y }}",
            "{{ }}",
            "{{",
            "}}",
            "{{ hs }}",
            "{{ checks }}",
        ),
        *(
            "| a | b |",
            "|---|---|",
            "/// details | x",
            "    type: jawaban",
            "///",
            "\t",
            "\r",
            "\0",
        ),
        *(
            "1 + 1 = 3",
            "((((((2 × 3 = 7",
            "http://",
            "http://[::1",
            "mailto:",
            "tel:",
            "javascript:x",
        ),
        *(
            "&amp;",
            "é",
            "\u202e",
            "\ud7ff",
            "𝄞",
            "- [ ] x",
            "1. x",
            "a: &x [*x]",
            "? a",
            "!!python/x y",
        ),
        *("on: yes", "1e400", "2026-13-45", "id: ~", "key: {id: 'a'}", "- - - -", "<<: *x", "%TAG"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=20), max_size=30).flatmap(
    lambda parts: st.sampled_from(["\n", "\n\n", " ", ""]).map(lambda glue: glue.join(parts))
)
BYTES = st.binary(max_size=300) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass"))
ROOMY = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,  # the same examples every time: a failure is a change's, not chance's
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Path:
    """The course's data with four of its pages: quick enough to be read a hundred times."""
    root = copy_project(tmp_path_factory.mktemp("small") / "project")
    for file in root.glob("docs/*/**/*.md"):
        if file.relative_to(root).as_posix() not in KEEP:
            file.unlink()
    return root


def told(root: Path) -> str:
    """Everything that is found, as it would be printed, in every format and language."""
    findings = find(root, None)
    for style in ("text", "json", "github"):
        for language in ("id", "en"):
            shown = report(findings, style, language, SITE_URL)
            assert shown.count("\n") < max(len(findings), 1)
    return report(findings, "text", "en", SITE_URL)


@ROOMY
@given(raw=BYTES)
def test_any_bytes_as_a_page(small, raw):
    file = small / PAGE
    before = file.read_bytes()
    file.write_bytes(raw)
    try:
        assert "incoterms.md" in told(small)
    finally:
        file.write_bytes(before)


@ROOMY
@given(body=TEXTS)
def test_any_body_under_a_sound_head(small, body):
    file = small / PAGE
    before = file.read_bytes()
    head = before.decode().partition("\n---\n")[0]
    file.write_bytes(f"{head}\n---\n{body}".encode("utf-8", "surrogatepass"))
    try:
        told(small)
    finally:
        file.write_bytes(before)


@ROOMY
@given(name=st.sampled_from(DATA), raw=BYTES)
def test_any_bytes_as_data(small, name, raw):
    file = small / "docs/_data" / name
    before = file.read_bytes()
    file.write_bytes(raw)
    try:
        told(small)
    finally:
        file.write_bytes(before)


@ROOMY
@given(
    name=st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1, max_size=40)
    | st.binary(min_size=1, max_size=20).map(os.fsdecode)
)
def test_any_file_name(small, name):
    if "/" in name or "\0" in name or name in (".", "..") or len(os.fsencode(name)) > 200:
        return
    files = [small / "docs/id/proses" / f"{name}{ending}" for ending in (".md", ".svg")]
    for file in files:
        file.write_bytes(b"\xff")
    try:
        told(small)
    finally:
        for file in files:
            file.unlink()


@ROOMY
@given(body=st.text(max_size=200) | TEXTS)
def test_readers_of_a_body_never_fail_and_keep_its_length(body):
    assert len(without_code(body)) == len(body)
    for heading in headings(body):
        assert body[heading.start] == "#"
    for link in source_links(body):
        assert 0 <= link.start <= link.end <= len(body)
    for reference in references(body):
        assert body[reference.start : reference.end] == reference.text


def test_the_small_course_can_be_broken(small):
    """The tests above see something: a sound page gives other findings than a broken one."""
    sound = told(small)
    (small / PAGE).write_bytes((small / PAGE).read_bytes() + b"\n\n## Tanpa id\n")
    assert "HEADING-ID" in told(small)
    assert "HEADING-ID" not in sound


SYLLABLES = ["".join(letters) for letters in product("bdgklmnprs", "aiou", "bdgklmnprs")]
LARGE = {
    "five megabytes": lambda: "Kain batik ini indah sekali. " * 180_000,
    "five megabytes of lines": lambda: "Kain batik ini indah sekali.\n\n" * 170_000,
    "ten thousand links": lambda: "\n\n".join(
        f"[Kain {n}](kain-{n}.md#x{n})" for n in range(10_000)
    ),
    "ten thousand facts": lambda: "\n\n".join(f"{{{{ fact.kain-{n} }}}}" for n in range(10_000)),
    "ten thousand misspelt words": lambda: " ".join(
        f"{a}q{b}" for a in SYLLABLES for b in SYLLABLES[:25]
    ),
    "open comments": lambda: "<!-- " * 200_000,
    "one word in a sea of blanks": lambda: " " * 1_000_000 + "x",
    "a heading in a sea of blanks": lambda: "# x" + " " * 500_000 + "{ #" + " " * 500_000,
    "an endless table": lambda: "| a " * 100_000 + "|\n" + "|---" * 100_000 + "|",
    "figures": lambda: "1" * 1_000_000,
    **{
        f"half a million {piece!r}": lambda piece=piece: piece * (500_000 // len(piece))
        for piece in (
            *(
                "[",
                "](",
                "![",
                "![](",
                "{{ ",
                "{ #",
                "(",
                "(1 + ",
                "*",
                "_",
                "`",
                "<a ",
                "<img ",
                "<table>",
            ),
            *(
                '"',
                "“",
                ":",
                "1.",
                "1 ",
                "0",
                "08",
                "+62 ",
                "eyJ",
                "a@",
                "a.",
                "www.",
                "= ",
                'id="',
                "&",
            ),
            *("-", "- ", "/// details\n", "# ", "#", "| ", "\n", "\\", "A", "A/", "é"),
        )
    },
}


@pytest.mark.parametrize("name", LARGE)
@pytest.mark.timeout(60)
def test_a_huge_lesson_is_read_to_its_end(tmp_path, name):
    """It takes seconds; a minute would be a hang."""
    copy = Copy(copy_project(tmp_path / "project"))
    copy.append(PAGE, f"\n## Awal\n\n{LARGE[name]()}\n\n-->\n\n#### Akhir\n")
    codes = {code for path, _, code in places(find(copy.root)) if path == PAGE}
    assert "HEADING-ID" in codes, name


SECRET = "rahasia-di-luar-proyek"


@pytest.mark.parametrize(
    "place", ["docs/id/proses/baru.md", "docs/_data/facts/baru.yml", "docs/assets/img/baru.svg"]
)
def test_a_symbolic_link_is_not_followed(tmp_path, place):
    outside = tmp_path / "luar.txt"
    outside.write_text(f"---\ntitle: {SECRET}\n---\n{SECRET}", encoding="utf-8")
    copy = Copy(copy_project(tmp_path / "project"))
    (copy.root / place).symlink_to(outside)
    findings = find(copy.root)
    assert places(findings) == {(place, 1, "FILE-LINK")}
    assert SECRET not in report(findings, "json", "en", SITE_URL)


@pytest.mark.parametrize(
    "line",
    [
        "![Batik](../../../../../luar.svg)",
        "[Batik](../../../../../luar.md)",
        "[Batik](../../../mkdocs.yml)",
        "[Batik](../../_data/course.yml)",
    ],
)
def test_a_path_cannot_lead_out_of_the_published_files(tmp_path, line):
    (tmp_path / "luar.svg").write_text(SECRET, encoding="utf-8")
    (tmp_path / "luar.md").write_text(SECRET, encoding="utf-8")
    copy = Copy(copy_project(tmp_path / "project"))
    copy.append(PAGE, f"\n{line}\n")
    codes = {code for path, _, code in places(find(copy.root)) if path == PAGE}
    assert codes & {"LINK-PAGE", "LINK-FILE", "LINK-EXCLUDED"}

"""Empty pages, headings left alone, lines that run out of the paper, words that are not printed."""

import pytest

TEMPLATE = "overrides/print/handbook.html"
LESSON = "docs/en/proses/a.md"
EMPTY = '<div style="break-before: page"></div><p style="break-before: page">On.</p>'
ALONE = '<h2 id="alone">Left alone</h2><p style="break-before: page">On.</p>'
FOLLOWED = '<h2 id="alone">Followed</h2><p>On.</p>'
WIDE = '<table style="white-space: nowrap"><tr><td>{}</td></tr></table>'.format(
    "far too wide " * 20
)


def told(findings):
    return [(item.path, item.code) for item in findings]


def insert_a_page(pdf):
    pdf.add_blank_page(page_size=(595, 842))


def test_an_inserted_page(spoil_book, spoil_handout):
    assert told(spoil_book(insert_a_page)) == [(TEMPLATE, "PRINT-EMPTY")]
    assert told(spoil_handout(insert_a_page)) == [(LESSON, "PRINT-EMPTY")]


def test_a_page_with_nothing_but_running_heads(reprint):
    reprint.write(extra=EMPTY)
    assert told(reprint.prove_book(*reprint.book())) == [(TEMPLATE, "PRINT-EMPTY")]
    assert told(reprint.prove_handout(reprint.handout())) == [(LESSON, "PRINT-EMPTY")]


def test_a_page_with_a_picture_alone_is_not_empty(reprint):
    picture = '<img src="../../assets/img/cover.svg" alt="Cover" style="break-before: page">'
    reprint.write(extra=picture)
    assert reprint.prove_book(*reprint.book()) == []


def test_a_heading_at_the_foot_of_a_page(reprint):
    reprint.write(extra=ALONE)
    for found in (
        reprint.prove_book(*reprint.book()),
        reprint.prove_handout(reprint.handout()),
    ):
        assert told(found) == [(LESSON, "PRINT-HEADING")]
        assert dict(found[0].values)["text"] == "Left alone"


def test_a_heading_with_a_line_under_it(reprint):
    reprint.write(extra=FOLLOWED)
    assert reprint.prove_book(*reprint.book()) == []
    assert reprint.prove_handout(reprint.handout()) == []


def test_a_table_wider_than_the_paper(reprint):
    reprint.write(extra=WIDE)
    for found in (
        reprint.prove_book(*reprint.book()),
        reprint.prove_handout(reprint.handout()),
    ):
        assert told(found) == [(LESSON, "PRINT-EDGE")]
        assert dict(found[0].values)["text"].startswith("far too wide")


@pytest.mark.parametrize(("x", "y"), [(-80, 0), (420, 0), (0, 90), (0, -800)])
def test_text_moved_over_an_edge(spoil_handout, x, y):
    def move(pdf):
        pdf.pages[0].contents_add(f"1 0 0 1 {x} {y} cm".encode(), prepend=True)

    found = spoil_handout(move)
    assert (LESSON, "PRINT-EDGE") in told(found)
    assert {code for _, code in told(found)} <= {"PRINT-EDGE", "PRINT-EMPTY"}


def test_words_that_a_stylesheet_hides(reprint):
    reprint.write(".outcomes { display: none }")
    for found in (
        reprint.prove_book(*reprint.book()),
        reprint.prove_handout(reprint.handout()),
    ):
        assert told(found) == [(LESSON, "PRINT-WORDS")]
        assert "pack" in dict(found[0].values)["words"]

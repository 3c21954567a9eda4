"""Links in PDFs that lead nowhere, and printed page numbers that are not those of their targets."""

import re

import pikepdf
import pytest

TEMPLATE = "overrides/print/handbook.html"
STYLES = "overrides/print/handbook.css"
LESSON = "docs/en/proses/a.md"


def told(findings):
    return [(item.path, item.code) for item in findings]


def links(pdf, key):
    return [
        annotation
        for page in pdf.pages
        for annotation in page.get("/Annots", ())
        if key in annotation
    ]


def uri(address):
    """Let every link to the home page lead elsewhere."""

    def spoil(pdf):
        for link in links(pdf, "/A"):
            if re.search(r"/en/index\.(?:html|pdf)$", str(link.A.URI)):
                link.A.URI = pikepdf.String(address)

    return spoil


@pytest.mark.parametrize(
    "address",
    [
        "https://kursus.example/batik/en/gone.html",
        "https://kursus.example/batik/../en/index.html",
        "file:///srv/site/en/index.html",
        "gone.pdf",
    ],
)
def test_an_address_of_the_course_that_is_not_there(spoil_book, spoil_handout, address):
    for found in (spoil_book(uri(address)), spoil_handout(uri(address))):
        assert sorted(told(found)) == [(LESSON, "PRINT-LINK"), (LESSON, "PRINT-NOTE")]
        [dead] = [item for item in found if item.code == "PRINT-LINK"]
        assert dict(dead.values)["problem"] == address


@pytest.mark.parametrize(
    "address",
    [
        "https://kursus.example/batik/en/index.html#part",
        "https://other.example/gone.html",
        "mailto:ibu@example.id",
    ],
)
def test_an_address_that_may_be(spoil_book, spoil_handout, address):
    """No dead link; but the note names another address, which is another fault."""
    for found in (spoil_book(uri(address)), spoil_handout(uri(address))):
        assert told(found) == [(LESSON, "PRINT-NOTE")]
        assert dict(found[0].values)["address"] == address


def forget_the_glossary(pdf):
    del pikepdf.NameTree(pdf.Root.Names.Dests)["en-lampiran-c--kata"]


def lead_to_a_page_that_was_removed(pdf):
    names = pikepdf.NameTree(pdf.Root.Names.Dests)
    gone = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Page))
    names["en-lampiran-c--kata"] = pikepdf.Array([gone, pikepdf.Name.Fit])


@pytest.mark.parametrize("spoil", [forget_the_glossary, lead_to_a_page_that_was_removed])
def test_a_link_in_a_book_to_no_page_of_it(spoil_book, spoil):
    [found] = spoil_book(spoil)
    assert told([found]) == [(LESSON, "PRINT-LINK")]
    assert dict(found.values)["problem"] == "#en-lampiran-c--kata"


def bookmark_to_no_page(pdf):
    with pdf.open_outline() as outline:
        outline.root[0].destination = "nowhere"


def test_a_bookmark_to_no_page(spoil_book, spoil_handout):
    assert told(spoil_book(bookmark_to_no_page)) == [(TEMPLATE, "PRINT-LINK")]
    assert told(spoil_handout(bookmark_to_no_page)) == [(LESSON, "PRINT-LINK")]


def test_a_link_that_the_engine_left_out(reprint):
    reprint.write(extra='<p>Look at <a href="#pelatih">the notes</a>.</p>')
    assert set(told(reprint.prove_book(*reprint.book()))) == {(TEMPLATE, "PRINT-LINK")}
    [found] = reprint.prove_handout(reprint.handout())
    assert told([found]) == [(LESSON, "PRINT-LINK")]
    assert dict(found.values)["problem"] == "#pelatih"


# Page numbers


def numbers(findings):
    return [
        tuple(dict(item.values)[key] for key in ("target", "stated", "actual")) for item in findings
    ]


def move_the_aim(pdf):
    names = pikepdf.NameTree(pdf.Root.Names.Dests)
    names["en-proses-b--tujuan"] = pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])


def test_a_target_that_stands_on_another_page(spoil_book):
    """In the lesson and in the subject index; the cover's number is not printed."""
    found = spoil_book(move_the_aim)
    assert told(found) == [(STYLES, "PRINT-REFERENCE")]
    assert numbers(found) == [("Second steps", "7", "1")]


@pytest.mark.parametrize(
    "style",
    [
        'a.internal:not(.term)::after { content: " (see p. " counter(page) ")" !important }',
        '.contents a::after { content: leader(". ") counter(page) !important }',
        '.subjects a.internal:not(.term)::after { content: " " counter(page) !important }',
    ],
)
def test_a_stylesheet_that_prints_the_pages_own_number(reprint, style):
    reprint.write(style)
    found = reprint.prove_book(*reprint.book())
    assert set(told(found)) == {(STYLES, "PRINT-REFERENCE")}
    assert "–" not in {stated for _, stated, _ in numbers(found)}


@pytest.mark.parametrize("place", [".contents a", "a.internal", "table a.internal", ".subjects a"])
def test_a_number_that_is_not_printed(reprint, place):
    reprint.write(f"{place}:not(.term)::after {{ content: none !important }}")
    found = reprint.prove_book(*reprint.book())
    assert set(told(found)) == {(STYLES, "PRINT-REFERENCE")}


def test_a_number_broken_over_two_lines_is_read(reprint):
    reprint.write(".chapter p, .subjects { width: 15mm }")
    assert reprint.prove_book(*reprint.book()) == []

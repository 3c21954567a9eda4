"""The PDFs of the real build, read back."""

import re

import lxml.html
import pikepdf
import pypdfium2
import pytest

from course.links import site_path
from pages import EVERY_PAGE, LESSONS, PAGES
from print.article import article_of, split
from print.outputs import HANDBOOKS, TRAINER_GUIDES
from print.readback import element_words, empty_pages, lost_words, page_texts

BOOKS = [
    (language, path, trainer)
    for outputs, trainer in ((HANDBOOKS, False), (TRAINER_GUIDES, True))
    for language, path in outputs.items()
]
each_book = pytest.mark.parametrize(
    ("language", "path", "trainer"), BOOKS, ids=[b[1] for b in BOOKS]
)
PDFS = [(b[0], b[1]) for b in BOOKS] + [
    (language, site_path(language, name, ".pdf")) for language, name in EVERY_PAGE
]
each_pdf = pytest.mark.parametrize(("language", "path"), PDFS, ids=[p[1] for p in PDFS])


def article(site, language, name):
    page = lxml.html.parse(str(site / site_path(language, name))).getroot()
    return split(article_of(page))


def plain(text: str) -> str:
    return " ".join(re.sub(r"[-\ufffe\u0002]\s*\r?\n", "", text).split())


@each_pdf
def test_tagged_in_its_language_with_title_and_embedded_fonts(site, language, path):
    with pikepdf.open(site / path) as pdf:
        assert pdf.Root.Lang == language
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.docinfo.Title)
        fonts = [
            item.DescendantFonts[0].FontDescriptor
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0"
        ]
        assert fonts
        assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)


@each_pdf
def test_no_page_is_empty(site, language, path):
    assert empty_pages((site / path).read_bytes()) == []


@pytest.mark.parametrize(("language", "name"), EVERY_PAGE)
def test_a_handout_holds_its_pages_words(site, language, name):
    parts = article(site, language, name)
    texts = page_texts((site / site_path(language, name, ".pdf")).read_bytes())
    loss = lost_words(element_words(parts.body, *parts.answers), texts)
    assert loss.tolerable, loss


@each_book
def test_a_book_holds_the_words_of_every_lesson(site, language, path, trainer):
    texts = page_texts((site / path).read_bytes())
    for name in LESSONS:
        parts = article(site, language, name)
        notes = parts.notes if trainer else ()
        loss = lost_words(element_words(parts.body, *parts.answers, *notes), texts)
        assert loss.tolerable, (name, loss)


@each_book
def test_trainers_notes_stand_in_the_trainers_edition_only(site, language, path, trainer):
    text = "\n".join(page_texts((site / path).read_bytes()))
    title = {"id": "Catatan pelatih", "en": "Trainer"}[language]
    notes = article(site, language, LESSONS[0]).notes[0].findall("p")[1].text_content()
    start = " ".join(notes.split()[:6])
    assert (start in plain(text)) is trainer, title


@each_book
def test_bookmarks_follow_the_navigation(site, course, language, path, trainer):
    document = pypdfium2.PdfDocument(site / path)
    titles = [item.get_title() for item in document.get_toc() if item.level == 1]
    names = [name for name in PAGES if name != "index"]
    expected = [course.by_name[(language, name)].title for name in names]
    assert titles[: len(expected)] == expected
    document.close()


def starts(data: bytes) -> dict[str, int]:
    """Page on which each chapter's bookmark stands; of equal titles the first, its chapter."""
    document = pypdfium2.PdfDocument(data)
    pages: dict[str, int] = {}
    for item in document.get_toc():
        if item.level == 1:
            pages.setdefault(item.get_title(), item.get_dest().get_index() + 1)
    document.close()
    return pages


@each_book
def test_a_page_reference_names_the_page_of_its_target(site, course, language, path, trainer):
    """ "(lihat hlm. 12)" behind a link to a lesson is the page on which its bookmark stands."""
    data = (site / path).read_bytes()
    text = plain("\n".join(page_texts(data)))
    word = {"id": "lihat hlm.", "en": "see p."}[language]
    title = course.by_name[(language, "proses/jalur-legal")].title
    pages = {int(page) for page in re.findall(re.escape(f"{title} ({word} ") + r"(\d+)\)", text)}
    anchors = ["proses-jalur-legal"]
    if not trainer:  # between exercise and answer a link leads there and back
        anchors += ["proses-jalur-legal--latihan", "proses-jalur-legal--jawaban"]
    with pikepdf.open(site / path) as pdf:
        targets = _destinations(pdf)
        assert pages == {targets[slug(language, anchor)] for anchor in anchors}
        assert starts(data)[title] == targets[slug(language, anchors[0])]


@each_book
def test_contents_name_the_pages(site, course, language, path, trainer):
    data = (site / path).read_bytes()
    contents = plain(" ".join(page_texts(data)[2 : min(starts(data).values()) - 1]))
    for name in LESSONS:
        title = course.by_name[(language, name)].title
        assert re.search(re.escape(title) + rf"[. ]+{starts(data)[title]}\b", contents), title


@each_book
def test_every_link_inside_a_book_leads_to_a_page_of_it(site, language, path, trainer):
    with pikepdf.open(site / path) as pdf:
        names = _destinations(pdf)
        inside = [
            annotation
            for page in pdf.pages
            for annotation in page.get("/Annots", [])
            if annotation.get("/Subtype") == "/Link" and "/A" not in annotation
        ]
        assert inside
        for annotation in inside:
            target = annotation.Dest
            if isinstance(target, pikepdf.String):
                assert str(target) in names


def slug(language: str, anchor: str) -> str:
    """Id in the book of an anchor in a language."""
    return anchor if language == "id" else f"en-{anchor}"


def _destinations(pdf: pikepdf.Pdf) -> dict[str, int]:
    """Page, from 1, of every named place of a PDF."""
    number = {page.objgen: index for index, page in enumerate(pdf.pages, start=1)}
    return {
        str(name): number[place[0].objgen]
        for name, place in pikepdf.NameTree(pdf.Root.Names.Dests).items()
    }

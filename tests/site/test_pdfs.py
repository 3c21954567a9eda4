"""The PDFs of the real build: their proofs find nothing, and find a fault planted in a copy."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from io import BytesIO

import lxml.html
import pdfua
import pdfua.rules.structure
import pikepdf
import pytest
import zxingcpp
from PIL import ImageStat

from conftest import ROOT, SITE_URL, TODAY
from course.language import LANGUAGES
from course.links import site_path
from pages import EVERY_PAGE, LESSONS
from print.article import article_of, split
from print.book import Chapter, Edition
from print.faults import Site
from print.outputs import BOOKLETS, CLASS_KIT, HANDBOOKS, TRAINER_GUIDES
from print.pdf import Rendered
from print.proof import prove_book, prove_handout
from print.run import print_run
from print.sheets import sheets, text_of
from print.structure import read_structure

TEMPLATE = "overrides/print/handbook.html"
BOOKS = [
    (language, path, trainer)
    for outputs, trainer in ((HANDBOOKS, False), (TRAINER_GUIDES, True))
    for language, path in outputs.items()
]
each_book = pytest.mark.parametrize(
    ("language", "path", "trainer"), BOOKS, ids=[b[1] for b in BOOKS]
)
FLAT = [outputs for outputs in CLASS_KIT if outputs is not BOOKLETS]
PRINTS = [(language, path) for outputs in FLAT for language, path in outputs.items()]
each_print = pytest.mark.parametrize(("language", "path"), PRINTS, ids=[p[1] for p in PRINTS])
MOST_BYTES = 5_000_000  # what a message still carries on weak data
MOST_INK = 0.25  # share of a page that is black, if its colours were


def navigation(course, language):
    """Pages of the books, with the name of their part, read from `mkdocs.yml` once more."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    names = dict(re.findall(r"^ {12}(\w+): (\w+)$", text, re.MULTILINE))
    entries = text.partition("\nnav:\n")[2].partition("\n\n")[0]
    part = ""
    for line in entries.splitlines():
        if match := re.match(r"  - (\w+):$", line):
            part = match[1] if language == "id" else names[match[1]]
        elif match := re.match(r"      - (\S+)\.md$", line):
            page = course.by_name[(language, match[1])]
            if page.data.get("audience") != "editors":
                yield Chapter(site_path(language, match[1]), part, page.title)


@pytest.fixture(scope="module")
def built(site, course):
    """The built site, as the proofs take it."""
    sources = {site_path(page.language, page.name): page.path for page in course.pages}
    return Site(site, SITE_URL, sources)


@pytest.fixture(scope="module")
def prove(built, course):
    """What is found in a printed PDF, against its pages put together anew."""

    @cache
    def prints(language):
        edition = Edition(language, False, "", TODAY, SITE_URL)
        made = print_run(
            built.root,
            tuple(navigation(course, language)),
            len(course.days),
            edition,
            replace(edition, trainer=True),
            ROOT / "overrides/print",
        )
        return {item.path: item for item in made}

    def found(language, path, data):
        item = prints(language)[path]
        rendered = Rendered(data, read_structure(data).places, ())
        return prove_book(path, item.book, item.chapters, rendered, built)

    return found


@each_print
def test_everything_printed_is_sound(site, prove, language, path):
    assert prove(language, path, (site / path).read_bytes()) == []


@each_print
def test_it_is_small_enough_to_send(site, language, path):
    assert (site / path).stat().st_size < MOST_BYTES


@each_print
def test_no_page_takes_much_toner(site, language, path):
    inks = []
    with sheets((site / path).read_bytes()) as pages:
        for sheet in pages:
            grey = sheet.page.render(scale=0.2).to_pil().convert("L")
            inks.append(1 - ImageStat.Stat(grey).mean[0] / 255)
    assert max(inks) < MOST_INK, inks.index(max(inks)) + 1


@pytest.fixture
def reads_arrays(monkeypatch):
    """pdfua 0.1.3 asks arrays whether they are numbers, and pikepdf 10.18 answers with an error."""

    def as_integer(value):
        try:
            return original(value)
        except ValueError:
            return None

    original = pdfua.document.as_integer
    for module in (pdfua.document, pdfua.rules.structure):
        monkeypatch.setattr(module, "as_integer", as_integer)


LESSON_HANDOUTS = [
    (language, site_path(language, name, ".pdf")) for language, name in EVERY_PAGE[::12]
]


@pytest.mark.parametrize(("language", "path"), [*PRINTS, *LESSON_HANDOUTS])
def test_the_checker_of_accessible_pdfs_says_nothing(site, reads_arrays, language, path):
    report = pdfua.validate(str(site / path))
    assert report.findings == ()
    assert report.skipped == ()


def test_the_checker_is_heard(site, reads_arrays, tmp_path):
    file = tmp_path / "spoiled.pdf"
    with pikepdf.open(site / HANDBOOKS["id"]) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/TH":
                del item.A.Scope
        pdf.save(file)
    assert {found.rule_id for found in pdfua.validate(str(file)).findings} == {"UA-15-003"}


def codes(data):
    """What the codes to scan on a PDF's pages say, and the link that lies over each."""
    structure = read_structure(data)
    links = {link.uri for link in structure.links}
    found = []
    with sheets(data) as pages:
        for number, sheet in enumerate(pages):
            if any(link.page == number and _is_code(link) for link in structure.links):
                picture = sheet.page.render(scale=3).to_pil().convert("L")
                found += [code.text for code in zxingcpp.read_barcodes(picture)]
    assert set(found) <= links
    return found


def _is_code(link):
    left, bottom, right, top = link.box
    return link.uri.startswith(SITE_URL) and right - left > 50 and top - bottom > 50


@each_book
def test_each_chapter_has_a_code_that_opens_its_page(site, course, language, path, trainer):
    pages = [SITE_URL + chapter.path for chapter in navigation(course, language)]
    assert codes((site / path).read_bytes()) == pages
    assert all((site / page.removeprefix(SITE_URL)).is_file() for page in pages)


@pytest.mark.parametrize(("language", "path"), LESSON_HANDOUTS)
def test_a_handout_has_the_code_of_its_page(site, language, path):
    page = SITE_URL + path.removesuffix(".pdf") + ".html"
    assert codes((site / path).read_bytes()) == [page]


def test_foreign_words_have_their_language(site):
    with pikepdf.open(site / HANDBOOKS["id"]) as pdf:
        languages = {
            str(item.Lang)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/Lang" in item and "/S" in item
        }
    assert "en" in languages


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_booklet_holds_every_page_of_the_handbook(site, language):
    def text(path):
        with sheets((site / path[language]).read_bytes()) as pages:
            return Counter(" ".join(text_of(sheet) for sheet in pages).split()), len(pages)

    (words, pages), (folded, sides) = text(HANDBOOKS), text(BOOKLETS)
    assert pages / 2 <= sides < pages / 2 + 40
    assert sum((words - folded).values()) <= 0.01 * words.total()


@pytest.mark.parametrize(("language", "name"), EVERY_PAGE)
def test_every_handout_is_sound(built, language, name):
    assert prove_handout(site_path(language, name), built) == []


@each_book
def test_trainers_notes_stand_in_the_trainers_edition_only(site, language, path, trainer):
    page = lxml.html.parse(str(site / site_path(language, LESSONS[0]))).getroot()
    notes = split(article_of(page)).notes[0].findall("p")[1].text_content()
    with sheets((site / path).read_bytes()) as pages:
        text = "\n".join(text_of(sheet) for sheet in pages)
    joined = " ".join(re.sub(r"[-\ufffe\u0002]\s*\r?\n", "", text).split())
    assert (" ".join(notes.split()[:6]) in joined) is trainer


def other_language(pdf):
    pdf.Root.Lang = pikepdf.String("fr")


def not_marked(pdf):
    pdf.Root.MarkInfo.Marked = False


def swap_chapters(pdf):
    with pdf.open_outline() as outline:
        next(item for item in outline.root if len(item.children) > 1).children.reverse()


def another_target(pdf):
    """Of links to an exercise; it begins no chapter, so every bookmark stays right."""
    names = pikepdf.NameTree(pdf.Root.Names.Dests)
    place = next(name for name in names if name.endswith("--latihan"))
    names[place] = pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])


def insert_a_page(pdf):
    pdf.add_blank_page(page_size=(595, 842))


@pytest.mark.parametrize(
    ("spoil", "path", "code"),
    [
        (other_language, TEMPLATE, "PRINT-LANG"),
        (not_marked, TEMPLATE, "PRINT-TAGS"),
        (swap_chapters, TEMPLATE, "PRINT-OUTLINE"),
        (another_target, "overrides/print/handbook.css", "PRINT-REFERENCE"),
        (insert_a_page, TEMPLATE, "PRINT-EMPTY"),
    ],
)
def test_a_fault_planted_in_a_real_book(site, prove, spoil, path, code):
    saved = BytesIO()
    with pikepdf.open(site / HANDBOOKS["id"]) as pdf:
        spoil(pdf)
        pdf.save(saved)
    found = prove("id", HANDBOOKS["id"], saved.getvalue())
    assert {(item.path, item.code) for item in found} == {(path, code)}

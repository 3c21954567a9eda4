"""The PDFs of the real build: their proofs find nothing, and find a fault planted in a copy."""

import re
from functools import cache
from io import BytesIO

import lxml.html
import pikepdf
import pytest

from conftest import ROOT, SITE_URL, TODAY
from course.links import site_path
from pages import EVERY_PAGE, LESSONS
from print.article import article_of, split
from print.book import Chapter, Edition, make_book
from print.faults import Site
from print.outputs import HANDBOOKS, TRAINER_GUIDES
from print.pdf import Rendered
from print.proof import prove_book, prove_handout
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
    """What is found in a book's PDF, against its pages put together anew."""

    @cache
    def book(language, trainer):
        chapters = tuple(navigation(course, language))
        edition = Edition(language, trainer, "", TODAY, SITE_URL)
        return make_book(built.root, chapters, edition, ROOT / "overrides/print"), chapters

    def found(language, path, trainer, data):
        made, chapters = book(language, trainer)
        rendered = Rendered(data, read_structure(data).places, ())
        return prove_book(path, made, chapters, rendered, built)

    return found


@each_book
def test_every_book_is_sound(site, prove, language, path, trainer):
    assert prove(language, path, trainer, (site / path).read_bytes()) == []


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
    found = prove("id", HANDBOOKS["id"], False, saved.getvalue())
    assert {(item.path, item.code) for item in found} == {(path, code)}

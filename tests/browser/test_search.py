"""Search in the browser: what readers type, on a phone, with a keyboard, offline, with any bytes."""

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from conftest import ROOT
from evaluate_search import ask, open_search
from search.evaluation import hit_rate, read_queries, summary

HOME = {"id": "index.html", "en": "en/index.html"}
HITS = "[data-search-results] a[href]"
FIRST = "[data-search-results] li:first-child"
SCRIPTS = ("search-words.js", "search-packing.js", "search-engine.js")
OURS = (*SCRIPTS, "/search/")
NASTY = [
    "<img src=x onerror=alert(1)>", "](", "\\", "a" * 5000, "*+?[", "\u0000", "__proto__",
    "constructor", "\ud83d\ude00", "\u202e abc", "&lt;b&gt;", "' OR 1=1 --", "\ud800",
]  # fmt: skip


def search(page, query):
    page.click("[data-search-open]")
    page.fill("[data-search-input]", query)
    expect(page.locator(HITS).first).to_be_visible()
    return page.locator(HITS).evaluate_all("links => links.map(link => link.href)")


def of_search(page):
    return [url for url in page.asked if any(part in url for part in OURS)]


@pytest.fixture(scope="module")
def queries(course):
    text = (ROOT / "tests/search/queries.tsv").read_text(encoding="utf-8")
    return read_queries(text, {page.name for page in course.pages})


@pytest.mark.parametrize("language", ["id", "en"])
def test_readers_find_the_lesson_they_mean(browser, site, queries, language):
    page = browser.new_page()
    root = f"{site.resolve().as_uri()}/"
    open_search(page, root, language)
    results = [ask(page, root, query) for query in queries if query.language == language]
    page.close()
    assert hit_rate(results, 1) >= 85, summary(results)
    assert hit_rate(results, 3) >= 97, summary(results)


def test_the_set_of_queries_is_as_hard_as_readers_are(queries):
    assert len(queries) >= 150
    for kind, share in (("affix", 1 / 3), ("typo", 1 / 5), ("mixed", 1 / 5)):
        assert sum(kind in query.kinds for query in queries) / len(queries) >= share


@pytest.mark.parametrize(("language", "query"), [("id", "packing list"), ("en", "surat asal")])
def test_words_of_the_other_language_lead_to_pages_of_the_readers_own(
    open_page, address, language, query
):
    page = open_page(HOME[language])
    paths = [hit.removeprefix(address) for hit in search(page, query)]
    assert all(path.startswith("en/") == (language == "en") for path in paths)
    assert page.errors == []


def test_nothing_of_search_is_fetched_before_it_is_opened(open_page):
    page = open_page("en/proses/cn-atau-peb.html")
    page.wait_for_load_state("networkidle")
    assert of_search(page) == []
    search(page, "courier")
    fetched = of_search(page)
    assert {url.rpartition("/")[2] for url in fetched[:4]} == {*SCRIPTS, "index.en.js"}
    assert all("/search/text/en/" in url for url in fetched[4:])


def test_what_is_fetched_for_a_first_answer_is_little(open_page, site):
    page = open_page("index.html")
    search(page, "pengiriman")
    page.wait_for_timeout(600)
    files = [site / url.partition("/batik/")[2] for url in of_search(page)]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < 200_000


def test_a_hit_shows_its_lesson_its_section_and_the_sentence_with_the_words_marked(open_page):
    page = open_page("index.html")
    first = search(page, "batas berat CN")[0]
    assert "#" in first
    expect(page.locator(f"{FIRST} strong")).not_to_be_empty()
    expect(page.locator(f"{FIRST} small")).not_to_be_empty()
    expect(page.locator(f"{FIRST} span mark").first).to_be_visible()
    page.locator(HITS).first.click()
    page.wait_for_url(first)
    expect(page.locator("[data-search-dialog]")).to_be_hidden()


def test_each_lesson_stands_once(open_page):
    page = open_page("index.html")
    pages = [hit.partition("#")[0] for hit in search(page, "surat keterangan asal")]
    assert len(pages) == len(set(pages))


def test_results_come_while_typing(open_page):
    page = open_page("index.html")
    page.click("[data-search-open]")
    page.keyboard.type("asuran")
    expect(page.locator(HITS).first).to_have_attribute("href", re.compile("asuransi"))


def test_keyboard_alone_is_enough(open_page, address):
    page = open_page("index.html")
    page.keyboard.press("/")
    expect(page.locator("[data-search-input]")).to_be_focused()
    page.keyboard.type("harga ekspor")
    expect(page.locator(HITS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(HITS).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("[data-search-input]")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}proses/harga-ekspor.html*")


def test_a_screen_reader_hears_how_much_was_found(open_page):
    page = open_page("en/index.html")
    search(page, "invoice")
    expect(page.locator("[role=status][data-search-status]")).to_contain_text("pages")
    expect(page.locator("[data-search-dialog]")).to_have_attribute(
        "aria-label", "Search this course"
    )


def test_nothing_found_offers_terms_like_it_and_the_glossary(open_page):
    page = open_page("index.html")
    page.click("[data-search-open]")
    page.fill("[data-search-input]", "konosxxmenqq")
    expect(page.locator("[data-search-status]")).to_contain_text("Tidak ada yang cocok")
    nearest = page.locator("[data-search-nearest] a")
    expect(nearest.last).to_have_text("Glosarium")
    assert nearest.count() > 1
    page.keyboard.press("ArrowDown")
    expect(nearest.first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/lampiran/glosarium.html#*")


def test_the_address_shares_a_query_and_forgets_it(open_page, address):
    page = open_page("en/index.html?q=certificate%20of%20origin")
    expect(page.locator("[data-search-input]")).to_have_value("certificate of origin")
    expect(page.locator(HITS).first).to_be_visible()
    page.fill("[data-search-input]", "label & care")
    expect(page).to_have_url(f"{address}en/index.html?q=label+%26+care")
    page.keyboard.press("Escape")
    expect(page.locator("[data-search-dialog]")).to_be_hidden()
    expect(page).to_have_url(f"{address}en/index.html")
    kept = "[localStorage.length, sessionStorage.length, document.cookie]"
    assert page.evaluate(kept) == [0, 0, ""]


def test_search_works_offline_from_a_folder(browser, site):
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(f"{site.resolve().as_uri()}/index.html")
    search(page, "bikin nib perorangan")
    expect(page.locator(f"{FIRST} span mark").first).to_be_visible()
    context.close()


def test_without_a_connection_search_says_so_and_works_again_with_one(open_page):
    page = open_page("index.html")
    page.context.set_offline(True)
    page.click("[data-search-open]")
    expect(page.locator("[data-search-status]")).to_contain_text("tidak bisa dimuat")
    page.context.set_offline(False)
    page.fill("[data-search-input]", "kurir")
    expect(page.locator(HITS).first).to_be_visible()


@pytest.mark.parametrize("query", NASTY, ids=ascii)
def test_no_query_breaks_the_page_or_runs_code(open_page, query):
    page = open_page("index.html")
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.click("[data-search-open]")
    page.fill("[data-search-input]", query)
    page.wait_for_timeout(100)
    assert page.locator("[data-search-results] img, [data-search-nearest] img").count() == 0
    page.fill("[data-search-input]", "kurir")
    expect(page.locator(HITS).first).to_be_visible()
    assert page.errors == []


def test_markup_in_titles_and_texts_is_shown_as_text(browser, site, tmp_path: Path):
    copy = tmp_path / "site"
    copy.mkdir()
    for entry in site.iterdir():
        if entry.name != "assets":
            (copy / entry.name).symlink_to(entry)
    (copy / "assets").mkdir()
    for entry in (site / "assets").iterdir():
        if entry.name != "search":
            (copy / "assets" / entry.name).symlink_to(entry)
    markup = "<img src=x onerror=alert(1)>"
    for file in (site / "assets/search").rglob("*.js"):
        target = copy / "assets/search" / file.relative_to(site / "assets/search")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.read_text(encoding="utf-8").replace("Incoterms", markup))
    page = browser.new_page()
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(f"{copy.resolve().as_uri()}/index.html")
    search(page, "fob cif")
    expect(page.locator("[data-search-results]")).to_contain_text(markup)
    assert page.locator("[data-search-results] img").count() == 0
    page.close()

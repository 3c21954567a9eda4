"""Search in the browser: one language, nothing fetched before it is opened."""

import pytest
from playwright.sync_api import expect

QUERIES = [
    ("id", "pengiriman lewat kurir", "proses/"),
    ("id", "surat keterangan asal", ""),
    ("id", "hitung harga fob", "proses/harga-ekspor.html"),
    ("id", "nib perorangan", "regulasi/nib-kbli-npwp.html"),
    ("id", "kosinyasi konosemen", ""),
    ("en", "export declaration parcel", "en/proses/"),
    ("en", "price with commission", "en/proses/harga-ekspor.html"),
    ("en", "business identification number", "en/"),
]
HOME = {"id": "index.html", "en": "en/index.html"}
HITS = "[data-search-results] a[href]"


def search(page, query):
    page.click("[data-search-open]")
    page.fill("[data-search-input]", query)
    expect(page.locator(HITS).first).to_be_visible()
    return [link.get_attribute("href") for link in page.locator(HITS).all()]


@pytest.mark.parametrize(("language", "query", "place"), QUERIES)
def test_hits_are_of_the_pages_language_only(open_page, address, language, query, place):
    page = open_page(HOME[language])
    search(page, query)
    hits = page.locator(HITS).evaluate_all("links => links.map(link => link.href)")
    paths = [hit.removeprefix(address) for hit in hits]
    assert all(path.startswith("en/") == (language == "en") for path in paths)
    assert paths[0].startswith(place)
    assert page.errors == []


def test_nothing_of_search_is_fetched_before_it_is_opened(open_page):
    page = open_page("en/proses/cn-atau-peb.html")
    page.wait_for_load_state("networkidle")
    assert not [url for url in page.asked if "/search/" in url or "minisearch" in url]
    search(page, "courier")
    fetched = [url for url in page.asked if "/search/" in url or "minisearch" in url]
    assert len(fetched) == 2
    assert fetched[1].endswith("index.en.js") or fetched[0].endswith("index.en.js")


def test_a_derived_word_finds_its_base_form(open_page):
    page = open_page("index.html")
    assert search(page, "mengirimkan")


def test_keyboard_alone_is_enough(open_page, address):
    page = open_page("index.html")
    page.keyboard.press("/")
    expect(page.locator("[data-search-input]")).to_be_focused()
    page.keyboard.type("harga ekspor")
    expect(page.locator(HITS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(HITS).first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}proses/harga-ekspor.html*")


def test_escape_closes_and_nothing_found_is_said(open_page):
    page = open_page("index.html")
    page.click("[data-search-open]")
    page.fill("[data-search-input]", "zzzzqqq xxyy")
    expect(page.locator("[data-search-status]")).to_contain_text("Tidak ada yang cocok")
    page.keyboard.press("Escape")
    expect(page.locator("[data-search-dialog]")).to_be_hidden()


@pytest.mark.parametrize(
    "query", ["<img src=x onerror=alert(1)>", "](", "\\", "a" * 5000, "*+?[", "\u0000"]
)
def test_no_query_breaks_the_page(open_page, query):
    page = open_page("index.html")
    page.click("[data-search-open]")
    page.fill("[data-search-input]", query)
    page.fill("[data-search-input]", "kurir")
    expect(page.locator(HITS).first).to_be_visible()
    assert page.errors == []

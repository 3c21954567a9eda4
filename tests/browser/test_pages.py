"""The real pages in a real browser, at phone and desktop width, in both languages."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from course.links import site_path
from pages import EVERY_PAGE

each_page = pytest.mark.parametrize(("language", "name"), EVERY_PAGE)
ONE_OF_EACH_KIND = {"index", "program/index", "proses/cn-atau-peb", "lampiran/glosarium"}
CN = {"id": "proses/cn-atau-peb.html", "en": "en/proses/cn-atau-peb.html"}


@each_page
def test_a_page_fits_asks_no_other_host_and_makes_no_error(
    open_page, show_every_picture, address, language, name
):
    page = open_page(site_path(language, name))
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.asked
    assert [url for url in page.asked if not url.startswith(address)] == []
    assert page.errors == []
    assert not [url for url in page.asked if "search/" in url or "minisearch" in url]
    show_every_picture(page)


@pytest.mark.parametrize("language", ["id", "en"])
def test_fonts_are_the_courses_own(open_page, language):
    page = open_page(CN[language])
    page.evaluate("document.fonts.ready")
    families = page.evaluate(
        "[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family)"
    )
    assert {family.strip('"') for family in families} >= {"Kursus Sans", "Kursus Serif"}


@pytest.mark.parametrize(("language", "twin"), [("id", "en"), ("en", "id")])
def test_the_language_switch_keeps_page_and_section(open_page, address, language, twin):
    page = open_page(CN[language] + "#data-cn")
    page.click("[data-lang-switch]")
    page.wait_for_url(f"{address}{CN[twin]}#data-cn")
    assert page.evaluate("document.documentElement.lang") == twin
    assert page.locator("#data-cn").is_visible()
    page.evaluate("location.hash = 'latihan'")
    expect(page.locator("[data-lang-switch]")).to_have_js_property("hash", "#latihan")


@pytest.mark.parametrize("language", ["id", "en"])
def test_answer_is_folded_and_trainers_notes_are_hidden_until_asked_for(open_page, language):
    page = open_page(CN[language])
    assert page.locator("#jawaban").get_attribute("open") is None
    assert not page.locator("#pelatih").is_visible()
    toggle = page.locator("[data-trainer-toggle]")
    toggle.click()
    assert page.locator("#pelatih").is_visible()
    assert toggle.get_attribute("aria-pressed") == "true"
    toggle.click()
    assert not page.locator("#pelatih").is_visible()


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_facts_note_opens_its_entry(open_page, language):
    page = open_page(CN[language])
    note = page.locator("a.fact-note").first
    entry = page.locator(note.get_attribute("href"))
    assert not entry.is_visible()
    note.click()
    entry.wait_for(state="visible")
    assert entry.locator("time[data-checked]").count() == 1


def test_a_term_explains_itself(open_page):
    page = open_page(CN["id"])
    term = page.locator("a.term").first
    term.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    bubble = page.locator("#term-bubble")
    bubble.wait_for(state="visible")
    assert len(bubble.text_content()) > 20
    page.keyboard.press("Escape")
    bubble.wait_for(state="hidden")


def test_on_a_touch_screen_the_first_tap_explains_and_the_second_goes_on(open_page, address):
    page = open_page(CN["id"], touch=True)
    term = page.locator("a.term").first
    term.tap()
    page.locator("#term-bubble").wait_for(state="visible")
    assert page.url == address + CN["id"]
    term.tap()
    page.wait_for_url(f"{address}lampiran/glosarium.html#*")


def test_a_checklist_can_be_ticked_by_its_words(open_page):
    page = open_page(CN["id"])
    label = page.locator(".task-list-item label").first
    label.locator("span").click(position={"x": 3, "y": 3})
    assert label.locator("input").is_checked()


def test_the_menu_opens_on_a_phone(open_page, size):
    if size[0] > 500:
        pytest.skip("the menu stands beside the text")
    page = open_page(CN["en"])
    page.locator("label.md-header__button[for='__drawer']").click()
    link = page.locator(".md-nav--primary").get_by_text("Programme", exact=True).first
    link.wait_for(state="visible")
    page.keyboard.press("Escape")
    assert not page.evaluate("document.getElementById('__drawer').checked")


@pytest.mark.parametrize(
    ("path", "language"), [("tidak/ada.html", "id"), ("en/not/here.html", "en")]
)
def test_the_404_page_speaks_the_language_of_the_address(open_page, address, site, path, language):
    page = open_page("404.html")
    html = (site / "404.html").read_text(encoding="utf-8")
    page.route(
        f"{address}{path}",
        lambda route: route.fulfill(status=404, body=html, content_type="text/html"),
    )
    page.goto(address + path)
    assert page.evaluate("document.documentElement.lang") == language
    assert page.locator(f"[data-not-found={language}]").is_visible()


@each_page
def test_a_page_breaks_no_rule_of_accessibility(open_page, size, language, name):
    if size[0] > 500 and name not in ONE_OF_EACH_KIND:
        pytest.skip("its kind is looked at by another page; at phone width all are")
    page = open_page(site_path(language, name))
    page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true })")
    page.evaluate("document.documentElement.classList.add('trainer')")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()

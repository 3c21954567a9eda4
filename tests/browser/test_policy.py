"""The Content-Security-Policy in the browser: it blocks what is foreign, and nothing of ours.

A reader opens the site from a server or from a USB stick; both are tried.
"""

import pytest
from playwright.sync_api import expect

LESSON = "proses/cn-atau-peb.html"
ENGLISH = f"en/{LESSON}"
CLINIC = "pasar/kode-hs.html"
PAGES = ("index.html", "en/index.html", LESSON, ENGLISH, CLINIC, "lampiran/glosarium.html")
FOREIGN = "https://far.example/x.png"
PLANTED = (
    "<script>window.ran = true</script>"
    '<p id="red" style="color: rgb(255, 0, 0)" onclick="window.ran = true">x</p>'
    f'<img src="{FOREIGN}" alt=""><iframe src="https://far.example/" title="x"></iframe>'
)
WATCH = """
    window.violations = [];
    document.addEventListener("securitypolicyviolation",
        (event) => window.violations.push(event.effectiveDirective));
"""


@pytest.fixture(params=["http", "file"])
def root(request, address, site):
    """Where the site is: on a server, or in a folder."""
    return address if request.param == "http" else f"{site.resolve().as_uri()}/"


@pytest.fixture
def page(browser):
    """A page that notes what was blocked, and every error."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(WATCH)
    page = context.new_page()
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda message: message.type == "error" and page.errors.append(message.text))
    yield page
    context.close()


def blocked(page):
    return page.evaluate("window.violations")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_of_ours_is_blocked(page, show_every_picture, root, path):
    page.goto(root + path)
    show_every_picture(page)
    page.evaluate("document.fonts.ready")
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Kursus')
    assert page.evaluate("[...document.fonts].some(f => f.status === 'loaded')")
    assert (blocked(page), page.errors) == ([], [])


def test_search_works(page, root):
    page.goto(root + LESSON)
    page.click("[data-search-open]")
    page.fill("[data-search-input]", "kurir")
    hit = page.locator("[data-search-results] a[href]").first
    expect(hit).to_be_visible()
    assert (blocked(page), page.errors) == ([], [])
    hit.click()
    page.wait_for_load_state()
    assert page.url.startswith(root)


def test_language_switch_trainer_view_ticks_and_terms_work(page, root):
    page.goto(root + LESSON)
    page.locator(".task-list-item label span").first.click(position={"x": 3, "y": 3})
    assert page.locator(".task-list-item input").first.is_checked()
    page.locator("a.term").first.hover()
    expect(page.locator("#term-bubble")).to_be_visible()
    page.locator("[data-trainer-toggle]").click()
    expect(page.locator("#pelatih")).to_be_visible()
    assert (blocked(page), page.errors) == ([], [])
    page.click("[data-lang-switch]")
    page.wait_for_url(root + ENGLISH)
    assert (blocked(page), page.errors) == ([], [])


def test_the_hs_code_filter_works(page, root):
    page.goto(root + CLINIC)
    rows = page.locator(".hs-table tbody tr:visible")
    every = rows.count()
    page.locator("[data-hs-filter] [name=weaves]").select_option("rajut")
    assert 0 < rows.count() < every
    assert (blocked(page), page.errors) == ([], [])


def test_inline_code_and_another_host_are_blocked(page, root, site, tmp_path):
    html = (site / LESSON).read_text(encoding="utf-8").replace("</main>", f"{PLANTED}</main>")
    asked = []
    page.on("requestfinished", lambda request: asked.append(request.url))
    if root.startswith("http"):
        planted = f"{root}proses/planted.html"
        page.route(planted, lambda route: route.fulfill(body=html, content_type="text/html"))
    else:
        file = tmp_path / "planted.html"
        file.write_text(html, encoding="utf-8")
        planted = file.as_uri()
    page.goto(planted)
    page.locator("#red").click()
    assert page.evaluate("window.ran") is None
    assert page.evaluate("getComputedStyle(document.getElementById('red')).color") != (
        "rgb(255, 0, 0)"
    )
    assert {"script-src-elem", "script-src-attr", "style-src-attr", "img-src", "frame-src"} <= set(
        blocked(page)
    )
    assert not [url for url in asked if "far.example" in url]

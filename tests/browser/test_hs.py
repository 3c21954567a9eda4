"""The HS code clinic in the browser: choices narrow the table down to one code."""

from playwright.sync_api import expect

ROWS = ".hs-table tbody tr:visible"


def test_choices_lead_to_one_code(open_page):
    page = open_page("pasar/kode-hs.html")
    every = page.locator(".hs-table tbody tr").count()
    assert page.locator(ROWS).count() == every
    form = page.locator("[data-hs-filter]")
    expect(form).to_be_visible()
    form.locator("[name=goods]").select_option("kain")
    form.locator("[name=fibres]").select_option("katun")
    form.locator("[name=weaves]").select_option("polos")
    assert page.locator(ROWS).count() > 1
    form.locator("[name=weight]").fill("130")
    expect(page.locator(ROWS)).to_have_count(1)
    expect(page.locator(ROWS)).to_contain_text("5208.52")
    expect(page.locator("[data-hs-count]")).to_contain_text("1 ")
    form.locator("[name=weight]").fill("200")
    expect(page.locator(ROWS)).to_contain_text("5208.52")
    form.locator("[name=weight]").fill("201")
    expect(page.locator(ROWS)).to_contain_text("5209.51")
    form.locator("[name=weaves]").select_option("rajut")
    expect(page.locator(ROWS)).to_have_count(0)
    expect(page.locator("[data-hs-count]")).not_to_be_empty()
    form.locator("button").click()
    expect(page.locator(ROWS)).to_have_count(every)
    assert page.errors == []


def test_without_script_the_whole_table_stands(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/pasar/kode-hs.html")
    assert page.locator(ROWS).count() == page.locator(".hs-table tbody tr").count() > 40
    assert not page.locator("[data-hs-filter]").is_visible()
    context.close()

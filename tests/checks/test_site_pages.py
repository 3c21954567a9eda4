"""What a built page says of itself, its language switch, and the search index."""

import pytest
from small_site import HEADER, MAIN, SOURCE_A, A, Small

EN_A = f"en/{A}"


@pytest.fixture
def small(tmp_path):
    return Small(tmp_path)


@pytest.mark.parametrize("new", ["<html>", '<html lang="">', '<html lang="en">'])
def test_a_page_without_its_language(small, new):
    small.swap(A, '<html lang="id">', new)
    assert small.find() == [(MAIN, 1, "SITE-LANG")]


@pytest.mark.parametrize(
    "new", ["", "<title></title>", "<title> </title>", "<title>A</title><title>B</title>"]
)
def test_a_page_without_one_title(small, new):
    small.swap(A, "<title>A</title>", new)
    assert small.find() == [(SOURCE_A, 2, "SITE-TITLE")]


def test_the_title_of_a_picture_is_no_title_of_the_page(small):
    small.swap(A, "<title>A</title>", "")
    small.swap(A, "<h1>", "<svg><title>A</title></svg><h1>")
    assert small.find() == [(SOURCE_A, 2, "SITE-TITLE")]


@pytest.mark.parametrize("new", ["", '<meta name="description" content=" ">'])
def test_a_page_without_a_description(small, new):
    small.swap(A, '<meta name="description" content="A">', new)
    assert small.find() == [(SOURCE_A, 3, "SITE-DESCRIPTION")]


@pytest.mark.parametrize(
    "href", ["../en/proses/z.html", "b.html", "https://other.example/", "", "../assets/a.svg"]
)
def test_a_language_switch_that_reaches_no_page_of_the_other_language(small, href):
    small.swap(A, f'href="../{EN_A}"', f'href="{href}"')
    assert small.find() == [(SOURCE_A, 1, "SITE-SWITCH")]


def test_a_language_switch_that_is_missing_everywhere_is_reported_once(small):
    small.swap_everywhere("data-lang-switch ", "")
    assert small.find() == [(HEADER, 2, "SITE-SWITCH")]


def test_the_language_switch_of_a_page_without_source(small):
    html = (small.root / "site" / A).read_text("utf-8").replace('"../', '"/batik/')
    small.write("site/404.html", html)
    small.write("site/en/404.html", html.replace('lang="id"', 'lang="en"'))
    small.swap("404.html", f"/batik/{EN_A}", "/batik/en/404.html")
    small.swap("en/404.html", f"/batik/{EN_A}", "/batik/404.html")
    assert small.find() == []
    small.swap("en/404.html", "/batik/404.html", "/batik/hilang.html")
    assert small.find() == [(HEADER, 2, "SITE-SWITCH")]


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("proses/z.html", "hooks/search/index.py"),
        ("proses/a.html#z", SOURCE_A),
        ("assets/a.svg", "hooks/search/index.py"),
    ],
)
def test_a_search_entry_that_leads_nowhere(small, address, place):
    small.index("proses/a.html", address)
    assert small.find() == [(place, 1, "SITE-SEARCH")]


def test_a_page_found_by_search_whose_text_is_missing(small):
    small.index("proses/a.html")
    (small.root / "site/assets/search/text/proses/a.js").unlink()
    assert small.find() == [("hooks/search/index.py", 1, "SITE-SEARCH")]

"""The checks of the built site on the real one: it has no fault, and each planted one is found."""

import os
import re
import shutil

import pytest

from checks.site.built import BuiltSite
from checks.site.registry import check_site
from conftest import SITE_URL
from course.links import site_path
from pages import LESSONS

MAIN = "overrides/main.html"
HEADING = r"(<h2 id=\"mengapa\".*?</h2>)"
SOURCE = "the page's own source"
# What is replaced in one lesson, by what, and what must then be found where.
FAULTS = [
    (HEADING, r"\1</em>", "HTML-INVALID", SOURCE),
    (HEADING, r"\1<div>", "HTML-INVALID", SOURCE),
    (HEADING, r"\1<li>x</li>", "HTML-INVALID", SOURCE),
    (HEADING, r'\1<p aria-labelledby="hilang">x</p>', "HTML-INVALID", SOURCE),
    (HEADING, r'\1<p id="mengapa">x</p>', "HTML-ID", SOURCE),
    (HEADING, r'\1<a href="hilang.html">x</a>', "LINK-PAGE", SOURCE),
    (HEADING, r'\1<img src="https://far.example/x.png" alt="">', "SITE-HOST", SOURCE),
    (HEADING, r"\1<script>alert(1)</script>", "SITE-POLICY", SOURCE),
    (HEADING, r'\1<p style="color: red">x</p>', "SITE-POLICY", SOURCE),
    (r"<meta http-equiv=\"Content-Security-Policy\".*?>", "", "SITE-POLICY", MAIN),
    ("script-src 'self'", "script-src 'self' 'unsafe-inline'", "SITE-POLICY", MAIN),
    (r"<html lang=\"..\"", "<html", "SITE-LANG", MAIN),
    (r"<title>.*?</title>", "<title></title>", "SITE-TITLE", SOURCE),
    (r"<meta name=\"description\".*?>", "", "SITE-DESCRIPTION", SOURCE),
    (r"(data-lang-switch href=)\".*?\"", r'\1"hilang.html"', "SITE-SWITCH", SOURCE),
]
PLACES = [("id" if number % 2 else "en", name) for number, name in enumerate(LESSONS)]


def find(site, course):
    return check_site(BuiltSite(site, SITE_URL), course)


def replace(file, pattern, new):
    """Write a new file: the old one is shared with the site that other tests look at."""
    text, count = re.subn(pattern, new, file.read_text("utf-8"), count=1, flags=re.DOTALL)
    assert count == 1, (file, pattern)
    file.unlink()
    file.write_text(text, encoding="utf-8")


def test_the_built_site_has_no_fault(site, course):
    assert find(site, course) == []


@pytest.fixture(scope="module")
def found(site, course, tmp_path_factory):
    """What is found in a copy of the site with all faults, one in each lesson."""
    copy = tmp_path_factory.mktemp("planted") / "site"
    shutil.copytree(site, copy, copy_function=os.link)
    for (pattern, new, _, _), (language, name) in zip(FAULTS, PLACES, strict=False):
        replace(copy / site_path(language, name), pattern, new)
    (copy / "assets/search/text/proses/cn-atau-peb.js").unlink()
    replace(copy / "assets/search/index.en.js", r'(?<="sections":\["judul\\t\\n)\w+', "hilang")
    replace(copy / "assets/js/page.js", r"\A", 'fetch("https://far.example/");\n')
    replace(copy / "assets/css/site.css", r"\A", "@import 'https://far.example/a.css';\n")
    replace(copy / "assets/img/logo.svg", r"(?=</svg>)", '<image href="//far.example/a.png"/>')
    return find(copy, course)


@pytest.mark.parametrize("number", range(len(FAULTS)))
def test_a_fault_of_a_page_is_found(found, number):
    _, _, code, place = FAULTS[number]
    language, name = PLACES[number]
    source = f"docs/{language}/{name}.md"
    page = site_path(language, name)
    items = [item for item in found if item.code == code]
    if place == SOURCE:
        assert [item.path for item in items].count(source) == 1
    else:
        pages = [dict(item.values)["page"] for item in items if item.path == place]
        assert pages.count(page) == 1


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("hooks/search/index.py", "SITE-SEARCH"),
        ("docs/assets/js/page.js", "SITE-HOST"),
        ("docs/assets/css/site.css", "SITE-HOST"),
        ("docs/assets/img/logo.svg", "SITE-HOST"),
    ],
)
def test_a_fault_of_a_file_is_found(found, path, code):
    assert [item.code for item in found if item.path == path] == [code]


def test_an_entry_of_search_without_its_section_is_found(found):
    assert [item for item in found if item.code == "SITE-SEARCH" and item.path.startswith("docs/")]


def test_nothing_else_is_found(found):
    assert len(found) == len(FAULTS) + 5

"""Links of a built site: what a browser would follow or load."""

import pytest
from small_site import HEADER, MAIN, SOURCE_A, A, Small

from conftest import SITE_URL


@pytest.fixture
def small(tmp_path):
    return Small(tmp_path)


def test_a_clean_site_has_no_finding(small):
    assert small.find() == []


@pytest.mark.parametrize(
    "html",
    [
        '<a href="b.html#c">b</a><img src="../assets/a.svg" alt="">',
        '<a href="#top">a</a><i id="top"></i><a id="old"></a><a href="#old">o</a>',
        '<a href="https://other.example/x">x</a><a href="mailto:a@b.example">m</a>',
        f'<a href="{SITE_URL}proses/b.html">b</a>',
        '<a href="/batik/proses/b.html">b</a>',
        '<a href="http://[x">no address: told by the sources\' own checks</a>',
        '<a href="b.html?x=1">b</a><img src="data:image/png;base64,AAAA" alt="">',
    ],
)
def test_links_that_lead_somewhere(small, html):
    small.write_a("x", html)
    assert small.find() == []


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ('<a href="x.html">x</a>', "LINK-PAGE"),
        ('<a href="B.html">b</a>', "LINK-CASE"),
        ('<a href="b.html#d">b</a>', "LINK-ANCHOR"),
        ('<a href="#nowhere">a</a>', "LINK-ANCHOR"),
        ('<img src="../assets/b.svg" alt="">', "LINK-FILE"),
        (
            '<img src="../assets/a.svg" srcset="../assets/a.svg 1x, ../b.svg 2x" alt="">',
            "LINK-FILE",
        ),
        ('<link rel="stylesheet" href="../css/b.css">', "LINK-FILE"),
        ('<script src="../js/x.js"></script>', "LINK-FILE"),
        ('<a href="../unduh/x.xlsx">x</a>', "LINK-FILE"),
        (f'<link rel="alternate" hreflang="en" href="{SITE_URL}en/x.html">', "LINK-PAGE"),
        ('<a href="/proses/b.html">outside the site</a>', "LINK-PAGE"),
        ('<a href="../../x.html">outside the site</a>', "LINK-PAGE"),
    ],
)
def test_links_that_lead_nowhere(small, html, code):
    small.write_a("x", html)
    assert [item[2] for item in small.find()] == [code]


def test_a_fault_of_the_text_is_reported_at_its_line(small):
    small.write_a("[c](c.md)", '<a href="c.html">c</a>')
    assert small.find() == [(SOURCE_A, 8, "LINK-PAGE")]


def test_a_fault_of_a_template_is_reported_once_at_its_line(small):
    small.write(HEADER, "<header>\n<a href=\"{{ 'proses/hilang.html' | url }}\">x</a>\n</header>\n")
    small.swap(A, "<header>", '<header><a href="hilang.html">x</a>')
    small.swap(f"en/{A}", "<header>", '<header><a href="../../proses/hilang.html">x</a>')
    assert small.find() == [(HEADER, 2, "LINK-PAGE")]


def test_a_fault_of_an_unknown_template_is_reported_once(small):
    small.swap_everywhere("<header>", f'<link rel="next" href="{SITE_URL}x.html"><header>')
    assert small.find() == [(MAIN, 1, "LINK-PAGE")]


def test_stylesheets_are_followed_with_their_line(small):
    small.write("site/assets/a.css", "a{} /* url(x.svg) */\nb { src: url(no.woff2) }")
    assert small.find() == [("docs/assets/a.css", 2, "LINK-FILE")]


def test_a_file_that_a_later_step_makes_is_no_fault(small):
    small.write_a("x", '<a href="../pdf/x.pdf">x</a>')
    assert small.find()
    assert not small.find(promised=("pdf/x.pdf",))


def test_a_page_of_the_navigation_that_does_not_exist(small):
    small.write("mkdocs.yml", "nav:\n  - proses/z.md\n")
    small.swap(A, "<header>", '<header><a href="z.md">z</a>')
    assert small.find() == [("mkdocs.yml", 2, "LINK-PAGE")]


def test_a_page_that_sends_its_readers_on(small):
    page = (
        '<!doctype html>\n<html lang="id"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "base-uri 'none'; form-action 'none'\"><title>B</title>"
        '<meta http-equiv="refresh" content="0; url={to}"></head>'
        '<body><a href="{to}">B</a></body></html>\n'
    )
    small.write("site/proses/lama.html", page.format(to="b.html"))
    assert small.find() == []
    small.write("site/proses/lama.html", page.format(to="hilang.html"))
    assert small.find() == [(MAIN, 1, "LINK-PAGE")]

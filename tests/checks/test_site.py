"""Links of a built site: what a browser would follow or load."""

import pytest

from checks.site.links import BuiltSite, check_site
from conftest import SITE_URL, TODAY
from course.load import load

PAGE = "docs/id/proses/a.md"


@pytest.fixture
def small(tmp_path):
    """A site of two pages with their sources."""
    docs = tmp_path / "docs"
    for language in ("id", "en"):
        (docs / language / "proses").mkdir(parents=True)
        (docs / language / "proses" / "a.md").write_text(
            "---\ntitle: A\nsummary: A\n---\n\n[b](b.md)\n", encoding="utf-8"
        )
    site = tmp_path / "site"
    (site / "proses").mkdir(parents=True)
    (site / "css").mkdir()
    (site / "css" / "a.css").write_text("a { background: url('a.svg') }\n", encoding="utf-8")
    (site / "css" / "a.svg").write_text("<svg/>", encoding="utf-8")
    (site / "proses" / "b.html").write_text("<h2 id='c'>C</h2>", encoding="utf-8")
    return tmp_path


def check(root, html, promised=()):
    (root / "site" / "proses" / "a.html").write_text(html, encoding="utf-8")
    site = BuiltSite(root / "site", SITE_URL, frozenset(promised))
    return [(item.path, item.line, item.code) for item in check_site(site, load(root, TODAY))]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="b.html#c">b</a><img src="../css/a.svg"><link href="../css/a.css">',
        '<a href="#top">a</a><i id="top"></i>',
        '<a href="https://other.example/x">x</a><a href="mailto:a@b.example">m</a>',
        f'<link rel="alternate" hreflang="id" href="{SITE_URL}proses/b.html">',
        '<a href="/batik/proses/b.html">b</a>',
        '<a href="b.html?x=1">b</a><img src="data:image/png;base64,AAAA">',
    ],
)
def test_links_that_lead_somewhere(small, html):
    assert not check(small, html)


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ('<a href="x.html">x</a>', "LINK-PAGE"),
        ('<a href="B.html">b</a>', "LINK-CASE"),
        ('<a href="b.html#d">b</a>', "LINK-ANCHOR"),
        ('<a href="#nowhere">a</a>', "LINK-ANCHOR"),
        ('<img src="../css/b.svg">', "LINK-FILE"),
        ('<img srcset="../css/a.svg 1x, ../css/b.svg 2x">', "LINK-FILE"),
        ('<link rel="stylesheet" href="../css/b.css">', "LINK-FILE"),
        ('<script src="../js/x.js"></script>', "LINK-FILE"),
        ('<a href="../unduh/x.xlsx">x</a>', "LINK-FILE"),
        ('<div style="background: url(../css/b.svg)"></div>', "LINK-FILE"),
        (f'<link rel="alternate" hreflang="en" href="{SITE_URL}en/x.html">', "LINK-PAGE"),
        ('<a href="/proses/b.html">outside the site</a>', "LINK-PAGE"),
        ('<a href="../../x.html">outside the site</a>', "LINK-PAGE"),
    ],
)
def test_links_that_lead_nowhere(small, html, code):
    assert [item[2] for item in check(small, html)] == [code]


def test_a_fault_of_the_text_is_reported_at_its_line(small):
    (small / "site" / "proses" / "b.html").unlink()
    assert check(small, '<a href="b.html">b</a>') == [(PAGE, 6, "LINK-PAGE")]


def test_a_fault_of_a_template_is_reported_once(small):
    (small / "site" / "proses" / "b.html").write_text('<link href="../x.css">', encoding="utf-8")
    assert check(small, '<link href="../x.css">') == [("overrides/main.html", 1, "LINK-FILE")]


def test_stylesheets_are_followed_with_their_line(small):
    (small / "site" / "css" / "a.css").write_text("a{}\nb { src: url(no.woff2) }", encoding="utf-8")
    assert check(small, "") == [("overrides/css/a.css", 2, "LINK-FILE")]


def test_a_file_that_a_later_step_makes_is_no_fault(small):
    html = '<a href="../pdf/x.pdf">x</a>'
    assert check(small, html)
    assert not check(small, html, {"pdf/x.pdf"})


def test_a_page_of_the_navigation_that_does_not_exist(small):
    (small / "mkdocs.yml").write_text("nav:\n  - proses/z.md\n", encoding="utf-8")
    assert check(small, '<a href="z.md">z</a>') == [("mkdocs.yml", 2, "LINK-PAGE")]

"""The HTML of a built site: what a browser would have to mend, and ids."""

import pytest
from small_site import HEADER, MAIN, SOURCE_A, A, Small


@pytest.fixture
def small(tmp_path):
    return Small(tmp_path)


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>a<li>b</ul><dl><dt>a<dd>b</dl><p>a<p>b",
        "<table><tr><td>a</table><table><thead><tr><th>a</th></tr></thead></table>",
        '<svg viewBox="0 0 1 1"><path d="M0 0"/><text>a</text></svg><br><wbr>',
        "<details><summary>a</summary><div>b</div></details><figure><figcaption>a</figcaption></figure>",
        '<label for="x">a</label><input id="x"><button type="button"><b>b</b></button>',
        '<p aria-describedby="c">a</p><h2 id="c">C</h2>',
        "<p>a &amp; b &lt; c & d</p><!-- a comment -->",
        "<div><p>é 😀 <b>a</b></p>\r\n<p>b</p></div>",
    ],
)
def test_valid_html(small, html):
    small.write_a("x", html)
    assert small.find() == []


FAULTS = [
    "<p>a</b></p>",
    "<div><span>a</div>",
    "<div>a",
    "<p>a<div>b</div></p>",
    '<a href="b.html"><b><a href="b.html">c</a></b></a>',
    "<table><p>a</p><tr><td>b</td></tr></table>",
    "<td>a</td>",
    "<h2>a<h3>b</h3></h2>",
    "<div/>a",
    "a</wbr>b",
    '<p class="a" class="b">a</p>',
    '<p class="a"title="b">a</p>',
    '<p title="a>a</p><p class="b">b</p>',
    "<p>a <3 b</p>",
    "<p>a &nope; b</p>",
    "<center>a</center>",
    '<img src="../assets/a.svg">',
    "<li>a</li>",
    "<ul><p>a</p></ul>",
    "<dl><p>a</p></dl>",
    "<dt>a</dt>",
    "<summary>a</summary>",
    "<span><div>a</div></span>",
    "<details><summary><div>a</div></summary></details>",
    '<a href="b.html"><button type="button">a</button></a>',
    '<button type="button"><a href="b.html">a</a></button>',
    '<label for="none">a</label>',
    '<p aria-labelledby="none">a</p>',
    '<p aria-describedby="c none">a</p><h2 id="c">C</h2>',
    '<button type="button" aria-controls="none">a</button>',
]


@pytest.mark.parametrize("html", FAULTS)
def test_html_that_is_not_valid(small, html):
    small.write_a(html, html)
    found = small.find()
    assert {item[2] for item in found} == {"HTML-INVALID"}
    assert {item[0] for item in found} == {SOURCE_A}
    assert {item[1] for item in found} == {8}


def test_a_fault_that_no_author_wrote_is_reported_near_the_words_before_it(small):
    small.write_a("Words that are only here.", "<p>Words that are only here.</wbr></p>")
    assert small.find() == [(SOURCE_A, 8, "HTML-INVALID")]


def test_a_fault_of_a_template_is_reported_once_at_its_line(small):
    small.swap_everywhere('<footer class="foot">A', '<footer class="foot"><span>A')
    assert small.find() == [(MAIN, 1, "HTML-INVALID")]


def test_a_fault_of_a_template_is_found_by_its_attributes(small):
    small.write(HEADER, '<header>\n\n<span class="name">{{ name }}\n</header>\n')
    small.swap_everywhere("<header>", '<header><span class="name" title="A">A')
    assert small.find() == [(HEADER, 3, "HTML-INVALID")]


def test_a_page_without_doctype(small):
    small.swap(A, "<!doctype html>\n", "")
    assert small.find() == [(MAIN, 1, "HTML-INVALID")]


def test_an_id_that_stands_twice(small):
    html = '<p id="x">a</p>\n\n<p>Words in between.</p>\n\n<p id="x">b</p>'
    small.write_a(html, html)
    assert small.find() == [(SOURCE_A, 12, "HTML-ID")]


def test_an_id_that_a_template_writes_twice(small):
    small.write(HEADER, '<header>\n<b id="x"></b>\n</header>\n')
    small.swap_everywhere("<header>", '<header><b id="x"></b><b id="x"></b>')
    assert small.find() == [(HEADER, 2, "HTML-ID")]

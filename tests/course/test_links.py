import pytest

from course.links import Target, across_languages, browse, resolve, source_links, source_path
from course.page import Page
from course.source import Yaml


def page(body: str, language="id", name="proses/a") -> Page:
    return Page(language, name, f"docs/{language}/{name}.md", "lesson", Yaml({}), body, 5)


def links(body: str) -> list[tuple[str, bool]]:
    return [(link.target, link.raw) for link in source_links(body)]


def test_markdown_and_raw_links_are_found_in_order():
    body = '[a](b.md#c "d") ![p](../../assets/x.svg)\n<a href="e.html">e</a> <img srcset="f.png 1x, g.png 2x">'
    assert links(body) == [
        ("b.md#c", False), ("../../assets/x.svg", False), ("e.html", True), ("f.png", True),
        ("g.png", True),
    ]  # fmt: skip


def test_reference_definitions_are_links_and_code_is_not():
    assert links("[a][b]\n\n[b]: c.md\n\n`[x](y.md)`\n\n```\n[z](w.md)\n```\n") == [("c.md", False)]


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("[x](b.md#y)", Target("proses/b.html", "y", "id/proses/b.md")),
        ("[x](../regulasi/c.md)", Target("regulasi/c.html", "", "id/regulasi/c.md")),
        ("[x](#y)", Target("proses/a.html", "y")),
        ("[x](../../en/proses/a.md)", Target("en/proses/a.html", "", "en/proses/a.md")),
        ("[x](../../assets/img/p.svg)", Target("assets/img/p.svg", "", "assets/img/p.svg")),
        ('<a href="../pdf/x.pdf">x</a>', Target("pdf/x.pdf", "")),
        ("[x](a%20b.md)", Target("proses/a b.html", "", "id/proses/a b.md")),
    ],
)
def test_a_link_leads_where_the_site_would_lead(body, target):
    source = page(body)
    assert resolve(source, source_links(body)[0]) == target


def test_a_link_cannot_be_mistaken_for_one_inside_the_site():
    for target in ("https://a.example/b.md", "mailto:a@b.example", "//c.example/x"):
        assert source_links(f"[x]({target})")[0].external


def test_links_to_the_other_language_become_built_addresses():
    body = "[x](../../en/proses/a.md#y) [z](b.md)"
    assert across_languages(page(body), body) == "[x](../en/proses/a.html#y) [z](b.md)"
    english = "[x](../../id/proses/a.md)"
    assert across_languages(page(english, "en"), english) == "[x](../../proses/a.html)"


def test_paths_in_the_site():
    assert browse("index.html", "assets/a.css") == "assets/a.css"
    assert browse("en/proses/a.html", "../../x.html") == "x.html"
    assert browse("a.html", "../../x.html").startswith("..")
    assert source_path("en/proses/a.html") == "en/proses/a.md"
    assert source_path("proses/a.html") == "id/proses/a.md"

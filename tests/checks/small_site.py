"""A small built site without a fault, with its sources and templates, for planting one."""

import json
from pathlib import Path

from checks.site.built import BuiltSite
from checks.site.registry import check_site
from conftest import SITE_URL, TODAY
from course.load import load

Place = tuple[str, int, str]  # path, line, code

A, B, EN_A = "proses/a.html", "proses/b.html", "en/proses/a.html"
SOURCE_A = "docs/id/proses/a.md"
MAIN = "overrides/main.html"
HEADER = "overrides/partials/header.html"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'"
)
_TEMPLATE = """{% extends "base.html" %}
{% block site_meta %}
<meta name="viewport" content="width=device-width">
{% endblock %}
<footer class="foot">{{ words }}</footer>
"""
_HEADER = '<header>\n<a data-lang-switch href="{{ twin_url }}">{{ twin }}</a>\n</header>\n'
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>A</title>
<meta name="description" content="A">
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="{up}assets/a.css">
</head>
<body>
<header>
<a data-lang-switch href="{up}{twin}">{language}</a>
</header>
<article>
<h1>A</h1>
{body}
</article>
<footer class="foot">A</footer>
<script src="{up}assets/js/a.js"></script>
</body>
</html>
"""


class Small:
    """The site in a folder; `write` and `swap` break it, `find` checks it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for language in ("id", "en"):
            for name in "ab":
                text = f"---\ntitle: A\nsummary: A\n---\n\nText of {language} {name}.\n"
                self.write(f"docs/{language}/proses/{name}.md", text)
                self.page(language, name, f'<h2 id="c">C</h2>\n<p>Text of {language} {name}.</p>')
        self.write(MAIN, _TEMPLATE)
        self.write(HEADER, _HEADER)
        self.write("site/assets/a.css", "body { background: url('a.svg') }\n")
        self.write("site/assets/a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>\n')
        self.write("site/assets/js/a.js", "'use strict';\n")
        self.index("proses/b.html#c")

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def page(self, language: str, name: str, body: str) -> None:
        """A page with a body of its own."""
        paths = {"id": f"proses/{name}.html", "en": f"en/proses/{name}.html"}
        path, twin = paths[language], paths["en" if language == "id" else "id"]
        up = "../" * path.count("/")
        html = _PAGE.format(language=language, policy=POLICY, up=up, twin=twin, body=body)
        self.write(f"site/{path}", html)

    def write_a(self, text: str, html: str) -> None:
        """Put a line into the source of page a, and HTML into its built page."""
        self.write(SOURCE_A, f"---\ntitle: A\nsummary: A\n---\n\nText of id a.\n\n{text}\n")
        self.page("id", "a", f"<p>Text of id a.</p>\n{html}")

    def index(self, *places: str) -> None:
        """The search index of Indonesian: pages, or sections of them, each with its text."""
        pages, sections = [], []
        for place in places:
            address, _, anchor = place.partition("#")
            pages.append([address, "Judul", "Ringkasan", 1])
            sections.append(f"{anchor or 'judul'}\tBagian")
            self.write(f"site/assets/search/text/{address.removesuffix('.html')}.js", "")
        script = f"courseSearch.index({json.dumps({'pages': pages, 'sections': sections})});\n"
        self.write("site/assets/search/index.id.js", script)

    def swap(self, path: str, old: str, new: str) -> None:
        """Replace a text in a built page."""
        file = self.root / "site" / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def swap_everywhere(self, old: str, new: str) -> None:
        """Replace a text in every built page, as a template would."""
        for file in (self.root / "site").rglob("*.html"):
            self.swap(file.relative_to(self.root / "site").as_posix(), old, new)

    def find(self, promised: tuple[str, ...] = (), preview: bool = False) -> list[Place]:
        """Where all findings stand, and their codes."""
        site = BuiltSite(self.root / "site", SITE_URL, frozenset(promised), preview)
        course = load(self.root, TODAY)
        return [(item.path, item.line, item.code) for item in check_site(site, course)]

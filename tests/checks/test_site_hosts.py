"""Requests of a built site to another host."""

import pytest
from small_site import HEADER, SOURCE_A, Small

from conftest import SITE_URL

FAR = "https://far.example/x"


@pytest.fixture
def small(tmp_path):
    return Small(tmp_path)


@pytest.mark.parametrize(
    "html",
    [
        f'<a href="{FAR}">a plain link</a>',
        f'<link rel="canonical" href="{SITE_URL}proses/a.html">',
        f'<link rel="alternate" hreflang="id" href="{FAR}">',
        f'<p title="{FAR}">a</p>',
        '<img src="data:image/png;base64,AAAA" alt="">',
        '<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>',
    ],
)
def test_what_is_not_loaded_from_another_host(small, html):
    small.write_a("x", html)
    assert small.find() == []


@pytest.mark.parametrize(
    "html",
    [
        f'<script src="{FAR}.js"></script>',
        f'<script src="{FAR[6:]}.js"></script>',
        f'<link rel="stylesheet" href="{FAR}.css">',
        f'<link rel="icon" href="{FAR}.svg">',
        f'<link rel="preload" href="{FAR}.woff2" as="font">',
        f'<link rel="preconnect" href="{FAR}">',
        f'<img src="{FAR}.png" alt="">',
        f'<img src="../assets/a.svg" srcset="{FAR}.png 2x" alt="">',
        f'<picture><source srcset="{FAR}.webp"><img src="../assets/a.svg" alt=""></picture>',
        f'<iframe src="{FAR}" title="x"></iframe>',
        f'<video poster="{FAR}.png"></video>',
        f'<video src="{FAR}.mp4"></video>',
        f'<audio src="{FAR}.mp3"></audio>',
        f'<object data="{FAR}.pdf"></object>',
        f'<svg><image href="{FAR}.png"/></svg>',
        f'<svg><use xlink:href="{FAR}.svg#a"/></svg>',
    ],
)
def test_what_a_page_loads_from_another_host(small, html):
    small.write_a(html, html)
    assert small.find() == [(SOURCE_A, 8, "SITE-HOST")]


def test_what_a_template_loads_is_reported_once(small):
    small.write(HEADER, f'<header>\n<img src="{FAR}.png" alt="">\n</header>\n')
    small.swap_everywhere("<header>", f'<header><img src="{FAR}.png" alt="">')
    assert small.find() == [(HEADER, 2, "SITE-HOST")]


@pytest.mark.parametrize(
    "css",
    [
        f"b {{ background: url({FAR}.png) }}",
        f"@import '{FAR}.css';",
        f"@import url('{FAR}.css');",
        f'b {{ background: image-set("{FAR}.png" 1x) }}',
    ],
)
def test_what_a_stylesheet_loads(small, css):
    small.write("site/assets/a.css", f"a {{ color: red }}\n{css}\n")
    assert small.find() == [("docs/assets/a.css", 2, "SITE-HOST")]


def test_vocabularies_in_a_stylesheet_are_not_loaded(small):
    css = "a { background: url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\") }"
    small.write("site/assets/a.css", css)
    assert small.find() == []


@pytest.mark.parametrize(
    "svg",
    [
        f'<image href="{FAR}.png"/>',
        f'<use xlink:href="{FAR}.svg#a"/>',
        f"<style>@import '{FAR}.css';</style>",
        f'<path style="fill: url({FAR}.svg#a)"/>',
    ],
)
def test_what_a_picture_of_lines_loads(small, svg):
    text = f'<svg xmlns="http://www.w3.org/2000/svg">\n{svg}\n</svg>\n'
    small.write("site/assets/a.svg", text)
    assert small.find() == [("docs/assets/a.svg", 2, "SITE-HOST")]


@pytest.mark.parametrize(
    "script", [f'fetch("{FAR}")', f"import '{FAR}.js'", "new WebSocket(`wss://far.example/x`)"]
)
def test_what_our_own_script_asks_for(small, script):
    small.write("site/assets/js/a.js", f"'use strict';\n{script};\n")
    assert small.find() == [("docs/assets/js/a.js", 2, "SITE-HOST")]


def test_the_themes_scripts_are_not_loaded(small):
    small.write("site/assets/javascripts/theme.js", f'fetch("{FAR}")')
    assert small.find() == []

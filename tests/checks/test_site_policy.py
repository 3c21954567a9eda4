"""The Content-Security-Policy of a built site."""

from base64 import b64encode
from hashlib import sha256

import pytest
from small_site import MAIN, POLICY, SOURCE_A, A, Small

META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
HEAD = (MAIN, 2, "SITE-POLICY")


@pytest.fixture
def small(tmp_path):
    return Small(tmp_path)


def test_pages_without_a_policy_are_reported_once(small):
    small.swap_everywhere(META, "")
    assert small.find() == [HEAD]


def test_the_live_preview_goes_without(small):
    small.swap_everywhere(META, "")
    assert small.find(preview=True) == []


def test_a_page_with_two_policies(small):
    small.swap(A, META, META + META)
    assert small.find() == [HEAD]


def test_a_policy_that_stands_behind_what_it_should_govern(small):
    small.swap(A, META, "")
    small.swap(A, "</head>", f"{META}</head>")
    assert small.find() == [HEAD]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        ("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
        ("script-src 'self'", "script-src 'self' data:"),
        ("script-src 'self'", "script-src https:"),
        ("script-src 'self'", "script-src 'self' *.far.example"),
        ("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
        ("img-src 'self'", "img-src *"),
        ("font-src 'self'", "font-src https://fonts.example"),
        ("connect-src 'none'", "connect-src https://far.example"),
        ("default-src 'none'", "default-src 'self'"),
        ("default-src 'none'; ", ""),
        ("base-uri 'none'; ", ""),
        ("form-action 'none'", ""),
        ("form-action 'none'", "form-action 'self'"),
    ],
)
def test_a_policy_that_lets_too_much_in(small, old, new):
    small.swap(A, old, new)
    assert small.find() == [HEAD]


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<script type="module">alert(1)</script>',
        '<div style="color: red">a</div>',
        '<svg><path style="fill: red"/></svg>',
        '<button type="button" onclick="alert(1)">a</button>',
        '<a href="javascript:alert(1)">a</a>',
        "<style>a { color: red }</style>",
    ],
)
def test_inline_code(small, html):
    small.write_a(html, html)
    assert small.find() == [(SOURCE_A, 8, "SITE-POLICY")]


def test_inline_data_is_no_code(small):
    small.write_a("x", '<script type="application/json">{"a": 1}</script>')
    assert small.find() == []


@pytest.mark.parametrize(("directive", "tag"), [("script-src", "script"), ("style-src", "style")])
def test_inline_code_that_a_hash_allows(small, directive, tag):
    code = "a {}"
    digest = b64encode(sha256(code.encode()).digest()).decode()
    html = f"<{tag}>{code}</{tag}>"
    small.write_a(html, html)
    small.swap(A, f"{directive} 'self'", f"{directive} 'self' 'sha256-{digest}'")
    assert small.find() == []
    small.swap(A, code, "b {}")
    assert small.find() == [(SOURCE_A, 8, "SITE-POLICY")]

"""What is told of each mood of a host: pages that are gone, that moved, that could not be asked."""

import socket

import pytest
from asking import HASTY, QUICK, no_names, told
from external_host import RESET, SILENT, Said

from checks.external.answer import Answer
from checks.external.manners import Manners
from checks.external.public import is_public
from checks.external.verdict import Verdict, judge
from checks.external.web import Web

# What is told


def test_a_page_that_answers_is_asked_once_by_head(host, ask):
    assert told(ask, host.say("/a", 200)) is None
    assert host.methods("/a") == ["HEAD"]


@pytest.mark.parametrize("status", [403, 404, 405, 410, 500, 501, RESET])
def test_where_head_is_refused_get_decides(host, ask, status):
    host.plays["HEAD /a"] = [Said(status)]
    assert told(ask, host.say("/a", 200)) is None
    assert host.methods("/a") == ["HEAD", "GET"]


@pytest.mark.parametrize("status", [404, 410])
def test_what_get_calls_gone_is_gone(host, ask, status):
    code, problem = told(ask, host.say("/a", status))
    assert code == "EXTERNAL-GONE"
    assert f"HTTP {status}" in problem
    assert host.methods("/a") == ["HEAD", "GET"]


@pytest.mark.parametrize("status", [400, 401, 403, 406, 418, 451, 501, 300, 304, 999])
def test_other_refusals_tell_nothing_of_the_page_and_are_not_repeated(host, ask, status):
    code, problem = told(ask, host.say("/a", status))
    assert code == "EXTERNAL-UNASKED"
    assert f"HTTP {status}" in problem
    assert host.methods("/a") == ["HEAD", "GET"]


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_host_that_is_down_is_tried_again_and_then_told_as_not_asked(host, ask, status):
    code, problem = told(ask, host.say("/a", status))
    assert code == "EXTERNAL-UNASKED"
    assert f"HTTP {status}" in problem
    assert host.methods("/a") == ["HEAD", "GET", "GET"]


def test_a_host_that_is_well_at_the_second_try(host, ask):
    assert told(ask, host.say("/a", 503, Said(RESET), 200)) is None


def test_silence_and_broken_connections_could_not_be_asked(host, ask):
    assert told(ask, host.say("/a", Said(SILENT)), manners=HASTY) == (
        "EXTERNAL-UNASKED",
        "its server does not answer",
    )
    assert told(ask, host.say("/b", Said(RESET))) == (
        "EXTERNAL-UNASKED",
        "its server broke the connection",
    )


def test_nobody_listening_could_not_be_asked(ask):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        assert told(ask, f"http://127.0.0.1:{port}/a") == (
            "EXTERNAL-UNASKED",
            "its server cannot be reached",
        )


def test_a_secure_connection_that_fails_could_not_be_asked(host, ask):
    code, problem = told(ask, host.url.replace("http:", "https:") + "/a")
    assert (code, problem) == ("EXTERNAL-UNASKED", "its secure connection (https) fails")


def test_a_name_that_does_not_exist_is_gone(ask, monkeypatch):
    no_names(monkeypatch, socket.EAI_NONAME)
    assert told(ask, "http://kantor.invalid/a") == (
        "EXTERNAL-GONE",
        "there is no site of that name",
    )


def test_a_name_that_cannot_be_looked_up_now_could_not_be_asked(ask, monkeypatch):
    no_names(monkeypatch, socket.EAI_AGAIN)
    assert told(ask, "http://kantor.invalid/a")[0] == "EXTERNAL-UNASKED"


@pytest.mark.parametrize("target", ["http://a..b/", "http://x:99999/", "https:///nobody"])
def test_an_address_that_is_none_could_not_be_asked(ask, target):
    assert told(ask, target)[0] == "EXTERNAL-UNASKED"


# Redirects


@pytest.mark.parametrize("status", [301, 308])
def test_redirects_for_good_are_told_with_the_new_address(host, ask, status):
    host.say("/new", 200)
    old = host.lead("/old", status, "/new#part")
    assert told(ask, old) == ("EXTERNAL-MOVED", f"{host.url}/new")


@pytest.mark.parametrize("status", [302, 303, 307])
def test_redirects_for_now_are_fine(host, ask, status):
    host.say("/now", 200)
    assert told(ask, host.lead("/old", status, "/now")) is None
    assert host.methods("/now") == ["HEAD"]


def test_of_a_chain_only_its_permanent_beginning_is_the_new_address(host, ask):
    host.lead("/old", 301, "/new")
    host.lead("/new", 308, "/newer")
    host.lead("/newer", 302, "/today")
    host.say("/today", 200)
    assert told(ask, f"{host.url}/old") == ("EXTERNAL-MOVED", f"{host.url}/newer")


def test_a_slash_at_the_end_is_another_address_and_capital_letters_in_the_host_are_not(host, ask):
    host.say("/a/", 200)
    assert told(ask, host.lead("/a", 301, "/a/")) == ("EXTERNAL-MOVED", f"{host.url}/a/")
    assert judge(
        [
            Answer("https://A.example", 301, "https://a.example:443/"),
            Answer("https://a.example:443/", 200),
        ]
    ) == Verdict("ok")
    http, https = "http://a.example/x", "https://a.example/x"
    assert judge([Answer(http, 301, https), Answer(https, 200)]) == Verdict("moved", https)


def test_a_redirect_to_a_page_that_is_gone_is_gone(host, ask):
    assert told(ask, host.lead("/old", 301, "/nothing"))[0] == "EXTERNAL-GONE"
    assert host.methods("/nothing") == ["HEAD", "GET"]


@pytest.mark.parametrize("front", ["/", "/id/", "/index.php", "/en/home", "/404.html"])
def test_a_page_that_leads_to_the_front_page_or_an_error_page_is_gone(host, ask, front):
    host.say(front, 200)
    for status in (301, 302):
        code, problem = told(ask, host.lead(f"/berita/{status}", status, front))
        assert (code, problem) == (
            "EXTERNAL-GONE",
            "it only leads to the site's front page or error page",
        )


def test_a_front_page_that_leads_to_that_of_a_language_is_not_gone(host, ask):
    host.say("/id/", 200)
    host.lead("/", 302, "/id/")
    assert told(ask, f"{host.url}/") is None


def test_circles_and_endless_redirects_could_not_be_asked(host, ask):
    host.lead("/a", 301, "/b")
    host.lead("/b", 301, "/a")
    assert told(ask, f"{host.url}/a") == ("EXTERNAL-UNASKED", "it is redirected in a circle")
    for number in range(9):
        host.lead(f"/{number}", 301, f"/{number + 1}")
    assert told(ask, f"{host.url}/0") == ("EXTERNAL-UNASKED", "it is redirected too many times")
    assert not host.methods(f"/{QUICK.redirects + 1}")


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://a.example/", "http://[::x/", ""])
def test_a_redirect_to_what_is_no_web_address_is_not_followed(host, ask, target):
    assert told(ask, host.lead("/a", 302, target))[0] == "EXTERNAL-UNASKED"


def test_a_private_network_is_not_asked(host):
    for scheme in ("http", "https"):
        target = host.url.replace("http", scheme)
        assert Web(Manners(), "").request("GET", target).problem == "private"
    assert not host.asked


@pytest.mark.parametrize(
    ("address", "public"),
    [
        *(
            (private, False)
            for private in ("10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0")
        ),
        *((private, False) for private in ("100.64.0.1", "224.0.0.1", "::1", "fe80::1%eth0")),
        *((private, False) for private in ("fd00::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1")),
        *((public, True) for public in ("8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8")),
    ],
)
def test_what_is_a_private_network(address, public):
    assert is_public(address) == public

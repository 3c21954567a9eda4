"""Addresses of other hosts: what is told of each mood of a host, and how politely it is asked."""

import json
import socket
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from threading import Barrier, Event

import pytest
from external_host import RESET, SILENT, Said, a_host
from hypothesis import given
from hypothesis import strategies as st

from checks.external.addresses import addresses
from checks.external.answer import Answer
from checks.external.ask import Asker
from checks.external.check import run
from checks.external.manners import Hosts, Manners, StoppedError
from checks.external.public import is_public
from checks.external.store import Store
from checks.external.summary import summary
from checks.external.verdict import STATES, Verdict, judge
from checks.external.web import Web
from conftest import TODAY
from course.load import load

QUICK = Manners(pause=0, connect=2, read=2, again=0, longest_wait=5, redirects=4, private=True)
HASTY = replace(QUICK, read=0.2)
DATA = "docs/_data/facts/uji.yml"
WEEK = timedelta(days=7)


@pytest.fixture
def host():
    with a_host() as one:
        one.say("/", 200)
        yield one


@pytest.fixture
def ask(tmp_path, host):
    """Ask addresses that stand one a line in a file of the data; findings by address.

    The host's front page, which answers, is always among them: we are online.
    """

    def asked(*targets, day=TODAY, manners=QUICK, control=True):
        lines = [f'- url: "{target}"' for target in (*targets, *([host.url + "/"] * control))]
        (tmp_path / DATA).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / DATA).write_text("\n".join(lines), encoding="utf-8")
        course = load(tmp_path, TODAY)
        said = []
        found = run(course, tmp_path / ".cache/links.json", day, said.append, manners=manners)
        return {dict(item.values)["target"]: item for item in found}, said

    return asked


def told(ask, target, **options):
    """Code, "new" and English problem of one address."""
    findings, _ = ask(target, **options)
    if target not in findings:
        return None
    values = dict(findings[target].values)
    assert values["problem_id"] != values["problem_en"] or not values["problem_en"]
    return findings[target].code, values["new"] or values["problem_en"]


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


def _names(monkeypatch, errno):
    real = socket.getaddrinfo

    def lookup(name, *args, **kwargs):
        if str(name).endswith(".invalid"):
            raise socket.gaierror(errno, "planted")
        return real(name, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)


def test_a_name_that_does_not_exist_is_gone(ask, monkeypatch):
    _names(monkeypatch, socket.EAI_NONAME)
    assert told(ask, "http://kantor.invalid/a") == (
        "EXTERNAL-GONE",
        "there is no site of that name",
    )


def test_a_name_that_cannot_be_looked_up_now_could_not_be_asked(ask, monkeypatch):
    _names(monkeypatch, socket.EAI_AGAIN)
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


# Manners


def test_a_host_is_asked_one_thing_at_a_time_and_knows_who_asks(host, tmp_path):
    web = Web(QUICK, "https://kursus.example/batik/")
    web.request("HEAD", host.url + "/")
    assert all("+https://kursus.example/batik/" in agent for agent in host.agents)
    with a_host() as other:
        # The two redirect to each other, so that both threads want the same host.
        for number in range(6):
            other.lead(f"/{number}", 302, f"{host.url}/aim/{number}")
            host.lead(f"/{number}", 302, f"{other.url}/aim/{number}")
            other.say(f"/aim/{number}", 200)
            host.say(f"/aim/{number}", 200)
        text = "\n".join(f"- {one.url}/{n}" for one in (host, other) for n in range(6))
        (tmp_path / DATA).parent.mkdir(parents=True)
        (tmp_path / DATA).write_text(text, encoding="utf-8")
        course = load(tmp_path, TODAY)
        assert not run(course, tmp_path / "links.json", TODAY, print, manners=QUICK)
        assert len(host.asked) == 13
        assert len(other.asked) == 12
        assert host.most_at_once == other.most_at_once == 1


def test_several_hosts_are_asked_at_once(host, ask):
    with a_host() as other:
        host.meet = other.meet = Barrier(2)  # neither answers before both are asked
        assert told(ask, other.say("/a", 200)) is None


def test_retry_after_is_obeyed(host, ask):
    again = Said(429, {"Retry-After": "0"})
    assert told(ask, host.say("/a", again, 200)) is None
    assert host.methods("/a") == ["HEAD", "GET"]


@pytest.mark.parametrize("later", ["3600", "Wed, 01 Jan 2098 00:00:00 GMT"])
def test_a_host_that_wants_to_be_asked_much_later_is_left_in_peace(host, ask, later):
    first = host.say("/a", Said(503, {"Retry-After": later}))
    second = host.say("/b", 200)
    findings, _ = ask(first, second)
    assert {findings[key].code for key in (first, second)} == {"EXTERNAL-UNASKED"}
    assert host.methods("/a") == ["HEAD"]
    assert not host.methods("/b")


def test_a_host_that_fails_again_and_again_is_left_in_peace(host, ask):
    with a_host() as down:
        targets = [down.say(f"/{number}", 500) for number in range(6)]
        findings, _ = ask(*targets)
        assert {findings[key].code for key in targets} == {"EXTERNAL-UNASKED"}
        assert len(down.asked) == 3 * QUICK.failures


def test_a_host_of_which_some_pages_answer_is_asked_for_all(host, ask):
    for number in range(6):
        host.say(f"/{number}", 200 if number == QUICK.failures - 1 else 500)
    findings, _ = ask(*(f"{host.url}/{number}" for number in range(6)))
    assert len(findings) == 5
    assert host.methods("/4")


class _Stop(Event):
    """Time that passes only where somebody waits."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        self.waits = []

    def wait(self, timeout=None):
        self.waits.append(timeout)
        self.now += timeout
        return False


def test_pauses_and_waits_between_requests_to_one_host():
    stop = _Stop()
    hosts = Hosts(replace(QUICK, pause=3), stop, lambda: stop.now)
    with hosts.turn("a"):
        pass
    with hosts.turn("b"):
        pass
    with hosts.turn("a"):
        hosts.hold("a", 30)
    with hosts.turn("a"):
        pass
    assert stop.waits == [3, 30]


class _Web:
    """A network that gives these answers, whatever is asked."""

    def __init__(self, *answers):
        self.answers = list(answers)

    def request(self, method, address):
        return self.answers.pop(0)


def test_a_request_that_failed_waits_longer_each_time_or_as_long_as_the_host_says():
    down, later = Answer("http://a.example/", 503), Answer("http://a.example/", 429, wait=7)
    for answers, waits in (((down, down, down), [4, 8]), ((later, down, down), [7, 8])):
        stop, manners = _Stop(), replace(QUICK, again=4, longest_wait=60)
        hosts = Hosts(manners, stop, lambda stop=stop: stop.now)
        Asker(manners, hosts, _Web(*answers)).trail("http://a.example/")
        assert stop.waits == waits


def test_a_host_that_is_asked_too_often_is_left_in_peace(host, ask):
    first, second = host.say("/a", 429), host.say("/b", 200)
    findings, _ = ask(first, second)
    assert first in findings
    assert second in findings
    assert not host.methods("/b")


def test_who_could_not_be_asked_does_not_keep_the_others_from_being_asked(host, ask):
    first, second = host.say("/a", 403), host.say("/b", 200)
    ask(first, second)
    host.say("/a", 429)
    findings, _ = ask(first, second, day=TODAY + WEEK)
    assert set(findings) == {first}
    assert host.methods("/b") == ["HEAD", "HEAD"]


def test_a_run_that_is_broken_off_asks_nobody_else():
    stop = Event()
    stop.set()
    with pytest.raises(StoppedError), Hosts(QUICK, stop).turn("a"):
        pass


# Since when


def test_an_answer_is_not_asked_for_again_while_it_is_fresh(host, ask):
    target = host.say("/a", 404)
    first, _ = ask(target)
    count = len(host.asked)
    again, _ = ask(target, day=TODAY + timedelta(days=QUICK.fresh_days - 1))
    assert again == first
    assert len(host.asked) == count
    ask(target, day=TODAY + WEEK)
    assert len(host.asked) > count


def test_a_host_that_gave_no_answer_is_asked_at_the_next_run(host, ask):
    target = host.say("/a", 403)
    assert told(ask, target)[0] == "EXTERNAL-UNASKED"
    host.say("/a", 200)
    assert told(ask, target) is None


def test_since_stays_with_the_state_and_begins_anew_when_it_changes(host, ask):
    def since(day, answer):
        target = host.say("/a", answer)
        findings, _ = ask(target, day=day)
        return dict(findings[target].values)["since"] if target in findings else None

    days = [TODAY + WEEK * number for number in range(6)]
    assert since(days[0], 404) == days[0].isoformat()
    assert since(days[1], 410) == days[0].isoformat()
    assert since(days[2], 403) == days[2].isoformat()
    assert since(days[3], 404) == days[3].isoformat()
    assert since(days[4], 200) is None
    assert since(days[5], 404) == days[5].isoformat()


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "null", "\x00", "[" * 100_000, '{"%s": 1}', '{"%s": {"state": "gone"}}'),
        '{"%s": {"state": "odd", "since": "2026-01-01", "asked": "2026-01-01"}}',
        '{"%s": {"state": "gone", "since": "yesterday", "asked": "2026-01-01"}}',
    ],
)
def test_a_broken_store_counts_as_empty(host, ask, tmp_path, text):
    store = tmp_path / ".cache/links.json"
    store.parent.mkdir()
    target = host.say("/a", 200)
    store.write_text(text.replace("%s", target), encoding="utf-8")
    assert told(ask, target) is None
    assert json.loads(store.read_text(encoding="utf-8"))[target]["asked"] == TODAY.isoformat()


def test_a_store_that_cannot_be_written_is_told_and_loses_no_finding(host, ask, tmp_path):
    (tmp_path / ".cache").write_text("a file where a folder should be")
    findings, said = ask(host.say("/a", 404))
    assert len(findings) == 1
    assert "links.json" in said[-1]


def test_the_store_holds_the_addresses_of_the_course_in_order_and_no_others(host, ask, tmp_path):
    ask(host.say("/b", 200), host.say("/a", 200))
    ask(host.say("/c", 200), host.say("/b", 200))
    ask(host.say("/aa", 200), host.url + "/b")
    kept = json.loads((tmp_path / ".cache/links.json").read_text(encoding="utf-8"))
    assert list(kept) == [f"{host.url}/", f"{host.url}/aa", f"{host.url}/b"]
    assert [file.name for file in (tmp_path / ".cache").iterdir()] == ["links.json"]


def test_a_run_that_breaks_off_keeps_the_answers_it_has(host, ask, tmp_path, monkeypatch):
    real, last = Web.request, host.say("/z", 200)

    def broken(web, method, address):
        if address == last:
            raise KeyboardInterrupt
        return real(web, method, address)

    monkeypatch.setattr(Web, "request", broken)
    with pytest.raises(KeyboardInterrupt):
        ask(host.say("/a", 404), last)
    entries = Store(tmp_path / ".cache/links.json").entries
    assert {key.removeprefix(host.url): entry.state for key, entry in entries.items()} == {
        "/": "ok",
        "/a": "gone",
    }


def test_without_a_network_nothing_is_called_gone_and_earlier_answers_stand(ask, monkeypatch):
    _names(monkeypatch, socket.EAI_NONAME)
    targets = [f"http://k{number}.invalid/" for number in range(60)]
    findings, said = ask(*targets, control=False)
    assert not findings
    assert "look at your network" in said[-1]
    earlier, _ = ask(*targets)
    assert {item.code for item in earlier.values()} == {"EXTERNAL-GONE"}
    later, said = ask(*targets, control=False, day=TODAY + WEEK)
    assert later == earlier
    assert "look at your network" in said[-1]


def test_one_bad_address_alone_is_told_where_others_answered_before(host, ask, monkeypatch):
    _names(monkeypatch, socket.EAI_NONAME)
    ask()
    assert told(ask, "http://kantor.invalid/")[0] == "EXTERNAL-GONE"


# Where


def test_every_place_of_an_address_is_told(tmp_path, host):
    target = host.say("/a(1)?x=1&y=2", 404)
    page = tmp_path / "docs/id/uji.md"
    page.parent.mkdir(parents=True)
    page.write_text(
        "---\ntitle: Uji\n---\n"
        f"Baca [aturannya]({target}), lihat ({target}).\n\n"
        f"<{target}#bagian> dan `{host.url}/kode`\n\n"
        f'<a href="{target.replace("&", "&amp;")}">x</a>\n\n[b]: {host.url}/ "Judul"\n\n'
        f"```\n{host.url}/kode\n```\n",
        encoding="utf-8",
    )
    data = tmp_path / DATA
    data.parent.mkdir(parents=True)
    source = f"  source: {{title: x, url: '{target}', dated: 2020}}"
    data.write_text(f"# {host.url}/catatan\nkantor:\n{source}\n", encoding="utf-8")
    course = load(tmp_path, TODAY)
    found = addresses(course)
    assert set(found) == {target, f"{host.url}/"}
    findings = run(course, tmp_path / "s.json", TODAY, print, manners=QUICK)
    assert {item.code for item in findings} == {"EXTERNAL-GONE"}
    assert [(item.path, item.line, item.column) for item in findings] == [
        (DATA, 3, source.index(target) + 1),
        ("docs/id/uji.md", 4, 18),
        ("docs/id/uji.md", 4, 18 + len(target) + 10),
        ("docs/id/uji.md", 6, 2),
        ("docs/id/uji.md", 8, 10),
    ]
    assert host.methods("/a(1)?x=1&y=2") == ["HEAD", "GET"]


def test_sources_and_offices_of_the_course_are_among_the_addresses(course):
    found = addresses(course)
    named = {fact.source_url for fact in course.facts.values()}
    named |= {office.url for office in course.offices.values()}
    assert {url.partition("#")[0] for url in named if url} <= set(found)


# The weekly report


def test_the_report_groups_what_is_gone_moved_and_not_asked(host, ask):
    host.say("/new%7Cer", 200)
    gone, odd = host.say("/gone", 404), host.say("/odd", 403)
    moved = host.lead("/old", 301, "/new|er")
    findings, _ = ask(gone, moved, odd, gone)
    text = summary(findings.values())
    parts = [part.splitlines()[0] for part in text.split("## ")[1:]]
    assert [part.split(" / ")[1] for part in parts] == [
        "Gone (1)",
        "Moved (1)",
        "Could not be asked (1)",
    ]
    for address in (gone, moved, odd):
        row = next(line for line in text.splitlines() if line.startswith(f"| <{address}>"))
        assert "24 November 2026" in row
        assert f"`{DATA}:" in row
        assert row.count("|") == 5
    assert f"→ <{host.url}/new%7Cer>" in text


def test_a_report_of_many_findings_fits_into_an_issue(ask, monkeypatch):
    _names(monkeypatch, socket.EAI_NONAME)
    findings, _ = ask(*(f"http://k{number}.invalid/{'x' * 120}" for number in range(300)))
    text = summary(findings.values())
    assert len(text) < 65_000
    assert "240" in text


def test_a_report_of_nothing_says_so():
    assert "still answer" in summary([])


# Verdicts of any answers

ADDRESSES = st.sampled_from(
    [
        f"{scheme}://{name}.example{path}"
        for scheme in ("http", "https")
        for name in ("a", "B")
        for path in ("", "/", "/id", "/x", "/x/", "/404", "/x?q=1", "/ü", "/%zz")
    ]
)
PROBLEMS = st.sampled_from(["", "name", "timeout", "tls", "loop", "private"])


@st.composite
def trails(draw):
    asked = draw(st.lists(ADDRESSES, min_size=1, max_size=5))
    hops = [
        Answer(one, draw(st.sampled_from([301, 302, 307, 308])), two)
        for one, two in pairwise(asked)
    ]
    last = Answer(asked[-1], draw(st.integers(100, 999)), problem=draw(PROBLEMS))
    return [*hops, last]


@given(trails())
def test_a_verdict_follows_from_its_answers(trail):
    first, last, verdict = trail[0].address, trail[-1], judge(trail)
    assert verdict.state in STATES
    assert bool(verdict.problem) == (verdict.state in ("gone", "unasked"))
    assert bool(verdict.new) == (verdict.state == "moved")
    if verdict.state in ("ok", "moved"):
        assert last.good
    if verdict.state == "moved":
        assert verdict.new != first
        assert trail[0].status in (301, 308)
    if verdict.state == "gone":
        assert last.problem == "name" or last.status in (404, 410) or verdict.problem == "home"
    if last.status >= 500 and not last.problem:
        assert verdict.state == "unasked"


@given(st.dates(), st.dates(), st.integers(0, 30))
def test_an_answer_of_tomorrow_is_never_fresh(tmp_path_factory, asked, today, days):
    store = Store(tmp_path_factory.getbasetemp() / "none" / "links.json")
    store.record("http://a.example/", Verdict("ok"), asked)
    fresh = store.is_fresh("http://a.example/", today, days)
    assert fresh == (date.toordinal(asked) <= today.toordinal() < asked.toordinal() + days)

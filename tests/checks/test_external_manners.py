"""How politely hosts are asked: one thing at a time, with pauses, and who says no is heeded."""

from dataclasses import replace
from threading import Barrier, Event

import pytest
from asking import DATA, QUICK, WEEK, told
from external_host import Said, a_host

from checks.external.answer import Answer
from checks.external.ask import Asker
from checks.external.check import run
from checks.external.manners import Hosts, StoppedError
from checks.external.web import Web
from conftest import TODAY
from course.load import load


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

"""What is remembered from one run to the next: since when, and what need not be asked again."""

import json
import socket
from datetime import timedelta

import pytest
from asking import QUICK, WEEK, no_names, told

from checks.external.store import Store
from checks.external.web import Web
from conftest import TODAY


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
    no_names(monkeypatch, socket.EAI_NONAME)
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
    no_names(monkeypatch, socket.EAI_NONAME)
    ask()
    assert told(ask, "http://kantor.invalid/")[0] == "EXTERNAL-GONE"

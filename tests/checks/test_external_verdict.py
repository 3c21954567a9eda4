"""Verdicts of any answers."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from checks.external.answer import Answer
from checks.external.store import Store
from checks.external.verdict import STATES, Verdict, judge

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

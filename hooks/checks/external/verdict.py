"""From answers to a verdict: the page is there, moved, gone, or its host could not be asked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args
from urllib.parse import urlsplit

from urllib3.util import parse_url

from checks.external.answer import Answer

State = Literal["ok", "moved", "gone", "unasked"]
STATES: tuple[State, ...] = get_args(State)

_GONE = frozenset({404, 410})
_LANGUAGE = re.compile(r"id|in|en|de|es|fr|ja|ko|ms|nl|zh|[a-z]{2}[-_][a-z]{2}", re.IGNORECASE)
_FRONT = re.compile(r"(?:index|default|home|beranda)(?:\.\w+)?", re.IGNORECASE)
_ERROR = re.compile(r"(?:404|error|error-?404|(?:page-?)?not-?found)(?:\.\w+)?", re.IGNORECASE)
_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Verdict:
    """What is known of an address.

    Attributes:
        state: One of STATES.
        new: Where it is now, if it moved.
        problem: Key in `problems` or HTTP status, if it is gone or could not be asked.
    """

    state: State
    new: str = ""
    problem: str = ""


def judge(trail: Sequence[Answer]) -> Verdict:
    """Verdict over the answers from the address as written to the end of its redirects.

    - Gone: 404 or 410 at the end, or a host whose name does not exist. Also a page that leads to
      the front page of a site or to an error page: its words are not there any more, although the
      server says 200.
    - Moved: redirects for good (301, 308) to another address where a page is. What follows a
      redirect for now (302, 303, 307), such as a login, is no new address.
    - Could not be asked: everything else, for it may be our way there or the host's bad day.
    """
    first, last = trail[0].address, trail[-1]
    if last.problem:
        return Verdict("gone" if last.problem == "name" else "unasked", problem=last.problem)
    if last.status in _GONE:
        return Verdict("gone", problem=str(last.status))
    if not last.good:
        return Verdict("unasked", problem=str(last.status))
    if _is_lost(first, last.address):
        return Verdict("gone", problem="home")
    new = first
    for answer in trail:
        if not answer.permanent:
            break
        new = answer.location
    return Verdict("ok") if _same(first, new) else Verdict("moved", new=new)


def _is_lost(asked: str, reached: str) -> bool:
    """Whether a page deep in a site leads to a front page or to a page of errors."""
    return (_is_front(reached) and not _is_front(asked)) or (
        _is_error(reached) and not _is_error(asked)
    )


def _is_front(address: str) -> bool:
    parts = urlsplit(address)
    steps = [step for step in parts.path.split("/") if step]
    if steps and _LANGUAGE.fullmatch(steps[0]):
        steps = steps[1:]
    return not parts.query and (not steps or (len(steps) == 1 and bool(_FRONT.fullmatch(steps[0]))))


def _is_error(address: str) -> bool:
    return bool(_ERROR.fullmatch(urlsplit(address).path.rstrip("/").rpartition("/")[2]))


def _same(one: str, two: str) -> bool:
    """Whether two addresses differ in writing only: capital letters, default port, root's "/"."""
    return one == two or _plain(one) == _plain(two)


def _plain(address: str) -> tuple[object, ...]:
    url = parse_url(address)
    port = url.port or _DEFAULT_PORTS.get(url.scheme or "")
    return url.scheme, url.host, port, url.path or "/", url.query

"""What the tests of other hosts share: manners for a host on this machine, and what is told."""

import socket
from dataclasses import replace
from datetime import timedelta

from checks.external.manners import Manners

QUICK = Manners(pause=0, connect=2, read=2, again=0, longest_wait=5, redirects=4, private=True)
HASTY = replace(QUICK, read=0.2)
DATA = "docs/_data/facts/uji.yml"
WEEK = timedelta(days=7)


def told(ask, target, **options):
    """Code, "new" and English problem of one address."""
    findings, _ = ask(target, **options)
    if target not in findings:
        return None
    values = dict(findings[target].values)
    assert values["problem_id"] != values["problem_en"] or not values["problem_en"]
    return findings[target].code, values["new"] or values["problem_en"]


def no_names(monkeypatch, errno):
    """Look-ups of names under .invalid fail with this error."""
    real = socket.getaddrinfo

    def lookup(name, *args, **kwargs):
        if str(name).endswith(".invalid"):
            raise socket.gaierror(errno, "planted")
        return real(name, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)

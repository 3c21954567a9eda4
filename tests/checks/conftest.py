"""A host on this machine, and its addresses asked as those of a course."""

import pytest
from asking import DATA, QUICK
from external_host import a_host

from checks.external.check import run
from conftest import TODAY
from course.load import load


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

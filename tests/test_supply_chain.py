"""What the course takes from others, and what its workflows may do: right as it stands, caught when not."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from conftest import ROOT

LOCKS = ("requirements.txt", "requirements-dev.txt")
LOCKED = re.compile(r"([\w.-]+)==([\w.]+)(?: ; [^#]+?)?((?: +--hash=sha256:[0-9a-f]{64})*)")
PINNED = re.compile(r"[\w.-]+(?:/[\w.-]+)+@[0-9a-f]{40} # v\d+(?:\.\d+)*")
OWN = re.compile(r"\$/\.github/workflows/[\w-]+\.yml")  # from the very commit that runs
STRANGERS = {"pull_request_target", "workflow_run", "issue_comment"}  # they bring secrets to forks


def pins(lock):
    """The packages of a lock file, [name, version], and what is wrong with its lines."""
    found, faults = [], []
    for line in lock.read_text().replace("\\\n", "").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        entry = LOCKED.fullmatch(line)
        if not entry:
            faults.append(f"no exact version: {line[:40]}")
        else:
            found.append((canonicalize_name(entry[1]), entry[2]))
            if not entry[3]:
                faults.append(f"no hash: {entry[1]}")
    return found, faults


def lock_faults(root):
    """What is wrong with the lock files, also against pyproject.toml."""
    project = tomllib.loads((root / "pyproject.toml").read_text())
    wanted = {LOCKS[0]: project["project"]["dependencies"]}
    wanted[LOCKS[1]] = wanted[LOCKS[0]] + project["dependency-groups"]["dev"]
    locked, faults = {}, []
    for name in LOCKS:
        locked[name], wrong = pins(root / name)
        faults += wrong
        for need in map(Requirement, wanted[name]):
            versions = [v for package, v in locked[name] if package == canonicalize_name(need.name)]
            if not versions or not all(need.specifier.contains(v) for v in versions):
                faults.append(f"not locked as pyproject.toml asks: {need} in {name}")
    faults += [f"locked twice: {pin}" for pin in set(locked[LOCKS[0]]) - set(locked[LOCKS[1]])]
    return faults


def workflow_faults(root):
    """What is wrong with the workflows, one line each."""
    return [
        f"{path.name}: {fault}"
        for path in sorted((root / ".github/workflows").iterdir())
        for fault in faults_of(path.read_text())
    ]


def faults_of(text):
    """What is wrong with one workflow."""
    workflow = yaml.load(text, yaml.BaseLoader)  # the plain loader takes `on` for true
    triggers = workflow["on"]
    for line in re.findall(r"^[ -]*uses: *(.*)", text, re.MULTILINE):
        if not PINNED.fullmatch(line) and not OWN.fullmatch(line):
            yield f"not pinned: {line}"
    if wider_than_read(workflow.get("permissions", "missing")):
        yield "permissions of the whole workflow wider than read"
    for trigger in STRANGERS & set(triggers):
        yield f"trigger {trigger}"
    if {"pull_request", "workflow_call"} & set(triggers):
        if "secrets" in re.sub(r"#.*", "", text):
            yield "secret in what a pull request runs"
        for name, job in workflow["jobs"].items():
            if wider_than_read(job.get("permissions", {})):
                yield f"job {name} of a pull request may write"
    for name, script in scripts(workflow):
        if "${{" in script:
            yield f"text put into a script: {name}"


def wider_than_read(permissions):
    return not isinstance(permissions, dict) or not {"read", "none"} >= set(permissions.values())


def scripts(workflow):
    """The steps that are shell: [name, script]."""
    for job in workflow["jobs"].values():
        for step in job.get("steps", ()):
            if "run" in step:
                yield step["name"], step["run"]


@pytest.fixture
def copy(tmp_path):
    """A copy of what these tests look at, to break."""
    shutil.copytree(ROOT / ".github", tmp_path / ".github")
    for name in (*LOCKS, "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def plant(root, path, old, new):
    file = root / path
    text = file.read_text()
    broken = re.sub(old, new, text, count=1, flags=re.MULTILINE)
    assert broken != text
    file.write_text(broken)


def tool(name, *arguments):
    """Run a checker of the locked packages."""
    command = [str(Path(sys.executable).with_name(name)), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_what_stands_is_right():
    assert lock_faults(ROOT) == []
    assert workflow_faults(ROOT) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "fault"),
    [
        (LOCKS[0], r"^lxml==\S+ \\", r"lxml \\", "no exact version: lxml"),
        (LOCKS[1], r"^ruff==(\S+) \\", r"ruff>=\1 \\", "no exact version: ruff"),
        (LOCKS[0], r"^lxml==(\S+) \\\n( +--hash.*\n)+", r"lxml==\1\n", "no hash: lxml"),
        (LOCKS[1], r"sha256:", "md5:", "no exact version: "),
        (LOCKS[0], r"^lxml==\S+", "lxml==1.0", "not locked as pyproject.toml asks: lxml"),
        (LOCKS[1], r"^pytest==\S+", "pytezt==9.0", "not locked as pyproject.toml asks: pytest"),
        (LOCKS[1], r"^lxml==\S+", "lxml==66.6", "locked twice: ('lxml'"),
        ("pyproject.toml", r'"lxml>=6",', '"lxml>=6", "left-pad",', "toml asks: left-pad"),
    ],
)
def test_a_loose_lock_is_caught(copy, path, old, new, fault):
    plant(copy, path, old, new)
    assert any(fault in found for found in lock_faults(copy)), lock_faults(copy)


PULL = "pull-request.yml"


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (PULL, r"checkout@\w{40}", "checkout@v7", "not pinned"),
        (PULL, r"checkout@\w{40}", "checkout@3d3c42e", "not pinned"),
        (PULL, r"(checkout@\w{40}) # .*", r"\1", "not pinned"),
        ("weekly.yml", r"\$/\.github/\S+", "./x.yml", "not pinned"),
        (PULL, r"^permissions:\n  contents: read\n", "", "permissions of the whole workflow"),
        (PULL, r"^permissions:\n.*", "permissions: write-all", "permissions of the whole workflow"),
        ("weekly.yml", r"^permissions: \{\}", "permissions: {issues: write}", "permissions of the"),
        (PULL, r"^  pull_request:", "  pull_request_target:", "trigger pull_request_target"),
        (PULL, r"REPO_URL: .*", "KEY: ${{ secrets.KEY }}", "secret in what a pull request runs"),
        ("supply-chain.yml", r"GH_TOKEN: .*", "KEY: ${{ secrets['A'] }}", "secret in what"),
        (PULL, r"^  periksa:", "  periksa:\n    permissions:\n      issues: write", "may write"),
        (PULL, r"run: scripts/test", "run: echo ${{ github.head_ref }}", "text put into a script"),
    ],
)
def test_a_loose_workflow_is_caught(copy, name, old, new, fault):
    plant(copy, f".github/workflows/{name}", old, new)
    (found,) = workflow_faults(copy)
    assert found.startswith(name) and fault in found


def schema_check(root, schema, pattern):
    files = root.glob(f".github/{pattern}")
    return tool("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)


@pytest.mark.parametrize(
    ("schema", "pattern", "old", "new"),
    [
        ("github-workflows", "workflows/*.yml", "runs-on:", "run-on:"),
        ("dependabot", "dependabot.yml", "monthly", "sometimes"),
        ("github-issue-forms", "ISSUE_TEMPLATE/*.yml", "type: textarea", "type: area"),
    ],
)
def test_files_for_github_have_the_shape_it_reads(copy, schema, pattern, old, new):
    result = schema_check(copy, schema, pattern)
    assert result.returncode == 0, result.stdout
    broken = next(copy.glob(f".github/{pattern}"))
    plant(copy, broken, old, new)
    result = schema_check(copy, schema, pattern)
    assert result.returncode == 1
    assert broken.name in result.stdout


def zizmor(root):
    return tool("zizmor", "--offline", "--persona", "pedantic", "--no-progress", root / ".github")


def test_workflows_are_safe_for_zizmor():
    result = zizmor(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("path", "old", "new", "rule"),
    [
        (f"workflows/{PULL}", "run: scripts/test", "run: echo ${{ github.head_ref }}", "injection"),
        (f"workflows/{PULL}", "^  pull_request:", "  pull_request_target:", "dangerous-triggers"),
        ("dependabot.yml", r"^    cooldown:\n.*\n", "", "dependabot-cooldown"),
    ],
)
def test_zizmor_catches_what_is_not(copy, path, old, new, rule):
    plant(copy, f".github/{path}", old, new)
    result = zizmor(copy)
    assert result.returncode != 0
    assert rule in result.stdout


def shell_files(root, folder):
    """The commands, and the scripts of the workflows as files of their own."""
    yield from (path for path in sorted((ROOT / "scripts").iterdir()) if path.is_file())
    for path in sorted((root / ".github/workflows").iterdir()):
        for number, (_, script) in enumerate(scripts(yaml.load(path.read_text(), yaml.BaseLoader))):
            file = folder / f"{path.stem}-{number}.sh"
            file.write_text(f"#!/usr/bin/env bash\nset -e\n{script}")
            yield file


def test_shell_has_no_known_trap(copy):
    shellcheck = ("shellcheck", "--external-sources", "--source-path=SCRIPTDIR")
    result = tool(*shellcheck, *shell_files(copy, copy))
    assert result.returncode == 0, result.stdout
    plant(copy, f".github/workflows/{PULL}", "run: scripts/test", "run: rm $GITHUB_WORKSPACE/x")
    result = tool(*shellcheck, *shell_files(copy, copy))
    assert result.returncode == 1
    assert "SC2086" in result.stdout


def test_nothing_in_the_repository_points_out_of_it():
    entries = subprocess.check_output(["git", "ls-files", "--stage"], cwd=ROOT, text=True)
    assert [line for line in entries.splitlines() if line.startswith("120000 ")] == []

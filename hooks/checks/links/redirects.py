"""Addresses that were given out stay good: a page that is renamed or removed leads on."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from checks.suggest import nearest
from course.finding import Finding, finding
from course.language import LANGUAGES
from course.model import Course
from course.redirects import FILE


def check_redirects(course: Course) -> Iterator[Finding]:
    """Pages of the history without a way on, and ways on that lead nowhere or are not needed."""
    names = frozenset(page.name for page in course.pages)
    for redirect in course.redirects.values():
        if redirect.old in names:
            yield finding(FILE, redirect.line, "REDIRECT-PAGE", name=redirect.old)
        if redirect.new not in names:
            hint = nearest(redirect.new, names)
            yield finding(
                FILE,
                redirect.line,
                "REDIRECT-TARGET",
                name=redirect.old,
                target=redirect.new,
                hint=hint,
            )
    for name in sorted(removed_pages(course.root) - names - set(course.redirects)):
        yield finding(FILE, 1, "REDIRECT-MISSING", name=name, hint=nearest(name, names))


def removed_pages(root: Path) -> set[str]:
    """Names of pages that git knows and that are gone; empty without git or its history."""
    folders = [f"docs/{language}" for language in LANGUAGES]
    history = ("log", "--diff-filter=D", "--no-renames", "--name-only", "--format=", "-z", "HEAD")
    deleted = ("ls-files", "--deleted", "-z")
    staged = ("diff", "--cached", "--diff-filter=D", "--no-renames", "--name-only", "-z")
    paths: set[str] = set()
    if shutil.which("git") is None:
        return paths
    for command in (history, deleted, staged):
        done = subprocess.run(
            ["git", "-C", str(root), *command, "--", *folders],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            return set()
        paths |= {path.strip("\n") for path in done.stdout.split("\0")}
    return {
        path.removesuffix(".md").split("/", 2)[2]
        for path in paths
        if path.endswith(".md") and path.count("/") >= 2 and not (root / path).is_file()
    }

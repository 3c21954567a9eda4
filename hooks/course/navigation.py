"""The part of `mkdocs.yml` that tells which pages there are: the menu, and what is left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pathspec
import yaml

from course.source import YAML_LOADER, read_text

FILE = "mkdocs.yml"


@dataclass(frozen=True)
class Entry:
    """A page of the menu by its name, "proses/cn-atau-peb", and its line."""

    name: str
    line: int


@dataclass(frozen=True)
class Navigation:
    """The menu, and the patterns (as in .gitignore) of files in `docs/` that are not published."""

    entries: tuple[Entry, ...] = ()
    unpublished: tuple[str, ...] = ()

    def publishes(self, source: str) -> bool:
        """Whether a file of `docs/`, named from there, becomes part of the site."""
        return not self._spec.match_file(source)

    @cached_property
    def _spec(self) -> pathspec.GitIgnoreSpec:
        return pathspec.GitIgnoreSpec.from_lines(self.unpublished)


def read_navigation(root: Path) -> Navigation:
    """What `mkdocs.yml` says; nothing if it is missing or no YAML, which MkDocs reports."""
    file = root / FILE
    if not file.is_file():
        return Navigation()
    try:
        # Only composed: its tags (!ENV) need no meaning here.
        node = yaml.compose(read_text(file, FILE)[0], Loader=YAML_LOADER)
    except yaml.YAMLError:
        return Navigation()
    if not isinstance(node, yaml.MappingNode):
        return Navigation()
    parts = {str(key.value): value for key, value in node.value}
    patterns = [
        line
        for key in ("exclude_docs", "draft_docs")
        if isinstance(parts.get(key), yaml.ScalarNode)
        for line in str(parts[key].value).splitlines()
    ]
    entries = _entries(parts["nav"]) if "nav" in parts else ()
    return Navigation(tuple(entries), tuple(patterns))


def _entries(node: yaml.Node) -> Iterator[Entry]:
    if isinstance(node, yaml.ScalarNode):
        name = re.sub(r"\.md$", "", str(node.value))
        yield Entry(name, node.start_mark.line + 1)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _entries(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _entries(value)

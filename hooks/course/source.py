"""Reading sources: text files and YAML that remembers its lines."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from course.finding import Finding, finding
from course.language import Bilingual, is_bilingual

YAML_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the fast one, where it is built in


@dataclass(frozen=True)
class Yaml:
    """Parsed YAML: `data`, and in `lines` the line of each dotted key ("peb.term.id")."""

    data: Any = None
    lines: dict[str, int] = field(default_factory=dict)

    def line(self, *keys: str) -> int:
        """Line of a key, or of its nearest parent that has one."""
        for count in range(len(keys), 0, -1):
            if (found := self.lines.get(".".join(keys[:count]))) is not None:
                return found
        return 1


@dataclass(frozen=True)
class Text:
    """A text of the data in both languages, and where it stands."""

    path: str
    line: int
    words: Bilingual


def bilingual_texts(source: Yaml, path: str) -> list[Text]:
    """All `{id: …, en: …}` of a file, in order."""
    found: list[Text] = []

    def collect(value: Any, keys: tuple[str, ...]) -> None:
        if isinstance(value, list):
            value = {str(number): item for number, item in enumerate(value)}
        if not isinstance(value, dict):
            return
        if is_bilingual(value):
            found.append(Text(path, source.line(*keys), value))
            return
        for key, item in value.items():
            collect(item, (*keys, str(key)))

    collect(source.data, ())
    return found


def read_text(file: Path, path: str) -> tuple[str, list[Finding]]:
    """Text of a UTF-8 file; bytes that are not UTF-8 give a finding and the text without them.

    A byte order mark and the line ends of other systems are no part of the text.
    """
    raw = file.read_bytes()
    try:
        return _lines(raw.decode("utf-8-sig")), []
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        text = _lines(raw.decode("utf-8-sig", errors="replace"))
        return text, [finding(path, line, "FILE-ENCODING")]


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def files_under(folder: Path, ending: str = "") -> list[Path]:
    """Files of a folder by path, those whose name ends so; symbolic links are not followed."""
    found = []
    for where, folders, names in os.walk(folder, followlinks=False):
        folders.sort()
        found += [Path(where, name) for name in names if name.endswith(ending)]
    return sorted(file for file in found if not file.is_symlink() and file.is_file())


def parse_yaml(text: str, path: str, first_line: int = 1) -> tuple[Yaml, list[Finding]]:
    """Parse YAML that starts at `first_line` of the file; its errors become findings."""
    offset = first_line - 1
    loader = YAML_LOADER(text)
    try:
        node = loader.get_single_node()
        data = None if node is None else loader.construct_document(node)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        return Yaml(), [finding(path, line + offset, "YAML-SYNTAX", column, problem=problem)]
    except (ValueError, RecursionError) as error:  # a date such as 2026-13-45, or endless nesting
        return Yaml(), [finding(path, first_line, "YAML-SYNTAX", problem=error)]
    finally:
        loader.dispose()
    lines: dict[str, int] = {}
    findings: list[Finding] = []
    if node is not None:
        _collect_lines(node, (), path, offset, lines, findings)
    return Yaml(data, lines), findings


def _collect_lines(
    node: yaml.Node,
    keys: tuple[str, ...],
    path: str,
    offset: int,
    lines: dict[str, int],
    findings: list[Finding],
) -> None:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            line = key.start_mark.line + 1 + offset
            if name in seen:
                findings.append(finding(path, line, "YAML-DUPLICATE", key=name))
            seen.add(name)
            lines[".".join((*keys, name))] = line
            _collect_lines(value, (*keys, name), path, offset, lines, findings)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            lines[".".join((*keys, str(index)))] = item.start_mark.line + 1 + offset
            _collect_lines(item, (*keys, str(index)), path, offset, lines, findings)

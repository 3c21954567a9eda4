"""What is wrong in a source file, as data.

A finding names its code and values; `checks.catalogue` holds the sentences in both languages.
"""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One fault at one place.

    Attributes:
        path: File from the project root, with forward slashes.
        line: Line in that file, from 1.
        column: Column in that line, from 1.
        code: Key of the sentence in `checks.catalogue`.
        values: Named values that the sentence prints.
    """

    path: str
    line: int
    column: int
    code: str
    values: tuple[tuple[str, str], ...] = ()


def finding(path: str, line: int, code: str, column: int = 1, **values: object) -> Finding:
    """Make a finding; values are turned into text on one line and ordered by name."""
    named = tuple(sorted((name, on_one_line(str(value))) for name, value in values.items()))
    return Finding(on_one_line(path), max(line, 1), column, code, named)


def place_in(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of a position in a text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def on_one_line(text: str) -> str:
    """A text that any screen can print: no line ends, no signs that steer it, no broken letters."""
    if text.isprintable():
        return text
    shown = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(sign if sign.isprintable() else " " for sign in shown)

"""Sums in the prose add up: "45 × Rp605.000 = Rp27.225.000", with what references stand for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checks.words.prose import lines
from course.finding import Finding, finding
from course.language import Language, number, other
from course.model import Course
from course.page import Page
from course.references import Reference

_SPACE = r"[ \N{NO-BREAK SPACE}]"
_TOKEN = re.compile(
    rf"(?P<number>(?:(?:Rp|US\$|[$€£]){_SPACE}?)?\d(?:[\d.,]*\d)?(?:{_SPACE}?%)?"
    rf"(?:{_SPACE}?(?:cm|mm|km|kg|m|g)[²³]?(?:/[km]?[gm][²³]?)?(?![\w²³]))?…?)"
    r"|(?P<sign>[×÷+−*/()=])|(?P<minus>[–-])(?=[ ])|(?P<word>[^\W\d_]+)|(?P<space>\s+)|(?P<break>.)"
)
_OPERATORS = {"×": "*", "*": "*", "÷": "/", "/": "/", "+": "+", "−": "-", "–": "-", "-": "-"}
_TIMES = "*/"


@dataclass(frozen=True)
class _Token:
    """A number (with its decimals and whether it is a percentage), a sign, or a break."""

    kind: str
    start: int
    end: int
    sign: str = ""
    value: float = 0.0
    half_step: float = 0.0


def check_sums(course: Course) -> Iterator[Finding]:
    """Sums whose two sides differ by more than rounding."""
    for page in course.pages:
        if "=" in page.body:
            yield from _page(page, course)


def wrong_sums(text: str, language: Language) -> Iterator[tuple[int, str, float]]:
    """Position, text and right result of each sum of a line that does not add up."""
    sides = _sides(_tokens(text, language))
    for left, right in pairwise(sides):
        operands = [token for token in left if token.kind == "number"]
        if len(operands) < 2 or not right:
            continue
        result = _value(left)
        stated = [_value(right), *(token.value for token in right[:1] if token.kind == "number")]
        if result is None or stated[0] is None:
            continue
        step = max(token.half_step for token in right if token.kind == "number")
        # "40 × 30 = 1.200 ÷ 6 = 200" goes on from the first result.
        if not any(abs(result - value) <= step * 1.000001 for value in stated if value is not None):
            yield left[0].start, text[left[0].start : right[-1].end], result


def _page(page: Page, course: Course) -> Iterator[Finding]:
    def show(reference: Reference) -> str:
        if reference.kind == "fact" and reference.key in course.facts:
            return course.facts[reference.key].value[page.language]
        if reference.kind == "example" and reference.key in course.example.names():
            return course.example.show(reference.key, page.language)
        return reference.words or "x"

    for line in lines(page, show):
        if "=" in line.text:
            as_quoted = {start for start, _, _ in wrong_sums(line.text, other(page.language))}
            for start, text, result in wrong_sums(line.text, page.language):
                if start not in as_quoted:
                    continue  # a sentence quoted in the other language, with its signs
                shown = number(result, page.language)
                said = " ".join(text.split())
                yield finding(page.path, line.number, "SUM-WRONG", text=said, result=shown)


def _tokens(text: str, language: Language) -> list[_Token]:
    tokens = []
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup)
        start, end = match.span()
        if kind == "number":
            tokens.append(_number(match[0], start, end, language))
        elif kind == "minus" or match[0] in _OPERATORS:
            tokens.append(_Token("operator", start, end, _OPERATORS[match[0]]))
        elif kind in ("sign", "break"):
            tokens.append(_Token(match[0] if kind == "sign" else "break", start, end))
    return tokens  # words and spaces are left out: "margin Rp75.000 + komisi Rp15.000"


def _number(text: str, start: int, end: int, language: Language) -> _Token:
    figures = re.search(r"\d(?:[\d.,]*\d)?", text)
    assert figures is not None
    thousands, decimal = (".", ",") if language == "id" else (",", ".")
    whole, _, decimals = figures[0].replace(thousands, "").partition(decimal)
    scale = 100 if "%" in text else 1
    value = float(f"{re.sub('[.,]', '', whole)}.{re.sub('[.,]', '', decimals) or 0}") / scale
    half_step = (1.0 if text.endswith("…") else 0.5) * 10 ** -len(decimals) / scale
    return _Token("number", start, end, "", value, half_step)


def _sides(tokens: Sequence[_Token]) -> list[list[_Token]]:
    """The expressions on the sides of equals signs; an empty list between two that do not touch."""
    sides: list[list[_Token]] = []
    current: list[_Token] = []
    for token in tokens:
        after_number = bool(current) and current[-1].kind in ("number", ")")
        if token.kind == "=":
            sides.append(current)
            current = []
        elif token.kind == "break" or (after_number and token.kind in ("number", "(")):
            closed = _balanced(current)
            if sides and sides[-1] and closed:
                sides.append(closed)
            sides.append([])
            current = [] if token.kind == "break" else [token]
        else:
            current.append(token)
    return [*sides, _balanced(current)]


def _balanced(tokens: list[_Token]) -> list[_Token]:
    """Tokens up to the bracket that closes more than was opened: "(… = 12)"."""
    depth = 0
    for index, token in enumerate(tokens):
        depth += {"(": 1, ")": -1}.get(token.kind, 0)
        if depth < 0:
            return tokens[:index]
    return tokens


def _value(tokens: Sequence[_Token]) -> float | None:
    """Value of an expression; None if it is none."""
    rest = list(tokens)
    try:
        result = _sum(rest)
    except (IndexError, ValueError, ZeroDivisionError, RecursionError):
        return None
    return None if rest else result


def _sum(rest: list[_Token]) -> float:
    result = _product(rest)
    while rest and rest[0].kind == "operator" and rest[0].sign not in _TIMES:
        sign = rest.pop(0).sign
        result += _product(rest) if sign == "+" else -_product(rest)
    return result


def _product(rest: list[_Token]) -> float:
    result = _factor(rest)
    while rest and rest[0].kind == "operator" and rest[0].sign in _TIMES:
        sign = rest.pop(0).sign
        result = result * _factor(rest) if sign == "*" else result / _factor(rest)
    return result


def _factor(rest: list[_Token]) -> float:
    token = rest.pop(0)
    if token.kind == "(":
        result = _sum(rest)
        if rest.pop(0).kind != ")":
            raise ValueError("no closing bracket")
        return result
    if token.kind != "number":
        raise ValueError(token.kind)
    return token.value

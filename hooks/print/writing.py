"""Room to write in an exercise: as many lines as its answer needs."""

import re
from collections.abc import Sequence

import lxml.html
from lxml.html import builder as html

Element = lxml.html.HtmlElement

EXERCISE = "latihan"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CHOICE = re.compile(r"\(a\)")  # an item that offers answers to choose from
_NUMBER = re.compile(r"(\d+)\.")
_WORDS_A_LINE = 8  # of handwriting across the page
_LINES_OF_AN_ITEM = (1, 6)
_LINES_OF_ALL = (3, 10)
_LINES_UNKNOWN = 2  # where the answer does not say which item it is for


def section(article: Element, anchor: str) -> list[Element]:
    """A section's elements, its heading first; none if the page has no such section."""
    heading = article.get_element_by_id(anchor, None)
    if heading is None:
        return []
    found = [heading]
    for element in heading.itersiblings():
        if element.tag in _HEADINGS and str(element.tag) <= str(heading.tag):
            break
        found.append(element)
    return found


def add_lines(exercise: Sequence[Element], answers: Sequence[Element]) -> None:
    """Put lines under the questions of an exercise, or behind it if it has no numbered ones.

    Args:
        exercise: A section's elements; changed in place.
        answers: The boxes with its answer: how much room each question needs.
    """
    if not exercise:
        return
    lists = [element for element in exercise if element.tag == "ol"]
    if not lists:
        words = sum(_count(answer) for answer in answers)
        if not any(_is_form(element) for element in exercise):
            exercise[-1].addnext(_lines(_fit(words, _LINES_OF_ALL)))
        return
    given = _answers_by_number(answers)
    items = [item for item in lists[-1] if item.tag == "li"]
    for number, item in enumerate(items, start=1):
        if _CHOICE.search(item.text_content()):
            continue
        needed = given.get(number)
        item.classes.add("question")  # it stays with its lines
        item.append(_lines(_LINES_UNKNOWN if needed is None else _fit(needed, _LINES_OF_AN_ITEM)))


def _answers_by_number(answers: Sequence[Element]) -> dict[int, int]:
    """Words of the answer to each question: a paragraph that begins "1.", or the list's item.

    Tables are left out: the exercise has an empty one to fill in.
    """
    found: dict[int, int] = {}
    number = 0
    for element in (child for answer in answers for child in answer):
        if element.tag == "ol" and not number:
            for index, item in enumerate(element, start=1):
                found[index] = found.get(index, 0) + _count(item)
        elif match := _NUMBER.match(element.text_content().strip()):
            number = int(match[1])
        if number and "table-frame" not in element.classes:
            found[number] = found.get(number, 0) + _count(element)
    return found


def _is_form(element: Element) -> bool:
    """Whether it holds a table with empty cells."""
    return any(not cell.text_content().strip() for cell in element.iter("td"))


def _fit(words: int, bounds: tuple[int, int]) -> int:
    least, most = bounds
    return min(max(-(-words // _WORDS_A_LINE), least), most)


def _lines(count: int) -> Element:
    return html.DIV(*(html.DIV() for _ in range(count)), **{"class": "write"})


def _count(element: Element) -> int:
    return len(element.text_content().split())

"""Finishing touches on rendered HTML that Markdown cannot express.

Tables get a scrolling frame, header scopes and classes for aligned cells, task-list boxes a label,
pictures their size and lazy loading, foreign passages their language, the answer and the trainer's
notes their ids.
"""

import re
from collections.abc import Callable
from itertools import takewhile

import lxml.html
from lxml import etree

from course.foreign import mark_foreign
from course.language import Language
from course.phrases import phrase
from course.pictures import Size

Element = lxml.html.HtmlElement

_ROLES = ("jawaban", "pelatih")
_BLOCKS = ("ul", "ol", "p", "div", "table")
_ALIGNED = re.compile(r"text-align:\s*(left|right|center);?")


def finish(html: str, language: Language, picture_size: Callable[[str], Size]) -> str:
    """HTML fragment of a page, finished.

    Args:
        html: What the Markdown renderer gave.
        language: Language of the page, for the table's label.
        picture_size: Width and height in CSS pixels of a picture by its `src`, or None.
    """
    if not html.strip():
        return html
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for table in root.iter("table"):
        _scope(table)
        _align(table)
    for number, table in enumerate(list(root.iter("table")), start=1):
        _frame(table, f"{phrase('table', language)}, {number}")
    for item in root.find_class("task-list-item"):
        _label(item)
    for image in root.iter("img"):
        size = picture_size(image.get("src", ""))
        if size and not image.get("width"):
            image.set("width", str(size[0]))
            image.set("height", str(size[1]))
        image.set("loading", "lazy")
    mark_foreign(root, language)
    for role in _ROLES:
        for index, block in enumerate(root.find_class(role)):
            block.set("id", role if index == 0 else f"{role}-{index + 1}")
    inner = "".join(etree.tostring(child, encoding="unicode", method="html") for child in root)
    # libxml2 knows the HTML of 1999, in which <wbr> was no empty element.
    return (root.text or "") + inner.replace("</wbr>", "")


def _scope(table: Element) -> None:
    for cell in table.iter("th"):
        cell.set("scope", "col")


def _align(table: Element) -> None:
    """Turn Markdown's inline style into a class: the site's policy forbids inline styles."""
    for cell in table.iter("th", "td"):
        aligned = _ALIGNED.fullmatch(cell.get("style", ""))
        if aligned:
            del cell.attrib["style"]
            if aligned[1] != "left":
                cell.classes.add(aligned[1])


def _frame(table: Element, label: str) -> None:
    frame = lxml.html.fragment_fromstring(
        '<div class="table-frame" role="region" tabindex="0"></div>'
    )
    frame.set("aria-label", label)
    table.addprevious(frame)
    frame.tail, table.tail = table.tail, None
    frame.append(table)


def _label(item: Element) -> None:
    """Put the box and the words behind it into one label, up to the first nested block."""
    box = item.find(".//input")
    if box is None:
        return
    box.attrib.pop("disabled", None)
    label = lxml.html.fragment_fromstring("<label></label>")
    followers = list(takewhile(lambda child: child.tag not in _BLOCKS, box.itersiblings()))
    words = lxml.html.fragment_fromstring("<span></span>")
    words.text, box.tail = (box.tail or "").lstrip(), None
    words.extend(followers)
    box.addprevious(label)
    label.extend((box, words))

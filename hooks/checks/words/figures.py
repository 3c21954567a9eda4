"""Figures that a law, an office or a market can change must come from the facts.

Found are figures with a unit, percentages, money, dates, numbers of laws and standards, codes and
phone numbers that stand in the prose itself. A fact, a number of the worked example, or a figure
marked as the course's own advice passes; so does what a lesson invents for its exercise, except
numbers of laws.
"""

import re
from collections.abc import Iterator

from checks.words.prose import bare_lines
from course.finding import Finding, finding
from course.model import Course

_NUMBER = r"(?<![\d.,])\d[\d.,]*(?:[ \N{NO-BREAK SPACE}]?[–-][ \N{NO-BREAK SPACE}]?\d[\d.,]*)?"
_UNITS = (
    r"kg|kilogram|gram|g|ton|t|cm|mm|m|km|m²|m³|cm³|ml|liter|litres?|mg/[lL]|mg/kg|ppm|µg|°C|"
    r"hari|minggu|bulan|tahun|jam|days?|weeks?|months?|years?|hours?|working days?"
)
_MONTHS = (
    r"Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|"
    r"January|February|March|May|June|July|August|October|December"
)
_LAWS = (
    r"UU|PP|PMK|PER|Perpres|Keppres|Permen\w+|Kepmen\w+|Permendag|Kepmendag|Perda|PBI|Law|Act|"
    r"Regulation(?: \(EU\))?|Directive(?: \(EU\))?|[Pp]asal|[Aa]rticle|[Aa]rt\.|SNI|ISO|EN|UCP|"
    r"URC|ISPM|BC|CFR"
)
LAW = re.compile(rf"\b(?:{_LAWS})[ \N{{NO-BREAK SPACE}}-]?(?:[Nn]o(?:mor|\.)?[ ])?\d[\w./()-]*")
_MONEY = (
    rf"(?:Rp|IDR|US\$|USD|AUD|EUR|SDR|[$€£])[ \N{{NO-BREAK SPACE}}]?{_NUMBER}"
    rf"|{_NUMBER}[ ](?:rupiah|dolar|dollars?|euros?|juta|miliar|million|billion)\b"
)
FIGURE = re.compile(
    "|".join(
        (
            _MONEY,
            rf"{_NUMBER}[ \N{{NO-BREAK SPACE}}]?(?:%|persen\b|per cent\b)",
            rf"(?<![\w.,]){_NUMBER}[ \N{{NO-BREAK SPACE}}](?:{_UNITS})(?![\w/])",
            rf"\b(?:\d{{1,2}}[ ])?(?:{_MONTHS})(?:[ ]\d{{4}})\b|\b\d{{1,2}}[ ](?:{_MONTHS})\b",
            r"\b\d{4}\.\d{2}(?:\.\d{2,4})*\b",  # customs tariff codes
            r"(?<![\d.,/-])(?!(?:19|20)\d\d\b)\d{4,}(?![\d/-]|[.,]\d)",  # codes, phone numbers
        )
    )
)


def check_figures(course: Course) -> Iterator[Finding]:
    """Figures in the prose of lessons and other pages that no fact stands behind.

    A page for editors tells what was measured on the course itself: no office changes that.
    """
    for page in (page for page in course.pages if not page.is_for_editors):
        for line in bare_lines(page):
            taken: list[tuple[int, int]] = []
            for pattern, code in ((LAW, "FIGURE-LAW"), (FIGURE, "FIGURE-FACT")):
                if pattern is FIGURE and line.is_task:
                    continue
                for match in pattern.finditer(line.text):
                    if any(start <= match.start() < end for start, end in taken):
                        continue
                    taken.append(match.span())
                    column = line.column + match.start()
                    yield finding(page.path, line.number, code, column, text=match[0].strip(" .,"))

"""The two languages of the course: how each writes numbers, money and dates."""

from datetime import date
from typing import Any, Literal, TypeVar, get_args

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT: Language = "id"

_LOCALES = {"id": "id_ID", "en": "en_GB"}
_MONEY_SPACE = {"id": "", "en": "\N{NO-BREAK SPACE}"}
_MINUTES = {"id": "menit", "en": "minutes"}

Bilingual = dict[str, str]
T = TypeVar("T")


def other(language: Language) -> Language:
    """The other of the two languages."""
    return "en" if language == "id" else "id"


def is_bilingual(value: Any) -> bool:
    """Whether a value has a non-empty text in both languages."""
    return isinstance(value, dict) and all(
        isinstance(value.get(language), str) and value[language].strip() for language in LANGUAGES
    )


def number(
    value: float, language: Language, decimals: int | None = None, at_most: int | None = None
) -> str:
    """1250.5 as "1.250,5" or "1,250.5".

    Args:
        value: The number.
        language: Whose signs separate thousands and decimals.
        decimals: Digits after the sign; none given, as many as there are, up to three.
        at_most: With `decimals`: further digits, where there are some, up to this many.
    """
    least, most = (0, 3) if decimals is None else (decimals, at_most or decimals)
    digits = "0" * least + "#" * (most - least)
    pattern = f"#,##0.{digits}" if digits else "#,##0"
    return str(format_decimal(value, format=pattern, locale=_LOCALES[language]))


def rupiah(value: float, language: Language, decimals: int = 0) -> str:
    """Rupiah: "Rp318.000" as Indonesian spelling rules want it, "Rp 318,000" in English."""
    return f"Rp{_MONEY_SPACE[language]}{number(round(value, decimals), language, decimals)}"


def dollars(value: float, language: Language) -> str:
    """US dollars and cents: "US$4.000,00", in English "US$ 4,000.00"."""
    return f"US${_MONEY_SPACE[language]}{number(value, language, 2)}"


def percent(share: float, language: Language) -> str:
    """A share as per cent: 0.005 is "0,5%" or "0.5%"."""
    return str(format_percent(share, format="#,##0.##%", locale=_LOCALES[language]))


def long_date(day: date, language: Language) -> str:
    """24 November 2026 in the words of the language."""
    return str(format_date(day, "d MMMM y", locale=_LOCALES[language]))


def source_date(text: str, language: Language) -> str:
    """A source's own date, as exact as it is known: "2026-09-02", "2025-06" or "2023"."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return text
    pattern = "MMMM y" if len(parts) == 2 else "d MMMM y"
    day = date(parts[0], parts[1], parts[2] if len(parts) > 2 else 1)
    return str(format_date(day, pattern, locale=_LOCALES[language]))


def minutes(count: int, language: Language) -> str:
    """45 as "45 menit" or "45 minutes"."""
    return f"{count} {_MINUTES[language]}"

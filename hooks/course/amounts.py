"""Numbers with their units, and how each language writes them."""

from collections.abc import Callable, Mapping

from course.language import Language, dollars, number, percent, rupiah

Amounts = dict[str, tuple[float, str]]  # name -> value and unit

_UNITS: dict[str, Callable[[float, Language], str]] = {
    "rupiah": rupiah,
    "exact": lambda value, language: rupiah(value, language, 1),
    "dollars": dollars,
    "share": percent,
    "factor": lambda value, language: number(value, language, 2, 4),
    "count": lambda value, language: number(value, language, 0),
    "kg": lambda value, language: f"{number(value, language)}\N{NO-BREAK SPACE}kg",
    "g/m2": lambda value, language: f"{number(value, language)}\N{NO-BREAK SPACE}g/m²",
    "m3": lambda value, language: f"{number(value, language)}\N{NO-BREAK SPACE}m³",
}


def amounts(unit: str, values: Mapping[str, float]) -> Amounts:
    """Values of one unit: rupiah, exact (rupiah with a decimal), dollars, share, factor, …"""
    return {name: (float(value), unit) for name, value in values.items()}


def write(value: float, unit: str, language: Language) -> str:
    """A value as the language writes it."""
    return _UNITS[unit](value, language)

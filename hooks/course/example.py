"""The worked example: one invented firm and one order, computed from `example.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from course import consignment, prices
from course.amounts import Amounts, amounts, write
from course.facts import Fact
from course.language import LANGUAGES, Bilingual, Language, is_bilingual, long_date


@dataclass(frozen=True)
class Example:
    """Every number and name that a lesson may print, by its name."""

    amounts: Amounts
    texts: dict[str, Bilingual]

    def names(self) -> tuple[str, ...]:
        """All names that `{{ example.… }}` knows."""
        return (*self.texts, *self.amounts)

    def show(self, name: str, language: Language) -> str:
        """A value as the language writes it.

        Raises:
            KeyError: The example has no such name.
        """
        if name in self.texts:
            return self.texts[name][language]
        return write(*self.amounts[name], language)

    def value(self, name: str) -> float:
        """The bare number behind a name."""
        return self.amounts[name][0]


def compute(data: dict[str, Any], facts: Mapping[str, Fact]) -> Example:
    """Work the example out.

    Args:
        data: `example.yml`.
        facts: The duty rates among them are taken from here, so that they stand only once.

    Raises:
        KeyError, TypeError, ValueError: `data` lacks a value, or one is not a number.
    """
    price = prices.price_ladder(data)
    days = consignment.days(data["dates"])
    numbers = (
        amounts("rupiah", price)
        | prices.shares_and_factors(data)
        | prices.totals(data, price)
        | prices.margin_on_cost(data, price)
        | prices.weaker_dollar(data, price)
        | prices.insured(data, price)
        | prices.origin(data, price)
        | prices.landed(data["landed"])
        | prices.duty(data, price, facts)
        | consignment.packing(data)
        | amounts("count", {"valid_days": (days["valid_until"] - days["quoted_on"]).days})
    )
    texts = {name: value for name, value in data.items() if is_bilingual(value)}
    for name, text in (data["papers"] | consignment.sizes(data)).items():
        texts[name] = dict.fromkeys(LANGUAGES, text)
    for name, day in days.items():
        texts[name] = {language: long_date(day, language) for language in LANGUAGES}
    return Example(numbers, texts)

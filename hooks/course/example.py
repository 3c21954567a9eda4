"""The worked example: one invented firm and one order, computed from `example.yml`.

Prices are in rupiah per piece unless a name ends in `total`; weights in kg, volume in m³. The
formulae are those of the lesson on export prices: EXW = cost / (1 - margin - commission);
FOB = EXW + costs up to on board; CFR = FOB + freight; CIF = CFR / (1 - share insured * rate).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from course.language import Language, dollars, number, percent, rupiah


@dataclass(frozen=True)
class Example:
    """Every number and name that a lesson may print, by its name."""

    amounts: dict[str, tuple[float, str]]
    texts: dict[str, dict[str, str]]

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
        value, unit = self.amounts[name]
        return _UNITS[unit](value, language)

    def value(self, name: str) -> float:
        """The bare number behind a name."""
        return self.amounts[name][0]


_UNITS: dict[str, Callable[[float, Language], str]] = {
    "rupiah": rupiah,
    "dollars": dollars,
    "share": percent,
    "count": lambda value, language: number(value, language, 0),
    "kg": lambda value, language: f"{number(value, language)}\N{NO-BREAK SPACE}kg",
    "m3": lambda value, language: f"{number(value, language)}\N{NO-BREAK SPACE}m³",
}


def compute(data: dict[str, Any]) -> Example:
    """Work the example out.

    Raises:
        KeyError, TypeError, ValueError: `data` lacks a value, or one is not a number.
    """
    order, parcel = data["order"], data["parcel"]
    pieces = order["pieces"]
    cartons = -(-pieces // order["pieces_per_carton"])
    net = pieces * order["piece_weight"]
    length, width, height = order["carton_size"]
    parcel_net = parcel["pieces"] * order["piece_weight"]

    cost = sum(data["unit_cost"].values())
    margin, commission = data["margin"], data["commission"]
    exw = round(cost / (1 - margin - commission))
    export_costs = sum(data["export_costs"].values())
    fob = exw + export_costs
    cfr = fob + data["freight"]
    cif = round(cfr / (1 - data["insured_share"] * data["insurance_rate"]))
    rate = data["exchange_rate"]

    price = {
        **data["unit_cost"],
        "unit_cost": cost,
        "exw": exw,
        "margin_amount": round(exw * margin),
        "commission_amount": round(exw * commission),
        **data["export_costs"],
        "export_costs": export_costs,
        "fob": fob,
        "freight": data["freight"],
        "cfr": cfr,
        "premium": cif - cfr,
        "cif": cif,
        "exchange_rate": rate,
    }
    totals = {
        f"{name}_total": pieces * price[name] for name in ("exw", "fob", "freight", "cfr", "cif")
    }
    totals["parcel_fob_total"] = parcel["pieces"] * fob
    in_dollars = {
        "fob_usd": fob / rate,
        "cif_usd": cif / rate,
        "fob_usd_total": pieces * fob / rate,
        "parcel_fob_usd_total": parcel["pieces"] * fob / rate,
    }
    shares = {
        "margin": margin,
        "commission": commission,
        "cost_share": 1 - margin - commission,
        "insurance_rate": data["insurance_rate"],
        "insured_share": data["insured_share"],
    }
    counts = {
        "pieces": pieces,
        "pieces_per_carton": order["pieces_per_carton"],
        "cartons": cartons,
        "parcel_pieces": parcel["pieces"],
    }
    weights = {
        "piece_weight": order["piece_weight"],
        "net_weight": net,
        "gross_weight": net + cartons * order["carton_tare"],
        "parcel_net": parcel_net,
        "parcel_gross": parcel_net + parcel["carton_tare"],
    }
    volume = {"volume": cartons * length * width * height / 1_000_000}
    groups = (
        (price, "rupiah"),
        (totals, "rupiah"),
        (in_dollars, "dollars"),
        (shares, "share"),
        (counts, "count"),
        (weights, "kg"),
        (volume, "m3"),
    )
    amounts = {name: (float(v), unit) for group, unit in groups for name, v in group.items()}
    texts = {name: value for name, value in data.items() if _is_text(value)}
    size = f"{length} × {width} × {height}\N{NO-BREAK SPACE}cm"
    return Example(amounts, {**texts, "carton_size": {"id": size, "en": size}})


def _is_text(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(text, str) for text in value.values())

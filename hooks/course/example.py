"""The worked example: one invented firm and one order, computed from `example.yml`.

Prices are in rupiah per piece unless a name ends in `total`; weights in kg, volume in m³. The
formulae are those of the lesson on export prices: EXW = cost / (1 - margin - commission);
FOB = EXW + costs up to on board; CFR = FOB + freight; CIF = CFR / (1 - share insured * rate).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from course.language import LANGUAGES, Language, dollars, long_date, number, percent, rupiah


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
    "exact": lambda value, language: rupiah(value, language, 1),
    "factor": lambda value, language: number(value, language, 2, 4),
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
    price = _prices(data)
    rate = data["exchange_rate"]
    totals = {
        f"{name}_total": pieces * price[name] for name in ("exw", "fob", "freight", "cfr", "cif")
    }
    totals["cloth_total"] = pieces * price["cloth"]
    totals["parcel_fob_total"] = parcel["pieces"] * price["fob"]
    fob_usd, cif_usd = (round(price[name] / rate, 2) for name in ("fob", "cif"))
    in_dollars = {
        "fob_usd": fob_usd,
        "cif_usd": cif_usd,
        "fob_usd_total": pieces * fob_usd,
        "cif_usd_total": pieces * cif_usd,
        "parcel_fob_usd_total": parcel["pieces"] * fob_usd,
    }
    shares = {
        "margin": data["margin"],
        "commission": data["commission"],
        "cost_share": 1 - data["margin"] - data["commission"],
        "insurance_rate": data["insurance_rate"],
        "insured_share": data["insured_share"],
    }
    weights, volumes, counts = _packing(order, parcel, data["volumetric_divisors"])
    mistake, mistaken_share = _margin_on_cost(data, price, pieces)
    in_dollars |= _payment(data["deposit_share"], in_dollars["fob_usd_total"])
    totals["deposit_total"] = in_dollars["deposit_usd"] * rate
    shares |= {"deposit_share": data["deposit_share"], "balance_share": 1 - data["deposit_share"]}
    shares |= {"shares_of_price": data["margin"] + data["commission"]}
    shares |= {"rate_band": data["rate_band"]}
    origin, local_share = _origin(data["imported"], price["wax_dye"], price["fob"])
    landed, landed_shares, landed_factor = _landed(data["landed"])
    dates = data["dates"] | _deadlines(data["dates"])
    counts["valid_days"] = (dates["valid_until"] - dates["quoted_on"]).days
    premium = data["insured_share"] * data["insurance_rate"] * price["cif"]
    groups: tuple[tuple[dict[str, float], str], ...] = (
        (_insured(data, price) | origin, "rupiah"),
        (local_share | landed_shares, "share"),
        (landed, "rupiah"),
        (landed_factor, "factor"),
        ({"premium_exact": premium}, "exact"),
        (price | mistake | _weaker_dollar(data, price, fob_usd), "rupiah"),
        (totals, "rupiah"),
        (in_dollars, "dollars"),
        (shares | mistaken_share, "share"),
        (_factors(data), "factor"),
        (counts, "count"),
        (weights, "kg"),
        (volumes, "m3"),
    )
    amounts = {name: (float(v), unit) for group, unit in groups for name, v in group.items()}
    texts = {name: value for name, value in data.items() if _is_text(value)}
    for name, paper in data["papers"].items():
        texts[name] = dict.fromkeys(LANGUAGES, paper)
    for name, day in dates.items():
        texts[name] = {language: long_date(day, language) for language in LANGUAGES}
    for name, size in (("carton_size", order), ("parcel_size", parcel)):
        length, width, height = size["carton_size"]
        texts[name] = dict.fromkeys(LANGUAGES, f"{length} × {width} × {height}\N{NO-BREAK SPACE}cm")
    return Example(amounts, texts)


def _prices(data: dict[str, Any]) -> dict[str, float]:
    """The price ladder, and what each step adds."""
    cost = sum(data["unit_cost"].values())
    exw = round(cost / (1 - data["margin"] - data["commission"]))
    export_costs = sum(data["export_costs"].values())
    fob = exw + export_costs
    cfr = fob + data["freight"]
    cif = round(cfr / (1 - data["insured_share"] * data["insurance_rate"]))
    return {
        **data["unit_cost"],
        "unit_cost": cost,
        "exw": exw,
        "margin_amount": round(exw * data["margin"]),
        "commission_amount": round(exw * data["commission"]),
        **data["export_costs"],
        "export_costs": export_costs,
        "fob": fob,
        "freight": data["freight"],
        "cfr": cfr,
        "premium": cif - cfr,
        "cif": cif,
        "exchange_rate": data["exchange_rate"],
        "weaker_dollar": data["weaker_dollar"],
    }


def _margin_on_cost(
    data: dict[str, Any], price: dict[str, float], pieces: int
) -> tuple[dict[str, float], dict[str, float]]:
    """The common mistake: the same shares added to the cost. What it leaves, and loses."""
    mistaken = round(price["unit_cost"] * (1 + data["margin"] + data["commission"]))
    commission = round(mistaken * data["commission"])
    left = mistaken - commission - price["unit_cost"]
    loss = price["margin_amount"] - left
    amounts = {
        "mistaken_price": mistaken,
        "mistaken_commission": commission,
        "mistaken_margin": left,
        "mistaken_loss": loss,
        "mistaken_loss_total": pieces * loss,
    }
    return amounts, {"mistaken_share": round(left / mistaken, 3)}


def _weaker_dollar(
    data: dict[str, Any], price: dict[str, float], fob_usd: float
) -> dict[str, float]:
    """What the same dollar price brings, and leaves, when the dollar is worth less."""
    fob = round(fob_usd * data["weaker_dollar"])
    return {"weaker_fob": fob, "weaker_margin": price["margin_amount"] - (price["fob"] - fob)}


def _factors(data: dict[str, Any]) -> dict[str, float]:
    """The shares as they stand in the formulae."""
    shares = data["margin"] + data["commission"]
    insured = data["insured_share"]
    return {
        "markup_factor": 1 + shares,
        "cost_factor": 1 - shares,
        "margin_factor": data["margin"],
        "commission_factor": data["commission"],
        "insured_factor": insured,
        "insurance_factor": data["insurance_rate"],
        "cif_divisor": 1 - insured * data["insurance_rate"],
    }


def _payment(share: float, total: float) -> dict[str, float]:
    """Deposit and balance of the order, in dollars."""
    deposit = round(share * total, 2)
    return {"deposit_usd": deposit, "balance_usd": total - deposit}


def _insured(data: dict[str, Any], price: dict[str, float]) -> dict[str, float]:
    """What the cover is worth: all of the order, and one carton of it; and the premium."""
    pieces, per_carton = data["order"]["pieces"], data["order"]["pieces_per_carton"]
    insured = data["insured_share"] * price["cif"]
    return {
        "insured_total": round(pieces * insured),
        "insured_carton": round(per_carton * insured),
        "premium_total": pieces * price["premium"],
    }


def _origin(
    imported: dict[str, float], wax_dye: float, fob: float
) -> tuple[dict[str, float], dict[str, float]]:
    """Value content of the FOB price, by deducting what did not originate here."""
    foreign = sum(imported.values())
    amounts = {**imported, "imported_materials": foreign, "local_value": fob - foreign}
    amounts["local_dye"] = wax_dye - imported["imported_dye"]
    return amounts, {"local_value_share": round((fob - foreign) / fob, 3)}


def _landed(
    data: dict[str, float],
) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """Landed cost = (CIF * (1 + duty) + clearance) * (1 + import tax), and what lowers it."""
    cif, clearance, tax = data["landed_cif"], data["landed_clearance"], 1 + data["landed_tax"]
    dutiable = cif * (1 + data["landed_duty"])
    amounts = {
        "landed_cif": cif,
        "landed_clearance": clearance,
        "landed_discount": data["landed_discount"],
        "landed_dutiable": dutiable,
        "landed_cost": (dutiable + clearance) * tax,
        "landed_saving": data["landed_discount"] * (1 + data["landed_duty"]) * tax,
        "landed_without_duty": (cif + clearance) * tax,
    }
    shares = {"landed_duty": data["landed_duty"], "landed_tax": data["landed_tax"], "no_duty": 0}
    return amounts, shares, {"landed_tax_factor": tax}


def _deadlines(dates: dict[str, date]) -> dict[str, date]:
    """First day of filing a PEB, and last day on which the bank must have the proceeds.

    The rules (seven days before departure; end of the third month after the month of the
    declaration) are the facts `peb-jangka-waktu` and `dhe-batas-waktu`.
    """
    first = dates["departs_on"] - timedelta(days=7)
    months = first.year * 12 + first.month - 1 + 4
    return {
        "peb_from": first,
        "proceeds_by": date(months // 12, months % 12 + 1, 1) - timedelta(days=1),
    }


def _packing(
    order: dict[str, Any], parcel: dict[str, Any], divisors: dict[str, int]
) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """Weights in kg, volumes in m³, and counts of the order and of the parcel."""
    pieces, per_carton = order["pieces"], order["pieces_per_carton"]
    cartons = -(-pieces // per_carton)
    length, width, height = order["carton_size"]
    carton_cm3 = length * width * height
    net = pieces * order["piece_weight"]
    parcel_net = parcel["pieces"] * order["piece_weight"]
    weights = {
        "carton_net": per_carton * order["piece_weight"],
        "piece_weight": order["piece_weight"],
        "net_weight": net,
        "gross_weight": net + cartons * order["carton_tare"],
        "carton_gross": per_carton * order["piece_weight"] + order["carton_tare"],
        "parcel_net": parcel_net,
        "parcel_gross": parcel_net + parcel["carton_tare"],
    }
    for name, divisor in divisors.items():
        weights[f"carton_{name}_weight"] = carton_cm3 / divisor
        weights[f"order_{name}_weight"] = cartons * carton_cm3 / divisor
    length, width, height = parcel["carton_size"]
    weights["parcel_courier_weight"] = length * width * height / divisors["courier"]
    counts = {
        "pieces": pieces,
        "pieces_per_carton": per_carton,
        "cartons": cartons,
        "carton_cm3": carton_cm3,
        "parcel_pieces": parcel["pieces"],
    }
    volumes = {
        name: n * carton_cm3 / 1_000_000 for name, n in (("volume", cartons), ("carton_volume", 1))
    }
    return weights, volumes, counts


def _is_text(value: Any) -> bool:
    return isinstance(value, dict) and set(value) == set(LANGUAGES)

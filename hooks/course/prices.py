"""The sums of the lessons on price, payment, insurance and origin.

Money is in rupiah per piece unless a name ends in `total` or says `usd`. The formulae are those of
the lesson on export prices: EXW = cost / (1 - margin - commission); FOB = EXW + costs up to on
board; CFR = FOB + freight; CIF = CFR / (1 - share insured * rate).
"""

from collections.abc import Mapping
from typing import Any

from course.amounts import Amounts, amounts
from course.facts import Fact


def price_ladder(data: dict[str, Any]) -> dict[str, float]:
    """The price from cost to CIF, and what each step adds."""
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
    }


def shares_and_factors(data: dict[str, Any]) -> Amounts:
    """The shares that were agreed, and how they stand in the formulae."""
    margin, commission = data["margin"], data["commission"]
    insured, rate = data["insured_share"], data["insurance_rate"]
    shares = {
        "margin": margin,
        "commission": commission,
        "shares_of_price": margin + commission,
        "cost_share": 1 - margin - commission,
        "insurance_rate": rate,
        "insured_share": insured,
        "deposit_share": data["deposit_share"],
        "balance_share": 1 - data["deposit_share"],
        "rate_band": data["rate_band"],
    }
    factors = {
        "markup_factor": 1 + margin + commission,
        "cost_factor": 1 - margin - commission,
        "margin_factor": margin,
        "commission_factor": commission,
        "insured_factor": insured,
        "insurance_factor": rate,
        "cif_divisor": 1 - insured * rate,
    }
    return amounts("share", shares) | amounts("factor", factors)


def totals(data: dict[str, Any], price: dict[str, float]) -> Amounts:
    """The whole order and the trial parcel, in rupiah and dollars; deposit and balance."""
    pieces, parcel, rate = data["order"]["pieces"], data["parcel"]["pieces"], data["exchange_rate"]
    fob_usd, cif_usd = (round(price[name] / rate, 2) for name in ("fob", "cif"))
    deposit = round(data["deposit_share"] * pieces * fob_usd, 2)
    in_rupiah = {
        f"{name}_total": pieces * price[name]
        for name in ("exw", "fob", "freight", "cfr", "cif", "cloth")
    }
    in_rupiah["parcel_fob_total"] = parcel * price["fob"]
    in_rupiah["deposit_total"] = deposit * rate
    in_rupiah["exchange_rate"] = rate
    in_dollars = {
        "fob_usd": fob_usd,
        "cif_usd": cif_usd,
        "fob_usd_total": pieces * fob_usd,
        "cif_usd_total": pieces * cif_usd,
        "parcel_fob_usd_total": parcel * fob_usd,
        "deposit_usd": deposit,
        "balance_usd": pieces * fob_usd - deposit,
    }
    return amounts("rupiah", in_rupiah) | amounts("dollars", in_dollars)


def margin_on_cost(data: dict[str, Any], price: dict[str, float]) -> Amounts:
    """The common mistake: the same shares added to the cost. What it leaves, and loses."""
    mistaken = round(price["unit_cost"] * (1 + data["margin"] + data["commission"]))
    commission = round(mistaken * data["commission"])
    left = mistaken - commission - price["unit_cost"]
    loss = price["margin_amount"] - left
    in_rupiah = {
        "mistaken_price": mistaken,
        "mistaken_commission": commission,
        "mistaken_margin": left,
        "mistaken_loss": loss,
        "mistaken_loss_total": data["order"]["pieces"] * loss,
    }
    return amounts("rupiah", in_rupiah) | amounts(
        "share", {"mistaken_share": round(left / mistaken, 3)}
    )


def weaker_dollar(data: dict[str, Any], price: dict[str, float]) -> Amounts:
    """What the same dollar price brings, and leaves, when the dollar is worth less."""
    rate = data["weaker_dollar"]
    fob = round(round(price["fob"] / data["exchange_rate"], 2) * rate)
    margin = price["margin_amount"] - (price["fob"] - fob)
    return amounts("rupiah", {"weaker_dollar": rate, "weaker_fob": fob, "weaker_margin": margin})


def insured(data: dict[str, Any], price: dict[str, float]) -> Amounts:
    """What the cover is worth: all of the order, and one carton of it; and the premium."""
    pieces, per_carton = data["order"]["pieces"], data["order"]["pieces_per_carton"]
    sum_insured = data["insured_share"] * price["cif"]
    in_rupiah = {
        "insured_total": round(pieces * sum_insured),
        "insured_carton": round(per_carton * sum_insured),
        "premium_total": pieces * price["premium"],
    }
    exact = {"premium_exact": data["insurance_rate"] * sum_insured}
    return amounts("rupiah", in_rupiah) | amounts("exact", exact)


def origin(data: dict[str, Any], price: dict[str, float]) -> Amounts:
    """Value content of the FOB price, by deducting what did not originate here."""
    imported: dict[str, float] = data["imported"]
    foreign = sum(imported.values())
    local = price["fob"] - foreign
    in_rupiah = {
        **imported,
        "imported_materials": foreign,
        "local_value": local,
        "local_dye": price["wax_dye"] - imported["imported_dye"],
    }
    share = {"local_value_share": round(local / price["fob"], 3)}
    return amounts("rupiah", in_rupiah) | amounts("share", share)


def landed(data: dict[str, float]) -> Amounts:
    """Landed cost = (CIF * (1 + duty) + clearance) * (1 + import tax), and what lowers it."""
    cif, clearance, tax = data["landed_cif"], data["landed_clearance"], 1 + data["landed_tax"]
    dutiable = cif * (1 + data["landed_duty"])
    in_rupiah = {
        "landed_cif": cif,
        "landed_clearance": clearance,
        "landed_discount": data["landed_discount"],
        "landed_dutiable": dutiable,
        "landed_cost": (dutiable + clearance) * tax,
        "landed_saving": data["landed_discount"] * (1 + data["landed_duty"]) * tax,
        "landed_without_duty": (cif + clearance) * tax,
    }
    shares = {"landed_duty": data["landed_duty"], "landed_tax": data["landed_tax"], "no_duty": 0}
    return (
        amounts("rupiah", in_rupiah)
        | amounts("share", shares)
        | amounts("factor", {"landed_tax_factor": tax})
    )


def duty(data: dict[str, Any], price: dict[str, float], facts: Mapping[str, Fact]) -> Amounts:
    """Import duty on one piece abroad, in dollars, at the rates of the facts.

    Raises:
        KeyError, ValueError: A fact is missing, or is no bare percentage.
    """
    shares: dict[str, float] = {}
    in_dollars: dict[str, float] = {}
    for market, entry in data["duty"].items():
        rate = sum(facts[name].share for name in entry["rates"])
        value = round(price[entry["base"]] / data["exchange_rate"], 2)
        owed = round(rate * value, 2)
        shares[f"{market}_duty_rate"] = rate
        in_dollars |= {f"{market}_duty_shirt": owed, f"{market}_shirt_after_duty": value + owed}
    return amounts("share", shares) | amounts("dollars", in_dollars)

"""The goods of the worked example on their way: weights in kg, volumes in m³, dates."""

from datetime import date, timedelta
from typing import Any

from course.amounts import Amounts, amounts


def packing(data: dict[str, Any]) -> Amounts:
    """Weights, volumes and counts of the order and of the trial parcel."""
    order, parcel, divisors = data["order"], data["parcel"], data["volumetric_divisors"]
    pieces, per_carton = order["pieces"], order["pieces_per_carton"]
    cartons = -(-pieces // per_carton)
    carton_cm3 = _volume(order["carton_size"])
    net = pieces * order["piece_weight"]
    parcel_net = parcel["pieces"] * order["piece_weight"]
    weights = {
        "piece_weight": order["piece_weight"],
        "carton_net": per_carton * order["piece_weight"],
        "carton_gross": per_carton * order["piece_weight"] + order["carton_tare"],
        "net_weight": net,
        "gross_weight": net + cartons * order["carton_tare"],
        "parcel_net": parcel_net,
        "parcel_gross": parcel_net + parcel["carton_tare"],
        "parcel_courier_weight": _volume(parcel["carton_size"]) / divisors["courier"],
    }
    for name, divisor in divisors.items():
        weights[f"carton_{name}_weight"] = carton_cm3 / divisor
        weights[f"order_{name}_weight"] = cartons * carton_cm3 / divisor
    counts = {
        "pieces": pieces,
        "pieces_per_carton": per_carton,
        "cartons": cartons,
        "carton_cm3": carton_cm3,
        "parcel_pieces": parcel["pieces"],
    }
    cubic_metres = carton_cm3 / 1_000_000
    volumes = {"carton_volume": cubic_metres, "volume": cartons * cubic_metres}
    cloth = amounts("g/m2", {"cloth_grams": order["cloth_grams"]})
    return amounts("kg", weights) | amounts("count", counts) | amounts("m3", volumes) | cloth


def sizes(data: dict[str, Any]) -> dict[str, str]:
    """Outer sizes of the cartons: "60 × 40 × 35 cm"."""
    return {
        name: f"{length} × {width} × {height}\N{NO-BREAK SPACE}cm"
        for name, (length, width, height) in (
            ("carton_size", data["order"]["carton_size"]),
            ("parcel_size", data["parcel"]["carton_size"]),
        )
    }


def days(dates: dict[str, date]) -> dict[str, date]:
    """The dates of the order, with the two that rules make of them.

    A PEB may be filed from seven days before departure (fact `peb-jangka-waktu`); the bank must
    have the proceeds by the end of the third month after the month of the declaration (fact
    `dhe-batas-waktu`).
    """
    first = dates["departs_on"] - timedelta(days=7)
    months = first.year * 12 + first.month - 1 + 4
    return {
        **dates,
        "peb_from": first,
        "proceeds_by": date(months // 12, months % 12 + 1, 1) - timedelta(days=1),
    }


def _volume(size: list[int]) -> int:
    length, width, height = size
    return length * width * height

"""The worked example agrees with itself, to the piece, the kilogram and the rupiah."""

import pytest

from course.example import Example
from course.language import number


@pytest.fixture
def example(course) -> Example:
    return course.example


def test_price_ladder_is_the_checked_one(example):
    steps = {name: example.value(name) for name in ("unit_cost", "exw", "fob", "cfr", "cif")}
    assert steps == {
        "unit_cost": 210_000, "exw": 300_000, "fob": 318_000, "cfr": 348_000, "cif": 349_925,
    }  # fmt: skip


def test_margin_and_commission_are_shares_of_the_price(example):
    rest = (
        example.value("exw") - example.value("margin_amount") - example.value("commission_amount")
    )
    assert rest == example.value("unit_cost")


def test_premium_is_the_rate_on_the_sum_insured(example):
    sum_insured = example.value("insured_share") * example.value("cif")
    premium = example.value("insurance_rate") * sum_insured
    assert example.value("premium") == pytest.approx(premium, abs=1)


def test_margin_on_cost_leaves_less(example):
    price, cost = example.value("mistaken_price"), example.value("unit_cost")
    assert price == cost * example.value("markup_factor")
    left = price - example.value("mistaken_commission") - cost
    assert example.value("mistaken_margin") == left == 49_350
    assert example.value("mistaken_share") == pytest.approx(left / price, abs=0.0005)
    lost = example.value("pieces") * (example.value("margin_amount") - left)
    assert example.value("mistaken_loss_total") == lost


def test_volumetric_weight_uses_the_divisors_of_the_facts(course, example):
    for name, key in (("courier", "pembagi-kurir"), ("air", "pembagi-udara")):
        divisor = int(course.facts[key].value["en"].split()[0].replace(",", ""))
        weight = example.value("carton_cm3") / divisor
        assert example.value(f"carton_{name}_weight") == weight
        assert example.value(f"order_{name}_weight") == weight * example.value("cartons")


def test_the_lessons_check_of_the_premium_is_right(course, example):
    exact = (
        example.value("insured_factor") * example.value("insurance_factor") * example.value("cif")
    )
    for language in ("id", "en"):
        body = course.by_name[(language, "proses/harga-ekspor")].body
        assert number(exact, language, 1) in body


def test_totals_are_pieces_times_price(example):
    for step in ("exw", "fob", "freight", "cfr", "cif"):
        assert example.value(f"{step}_total") == example.value("pieces") * example.value(step)
    assert example.value("parcel_fob_total") == example.value("parcel_pieces") * example.value(
        "fob"
    )


def test_weights_add_up_by_carton(example):
    assert example.value("cartons") * example.value("pieces_per_carton") == example.value("pieces")
    assert example.value("net_weight") == example.value("pieces") * example.value("piece_weight")
    assert example.value("gross_weight") == example.value("net_weight") + example.value("cartons")
    assert example.value("volume") == pytest.approx(8 * 0.6 * 0.4 * 0.35)


def test_parcel_needs_a_cn_and_the_order_a_peb(course, example):
    limit = 30
    assert course.facts["cn-batas-berat"].value["id"].startswith(str(limit))
    assert example.value("parcel_gross") <= limit < example.value("gross_weight")


def test_shown_as_each_language_writes_it(example):
    assert example.show("fob", "id") == "Rp318.000"
    assert example.show("fob", "en") == "Rp\N{NO-BREAK SPACE}318,000"
    assert example.show("insurance_rate", "id") == "0,5%"
    assert example.show("fob_usd_total", "en") == "US$\N{NO-BREAK SPACE}4,000.00"
    assert example.show("volume", "id") == "0,672\N{NO-BREAK SPACE}m³"


def test_every_lesson_figure_of_the_example_comes_from_it(course, example):
    """The lesson on prices works with sums that only the example may give."""
    printed = {example.show(name, "id") for name in ("fob", "cif", "cfr", "fob_total", "cif_total")}
    for page in course.lessons("id"):
        assert not [figure for figure in printed if f" {figure} " in page.body], page.path

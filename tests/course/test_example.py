"""The worked example agrees with itself, to the piece, the kilogram and the rupiah."""

import pytest

from course.example import Example


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

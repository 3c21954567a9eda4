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


def test_the_exact_premium_of_the_lesson_rounds_to_the_premium(example):
    assert example.show("premium_exact", "id") == "Rp1.924,6"
    assert round(example.value("premium_exact")) == example.value("premium")


def test_the_deposit_and_the_balance_make_the_order(example):
    paid = example.value("deposit_usd") + example.value("balance_usd")
    assert paid == example.value("fob_usd_total")
    assert example.value("deposit_share") + example.value("balance_share") == 1


def test_the_value_content_is_the_price_less_what_came_from_abroad(example):
    foreign = example.value("imported_cloth") + example.value("imported_dye")
    assert example.value("local_value") == example.value("fob") - foreign
    assert example.value("local_value_share") == pytest.approx(
        example.value("local_value") / example.value("fob"), abs=0.0005
    )
    assert example.value("local_dye") + example.value("imported_dye") == example.value("wax_dye")


def test_the_sum_insured_and_its_premium(example):
    insured = example.value("insured_share") * example.value("cif_total")
    assert example.value("insured_total") == pytest.approx(insured, abs=1)
    assert example.value("premium_total") == example.value("cif_total") - example.value("cfr_total")
    assert example.value("insured_carton") == pytest.approx(
        insured / example.value("cartons"), abs=1
    )


def test_landed_cost_and_what_lowers_it(example):
    assert example.value("landed_cost") == pytest.approx(126_500)
    assert example.value("landed_saving") == pytest.approx(1_210)
    assert example.value("landed_without_duty") == pytest.approx(115_500)


def test_the_dates_keep_the_rules_they_illustrate(example):
    assert example.show("peb_from", "en") == "11 December 2026"  # seven days before departure
    assert example.show("proceeds_by", "id") == "31 Maret 2027"  # end of the third month after
    assert example.value("valid_days") == 30


def test_the_parcel_is_charged_by_volume(example):
    assert example.value("parcel_courier_weight") > example.value("parcel_gross")


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

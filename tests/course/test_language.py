from datetime import date

from course.language import long_date, number, other, percent, source_date


def test_numbers():
    assert number(1250.5, "id", 2) == "1.250,50"
    assert number(1250.5, "en", 2) == "1,250.50"
    assert number(58, "id") == "58"
    assert percent(0.25, "id") == "25%"


def test_dates():
    day = date(2026, 11, 24)
    assert long_date(day, "id") == long_date(day, "en") == "24 November 2026"
    assert long_date(date(2026, 8, 1), "id") == "1 Agustus 2026"


def test_a_source_is_dated_as_exactly_as_it_is_known():
    assert source_date("2023", "id") == "2023"
    assert source_date("2025-06", "id") == "Juni 2025"
    assert source_date("2026-09-02", "en") == "2 September 2026"


def test_other_language():
    assert (other("id"), other("en")) == ("en", "id")

"""The measure of search: lines of queries, hits, and the report."""

import pytest

from search.evaluation import Query, Result, hit_rate, read_queries, summary

PAGES = {"proses/incoterms", "proses/pengiriman"}
FOB = Query("apa itu fob", "id", ("proses/incoterms",), ("plain",))
BOTH = Query("who pays freight", "en", ("proses/incoterms", "proses/pengiriman"))


def test_queries_are_read_with_their_kinds():
    text = (
        "query\tlanguage\texpected\tkind\n"
        "# A remark.\n"
        "apa itu fob\tid\tproses/incoterms\tplain\n\n"
        "who pays freight\ten\tproses/incoterms proses/pengiriman\n"
    )
    assert read_queries(text, PAGES) == [FOB, BOTH]


def test_every_wrong_line_is_told_at_once():
    text = "fob\tid\tproses/incoterm\nfob\tfr\tproses/incoterms\nfob\n"
    with pytest.raises(ValueError, match="proses/incoterm") as error:
        read_queries(text, PAGES)
    assert [line.partition(":")[0] for line in str(error.value).splitlines()] == ["1", "2", "3"]


def test_hits_count_any_of_the_expected_pages():
    results = [
        Result(FOB, ("proses/pengiriman", "proses/incoterms")),
        Result(BOTH, ("proses/pengiriman",)),
    ]
    assert hit_rate(results, 1) == 50
    assert hit_rate(results, 3) == 100


def test_the_summary_lists_what_missed_with_its_place():
    told = summary(
        [
            Result(FOB, ("proses/pengiriman", "proses/incoterms")),
            Result(BOTH, ("proses/incoterms",)),
            Result(Query("mana", "id", ("proses/incoterms",)), ()),
        ]
    ).splitlines()
    assert told[1].split() == ["id", "2", "0.0", "50.0"]
    assert told[2].split() == ["plain", "1", "0.0", "100.0"]
    assert told[3].split() == ["en", "1", "100.0", "100.0"]
    assert told[5].startswith("id  2  apa itu fob")
    assert told[6].startswith("id  –  mana")
    assert len(told) == 7

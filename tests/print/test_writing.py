"""Room to write: as many lines as the answer needs, where the question stands."""

import lxml.html
import pytest

from print.writing import add_lines, section


def page(exercise):
    return lxml.html.fragment_fromstring(
        f"<section><h2 id='contoh'>C</h2><p>x</p><h2 id='latihan'>Latihan</h2>{exercise}"
        "<h3 id='lagi'>Lagi</h3><p>y</p><h2 id='fakta'>F</h2><p>z</p></section>"
    )


def box(html):
    return [lxml.html.fragment_fromstring(f"<div class='jawaban'>{html}</div>")]


def lines(element):
    return [len(found) for found in element.find_class("write")]


LONG = "<strong>2.</strong> " + "kata " * 40


def test_a_section_ends_before_the_next_heading_of_its_level():
    found = section(page("<p>Soal.</p>"), "latihan")
    assert [element.get("id") or element.text for element in found] == [
        "latihan",
        "Soal.",
        "lagi",
        "y",
    ]
    assert section(page(""), "tidak-ada") == []


def test_each_question_gets_the_lines_of_its_own_answer():
    article = page("<ol><li>Satu?</li><li>Dua?</li></ol>")
    add_lines(section(article, "latihan"), box(f"<p><strong>1.</strong> ya</p><p>{LONG}</p>"))
    assert lines(article) == [1, 6]


def test_a_list_of_answers_is_matched_by_order():
    article = page("<ol><li>Satu?</li><li>Dua?</li></ol>")
    add_lines(section(article, "latihan"), box(f"<ol><li>{'kata ' * 20}</li><li>ya</li></ol>"))
    assert lines(article) == [3, 1]


def test_a_choice_is_ticked_not_written():
    article = page("<ol><li>Apa? (a) ini; (b) itu.</li><li>Mengapa?</li></ol>")
    add_lines(section(article, "latihan"), [])
    assert lines(article) == [2]


def test_an_exercise_without_numbers_gets_its_lines_at_its_end():
    article = page("<p>Tulis satu kalimat.</p>")
    add_lines(section(article, "latihan"), box(f"<p>{'kata ' * 32}</p>"))
    assert lines(article) == [4]
    assert article.find_class("write")[0].getprevious().text == "y"


def test_cells_to_fill_in_are_room_enough():
    article = page("<table><tr><td>Harga</td><td></td></tr></table>")
    add_lines(section(article, "latihan"), box("<p>Rp1</p>"))
    assert lines(article) == []


@pytest.mark.parametrize("answer", [[], box("<table><tr><td>1.</td></tr></table>")])
def test_a_page_without_exercise_stays_as_it_is(answer):
    article = lxml.html.fragment_fromstring("<section><p>x</p></section>")
    add_lines(section(article, "latihan"), answer)
    assert lines(article) == []

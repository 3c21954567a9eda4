"""Aligned table cells and line breaks as the site's policy and HTML want them."""

import pytest

from course.markup import finish


def finished(html):
    return finish(html, "id", lambda _: None)


@pytest.mark.parametrize("tag", ["th", "td"])
@pytest.mark.parametrize("side", ["right", "center"])
def test_markdowns_inline_style_becomes_a_class(tag, side):
    html = finished(f'<table><tr><{tag} style="text-align: {side};">1</{tag}></tr></table>')
    assert f'class="{side}"' in html
    assert "style=" not in html


def test_left_needs_no_class():
    html = finished('<table><tr><td style="text-align: left;">1</td></tr></table>')
    assert "<td>1</td>" in html


def test_a_class_of_the_cell_is_kept():
    html = finished('<table><tr><td class="a" style="text-align: right;">1</td></tr></table>')
    assert '<td class="a right">1</td>' in html


def test_a_place_to_break_a_line_is_an_empty_element():
    assert finished("<p>a<wbr>b</p>") == "<p>a<wbr>b</p>"

from course.markup import finish
from course.pictures import svg_size


def finished(html, size=lambda src: None):
    return finish(html, "id", size)


def test_task_list_boxes_get_a_label_with_their_words():
    html = '<ul><li class="task-list-item"><input type="checkbox" disabled> A <b>b</b> c<ul><li>d</li></ul></li></ul>'
    assert (
        '<label><input type="checkbox"><span>A <b>b</b> c</span></label><ul><li>d</li></ul>'
        in finished(html)
    )


def test_tables_get_scopes_and_a_frame_that_scrolls():
    html = finished("<p>a</p><table><thead><tr><th>x</th></tr></thead></table><p>b</p>")
    assert '<th scope="col">' in html
    assert html.index("<p>a</p>") < html.index('class="table-frame"') < html.index("<p>b</p>")
    assert 'tabindex="0"' in html


def test_pictures_get_their_size():
    html = finished('<p><img src="a.svg" alt="A"></p>', lambda src: (400, 300))
    assert 'width="400"' in html
    assert 'height="300"' in html


def test_answer_and_notes_get_their_ids():
    html = finished('<details class="jawaban"></details><details class="pelatih"></details>')
    assert 'id="jawaban"' in html
    assert 'id="pelatih"' in html


def test_text_between_elements_is_kept():
    assert finished("eins <b>zwei</b> drei") == "eins <b>zwei</b> drei"


def test_svg_size():
    assert svg_size(b'<svg viewBox="0 0 400 865.4">') == (400, 865)
    assert svg_size(b"<svg>") is None

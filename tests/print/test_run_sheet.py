"""The trainer's run sheets say what the timetable and the lessons' notes say."""

import lxml.html

from print.article import split
from print.run_sheet import Taught, run_sheets


def article(html):
    return split(lxml.html.fragment_fromstring(f"<section>{html}</section>"))


NOTES = (
    "<details class='pelatih'><summary>Catatan</summary><p><strong>Tujuan.</strong> Bisa.</p>"
    "<p><strong>Waktu (45 menit).</strong> 5: cerita<a class='fact-note' href='#f'>cek</a>. 40: latihan.</p>"
    "<p><strong>Bawa.</strong> Karton.</p></details>"
)
DAY = (
    "<h1>Hari 1</h1><div class='timetable'><table><thead><tr><th>Jam</th></tr></thead><tbody>"
    "<tr><td>09.00–09.45</td><td><a href='../proses/a.html'>Jalur</a>, <a href='../proses/b.html'>Harga</a>"
    " (dua meja)</td><td>45</td></tr>"
    "<tr><td>09.45–10.00</td><td><em>Rehat kopi</em></td><td>15</td></tr></tbody></table></div>"
)


def test_a_session_has_its_steps_and_what_to_bring():
    pages = {
        "program/hari-1.html": article(DAY),
        "proses/a.html": article(f"<h1>Jalur</h1>{NOTES}"),
        "proses/b.html": article("<h1>Harga</h1>"),
    }
    [day] = run_sheets(pages, "id")
    assert (day.path, day.title) == ("program/hari-1.html", "Hari 1")
    taught, rest = day.sessions
    assert taught.lessons == (
        Taught("proses/a.html", "Jalur", "5: cerita. 40: latihan.", "Karton."),
        Taught("proses/b.html", "Harga", "", ""),
    )
    assert (taught.time, taught.minutes, taught.words) == ("09.00–09.45", "45", "dua meja")
    assert (rest.lessons, rest.words) == ((), "Rehat kopi")


def test_the_notes_themselves_stay_as_they_are():
    pages = {"program/hari-1.html": article(DAY), "proses/a.html": article(NOTES)}
    run_sheets(pages, "id")
    assert "Waktu (45 menit)." in pages["proses/a.html"].notes[0].text_content()

import json

import lxml.html
import pytest

from search.index import index_script, page_sections
from search.words import lemma, tokens

HTML = """<div><h1 id="judul">CN</h1><p>Pembuka.</p><h2 id="a">Bagian A</h2><p>Isi <b>tebal</b>.</p>
<details class="pelatih"><p>Rahasia</p></details>
<dl><div class="term-entry" id="peb"><dt>PEB <span class="term-other">paper</span></dt><dd>Dokumen.</dd></div></dl></div>"""


def sections(extra=None):
    article = lxml.html.fragment_fromstring(HTML)
    return page_sections(article, "proses/cn.html", "CN", extra or {})


def test_a_page_is_cut_at_headings_and_terms():
    assert [(s.address, s.section, s.text) for s in sections()] == [
        ("proses/cn.html", "", "Pembuka."),
        ("proses/cn.html#a", "Bagian A", "Isi tebal."),
        ("proses/cn.html#peb", "PEB", "PEB paper Dokumen."),
    ]


def test_trainers_notes_are_not_found_by_readers():
    assert "Rahasia" not in " ".join(section.text for section in sections())


def test_synonyms_lead_to_their_term():
    assert sections({"peb": "bc 3.0"})[2].extra == "bc 3.0"


def test_the_index_is_a_script_with_base_forms():
    script = index_script(sections(), "id")
    assert script.startswith("window.courseSearchIndex=")
    data = json.loads(script.removeprefix("window.courseSearchIndex=").removesuffix(";\n"))
    assert data["lemmas"]["pembuka"] == "buka"
    assert "dan" in data["stopwords"]


@pytest.mark.parametrize(
    ("word", "base"),
    [("pengiriman", "kirim"), ("mengekspor", "ekspor"), ("pembayaran", "bayar"), ("peb", "peb")],
)
def test_indonesian_base_forms(word, base):
    assert lemma(word, "id") == base


def test_tokens_are_plain():
    assert tokens("Café PER-8/BC/2025, 30 kg!") == ["cafe", "per", "8", "bc", "2025", "30", "kg"]

"""Each fault that is no piece of prose, planted in the real course: exactly its code at its line."""

import subprocess

import pytest
from PIL import Image
from planting import Copy, find, insert, places, translated

from checks.pages.markets import SECTIONS
from checks.report import report
from conftest import SITE_URL, copy_project

ID, EN = "docs/id/proses/incoterms.md", "docs/en/proses/incoterms.md"
MARKET = "docs/id/pasar/negara/kanada.md"
MARKET_QUESTIONS = "docs/_data/questions/pasar/negara/kanada.yml"
MARKET_EN = "docs/en/pasar/negara/kanada.md"
FACTS = "docs/_data/facts/kepabeanan.yml"
TERMS = "docs/_data/glossary/dasar.yml"
TIMETABLE = "docs/_data/timetable.yml"
PATH = "docs/_data/path.yml"
HS = "docs/_data/hs.yml"
MENU = "mkdocs.yml"
ENTRY = (
    '{key}:\n  label: {{id: "Nama rekaan", en: "Invented name"}}\n'
    '  value: {{id: "isi rekaan", en: "invented value"}}\n{more}'
    "  owner: bea-cukai\n  checked: {checked}\n  volatility: yearly\n  status: official\n"
)
SOURCE = '  source: {title: "T", url: "https://t.example/"}\n'


def entry(key, more=SOURCE, checked="2026-11-24"):
    return ENTRY.format(key=key, more=more, checked=checked)


def used(copy, key):
    """Let both languages of a lesson use a fact."""
    for path in (ID, EN):
        copy.swap(path, r"^facts: \[", f"facts: [{key}, ")
        insert(copy.root, path, f"{{{{ fact.{key} }}}}.")


# Files and data ------------------------------------------------------------------------------


def file_encoding(copy):
    data = (copy.root / ID).read_bytes().rstrip(b"\n")
    (copy.root / ID).write_bytes(data + b"\n<!-- \xff -->\n")
    return {(ID, data.count(b"\n") + 2, "FILE-ENCODING")}


def file_encoding_of_a_stylesheet(copy):
    path = "docs/assets/css/fonts.css"
    (copy.root / path).write_bytes(b"/* \xff */\n" + (copy.root / path).read_bytes())
    return {(path, 1, "FILE-ENCODING")}


def file_bom(copy):
    copy.write(ID, "\ufeff" + copy.read(ID))
    return {(ID, 1, "FILE-BOM")}


def file_crlf(copy):
    copy.write(ID, copy.read(ID).replace("\n", "\r\n"))
    return {(ID, 1, "FILE-CRLF")}


def file_name(copy):
    picture = (copy.root / "docs/assets/img/logo.svg").read_bytes()
    (copy.root / "docs/assets/img/Logo Baru.svg").write_bytes(picture)
    return {("docs/assets/img/Logo Baru.svg", 1, "FILE-NAME")}


def file_link(copy):
    (copy.root / "docs/assets/img/rahasia.svg").symlink_to("/etc/passwd")
    return {("docs/assets/img/rahasia.svg", 1, "FILE-LINK")}


def file_link_of_a_folder(copy):
    (copy.root / "docs/assets/luar").symlink_to("/etc")
    return {("docs/assets/luar", 1, "FILE-LINK")}


def yaml_syntax(copy):
    line = copy.append(FACTS, "rusak: [satu, dua\n")
    return {(FACTS, line + 1, "YAML-SYNTAX")}


def yaml_duplicate(copy):
    copy.append(FACTS, entry("rekaan"))
    used(copy, "rekaan")
    line = copy.append(FACTS, entry("rekaan"))
    return {(FACTS, line, "YAML-DUPLICATE")}


def data_file(copy):
    (copy.root / "docs/_data/redirects.yml").unlink()
    return {("docs/_data/redirects.yml", 1, "DATA-FILE")}


def data_missing(copy):
    line = copy.append(FACTS, entry("rekaan").replace("  owner: bea-cukai\n", ""))
    return {(FACTS, line, "DATA-MISSING")}


def data_missing_language(copy):
    """A glossary entry in one language."""
    line = copy.append(
        TERMS, 'rekaan:\n  term: {id: "rekaan"}\n  meaning: {id: "rekaan", en: "invented"}\n'
    )
    return {(TERMS, line + 1, "DATA-MISSING")}


def data_choice(copy):
    line = copy.append(FACTS, entry("rekaan").replace("status: official", "status: resmi"))
    return {(FACTS, line + 7, "DATA-CHOICE")}


def data_date(copy):
    line = copy.append(FACTS, entry("rekaan", checked="kemarin"))
    return {(FACTS, line + 5, "DATA-DATE")}


def data_shape(copy):
    line = copy.append("docs/_data/redirects.yml", "proses/lama: [satu, dua]\n")
    return {("docs/_data/redirects.yml", line, "DATA-SHAPE")}


# Pages ---------------------------------------------------------------------------------------


def meta_missing(copy):
    page = "docs/id/lampiran/kartu-kantor.md"
    copy.write(page, copy.read(page).partition("\n---\n")[2])
    return {(page, 1, "META-MISSING")}


def meta_unclosed(copy):
    page = "docs/en/lampiran/kartu-kantor.md"
    copy.swap(page, r"(?<=\n)---\n", "")
    return {(page, 1, "META-UNCLOSED")}


def meta_shape(copy):
    page = "docs/en/lampiran/kartu-kantor.md"
    copy.write(page, "---\nhanya kalimat\n---\n" + copy.read(page).partition("\n---\n")[2])
    return {(page, 2, "META-SHAPE")}


def meta_yaml(copy):
    """YAML's own line inside a front matter."""
    page = "docs/en/lampiran/kartu-kantor.md"
    line = copy.swap(page, r"^summary: ", "summary: rusak: ")
    return {(page, line, "YAML-SYNTAX")}


def meta_field(copy):
    copy.swap(ID, r"^summary: .*\n", "")
    return {(ID, 1, "META-FIELD")}


def meta_type(copy):
    line = copy.swap(ID, r"^outcomes:\n(?:  - .*\n)+", "outcomes: satu saja\n")
    twin = copy.swap(EN, r"^outcomes:\n(?:  - .*\n)+", "outcomes: one only\n")
    return {(ID, line, "META-TYPE"), (EN, twin, "META-TYPE")}


def lesson_part(copy):
    lines = {}
    for path in (ID, EN):
        copy.swap(path, r"\{ #kesalahan \}", "{ #keliru }")
        lines[path] = copy.line(path, r"\A---\n(?:.*\n)*?---$")
        lines[path] = copy.read(path).split("\n---\n")[0].count("\n") + 3
    return {(path, line, "LESSON-PART") for path, line in lines.items()}


def exercise_answer(copy):
    for path in (ID, EN):
        copy.swap(path, r"^    type: jawaban$", "    type: rahasia")
    return {(p, copy.line(p, r"^## .*\{ #latihan \}"), "EXERCISE-ANSWER") for p in (ID, EN)}


def notes_part(copy):
    line = copy.line(ID, r"^/// details \| Catatan")
    copy.swap(ID, r"\*\*Bawa\.\*\*", "**Perlengkapan.**")
    return {(ID, line, "NOTES-PART")}


def notes_order(copy):
    line = copy.line(ID, r"^/// details \| Catatan")
    copy.swap(ID, r"\*\*Tujuan\.\*\*", "**Sementara.**")
    copy.swap(ID, r"\*\*Bawa\.\*\*", "**Tujuan.**")
    copy.swap(ID, r"\*\*Sementara\.\*\*", "**Bawa.**")
    return {(ID, line, "NOTES-ORDER")}


def notes_time(copy):
    line = copy.swap(ID, r"\*\*Waktu \((\d+) ", r"**Waktu (9\1 ")
    return {(ID, line, "NOTES-TIME")}


def market_page(copy):
    copy.swap("docs/_data/course.yml", r"^markets:\n", "markets:\n  - pasar/negara/mars\n")
    return {("docs/_data/course.yml", 1, "MARKET-PAGE")}


def market_section(copy):
    lines = set()
    for path in (MARKET, MARKET_EN):
        copy.swap(path, rf"\{{ #{SECTIONS[3]} \}}", "{ #lain }")
        lines.add((path, copy.read(path).split("\n---\n")[0].count("\n") + 3, "MARKET-SECTION"))
    copy.swap(MARKET_QUESTIONS, rf"^{SECTIONS[3]}:", "lain:")
    return lines


def market_order(copy):
    lines = set()
    for path in (MARKET, MARKET_EN):
        copy.swap(path, rf"\{{ #{SECTIONS[3]} \}}", "{ #sementara }")
        copy.swap(path, rf"\{{ #{SECTIONS[4]} \}}", f"{{ #{SECTIONS[3]} }}")
        copy.swap(path, r"\{ #sementara \}", f"{{ #{SECTIONS[4]} }}")
        lines.add((path, copy.read(path).split("\n---\n")[0].count("\n") + 3, "MARKET-ORDER"))
    return lines


def market_date(copy):
    for path in (MARKET, MARKET_EN):
        head = rf"^## .*\{{ #{SECTIONS[1]} \}}$"
        line = copy.line(path, head)
        text = copy.read(path).split("\n")
        text[line - 1 : line] = [
            text[line - 1],
            "",
            "Rapi." if path == MARKET else "Neat.",
            "",
            "## Lain { #lain }",
        ]
        copy.write(path, "\n".join(text))
    translated(copy.root)
    return {
        (path, copy.line(path, rf"^## .*\{{ #{SECTIONS[1]} \}}$"), "MARKET-DATE")
        for path in (MARKET, MARKET_EN)
    }


def picture_large(copy):
    file = copy.root / "docs/assets/img/foto-rekaan.png"
    Image.effect_noise((900, 700), 90).save(file)
    return {("docs/assets/img/foto-rekaan.png", 1, "PICTURE-LARGE")}


def picture_size(copy):
    (copy.root / "docs/assets/img/rusak.png").write_bytes(b"\x89PNG\r\n\x1a\n rusak")
    copy.write("docs/assets/img/tanpa-ukuran.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>\n")
    names = ("rusak.png", "tanpa-ukuran.svg")
    return {(f"docs/assets/img/{name}", 1, "PICTURE-SIZE") for name in names}


# Links and addresses -------------------------------------------------------------------------


def link_own(copy):
    line = insert(copy.root, ID, f"[Hitungan harga]({SITE_URL}proses/harga-ekspor.html)")
    return {(ID, line, "LINK-OWN")}


def css_missing(copy):
    path = "docs/assets/css/site.css"
    line = copy.append(path, ".rekaan { background: url('../img/tidak-ada.svg'); }\n")
    return {(path, line, "LINK-FILE")}


def css_case(copy):
    path = "overrides/print/base.css"
    line = copy.append(path, "@import 'Handout.css';\n")
    return {(path, line, "LINK-CASE")}


def srcset(copy):
    lines = {}
    for path, up in ((ID, "../"), (EN, "../../")):
        logo, large = f"{up}assets/img/logo.svg", f"{up}assets/img/besar.svg"
        image = f'<img src="{logo}" srcset="{logo} 1x, {large} 2x" alt="Canting">'
        lines[path] = insert(copy.root, path, image)
    return {(path, line, "LINK-FILE") for path, line in lines.items()}


def draft(copy):
    copy.swap(MENU, r"^exclude_docs:", "draft_docs: |\n  proses/rencana-*.md\nexclude_docs:")
    for language in ("id", "en"):
        page = "---\ntitle: Batik\nsummary: Batik.\n---\n\nBatik.\n"
        copy.write(f"docs/{language}/proses/../program/rencana-baru.md", page)
    copy.swap(MENU, r"^  proses/rencana-\*\.md", "  rencana-baru.md")
    line = insert(copy.root, ID, "[Batik](../program/rencana-baru.md)")
    return {(ID, line, "LINK-EXCLUDED")}


def orphan(copy):
    for language in ("id", "en"):
        copy.write(
            f"docs/{language}/program/baru.md",
            "---\ntitle: Batik\nsummary: Batik.\n---\n\nBatik.\n",
        )
    return {("docs/id/program/baru.md", 1, "PAGE-ORPHAN")}


def nav_page(copy):
    line = copy.swap(
        MENU, r"^(      - )program/hari-1\.md\n", r"\1program/hari-9.md\n\1program/hari-1.md\n"
    )
    return {(MENU, line, "NAV-PAGE")}


def nav_twice(copy):
    line = copy.swap(MENU, r"^(      - program/hari-1\.md\n)", r"\1\1")
    return {(MENU, line + 1, "NAV-TWICE")}


def redirect_target(copy):
    line = copy.append("docs/_data/redirects.yml", "proses/lama: proses/tidak-ada\n")
    return {("docs/_data/redirects.yml", line, "REDIRECT-TARGET")}


def redirect_page(copy):
    line = copy.append("docs/_data/redirects.yml", "proses/incoterms: proses/harga-ekspor\n")
    return {("docs/_data/redirects.yml", line, "REDIRECT-PAGE")}


def redirect_missing(copy):
    for language in ("id", "en"):
        copy.write(f"docs/{language}/program/lama.md", "---\ntitle: Batik\nsummary: Batik.\n---\n")
    for command in (
        ("init", "-q"),
        ("add", "docs"),
        ("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "x"),
    ):
        subprocess.run(["git", "-C", str(copy.root), *command], check=True)
    for language in ("id", "en"):
        (copy.root / f"docs/{language}/program/lama.md").unlink()
    return {("docs/_data/redirects.yml", 1, "REDIRECT-MISSING")}


# Facts, terms, timetable ---------------------------------------------------------------------


def fact_source(copy):
    line = copy.append(FACTS, entry("rekaan", more=""))
    return {(FACTS, line, "FACT-SOURCE")}


def fact_duplicate(copy):
    key = copy.line(FACTS, r"^[a-z][\w-]*:$")
    name = copy.read(FACTS).split("\n")[key - 1].rstrip(":")
    copy.write("docs/_data/facts/zz.yml", entry(name))
    return {("docs/_data/facts/zz.yml", 1, "FACT-DUPLICATE")}


def fact_unused(copy):
    line = copy.append(FACTS, entry("rekaan"))
    return {(FACTS, line, "FACT-UNUSED")}


def fact_twin(copy):
    first = copy.append(FACTS, entry("rekaan"))
    line = copy.append(FACTS, entry("rekaan-lagi"))
    used(copy, "rekaan")
    used(copy, "rekaan-lagi")
    assert first < line
    return {(FACTS, line, "FACT-TWIN")}


def fact_overdue(copy):
    line = copy.append(FACTS, entry("rekaan", checked="2024-01-31"))
    used(copy, "rekaan")
    return {(FACTS, line, "FACT-OVERDUE")}


def term(key):
    return f'{key}:\n  term: {{id: "kain rekaan", en: "invented cloth"}}\n  meaning: {{id: "kain", en: "cloth"}}\n'


def term_duplicate(copy):
    line = copy.line(TERMS, r"^[a-z][\w-]*:$")
    name = copy.read(TERMS).split("\n")[line - 1].rstrip(":")
    copy.write("docs/_data/glossary/zz.yml", term(name))
    return {("docs/_data/glossary/zz.yml", 1, "TERM-DUPLICATE")}


def term_unused(copy):
    line = copy.append(TERMS, term("rekaan"))
    return {(TERMS, line, "TERM-UNUSED")}


def hs_overlap(copy):
    text = copy.read(HS)
    block = text[text.index("codes:") :].split("\n")[1]
    line = copy.append(HS, block.replace(block.strip().split(":")[0], "kembar", 1) + "\n")
    return {(HS, line, "HS-OVERLAP")}


def ref_unlisted(copy):
    name = copy.read(ID).split("facts: [")[1].split(",")[0]
    copy.swap(ID, rf"^facts: \[{name}, ", "facts: [")
    copy.swap(EN, rf"^facts: \[{name}, ", "facts: [")
    mark = rf"\{{\{{ fact\.{name}\b"
    return {(path, copy.line(path, mark), "REF-UNLISTED") for path in (ID, EN)}


def ref_unused(copy):
    line = copy.append(FACTS, entry("rekaan"))
    used(copy, "rekaan")
    other, other_en = "docs/id/proses/asuransi.md", "docs/en/proses/asuransi.md"
    found = {
        (p, copy.swap(p, r"^facts: \[", "facts: [rekaan, "), "REF-UNUSED")
        for p in (other, other_en)
    }
    assert line
    return found


def subject_place(copy):
    path = "docs/_data/subjects.yml"
    line = copy.append(
        path,
        '- subject: {id: "kain rekaan", en: "invented cloth"}\n  see: [proses/incoterms#tidak-ada]\n',
    )
    return {(path, line, "SUBJECT-PLACE")}


def question_place(copy):
    line = copy.append(MARKET_QUESTIONS, "tidak-ada:\n  id: [kain]\n  en: [cloth]\n")
    return {(MARKET_QUESTIONS, line, "SUBJECT-PLACE")}


def question_page(copy):
    path = "docs/_data/questions/proses/rekaan.yml"
    copy.write(path, "# No such page.\njudul:\n  id: [kain]\n  en: [cloth]\n")
    return {(path, 2, "SUBJECT-PLACE")}


def question_in_one_language(copy):
    line = copy.append(MARKET_QUESTIONS, "lain:\n  id: [kain]\n")
    return {(MARKET_QUESTIONS, line, "DATA-MISSING")}


def wording_shape(copy):
    copy.write("docs/_data/wording.yml", "short: [utk]\n")
    return {("docs/_data/wording.yml", 1, "DATA-SHAPE")}


def path_lesson(copy):
    line = copy.line(PATH, r"^  - id: ")
    copy.swap(PATH, r"lessons: \[", "lessons: [proses/tidak-ada, ")
    return {(PATH, line, "PATH-LESSON")}


def path_twice(copy):
    line = copy.line(PATH, r"^  - id: ")
    copy.swap(PATH, r"lessons: \[([^,]+), ", r"lessons: [\1, \1, ")
    return {(PATH, line, "PATH-TWICE")}


def path_missing(copy):
    stages = [
        n for n, text in enumerate(copy.read(PATH).split("\n"), 1) if text.startswith("  - id: ")
    ]
    copy.swap(PATH, r"lessons: \[[^,]+, ", "lessons: [")
    return {(PATH, stages[-1], "PATH-MISSING")}


def time_lesson(copy):
    line = copy.swap(TIMETABLE, r"^      - lesson: .*$", "      - lesson: proses/tidak-ada")
    return {(TIMETABLE, line, "TIME-LESSON")}


def time_overrun(copy):
    line = copy.swap(TIMETABLE, r'^    end: "16:00"$', '    end: "11:00"')
    return {(TIMETABLE, line - 3, "TIME-OVERRUN")}


# Two languages, words ------------------------------------------------------------------------


def page_twin(copy):
    for language in ("id", "en"):
        copy.write(
            f"docs/{language}/program/baru.md",
            "---\ntitle: Batik\nsummary: Batik.\n---\n\nBatik.\n",
        )
    copy.swap(MENU, r"^(      - )program/hari-1\.md\n", r"\1program/baru.md\n\1program/hari-1.md\n")
    (copy.root / "docs/en/program/baru.md").unlink()
    return {("docs/id/program/baru.md", 1, "PAGE-TWIN")}


def section_twin(copy):
    text = copy.read(ID)
    at = text.index("## ", text.index("{ #mengapa }"))
    copy.write(
        ID,
        f"{text[:at]}## Kain { {'#kain'} }\n\nKain.\n\n{text[at:]}".replace(
            "{'#kain'}", "{ #kain }"
        ),
    )
    return {(ID, copy.line(ID, r"\{ #kain \}"), "SECTION-TWIN")}


def content_twin(copy):
    insert(copy.root, EN, "- Cloth.")
    line = copy.read(EN).split("\n---\n")[0].count("\n") + 3
    return {(EN, line, "CONTENT-TWIN")}


def translation_old(copy):
    insert(copy.root, ID, "Kain.")
    return {(EN, copy.line(EN, r"\{ #mengapa \}"), "TRANSLATION-OLD")}


def translation_unmarked(copy):
    copy.swap(EN, r"^  mengapa: s.*\n", "")
    return {(EN, copy.line(EN, r"\{ #mengapa \}"), "TRANSLATION-UNMARKED")}


def translation_without_record(copy):
    copy.swap(EN, r"^translated:\n(?:  .*\n)+", "")
    return {(EN, copy.line(EN, r"^title: "), "TRANSLATION-UNMARKED")}


def translation_unknown(copy):
    line = copy.swap(EN, r"^(  mengapa: s.*\n)", r"\1  lama: s0000000\n")
    return {(EN, line + 1, "TRANSLATION-UNKNOWN")}


def sentence_many(copy):
    long = " ".join(
        [
            "Kain ini kami kirim ke toko itu karena pembeli di sana sudah lama sekali meminta kain dengan warna alam dari kami semua di sini."
        ]
        * 150
    )
    insert(copy.root, ID, long)
    line = copy.read(ID).split("\n---\n")[0].count("\n") + 3
    return {(ID, line, "SENTENCE-MANY")}


def abbreviation_term(copy):
    line = insert(copy.root, "docs/id/proses/jalur-legal.md", "Tanyakan RVC dahulu.")
    return {("docs/id/proses/jalur-legal.md", line, "ABBREVIATION-TERM")}


AS_THEY_ARE = (
    *(translation_old, translation_unmarked, translation_without_record),
    translation_unknown,
)  # not mended by itself
PLANTS = [
    value
    for value in list(globals().values())
    if callable(value)
    and getattr(value, "__module__", "") == __name__
    and value.__code__.co_varnames[:1] == ("copy",)
    and value.__code__.co_argcount == 1
]


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
def test_a_planted_fault_gives_exactly_its_code_at_its_line(tmp_path, plant):
    copy = Copy(copy_project(tmp_path / "project"))
    expected = plant(copy)
    if plant not in AS_THEY_ARE:
        translated(copy.root)
    findings = find(copy.root)
    assert places(findings) == expected, report(findings, "text", "en", SITE_URL)

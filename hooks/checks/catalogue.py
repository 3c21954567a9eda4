"""The sentence of every finding code, in both languages: what is wrong, and how to mend it."""

from course.finding import Finding
from course.language import Language

_SENTENCES: dict[str, tuple[str, str]] = {
    "FILE-ENCODING": (
        "Berkas ini bukan UTF-8. Simpan ulang dengan pengodean UTF-8.",
        "This file is not UTF-8. Save it again as UTF-8.",
    ),
    "YAML-SYNTAX": (
        "Data tidak terbaca: {problem}. Periksa titik dua, tanda kutip, dan spasi di awal baris.",
        "The data cannot be read: {problem}. Check colons, quotes and the spaces that start lines.",
    ),
    "YAML-DUPLICATE": (
        "“{key}” tertulis dua kali. Hapus salah satunya.",
        "“{key}” stands here twice. Remove one of them.",
    ),
    "DATA-FILE": (
        "Berkas data ini tidak ada. Kembalikan dari riwayat.",
        "This data file is missing. Restore it from the history.",
    ),
    "DATA-MISSING": (
        "“{key}” belum lengkap: isi {field}.",
        "“{key}” is not complete: fill in {field}.",
    ),
    "DATA-CHOICE": (
        "“{key}” berisi “{value}”. Pilih salah satu: {choices}.",
        "“{key}” is “{value}”. Choose one of: {choices}.",
    ),
    "DATA-DATE": (
        "“{key}” bukan tanggal. Tulis tahun-bulan-hari tanpa kutip, misalnya 2026-11-24.",
        "“{key}” is not a date. Write year-month-day without quotes, for example 2026-11-24.",
    ),
    "DATA-SHAPE": (
        "“{key}” tidak berbentuk seperti seharusnya ({problem}). Bandingkan dengan entri lain.",
        "“{key}” does not have the right shape ({problem}). Compare it with the other entries.",
    ),
    "FACT-SOURCE": (
        "Fakta “{key}” tidak bersumber. Isi source: title dan url, atau ubah status menjadi "
        "unconfirmed.",
        "Fact “{key}” has no source. Fill in source: title and url, or set its status to "
        "unconfirmed.",
    ),
    "FACT-DUPLICATE": (
        "Fakta “{key}” sudah ada di {first}. Satu fakta cukup ditulis sekali.",
        "Fact “{key}” already stands in {first}. A fact is written once.",
    ),
    "TERM-DUPLICATE": (
        "Istilah “{key}” sudah ada di {first}. Satu istilah cukup ditulis sekali.",
        "Term “{key}” already stands in {first}. A term is written once.",
    ),
    "META-MISSING": (
        "Halaman ini belum punya kepala (baris --- di atas dan di bawah title). Tambahkan.",
        "This page has no front matter (--- above and below title). Add it.",
    ),
    "META-UNCLOSED": (
        "Kepala halaman tidak ditutup. Tambahkan baris --- di bawahnya.",
        "The front matter is not closed. Add a line --- below it.",
    ),
    "META-SHAPE": (
        "Kepala halaman harus berisi baris “nama: isi”.",
        "The front matter must hold lines “name: value”.",
    ),
    "META-FIELD": (
        "Kepala halaman belum memuat “{field}”. Tambahkan.",
        "The front matter lacks “{field}”. Add it.",
    ),
    "META-TYPE": (
        "“{field}” di kepala halaman harus berupa {expected_id}.",
        "“{field}” in the front matter must be {expected_en}.",
    ),
    "FACT-UNKNOWN": (
        "Fakta “{key}” tidak ada di docs/_data/facts.",
        "There is no fact “{key}” in docs/_data/facts.",
    ),
    "TERM-UNKNOWN": (
        "Istilah “{key}” tidak ada di docs/_data/glossary.",
        "There is no term “{key}” in docs/_data/glossary.",
    ),
    "EXAMPLE-UNKNOWN": (
        "Contoh hitungan tidak mengenal “{key}”.",
        "The worked example does not know “{key}”.",
    ),
    "DIAGRAM-UNKNOWN": (
        "Gambar “{key}” tidak ada di docs/_data/diagrams.",
        "There is no diagram “{key}” in docs/_data/diagrams.",
    ),
    "HS-UNKNOWN": (
        "Kode HS “{key}” tidak ada di docs/_data/hs.yml.",
        "There is no HS code “{key}” in docs/_data/hs.yml.",
    ),
    "HS-OVERLAP": (
        "Barang yang sama cocok dengan “{other}” dan “{key}”. Persempit serat, tenunan, atau "
        "berat salah satunya.",
        "The same goods fit both “{other}” and “{key}”. Narrow the fibre, weave or weight of one.",
    ),
    "TIMETABLE-UNKNOWN": (
        "Jadwal tidak mengenal hari “{key}”.",
        "The timetable does not know the day “{key}”.",
    ),
    "REF-UNKNOWN": (
        "“{text}” tidak dikenal. Tulis misalnya {{{{ fact.nama }}}}, {{{{ term.nama }}}}, atau "
        "{{{{ example.nama }}}}.",
        "“{text}” is not understood. Write for example {{{{ fact.name }}}}, {{{{ term.name }}}} "
        "or {{{{ example.name }}}}.",
    ),
    "REF-UNLISTED": (
        "“{key}” dipakai, tetapi belum ada di daftar {list} pada kepala halaman. Tambahkan.",
        "“{key}” is used but not in the list {list} of the front matter. Add it.",
    ),
    "REF-UNUSED": (
        "“{key}” ada di daftar {list}, tetapi tidak dipakai di halaman ini. Hapus dari daftar.",
        "“{key}” is in the list {list} but not used on this page. Remove it from the list.",
    ),
    "HEADING-ID": (
        "Judul “{text}” belum punya id. Tulis {{ #nama-id }} di ujungnya, sama dalam dua bahasa.",
        "The heading “{text}” has no id. Write {{ #some-id }} at its end, the same in both "
        "languages.",
    ),
    "HEADING-LEVEL": (
        "Judul “{text}” melompati satu tingkat. Pakai {expected}.",
        "The heading “{text}” skips a level. Use {expected}.",
    ),
    "ID-DUPLICATE": (
        "Id “{id}” sudah dipakai di baris {first}. Beri nama lain.",
        "The id “{id}” is already used in line {first}. Give it another name.",
    ),
    "TABLE-HEAD": (
        "Satu kolom tabel ini tidak berjudul. Isi judulnya, supaya tabel bisa dibacakan.",
        "One column of this table has no heading. Fill it in, so that the table can be read aloud.",
    ),
    "LESSON-PART": (
        "Pelajaran ini belum memuat bagian “{part}”. Tambahkan.",
        "This lesson lacks the part “{part}”. Add it.",
    ),
    "PAGE-TWIN": (
        "Halaman ini belum ada dalam bahasa yang lain. Buat {twin}.",
        "This page does not exist in the other language. Write {twin}.",
    ),
    "SECTION-TWIN": (
        "Bagian “{id}” ada di sini, tetapi tidak ada (atau berbeda urutan) di {twin}.",
        "The section “{id}” stands here but not (or in another order) in {twin}.",
    ),
    "CONTENT-TWIN": (
        "Kedua bahasa berbeda: {what} di sini {here}, di {twin} {there}.",
        "The two languages differ: {what} is {here} here, {there} in {twin}.",
    ),
    "LINK-PAGE": (
        "Tautan “{target}” menuju halaman yang tidak ada.",
        "The link “{target}” leads to a page that does not exist.",
    ),
    "LINK-FILE": (
        "“{target}” menuju berkas yang tidak ada.",
        "“{target}” leads to a file that does not exist.",
    ),
    "LINK-CASE": (
        "Huruf besar-kecil pada “{target}” tidak sama dengan nama berkasnya.",
        "Capital and small letters in “{target}” differ from the file's name.",
    ),
    "LINK-ANCHOR": (
        "Tautan “{target}” menuju bagian “#{anchor}” yang tidak ada di halaman itu.",
        "The link “{target}” leads to the section “#{anchor}”, which that page does not have.",
    ),
    "LINK-RAW": (
        "“{target}” ditulis sebagai HTML, jadi .md tidak diubah menjadi .html. Pakai tautan "
        "Markdown: [teks](berkas.md).",
        "“{target}” is written as HTML, so .md does not become .html. Use a Markdown link: "
        "[text](file.md).",
    ),
    "FIGURE-FACT": (
        "“{text}” bisa berubah dan tidak punya sumber di sini. Tulis sebagai fakta "
        "({{{{ fact.nama }}}}), angka contoh ({{{{ example.nama }}}}), atau saran kursus "
        "({{{{ advice | {text} }}}}).",
        "“{text}” can change and has no source here. Write it as a fact ({{{{ fact.name }}}}), a "
        "number of the example ({{{{ example.name }}}}), or the course's own advice "
        "({{{{ advice | {text} }}}}).",
    ),
    "FIGURE-LAW": (
        "“{text}” adalah nomor aturan atau standar. Tulis sebagai fakta: {{{{ fact.nama }}}}.",
        "“{text}” is the number of a law or standard. Write it as a fact: {{{{ fact.name }}}}.",
    ),
    "SENTENCE-LONG": (
        "Kalimat “{text} …” panjangnya {words} kata. Bagi menjadi dua; paling panjang {most}.",
        "The sentence “{text} …” has {words} words. Cut it in two; {most} is the most.",
    ),
    "SENTENCE-MANY": (
        "{share}% kalimat pelajaran ini lebih dari {words} kata; paling banyak {most}%. Pendekkan.",
        "{share} % of this lesson's sentences have more than {words} words; the most is {most} %. "
        "Shorten some.",
    ),
    "ABBREVIATION-TERM": (
        "“{text}” dipakai sebelum dijelaskan. Tulis {{{{ term.{key} }}}} pada pemakaian pertama.",
        "“{text}” is used before it is explained. Write {{{{ term.{key} }}}} at its first use.",
    ),
    "ABBREVIATION-UNKNOWN": (
        "“{text}” belum dijelaskan. Tulis kepanjangannya: “kepanjangan ({text})”, atau tambahkan "
        "ke glosarium.",
        "“{text}” is not explained. Write its long form, “long form ({text})”, or add it to the "
        "glossary.",
    ),
    "WORD-UNKNOWN": (
        "Ejaan “{text}” tidak dikenal. Jika memang benar, tambahkan ke docs/_data/words.",
        "The spelling “{text}” is not known. If it is right, add it to docs/_data/words.",
    ),
    "FACT-OVERDUE": (
        "Fakta “{key}” terakhir dicek {checked}, lebih dari {days} hari lalu. Baca lagi sumbernya, "
        "lalu ubah checked.",
        "Fact “{key}” was last checked on {checked}, more than {days} days ago. Read its source "
        "again, then change checked.",
    ),
    "NOTES-PART": (
        "Catatan pelatih belum memuat bagian **{part}** Tambahkan sebagai awal paragraf.",
        "The trainer's notes lack the part **{part}** Add it at the start of a paragraph.",
    ),
    "NOTES-ORDER": (
        "Bagian catatan pelatih tidak berurutan. Urutannya: {order}",
        "The parts of the trainer's notes are out of order. Their order: {order}",
    ),
    "NOTES-TIME": (
        "Waktu di catatan pelatih tidak cocok: tertulis {stated}, bagiannya berjumlah {parts}, "
        "kepala halaman {lesson} menit. Samakan ketiganya.",
        "The timing in the trainer's notes does not agree: it says {stated}, its parts add up to "
        "{parts}, the front matter to {lesson} minutes. Make the three agree.",
    ),
    "MARKET-PAGE": (
        "Pasar “{page}” belum punya halaman. Tulis halamannya, atau hapus dari markets.",
        "The market “{page}” has no page. Write it, or remove it from markets.",
    ),
    "MARKET-SECTION": (
        "Halaman pasar ini belum punya bagian {{ #{section} }}. Tambahkan.",
        "This market page lacks the section {{ #{section} }}. Add it.",
    ),
    "MARKET-ORDER": (
        "Bagian halaman pasar tidak berurutan. Urutannya: {order}.",
        "The sections of the market page are out of order. Their order: {order}.",
    ),
    "MARKET-DATE": (
        "Bagian {{ #{section} }} tidak memuat satu fakta pun. Pembaca harus melihat tanggal dan "
        "sumbernya: pakai {{{{ fact.nama }}}}.",
        "The section {{ #{section} }} names no fact. The reader must see a date and a source: use "
        "{{{{ fact.name }}}}.",
    ),
    "SUBJECT-PLACE": (
        "Indeks menunjuk “{place}”, yang tidak ada. Tulis halaman#bagian.",
        "The index points to “{place}”, which does not exist. Write page#section.",
    ),
    "PATH-LESSON": (
        "Jalur belajar menyebut “{lesson}”, yang bukan pelajaran. Perbaiki namanya.",
        "The study path names “{lesson}”, which is no lesson. Mend the name.",
    ),
    "PATH-TWICE": (
        "Jalur belajar menyebut “{lesson}” dua kali. Hapus salah satunya.",
        "The study path names “{lesson}” twice. Remove one of them.",
    ),
    "PATH-MISSING": (
        "Pelajaran “{lesson}” belum ada di jalur belajar. Masukkan ke salah satu tahap.",
        "The lesson “{lesson}” is not on the study path. Add it to one of the stages.",
    ),
    "PATH-UNKNOWN": (
        "Jalur belajar tidak mengenal tahap “{key}”.",
        "The study path does not know the stage “{key}”.",
    ),
    "TIME-LESSON": (
        "Jadwal menyebut pelajaran “{lesson}” yang tidak ada.",
        "The timetable names the lesson “{lesson}”, which does not exist.",
    ),
    "TIME-OVERRUN": (
        "Hari “{day}” selesai pukul {last}, {minutes} menit sesudah {end}. Kurangi kegiatan.",
        "The day “{day}” ends at {last}, {minutes} minutes after {end}. Cut some sessions.",
    ),
    "PRINT-FAILED": (
        "PDF {pdf} gagal dibuat: {problem}.",
        "The PDF {pdf} could not be made: {problem}.",
    ),
    "PRINT-WORDS": (
        "{pdf} kehilangan {count} dari {total} kata halaman ini: {words}.",
        "{pdf} has lost {count} of {total} words of this page: {words}.",
    ),
    "PRINT-EMPTY": (
        "{pdf} punya halaman kosong: halaman {page}.",
        "{pdf} has an empty page: page {page}.",
    ),
    "PRINT-LINK": (
        "{pdf} punya tautan yang tidak sampai ke mana-mana: {problem}.",
        "{pdf} has a link that leads nowhere: {problem}.",
    ),
}
_HINT = ("Maksud Anda “{hint}”?", "Did you mean “{hint}”?")


def codes() -> tuple[str, ...]:
    """All codes."""
    return tuple(_SENTENCES)


def sentence(found: Finding, language: Language) -> str:
    """What a finding says, with its suggestion if it has one."""
    index = 0 if language == "id" else 1
    values = dict(found.values)
    text = _SENTENCES[found.code][index].format(**values)
    return f"{text} {_HINT[index].format(**values)}" if values.get("hint") else text

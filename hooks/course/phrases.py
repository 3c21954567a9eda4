"""The words that the course itself prints around the authors' text, in both languages."""

from course.language import Language

_PHRASES: dict[str, tuple[str, str]] = {
    "outcomes": ("Setelah pelajaran ini Anda bisa:", "After this lesson you can:"),
    "teach": ("belajar", "to learn"),
    "exercise": ("latihan", "to practise"),
    "facts-title": ("Fakta dan sumber", "Facts and sources"),
    "facts-intro": (
        "Aturan dan angka bisa berubah. Di sini tertulis dari mana setiap fakta berasal dan kapan "
        "sumbernya terakhir kami baca. Yang bertanda “belum pasti” harus Anda tanyakan dahulu.",
        "Rules and figures can change. This list says where each fact comes from and when we last "
        "read its source. Ask first about anything marked “not confirmed”.",
    ),
    "facts-unused": ("Belum dipakai", "Not used yet"),
    "facts-open": ("Buka daftar fakta", "Open the list of facts"),
    "source": ("Sumber", "Source"),
    "dated": ("bertanggal", "dated"),
    "checked": ("Dicek", "Checked"),
    "checked-short": ("cek", "checked"),
    "ask": ("Tanya", "Ask"),
    "overdue": ("lewat waktu cek", "check overdue"),
    "none-overdue": (
        "Tidak ada fakta yang lewat waktu cek pada tanggal edisi ini,",
        "No fact is overdue for a check on the date of this edition,",
    ),
    "status-official": ("resmi", "official"),
    "status-secondary": ("sekunder", "secondary"),
    "status-unconfirmed": ("belum pasti", "not confirmed"),
    "step": ("Langkah", "Step"),
    "time": ("Jam", "Time"),
    "session": ("Kegiatan", "Session"),
    "minutes": ("Menit", "Minutes"),
    "used-in": ("Dipakai di", "Used in"),
    "diagram-as_text": ("Gambar ini dalam kata-kata", "This picture in words"),
    "diagram-onward": ("lanjut ke pertanyaan berikutnya", "go on to the next question"),
    "diagram-seller": ("Penjual yang membayar", "The seller pays"),
    "diagram-buyer": ("Pembeli yang membayar", "The buyer pays"),
    "diagram-risk": (
        "Di sini risiko pindah ke pembeli, sesudah tahap ini",
        "Here the risk passes to the buyer, after this stage",
    ),
    "diagram-insured": ("Asuransi", "Insurance"),
    "diagram-any_mode": ("Segala angkutan", "Any transport"),
    "diagram-sea_only": ("Hanya laut dan perairan", "Sea and waterway only"),
    "hs-goods": ("Barang", "Goods"),
    "hs-fibres": ("Serat", "Fibre"),
    "hs-weaves": ("Tenunan", "Weave"),
    "hs-weight": ("Berat kain per m²", "Cloth weight per m²"),
    "hs-made-of": ("Serat, tenunan, berat", "Fibre, weave, weight"),
    "hs-code": ("Kode HS", "HS code"),
    "hs-any": ("semua", "all"),
    "hs-reset": ("Kosongkan pilihan", "Clear the choices"),
    "hs-many": ("kode cocok", "matching"),
    "hs-none": (
        "Tidak ada kode yang cocok dalam tabel ini. Tanyakan kepada Bea Cukai.",
        "No code in this table fits. Ask customs.",
    ),
    "hs-above": ("di atas {above} g/m²", "over {above} g/m²"),
    "hs-up-to": ("sampai {up_to} g/m²", "up to {up_to} g/m²"),
    "hs-between": ("di atas {above} sampai {up_to} g/m²", "over {above} up to {up_to} g/m²"),
    "moved": ("Halaman ini pindah ke:", "This page has moved to:"),
    "table": ("Tabel yang bisa digeser", "Table that can be scrolled"),
}


def phrase(key: str, language: Language) -> str:
    """The words behind a key."""
    return _PHRASES[key][0 if language == "id" else 1]

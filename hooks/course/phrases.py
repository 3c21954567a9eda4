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
    "facts-open": ("Buka daftar fakta", "Open the list of facts"),
    "source": ("Sumber", "Source"),
    "dated": ("bertanggal", "dated"),
    "checked": ("Dicek", "Checked"),
    "checked-short": ("cek", "checked"),
    "ask": ("Tanya", "Ask"),
    "overdue": ("lewat waktu cek", "check overdue"),
    "status-official": ("resmi", "official"),
    "status-secondary": ("sekunder", "secondary"),
    "status-unconfirmed": ("belum pasti", "not confirmed"),
    "time": ("Jam", "Time"),
    "session": ("Kegiatan", "Session"),
    "minutes": ("Menit", "Minutes"),
    "used-in": ("Dipakai di", "Used in"),
    "table": ("Tabel yang bisa digeser", "Table that can be scrolled"),
}


def phrase(key: str, language: Language) -> str:
    """The words behind a key."""
    return _PHRASES[key][0 if language == "id" else 1]

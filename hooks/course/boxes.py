"""The box of a lesson's Markdown that only the trainer reads."""

import re

from course.language import Language

NOTES = re.compile(
    r"^/// details[^\n]*\n[ ]{4}type: pelatih\n(?P<notes>.*?)^///$", re.DOTALL | re.MULTILINE
)

# How the six parts of every lesson's notes begin, in their order.
NOTE_PARTS: dict[Language, tuple[str, ...]] = {
    "id": (
        "Tujuan.",
        "Waktu (",
        "Bawa.",
        "Pertanyaan pembuka.",
        "Lima meja, enam orang.",
        "Jawaban keliru yang sering muncul.",
    ),
    "en": (
        "Aim.",
        "Timing (",
        "Bring.",
        "Opening questions.",
        "Five tables of six.",
        "Typical wrong answers.",
    ),
}

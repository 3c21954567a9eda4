"""The box of a lesson's Markdown that only the trainer reads."""

import re

NOTES = re.compile(
    r"^/// details[^\n]*\n[ ]{4}type: pelatih\n(?P<notes>.*?)^///$", re.DOTALL | re.MULTILINE
)

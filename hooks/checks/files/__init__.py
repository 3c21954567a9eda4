"""Checks of files as such: their bytes, their names, and what must never stand in them."""

from collections.abc import Iterator

from checks.files.names import check_names
from checks.files.privacy import check_privacy
from checks.files.text import check_text, text_files
from course.finding import Finding
from course.model import Course


def check_files(course: Course) -> Iterator[Finding]:
    """All checks of all files, each file read once."""
    yield from check_names(course.root)
    for path, file in text_files(course.root):
        data = file.read_bytes()
        yield from check_text(path, data)
        text = data.decode("utf-8", errors="replace")
        yield from check_privacy(path, text, course.settings.public_phones)

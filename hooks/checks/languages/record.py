"""Writing down that a translation follows its source: the one place where checks change a file."""

from collections.abc import Iterable

from course.language import DEFAULT
from course.model import Course
from course.translation import section_hashes, with_record


def record_translations(course: Course, paths: Iterable[str]) -> list[str]:
    """Record the present hashes of the source in translations, given by their paths.

    Returns:
        The paths that are no translation; then nothing is written.
    """
    pages = {page.path: page for page in course.pages if page.language != DEFAULT}
    wanted = {path.removeprefix("./"): pages.get(path.removeprefix("./")) for path in paths}
    unknown = [
        path
        for path, page in wanted.items()
        if page is None or not page.data or (DEFAULT, page.name) not in course.by_name
    ]
    if unknown:
        return unknown
    for path, page in wanted.items():
        assert page is not None
        file = course.root / path
        text = file.read_text(encoding="utf-8")
        hashes = section_hashes(course.by_name[(DEFAULT, page.name)])
        file.write_text(with_record(text, hashes), encoding="utf-8")
    return []

"""The course is whole: every lesson of the syllabus, its programme and its appendices."""

from course.language import LANGUAGES
from pages import LESSONS, PAGES

LESSONS_OF_TRACK = {"proses": 12, "regulasi": 8, "pasar": 9, "produk": 9}
PROGRAMME = {"index", "hari-1", "hari-2", "hari-3", "mandiri", "tes-awal", "tes-akhir", "rencana"}
APPENDICES = {"glosarium", "fakta", "indeks", "kartu-kantor", "tentang"}


def test_all_lessons_of_the_syllabus_are_there_in_both_languages(course):
    for language in LANGUAGES:
        lessons = course.lessons(language)
        assert {lesson.name for lesson in lessons} == set(LESSONS)
        for track, count in LESSONS_OF_TRACK.items():
            assert sum(lesson.track == track for lesson in lessons) == count


def test_no_page_stands_outside_the_navigation(course):
    for language in LANGUAGES:
        assert {page.name for page in course.pages if page.language == language} == set(PAGES)


def test_programme_and_appendices_are_whole():
    assert {f"program/{name}" for name in PROGRAMME} <= set(PAGES)
    assert {f"lampiran/{name}" for name in APPENDICES} <= set(PAGES)


def test_every_fact_and_every_term_is_used_by_a_page(course):
    used = {name: {key for page in course.pages for key in page.words(name)}
            for name in ("facts", "terms")}  # fmt: skip
    assert set(course.facts) - used["facts"] == set()
    assert set(course.terms) - used["terms"] == set()


def test_the_registers_are_as_large_as_the_course_promises(course):
    assert len(course.facts) >= 150
    assert len(course.terms) >= 150

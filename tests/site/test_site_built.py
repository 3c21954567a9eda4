"""One real build: what the site promises is there, in both languages."""

import filecmp
import gzip
import json
import re
from pathlib import Path

import lxml.html
import pytest

from conftest import REPO_URL, SITE_URL
from course.links import site_path
from pages import EVERY_LESSON, EVERY_PAGE, LESSONS, PAGES

NAMED = (
    "proses/jalur-legal",
    "proses/cn-atau-peb",
    "proses/harga-ekspor",
    "regulasi/nib-kbli-npwp",
)
each_page = pytest.mark.parametrize(("language", "name"), EVERY_PAGE)


def read(site: Path, path: str):
    return lxml.html.parse(str(site / path)).getroot()


def test_every_path_of_the_interface_exists(site):
    assert set(NAMED) <= set(LESSONS)
    paths = [site_path(language, name) for language, name in EVERY_PAGE]
    paths += [path.removesuffix(".html") + ".pdf" for path in paths]
    paths += ["404.html", "en/404.html", "sitemap.xml"]
    paths += ["pdf/buku-pegangan.pdf", "pdf/panduan-pelatih.pdf"]
    paths += ["en/pdf/handbook.pdf", "en/pdf/trainer-guide.pdf"]
    paths += ["assets/search/index.id.js", "assets/search/index.en.js"]
    assert not [path for path in paths if not (site / path).is_file()]


def test_shared_files_stand_once(site):
    assert not (site / "en" / "assets").exists()
    assert not (site / "_data").exists()


@each_page
def test_language_title_description_and_alternates(site, course, language, name):
    page = read(site, site_path(language, name))
    source = course.by_name[(language, name)]
    assert page.get("lang") == language
    assert page.findtext(".//title").startswith(f"{source.title} · ")
    assert page.xpath("//meta[@name='description']/@content") == [source.summary]
    assert page.xpath("//link[@rel='canonical']/@href") == [SITE_URL + site_path(language, name)]
    alternates = {
        link.get("hreflang"): link.get("href") for link in page.xpath("//link[@hreflang]")
    }
    assert alternates == {
        "id": SITE_URL + site_path("id", name),
        "en": SITE_URL + site_path("en", name),
        "x-default": SITE_URL + site_path("id", name),
    }


@each_page
def test_language_switch_and_edit_link(site, language, name):
    path = site_path(language, name)
    page = read(site, path)
    twin = {"id": "en", "en": "id"}[language]
    (switch,) = page.xpath("//*[@data-lang-switch]")
    assert switch.get("hreflang") == twin
    target = (site / path).parent / switch.get("href")
    assert target.resolve() == (site / site_path(twin, name)).resolve()
    assert page.xpath("//a[@rel='edit']/@href") == [
        f"{REPO_URL}/edit/main/docs/{language}/{name}.md"
    ]


@pytest.mark.parametrize(("language", "name"), EVERY_LESSON)
def test_a_lesson_is_whole(site, course, language, name):
    page = read(site, site_path(language, name))
    source = course.by_name[(language, name)]
    assert [h.text_content() for h in page.xpath("//article//h1")] == [source.title]
    for outcome in source.words("outcomes"):
        assert outcome in page.text_content()
    for identifier in ("mengapa", "contoh", "kesalahan", "daftar-periksa", "latihan", "fakta"):
        assert page.xpath(f"//h2[@id='{identifier}']"), identifier
    assert page.xpath("//details[@id='jawaban']")
    assert page.xpath("//details[@id='pelatih']")
    checked = page.xpath("//span[@data-checked]/@data-checked")
    assert checked
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in checked)
    assert "{{" not in page.text_content()
    assert page.xpath("//article//table//th[not(@scope)]") == []
    assert page.xpath("//article//img[not(@alt) or not(@width) or not(@height)]") == []
    assert page.xpath("//article//input[not(parent::label)]") == []
    handout = name.rpartition("/")[2] + ".pdf"
    assert page.xpath(f"//div[@class='page-tools']/a[@href='{handout}']")


def test_the_programme_is_computed_from_the_lessons(site, course):
    minutes = course.lesson_minutes("id")
    for day in course.days.values():
        page = read(site, f"program/{day.id}.html")
        table = page.xpath("//div[@class='timetable']//tr[td]")
        rows = [" ".join(row.text_content().split()) for row in table]
        assert rows[0].startswith("08.30–")
        assert len(rows) == len(day.sessions)
        for row, session in zip(rows, day.sessions, strict=True):
            titles = [course.by_name[("id", name)].title for name in session.lessons]
            assert all(title in row for title in titles)
            assert row.endswith(f" {session.length(minutes)}")
    assert "09.00–09.45 Empat jalur legal ekspor 45" in {
        " ".join(row.text_content().split())
        for row in read(site, "program/hari-1.html").xpath("//div[@class='timetable']//tr")
    }


def test_the_study_path_leads_into_every_lesson(site):
    for language in ("id", "en"):
        page = read(site, site_path(language, "program/mandiri"))
        links = set(page.xpath("//article//a/@href"))
        assert {f"../{name}.html" for name in LESSONS} <= {link.partition("#")[0] for link in links}
        assert all("#" in link for link in page.xpath("//div[@class='study-path']//li//a/@href"))


def test_navigation_speaks_the_language_of_the_page(site):
    indonesian = read(site, "proses/cn-atau-peb.html").find(".//nav[@data-md-level='0']")
    english = read(site, "en/proses/cn-atau-peb.html").find(".//nav[@data-md-level='0']")
    assert "Regulasi" in indonesian.text_content()
    assert "Regulation" in english.text_content()
    assert "Regulasi" not in english.text_content()


def test_every_page_is_in_the_navigation(site):
    links = read(site, "index.html").xpath("//nav[@data-md-level='0']//a/@href")
    assert {site_path("id", name) for name in PAGES} <= {
        link.partition("#")[0] for link in links
    } | {"index.html"}


def test_every_page_is_three_taps_away_on_a_phone(site):
    navigation = read(site, "index.html").xpath("//nav[@data-md-level='0']")[0]
    levels = {nav.get("data-md-level") for nav in navigation.iter("nav")}
    assert levels - {None} == {"0", "1"}  # the menu, a part of it; in them the pages


def test_the_404_page_speaks_both_languages_and_its_links_are_absolute(site):
    for path, first in (("404.html", "id"), ("en/404.html", "en")):
        page = read(site, path)
        assert page.get("lang") == first
        sections = page.xpath("//*[@data-not-found]")
        assert sections[0].get("lang") == first
        assert {item.get("lang") for item in sections} == {"id", "en"}
        assert all(
            link.startswith("/batik/") for link in page.xpath("//*[@data-not-found]//a/@href")
        )


def test_the_search_index_of_a_language_holds_no_page_of_the_other(site):
    for language in ("id", "en"):
        script = (site / f"assets/search/index.{language}.js").read_text(encoding="utf-8")
        pages = json.loads(script[script.index("{") : script.rindex("}") + 1])["pages"]
        assert len(pages) > len(EVERY_LESSON) / 2
        assert {page[0].startswith("en/") for page in pages} == {language == "en"}


def test_the_search_index_of_a_language_is_small_on_weak_data(site):
    for language in ("id", "en"):
        script = (site / f"assets/search/index.{language}.js").read_bytes()
        assert len(gzip.compress(script)) <= 120_000


def test_two_builds_of_the_same_sources_are_the_same_to_the_byte(builds):
    one, two = (build.site for build in builds)
    files = sorted(file.relative_to(one) for file in one.rglob("*") if file.is_file())
    assert files == sorted(file.relative_to(two) for file in two.rglob("*") if file.is_file())
    _, different, errors = filecmp.cmpfiles(one, two, files, shallow=False)
    assert (different, errors) == ([], [])

"""What a page says of itself: its language, its title, its description."""

from collections.abc import Iterator

from checks.site.built import Built, BuiltPage
from checks.site.places import TEMPLATE, front_matter_place
from course.finding import Finding, finding
from course.links import path_language


def check_head(built: Built) -> Iterator[Finding]:
    """Pages without the language of their address, without a title or without a description."""
    for page in built.pages.values():
        root = page.document.root
        if root is None or root.attr("lang") != path_language(page.path):
            yield finding(TEMPLATE, 1, "SITE-LANG", page=page.path)
        if len(_titles(page)) != 1:
            place = front_matter_place(built, page, "title")
            yield finding(*place, "SITE-TITLE", page=page.path)
        if not page.is_redirect and not _description(page):
            place = front_matter_place(built, page, "summary")
            yield finding(*place, "SITE-DESCRIPTION", page=page.path)


def _titles(page: BuiltPage) -> list[str]:
    head = page.document.find("head")
    titles = head.find_all("title") if head else []
    return [text for title in titles if (text := title.text.strip())]


def _description(page: BuiltPage) -> str:
    meta = page.document.find("meta", attrs={"name": "description"})
    return (meta.attr("content") or "").strip() if meta else ""

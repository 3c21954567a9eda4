"""Types every query of a file into the search of the built site, in a real browser."""

import argparse
import sys
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from chromium import find_chromium
from course.links import page_name, site_path
from course.load import load
from search.evaluation import Query, Result, read_queries, summary

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
_QUERIES = ROOT / "tests" / "search" / "queries.tsv"
# The answer to a keystroke stands in the list before the next picture is drawn.
_ASK = """query => new Promise((done) => {
    const input = document.querySelector("[data-search-input]");
    input.value = query;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    requestAnimationFrame(() => setTimeout(() => done(
        [...document.querySelectorAll("[data-search-results] a[href]")].map((link) => link.href)
    )));
})"""


def open_search(page: Page, root: str, language: str) -> None:
    """Open the home page of a language, and search on it, until the index is there."""
    page.goto(root + site_path(language, "index"))
    page.click("[data-search-open]")
    page.fill("[data-search-input]", "batik")
    page.wait_for_selector("[data-search-results] a[href]")


def ask(page: Page, root: str, query: Query) -> Result:
    """The pages that an open search lists for a query."""
    found = []
    for address in page.evaluate(_ASK, query.text):
        path = address.removeprefix(root).partition("#")[0]
        name = page_name(path)
        assert path == site_path(query.language, name), f"{address}: other language / bahasa lain"
        if name not in found:
            found.append(name)
    return Result(query, tuple(found))


def main() -> int:
    """Ask and print; exit code 0, or 1 if there is no site or a wrong line."""
    parser = argparse.ArgumentParser(prog="scripts/evaluate-search", description=__doc__)
    parser.add_argument("queries", type=Path, nargs="?", default=_QUERIES)
    options = parser.parse_args()
    if not (SITE / "index.html").is_file():
        print("site/: belum ada; jalankan scripts/build dahulu / not there yet; run scripts/build")
        return 1
    pages = {page.name for page in load(ROOT, date.today()).pages}
    try:
        queries = read_queries(options.queries.read_text(encoding="utf-8"), pages)
    except (OSError, UnicodeDecodeError):
        print(f"{options.queries}: tidak terbaca sebagai teks UTF-8 / cannot be read as UTF-8 text")
        return 1
    except ValueError as error:
        print("\n".join(f"{options.queries}:{line}" for line in str(error).splitlines()))
        return 1
    root = f"{SITE.resolve().as_uri()}/"
    results = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        for language in dict.fromkeys(query.language for query in queries):
            open_search(page, root, language)
            results += [ask(page, root, query) for query in queries if query.language == language]
        browser.close()
    print(summary(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())

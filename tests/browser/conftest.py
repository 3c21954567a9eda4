"""A real Chromium on the real site, served from this machine."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from chromium import find_chromium

# Chromium's own services would ask hosts that have nothing to do with the site.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SIZES = {"phone": (360, 740), "desktop": (1280, 900)}


class Quiet(SimpleHTTPRequestHandler):
    """Serves without writing a log."""

    def log_message(self, *_: object) -> None: ...


@pytest.fixture(scope="session")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served: below a path, as on a project's own pages."""
    root = tmp_path_factory.mktemp("served")
    (root / "batik").symlink_to(site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/batik/"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    binary = find_chromium()
    assert binary, "no Chromium: scripts/test installs one"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Phone and desktop."""
    return SIZES[request.param]


@pytest.fixture
def open_page(browser: Browser, address: str, size) -> Iterator[Callable[[str], Page]]:
    """Open a page of the site; `page.asked` holds every address it requested, `page.errors` its errors."""
    contexts = []

    def opened(path: str, touch: bool = False) -> Page:
        width, height = size
        context = browser.new_context(
            viewport={"width": width, "height": height}, has_touch=touch, is_mobile=touch
        )
        contexts.append(context)
        page = context.new_page()
        page.asked, page.errors = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.on(
            "console",
            lambda message: message.type == "error" and page.errors.append(message.text),
        )
        page.goto(address + path)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def show_every_picture() -> Callable[[Page], None]:
    """Load the pictures further down too; an error if one cannot be shown.

    A promise, since the page's policy forbids the text that a repeated look would evaluate.
    """

    def show(page: Page) -> None:
        page.evaluate(
            """() => Promise.all([...document.images].map((image) => {
                image.loading = "eager";
                return image.decode();
            }))"""
        )

    return show

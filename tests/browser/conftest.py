"""Debian's Chromium through Playwright, and a city to look at. Any console error, page error or broken request fails the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from .city import City, running_city
from .contents import WORLD, contents

# Fixtures live where conftest.py names them.
from .editing import desk_window, editor, opened, writers  # noqa: F401
from .looking import listen, window
from .steps import sign_in_at

# Chromium without a window system: the same engine, and half the work for each page that is opened.
CHROMIUM = "/usr/bin/chromium-headless-shell"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    # Few pages live long enough to win back what optimizing their scripts costs: the last step is left out, the one before comes late.
    "--js-flags=--no-opt --invocation-count-for-maglev=5000 --invocation-count-for-maglev-osr=2000",
]


# first: pytest's own hook selects by the marks (-m)
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all browser tests of this process."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def premises(tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """The city's processes, once per test process; whoever uses them says what is in it."""
    with running_city(tmp_path_factory.mktemp("city")) as running:
        yield running


@pytest.fixture(scope="module")
def city(premises: City, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """The city with the people of tests/desk/world.py, as new for each test module; with a worker, unless it says WORKER = False."""
    worker = getattr(request.module, "WORKER", True)
    with premises.filled(contents("world", WORLD, tmp_path_factory), worker=worker) as filled:
        yield filled


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """`new_page(**context_options)` opens a page in a fresh context; what goes wrong in it fails the test at the end."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(*, allow: tuple[str, ...] = (), **options: object) -> Page:
        context = window(browser, **options)
        contexts.append(context)
        page = context.new_page()
        listen(page, wrong, allow)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong, "\n".join(wrong)


@pytest.fixture
def sign_in(city: City) -> Callable[[Page, str], Page]:
    """`sign_in(page, "aylin")` signs in and lands on the first page."""

    return partial(sign_in_at, city)

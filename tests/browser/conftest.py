"""Debian's Chromium through Playwright. Any console error, page error or broken request fails the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.desk.world import PASSWORD

from .city import ROOT, City, running_city

# Fixtures live where conftest.py names them.
from .editing import editor, opened, states  # noqa: F401

# Milliseconds. The processes share the machine with other tests; waiting longer costs nothing where things are quick.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)

CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PICTURES = ROOT / "var" / "screenshots"
SIZES = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": 320, "height": 640}}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # one city per module: with `--dist loadgroup` its tests stay in one process
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all browser tests of this process."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """A running city with the people of tests/desk/world.py, one per test module."""
    with running_city(tmp_path_factory.mktemp("city")) as running:
        yield running


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """`new_page(**context_options)` opens a page in a fresh context; what goes wrong in it fails the test at the end."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(*, allow: tuple[str, ...] = (), **options: object) -> Page:
        context = browser.new_context(**{"locale": "de-DE", "viewport": SIZES["wide"], **options})  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        listen(page, wrong, allow)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong, "\n".join(wrong)


def listen(page: Page, wrong: list[str], allow: tuple[str, ...]) -> None:
    """Collects console errors (also what the content security policy refused) and script errors."""

    def note(text: str) -> None:
        if not any(piece in text for piece in allow):
            wrong.append(f"{page.url}: {text}")

    page.on("console", lambda message: note(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: note(str(error)))


@pytest.fixture
def sign_in(city: City) -> Callable[[Page, str], Page]:
    """`sign_in(page, "aylin")` signs in through the form and lands on the first page."""

    return partial(sign_in_at, city)


def sign_in_at(city: City, page: Page, first_name: str) -> Page:
    """Through the form, as everybody does."""
    page.goto(city.desk_url + "/")
    page.fill("input[name=login]", f"{first_name}@musterstadt.example")
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(city.desk_url + "/")
    return page


# What depends on the colours; the rest of axe cannot change between light and dark.
COLOURS = ("color-contrast", "link-in-text-block")
STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def axe_violations(page: Page, only: tuple[str, ...] = ()) -> list[str]:
    """What axe-core finds on the page as it is, one line per rule and place. `only` names the rules to run."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    options = {"runOnly": list(only or STANDARDS), "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options)", options)
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found["violations"] for node in rule["nodes"]]


def overflow(page: Page) -> int:
    """By how many CSS pixels the page is wider than its window (0 = reflows)."""
    return int(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def picture(page: Page, name: str) -> None:
    """Keeps a full-page screenshot in the ignored folder var/screenshots."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.jpg", type="jpeg", quality=80, full_page=True)

"""Every page there is, with a week of work in it and without: light and dark, wide and narrow."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from playwright.sync_api import Browser, Page, expect

from .city import City
from .contents import DEMO, contents
from .looking import AXE, SIZES, Look, Onlooker, axe_violations, becomes_true, faults, looks_of, spilling, window
from .measures import unhandy
from .pages import DESK, ONLY_SENT, OTHER, PUBLIC, SECOND_FACTOR, Keys, Shown, read_keys

Open = Callable[..., Page]
SITES = {"desk": DESK, "public": PUBLIC}
# Two test processes share the work, each with a city of its own.
HALVES = [pytest.mark.xdist_group("browser/test_pages"), pytest.mark.xdist_group("browser/test_pages, second half")]
CASES = [
    pytest.param(site, shown, id=f"{site}-{name.replace(':', '-')}{'-' + shown.name if shown.name else ''}", marks=half)
    for (site, name, shown), half in zip(
        ((site, name, shown) for site, pages in SITES.items() for name, looks in pages.items() for shown in looks),
        cycle(HALVES),
    )
]

# Asked of the page itself: the aids that Playwright puts beside each new page for its locators cost more than all of this.
FRAME = """() => ({
    headings: [...document.querySelectorAll("h1")].map((one) => one.innerText),
    title: document.title,
    language: document.documentElement.lang,
})"""
FOCUSED = "() => [document.activeElement.getAttribute('href'), document.activeElement.getBoundingClientRect().x >= 0]"


@pytest.fixture(scope="module")
def city(premises: City, tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """Musterstadt with its week. No worker: what is shown stays as it is."""
    with premises.filled(contents("demo", DEMO, tmp_path_factory), worker=False) as filled:
        yield filled


@pytest.fixture(scope="module")
def keys(city: City) -> Keys:
    return read_keys(city)


def session_of(city: City, keys: Keys, who: str) -> dict[str, Any]:
    """A context in which this person is signed in."""
    cookies = [{"name": keys.cookie, "value": keys.sessions[who], "url": city.desk_url}] if who else []
    return {"storage_state": {"cookies": [as_stored(one) for one in cookies], "origins": []}}


def as_stored(cookie: dict[str, str]) -> dict[str, Any]:
    return {"name": cookie["name"], "value": cookie["value"], "domain": "127.0.0.1", "path": "/", "expires": -1} | {
        "httpOnly": True,
        "secure": False,
        "sameSite": "Lax",
    }


def look_at(looking: Onlooker, url: str, status: int) -> Page:
    """The page behind this address. What goes wrong from now on is in `looking.wrong`."""
    looking.wrong.clear()
    looking.allow[:] = [f"the server responded with a status of {status}"]
    answer = looking.page.goto(url)
    assert answer is not None and answer.status == status
    return looking.page


@pytest.fixture(scope="module")
def onlooker(browser: Browser, city: City, keys: Keys) -> Iterator[Callable[[str], Onlooker]]:
    """`onlooker("aylin")` has a browser of its own; what every page needs is fetched once."""
    known: dict[str, Onlooker] = {}

    def one(who: str) -> Onlooker:
        if who not in known:
            context = window(browser, **session_of(city, keys, who))
            context.add_init_script(path=AXE)
            known[who] = Onlooker(context.new_page())
        return known[who]

    yield one
    for each in known.values():
        each.page.context.close()


@pytest.mark.parametrize(("site", "shown"), CASES)
def test_page(
    site: str, shown: Shown, city: City, keys: Keys, onlooker: Callable[[str], Onlooker], request: pytest.FixtureRequest
) -> None:
    looking, name = onlooker(shown.who), request.node.callspec.id
    page = look_at(looking, city.url_of(site) + shown.path.format(**keys.keys), shown.status)
    has_its_frame(page)
    page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }")
    wrong = [one for look in looks_from_here(page, name) for one in all_faults(page, look, name)]
    wrong += looking.wrong
    assert not wrong, "\n".join(wrong)


def looks_from_here(page: Page, name: str) -> list[Look]:
    """Its looks, those first that have the size which the window has: the page was loaded in it."""
    return sorted(looks_of(name), key=lambda look: SIZES[look[0]] != page.viewport_size)


def all_faults(page: Page, look: Look, name: str) -> list[str]:
    wrong = faults(page, look, name)
    wrong += [f"words stand out of the button: {one}" for one in spilling(page)]
    return wrong + unhandy(page)


def has_its_frame(page: Page) -> None:
    """One heading, a title, a language, and the way past the navigation first."""
    found = page.evaluate(FRAME)
    assert len(found["headings"]) == 1
    assert found["headings"][0].strip()
    assert found["title"].split(" · ")[0].split(" – ")[0].strip()
    assert found["language"] in ("de", "en")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == ["#inhalt", True]
    page.keyboard.press("Enter")
    becomes_true(page, "document.activeElement.id === 'inhalt'")


def names_of(conf: str) -> set[str]:
    def walk(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[str]:
        for one in patterns:
            if isinstance(one, URLResolver):
                if one.namespace == "rest":  # no page: programs alone call it
                    continue
                inner = f"{prefix}{one.namespace}:" if one.namespace else prefix
                yield from walk(one.url_patterns, inner)
            elif one.name:
                yield prefix + one.name

    return set(walk(get_resolver(conf).url_patterns, ""))


def test_every_address_is_looked_at() -> None:
    known = {*DESK, *PUBLIC, *ONLY_SENT, *OTHER, *SECOND_FACTOR} - {"403", "404"}
    names = names_of("stadtstimme.desk.core.urls_desk") | names_of("stadtstimme.desk.core.urls_public")
    assert names == known


def test_what_is_only_sent_refuses_to_be_looked_at(city: City, keys: Keys) -> None:
    answers = {name: ask(city, keys, name, path, "aylin")[0] for name, path in ONLY_SENT.items()}
    assert {name: status for name, status in answers.items() if status != 405} == {}


def test_files_are_what_they_say(city: City, keys: Keys) -> None:
    wrong = {}
    for name, (who, path, kind) in OTHER.items():
        status, found = ask(city, keys, name, path, who)
        if status >= 500 or not found.startswith(kind):
            wrong[name] = (status, found)
    assert not wrong


class Stay(urllib.request.HTTPRedirectHandler):
    """Shows a redirect instead of following it."""

    def redirect_request(self, *_: Any) -> None:
        return None


def ask(city: City, keys: Keys, name: str, path: str, who: str) -> tuple[int, str]:
    base = city.public_url if name.startswith(("public:", "selfcheck:", "training:")) else city.desk_url
    request = urllib.request.Request(base + path.format(**keys.keys))
    if who and base == city.desk_url:
        request.add_header("Cookie", f"{keys.cookie}={keys.sessions[who]}")
    try:
        with urllib.request.build_opener(Stay).open(request) as answer:
            return answer.status, answer.headers["Content-Type"]
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers["Content-Type"]


def test_a_chosen_appearance_wins_over_the_device(city: City, keys: Keys, new_page: Open) -> None:
    page = new_page(color_scheme="light", **session_of(city, keys, "aylin"))
    page.goto(city.desk_url + "/")
    light = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    page.locator("details.person summary").click()
    page.get_by_role("button", name="Dunkel").click()
    expect(page.locator("html")).to_have_attribute("data-kern-theme", "dark")
    expect(page.locator("body")).not_to_have_css("background-color", light)
    assert not axe_violations(page)

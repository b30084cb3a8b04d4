"""Every page there is, with a week of work in it and without: light and dark, wide and narrow."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from playwright.sync_api import Page, expect

from .city import City, running_city
from .conftest import COLOURS, SIZES, axe_violations, overflow, picture, sign_in_at
from .pages import DESK, ONLY_SENT, OTHER, PREPARE_DEMO, PUBLIC, SECOND_FACTOR, Keys, Shown, read_keys

Open = Callable[..., Page]
SITES = {"desk": DESK, "public": PUBLIC}
CASES = [
    pytest.param(site, shown, id=f"{site}-{name.replace(':', '-')}{'-' + shown.name if shown.name else ''}")
    for site, pages in SITES.items()
    for name, looks in pages.items()
    for shown in looks
]
EMPTY = [
    "/",
    "/freigaben/",
    "/beitraege/",
    "/kalender/",
    "/kalender/?ansicht=liste",
    "/dialog/",
    "/medien/",
    "/mitteilungen/",
]


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """Musterstadt with its week. No worker: what is shown stays as it is."""
    with running_city(tmp_path_factory.mktemp("demo"), worker=False, prepare=PREPARE_DEMO) as running:
        yield running


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


@pytest.mark.parametrize(("site", "shown"), CASES)
def test_page(site: str, shown: Shown, city: City, keys: Keys, new_page: Open, request: pytest.FixtureRequest) -> None:
    base = city.desk_url if site == "desk" else city.public_url
    page = new_page(
        allow=(f"the server responded with a status of {shown.status}",), **session_of(city, keys, shown.who)
    )
    answer = page.goto(base + shown.path.format(**keys.keys))
    assert answer is not None and answer.status == shown.status
    name = request.node.callspec.id
    has_its_frame(page)
    looks_right(page, name)


def has_its_frame(page: Page) -> None:
    """One heading, a title, a language, and the way past the navigation first."""
    expect(page.locator("h1")).to_have_count(1)
    assert page.locator("h1").inner_text().strip()
    assert page.title().split(" · ")[0].split(" – ")[0].strip()
    assert page.locator("html").get_attribute("lang") in ("de", "en")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#inhalt"
    assert skip.bounding_box()["x"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "inhalt"


def looks_right(page: Page, name: str) -> None:
    """axe and the width, in both colours and both sizes. The page stays loaded; only what it is shown on changes."""
    wrong = []
    page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }")
    for size, viewport in SIZES.items():
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
            picture(page, f"{name}-{size}-{scheme}")
            wrong += [f"{size} {scheme}: {one}" for one in axe_violations(page, () if scheme == "light" else COLOURS)]
            if wide := overflow(page):
                wrong.append(f"{size} {scheme}: {wide} px wider than the window")
    assert not wrong, "\n".join(wrong)


def names_of(conf: str) -> set[str]:
    def walk(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[str]:
        for one in patterns:
            if isinstance(one, URLResolver):
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
    base = city.public_url if name.startswith("public:") else city.desk_url
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
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") != light
    assert not axe_violations(page)


@pytest.fixture(scope="module")
def bare_city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """A city in which nothing has happened yet."""
    with running_city(tmp_path_factory.mktemp("bare"), worker=False) as running:
        yield running


def test_where_nothing_is_yet_a_sentence_says_what_to_do(bare_city: City, new_page: Open) -> None:
    page = sign_in_at(bare_city, new_page(), "aylin")
    for path in EMPTY:
        page.goto(bare_city.desk_url + path)
        if "kalender" not in path or "liste" in path:
            assert len(page.locator("main .empty").first.inner_text().split()) > 4, path
        looks_right(page, f"empty{path.replace('/', '-').replace('?', '-')}")
    page.goto(bare_city.public_url + "/")
    expect(page.locator("main .lead")).to_contain_text("Hier steht noch nichts")
    looks_right(page, "empty-public")

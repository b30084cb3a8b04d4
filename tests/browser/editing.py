"""What tests of the editor share: who is signed in, a fresh editor, what the database holds."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from .city import City
from .looking import SIZES, Onlooker, window
from .steps import sign_in_at

CHANNELS = """
from django.utils import timezone
from stadtstimme.desk.channels.models import Channel
page = Channel.objects.get()
for network, name in (("mastodon", "Stadt auf Mastodon"), ("x", "Stadt auf X")):
    Channel.objects.create(network=network, name=name, address=f"https://{network}.musterstadt.example/stadt",
        department=page.department, responsible=page.responsible, deputy=page.deputy, imprint_url=page.imprint_url,
        privacy_url=page.privacy_url, state="active", requested_by=page.responsible, requested_at=timezone.now())
"""
CURRENT = """
from stadtstimme.desk.editorial.models import Post
post = Post.objects.select_related("current_version").get(uid="{uid}")
print(post.current_version.text, post.versions.count(), post.state, sep="|")
"""
CALM = "Die Streuobstwiese am Mühlenweg blüht."
SECRET = "Das WLAN im Vereinsheim: Passwort: Wiese2026!Blau"
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def writers(city: City, browser: Browser) -> City:
    """The city with more channels, where Aylin and Bernd have signed in; `city.cookies` holds their sessions."""
    city.python(CHANNELS)
    for name in ("aylin", "bernd"):
        with window(browser) as context:
            sign_in_at(city, context.new_page(), name)
    return city


@pytest.fixture
def opened(city: City, writers: City, new_page: Open) -> Open:
    """`opened("aylin", "/schreiben/")` is that page in a window of its own."""

    def open_as(person: str, path: str, **options: object) -> Page:
        page = new_page(storage_state={"cookies": writers.cookies[person], "origins": []}, **options)
        page.goto(city.desk_url + path)
        return page

    return open_as


@pytest.fixture(scope="module")
def desk_window(writers: City, browser: Browser) -> Iterator[Onlooker]:
    """Aylin's window. A new one for each test would load fonts, styles and scripts anew: half of what trying something takes."""
    with window(browser) as context:
        yield Onlooker(context.new_page())


@pytest.fixture
def editor(city: City, writers: City, desk_window: Onlooker) -> Iterator[Callable[..., Page]]:
    """A fresh editor whose script is ready, in a window that remembers nothing of the test before; one for each test."""

    def fresh(*, allow: tuple[str, ...] = ()) -> Page:
        page = desk_window.page
        forget(page, city)
        page.context.add_cookies(writers.cookies["aylin"])  # type: ignore[arg-type]
        desk_window.wrong.clear()
        desk_window.allow[:] = allow
        page.goto(city.desk_url + "/schreiben/")
        return ready(page)

    yield fresh
    assert not desk_window.wrong, "\n".join(desk_window.wrong)


def forget(page: Page, city: City) -> None:
    """Leaves what is open, and leaves nothing of it: neither in the window nor in what pages may keep."""
    page.unroute_all(behavior="ignoreErrors")
    page.context.set_offline(False)
    # the same origin, and nothing in it that keeps anything
    page.goto(city.desk_url + "/static/desk/print.css")
    page.evaluate("() => { sessionStorage.clear(); localStorage.clear(); }")
    page.context.clear_cookies()
    page.set_viewport_size(SIZES["wide"])  # type: ignore[arg-type]
    page.emulate_media(color_scheme="null", reduced_motion="null")


def ready(page: Page) -> Page:
    page.wait_for_selector("#editor[data-ready]")
    return page


def uid_of(page: Page) -> str:
    return page.locator("#editor").get_attribute("data-uid") or ""


def stored(city: City, page: Page) -> list[str]:
    """[text, number of versions, state] as the database has them."""
    return city.python(CURRENT.replace("{uid}", uid_of(page))).strip().split("|")


def saved(page: Page) -> None:
    expect(page.locator("[data-saved][data-state=saved]")).to_contain_text(re.compile(r"Gespeichert \d\d:\d\d Uhr"))


def picture_file(colour: str) -> dict[str, object]:
    data = io.BytesIO()
    Image.new("RGB", (320, 200), colour).save(data, "JPEG")
    return {"name": f"{colour}.jpg", "mimeType": "image/jpeg", "buffer": data.getvalue()}

"""What tests of the editor share: who is signed in, a fresh editor, what the database holds."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from .city import City
from .looking import window
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


@pytest.fixture
def editor(opened: Open) -> Open:
    """A fresh editor whose script is ready."""

    def fresh(**options: object) -> Page:
        return ready(opened("aylin", "/schreiben/", **options))

    return fresh


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

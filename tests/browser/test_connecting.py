"""Connecting a profile as a person does it: to another server and back, with the keyboard, and what the file then says."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.desk.channels.echo import Office, serving

from .city import City, end, free_port
from .contents import WORLD, contents
from .looking import judged

Open = Callable[..., Page]
SignIn = Callable[[Page, str], Page]
ADDRESS = "https://mastodon.example/@musterstadt"
PASSWORD, CODE = "passwort-Weissdorn-1191", "code-Vogelbeere-3375"
CHANNELS = """
from django.utils import timezone
from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.people.models import Person
from tests.desk.channels.joined import mastodon
from tests.desk.world import World
class Named: pass
world = Named()
world.miriam, world.aylin = Person.objects.get(name__startswith="Miriam"), Person.objects.get(name__startswith="Aylin")
world.city = Channel.objects.get().department
mastodon(world, timezone.now())
mastodon(world, timezone.now(), network="bluesky", name="Bluesky der Stadt",
    address="https://bsky.app/profile/musterstadt.example")
"""
DEAD = """
from stadtstimme.desk.channels.models import ChannelConnection
ChannelConnection.objects.update(state="expired", trouble="Die Zugangsdaten gelten nicht mehr.", missing=["write"])
"""


@pytest.fixture(scope="module")
def office() -> Iterator[Office]:
    with serving(Office(ADDRESS, passwords={PASSWORD}, codes={CODE})) as running:
        yield running


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory, office: Office) -> Iterator[City]:
    """A desk of its own, as it is but for the network behind Mastodon and Bluesky."""
    home = tmp_path_factory.mktemp("connecting")
    port = free_port()
    own = City(home, f"http://127.0.0.1:{port}", f"http://127.0.0.1:{free_port()}")
    own.write_config()
    bind = ["--bind", f"127.0.0.1:{port}", "--threads", "4", "--worker-class", "gthread", "--no-control-socket"]
    with own.filled(contents("world", WORLD, tmp_path_factory), worker=False):
        own.python(CHANNELS)
        desk = own.start(sys.executable, "-m", "gunicorn", *bind, "tests.browser.echo_site", ECHO_URL=office.url)
        try:
            own.wait_for_site("desk")
            yield own
        finally:
            end(desk)
            own.stop()


def look(page: Page, name: str) -> None:
    """Sound for axe, no wider than its window: light and dark, wide and narrow."""
    assert judged(page, f"connecting-{name}") == [], name


def file_of(city: City, page: Page, name: str) -> None:
    page.goto(f"{city.desk_url}/kanaele/")
    page.get_by_role("link", name=name, exact=True).click()


def test_there_and_back(city: City, new_page: Open, sign_in: SignIn) -> None:
    page = sign_in(new_page(), "miriam")
    file_of(city, page, "Mastodon der Stadt")
    expect(page.get_by_text("Noch nicht verbunden")).to_be_visible()
    look(page, "empty")
    page.get_by_role("link", name="Kanal verbinden").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Server").fill("memory.example")
    look(page, "server")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Weiter bei 127.0.0.1")
    look(page, "leave")
    page.get_by_role("link", name="Bei 127.0.0.1 anmelden").press("Enter")
    page.get_by_role("link", name="Zustimmen").click()
    expect(page.get_by_text("Der Kanal ist verbunden.")).to_be_visible()
    assert "code" not in page.url
    expect(page.get_by_text("bis 480 Zeichen")).to_be_visible()
    look(page, "connected")


def test_a_wrong_password_and_a_right_one(city: City, new_page: Open, sign_in: SignIn, office: Office) -> None:
    office.address = "https://bsky.app/profile/musterstadt.example"
    page = sign_in(new_page(allow=("422",)), "miriam")
    file_of(city, page, "Bluesky der Stadt")
    page.get_by_role("link", name="Kanal verbinden").click()
    page.get_by_label("Name des Kontos").fill("musterstadt.example")
    page.get_by_label("App-Passwort").fill("falsch")
    page.keyboard.press("Enter")
    expect(page.locator(".notice--error")).to_contain_text("Das Netzwerk hat abgelehnt.")
    assert page.get_by_label("App-Passwort").input_value() == ""
    look(page, "refused")
    page.get_by_label("App-Passwort").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Der Kanal ist verbunden.")).to_be_visible()
    page.get_by_role("button", name="Jetzt prüfen").click()
    expect(page.get_by_text("Die Verbindung funktioniert.")).to_be_visible()


def test_a_dead_connection_says_what_to_do(city: City, new_page: Open, sign_in: SignIn) -> None:
    city.python(DEAD)
    page = sign_in(new_page(), "miriam")
    expect(page.get_by_text("Bitte verbinden Sie den Kanal neu.").first).to_be_visible()
    look(page, "today")
    page.goto(f"{city.desk_url}/kanaele/")
    look(page, "list")
    file_of(city, page, "Mastodon der Stadt")
    expect(page.get_by_text("Dieser Kanal muss neu verbunden werden.")).to_be_visible()
    look(page, "dead")
    page.get_by_text("Kanal trennen").press("Enter")
    page.get_by_role("button", name="Zugangsdaten löschen").press("Enter")
    expect(page.get_by_text("Der Kanal ist getrennt.")).to_be_visible()
    expect(page.get_by_text("Noch nicht verbunden")).to_be_visible()

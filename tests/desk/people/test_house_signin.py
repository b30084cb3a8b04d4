"""Signing in through the house's own service: a real round trip against an OpenID Connect provider on the loopback."""

from __future__ import annotations

import dataclasses
import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.conf import settings as django_settings
from django.http import HttpResponse
from django.test import Client

from stadtstimme.desk.core.installation import InstallationError, Oidc, read_installation
from stadtstimme.desk.core.oidc import oidc_providers
from stadtstimme.desk.people.models import Person
from stadtstimme.desk.record.models import AuditEvent

from ..world import World

USERS = {
    "nummer-1": {"email": "Aylin@musterstadt.example", "email_verified": True, "picture": "https://bild.example/a.png"},
    "nummer-2": {"email": "bernd@musterstadt.example", "email_verified": False},
    "nummer-3": {"email": "niemand@fremd.example", "email_verified": True},
    "nummer-4": {"email": "dana@musterstadt.example"},
}


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    """An OpenID Connect provider in its own process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    claims = [f"--user-claims={json.dumps({'sub': sub, **rest})}" for sub, rest in USERS.items()]
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port), *claims]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(url, process)
        yield url
    finally:
        process.kill()
        process.wait()


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert process.poll() is None, "the provider did not start"
        try:
            httpx.get(f"{url}/.well-known/openid-configuration", timeout=30).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the provider does not answer")


@pytest.fixture
def house(issuer: str, settings: object) -> Oidc:
    """The installation with an `[oidc]` table."""
    oidc = Oidc(issuer, "stadtstimme", "geheim", "Musterstadt-Anmeldung")
    settings.SOCIALACCOUNT_PROVIDERS = oidc_providers(oidc)  # type: ignore[attr-defined]
    settings.INSTALLATION = dataclasses.replace(django_settings.INSTALLATION, oidc=oidc)  # type: ignore[attr-defined]
    return oidc


def round_trip(client: Client, subject: str, next_page: str = "") -> HttpResponse:
    """Follows the browser's way: desk, provider, back to the desk."""
    page = client.get("/anmelden/", {"next": next_page} if next_page else {}).content.decode()
    link = re.search(r'href="(/anmelden/haus/beginnen/[^"]*)"', page)
    assert link
    outward = client.get(link.group(1).replace("&amp;", "&")).headers["Location"]
    back = httpx.post(outward, data={"sub": subject}, timeout=30).headers["Location"]
    parts = urlsplit(back)
    assert parts.path == "/anmelden/haus/zurueck/"
    return client.get(f"{parts.path}?{parts.query}")  # type: ignore[return-value]


def test_an_existing_person_comes_in_by_the_verified_address(world: World, house: Oidc) -> None:
    client = Client()
    answer = round_trip(client, "nummer-1", "/kanaele/")
    assert answer.headers["Location"] == "/kanaele/"
    assert client.get("/kanaele/").status_code == 200
    account = SocialAccount.objects.get()
    assert (account.user_id, account.uid, account.extra_data) == (world.aylin.pk, "nummer-1", {})
    assert not SocialToken.objects.exists()
    assert Person.objects.get(pk=world.aylin.pk).check_password("Streuobstwiese-am-Muehlenweg-7")
    assert not AuditEvent.objects.exists()


def test_the_subject_counts_from_then_on(world: World, house: Oidc) -> None:
    round_trip(Client(), "nummer-1")
    Person.objects.filter(pk=world.aylin.pk).update(email="aylin.reinders@musterstadt.example")
    client = Client()
    round_trip(client, "nummer-1")
    assert client.get("/kanaele/").status_code == 200
    assert SocialAccount.objects.get().extra_data == {}


@pytest.mark.parametrize("subject", ["nummer-2", "nummer-3", "nummer-4"])
def test_strangers_and_unverified_addresses_stay_outside(world: World, house: Oidc, subject: str) -> None:
    client = Client()
    answer = round_trip(client, subject)
    assert answer.status_code == 403
    assert "noch nicht eingetragen" in answer.content.decode()
    assert client.get("/kanaele/").status_code == 302
    assert not SocialAccount.objects.exists()
    assert Person.objects.count() == 9
    assert AuditEvent.objects.get(action="people.sign_in_refused").data == {"way": "house", "account": ""}


def test_the_deactivated_stay_outside_before_and_after_the_first_time(world: World, house: Oidc) -> None:
    round_trip(Client(), "nummer-1")
    Person.objects.filter(pk=world.aylin.pk).update(is_active=False)
    assert round_trip(Client(), "nummer-1").status_code == 403
    SocialAccount.objects.all().delete()
    assert round_trip(Client(), "nummer-1").status_code == 403
    refused = AuditEvent.objects.filter(action="people.sign_in_refused")
    assert [event.data["account"] for event in refused] == [world.aylin.actor_key] * 2


def test_an_answer_nobody_asked_for_is_refused(world: World, house: Oidc) -> None:
    client = Client()
    outward = client.get("/anmelden/haus/beginnen/").headers["Location"]
    query = parse_qs(urlsplit(outward).query)
    assert query["code_challenge_method"] == ["S256"]
    back = urlsplit(httpx.post(outward, data={"sub": "nummer-1"}, timeout=30).headers["Location"])
    stranger = Client()
    assert "gescheitert" in stranger.get(f"{back.path}?{back.query}").content.decode()
    assert stranger.get("/kanaele/").status_code == 302


def test_second_factor_may_be_left_to_the_house(world: World, house: Oidc, settings: object) -> None:
    def installation(**changes: object) -> None:
        settings.INSTALLATION = dataclasses.replace(  # type: ignore[attr-defined]
            django_settings.INSTALLATION, second_factor_required=True, **changes
        )

    installation()
    client = Client()
    round_trip(client, "nummer-1")
    assert client.get("/kanaele/").status_code == 302
    installation(oidc=dataclasses.replace(house, second_factor=True))
    assert client.get("/kanaele/").status_code == 200


def test_without_the_table_there_is_no_other_way_in(world: World) -> None:
    assert "/anmelden/haus/" not in Client().get("/anmelden/").content.decode()
    assert Client().get("/anmelden/haus/beginnen/").status_code == 404


TOML = """
city = "Stadt Musterstadt"
address = "Rathausplatz 1, 12345 Musterstadt"
contact_mail = "onlineteam@musterstadt.example"
contact_phone = "+49 69 90009 115"
desk_url = "http://desk.musterstadt.example"
public_url = "http://www.musterstadt.example"
demo = true
[oidc]
issuer = "https://anmeldung.musterstadt.example/realms/stadt"
client_id = "stadtstimme"
"""


def test_the_table_is_read_from_the_installation(tmp_path: Path) -> None:
    config = tmp_path / "stadtstimme.toml"
    config.write_text(TOML + 'client_secret_file = "oidc_secret"\nname = "Hausanmeldung Musterstadt"\n')
    with pytest.raises(InstallationError, match="client_secret"):
        read_installation(tmp_path)
    (tmp_path / "oidc_secret").write_text("geheim-wie-nichts\n")
    oidc = read_installation(tmp_path).oidc
    assert oidc is not None
    app = oidc_providers(oidc)["openid_connect"]["APPS"][0]
    assert app["secret"] == "geheim-wie-nichts"
    assert app["settings"]["server_url"] == "https://anmeldung.musterstadt.example/realms/stadt"
    assert "geheim-wie-nichts" not in repr(oidc), "a secret would stand in a log"


@pytest.mark.parametrize("line", ["", 'client_secret_file = "s"\nfarbe = "rot"\n'])
def test_a_wrong_table_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "s").write_text("geheim")
    (tmp_path / "stadtstimme.toml").write_text(TOML + line)
    with pytest.raises(InstallationError, match="oidc"):
        read_installation(tmp_path)


def test_a_service_without_encryption_is_refused(tmp_path: Path) -> None:
    (tmp_path / "s").write_text("geheim")
    text = TOML.replace("https://anmeldung", "http://anmeldung") + 'client_secret_file = "s"\n'
    (tmp_path / "stadtstimme.toml").write_text(text)
    with pytest.raises(InstallationError, match="https"):
        read_installation(tmp_path)

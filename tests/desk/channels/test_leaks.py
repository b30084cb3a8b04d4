"""No secret of a run stands anywhere but encrypted: database, logs, pages, error reports, answers to programs, the trail, mails.

A real flow over HTTP against a network that repeats in its error bodies what it was sent (echo.py), with every kind of
failure on the way. tests/commands/test_backup.py looks into the backup.
"""

from __future__ import annotations

import base64
import binascii
import io
import logging
import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.signals import got_request_exception
from django.db import connection as database
from django.test import Client
from django.urls import reverse
from django.views.debug import ExceptionReporter

from stadtstimme.desk.channels.actions.watching import check_due, warn_of_ends
from stadtstimme.desk.channels.models import Channel, ChannelConnection
from stadtstimme.desk.core import secrets
from stadtstimme.desk.core.jobs import QUEUES
from stadtstimme.desk.core.logs import PlaceFormatter
from stadtstimme.desk.editorial.actions.deliveries import deliver_due
from stadtstimme.networks import http, registry

from ..api.programs import Program
from ..editorial.scenes import NOW, approved, delivery_of
from ..world import World
from .echo import CLIENT_SECRET, VERIFIER, EchoJoining, EchoNetwork, Office, serving
from .joined import ADDRESS, mastodon, stored

pytestmark = pytest.mark.usefixtures("calls_in_this_thread")

PASSWORD, WRONG = "passwort-Weissdorn-1191", "passwort-Hagebutte-2288"
CODE, WRONG_CODE = "code-Vogelbeere-3375", "code-Kornelkirsche-6624"
KEY = "schluessel-Felsenbirne-4470-und-noch-mehr"
STATE_LENGTH = 43  # of secrets.token_urlsafe(32)
OTHER = "https://bsky.app/profile/musterstadt.example"


@pytest.fixture
def office() -> Iterator[Office]:
    with serving(Office(ADDRESS, passwords={PASSWORD}, codes={CODE})) as running:
        running.secrets |= {PASSWORD, WRONG, CODE, WRONG_CODE, KEY, CLIENT_SECRET, VERIFIER}
        yield running


@pytest.fixture(autouse=True)
def world_of_secrets(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(secrets.KEY, KEY)
    monkeypatch.setattr(http.POLICY, "private", True)

    def connector(asks_there: bool) -> registry.Connector:
        joining = EchoJoining(office.url, asks_there)
        return registry.Connector(lambda profile: EchoNetwork(office.url, profile), joining=joining)

    kinds = {"mastodon": connector(False), "bluesky": connector(True)}
    monkeypatch.setattr(registry, "_CONNECTORS", {**registry._CONNECTORS, **kinds})


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the installation would log: its formatter, its levels, our own loggers down to the last detail."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(PlaceFormatter(settings.LOGGING["formatters"]["places"]["format"]))
    watched = {"": logging.WARNING, "stadtstimme": logging.DEBUG, "django.request": logging.INFO}
    before = {name: logging.getLogger(name).level for name in watched}
    for name, level in watched.items():
        logging.getLogger(name).setLevel(level)
    logging.getLogger().addHandler(handler)
    yield stream
    logging.getLogger().removeHandler(handler)
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


class Reader:
    """Somebody at the desk; keeps everything the desk ever answered."""

    def __init__(self, person: Any) -> None:
        self.client = Client(raise_request_exception=False)
        self.client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        self.seen: list[str] = []

    def get(self, address: str, data: dict[str, str] | None = None) -> str:
        return self._keep(self.client.get(address, data))

    def post(self, address: str, data: dict[str, str] | None = None) -> str:
        return self._keep(self.client.post(address, data))

    def _keep(self, answer: Any) -> str:
        shown = f"{answer.status_code} {dict(answer.headers)} {answer.content.decode()}"
        self.seen.append(shown)
        if answer.status_code == 302:
            return self.get(answer.headers["Location"])
        return shown


def at(name: str, channel: Channel) -> str:
    return reverse(f"channels:{name}", args=[channel.pk])


def state_on(page: str) -> str:
    return page.partition("authorize?state=")[2].partition("&amp;")[0]


def join_with_a_password(reader: Reader, channel: Channel, office: Office) -> None:
    wrong = reader.post(at("connect", channel), {"identifier": "musterstadt", "password": WRONG})
    assert wrong.startswith("422")
    office.fails["/token"] = 500
    assert reader.post(at("connect", channel), {"identifier": "musterstadt", "password": PASSWORD}).startswith("422")
    office.fails.clear()
    reader.post(at("connect", channel), {"identifier": "musterstadt", "password": PASSWORD})
    assert stored(channel).state == "connected"


def join_by_a_round(reader: Reader, channel: Channel, office: Office) -> None:
    for code in (WRONG_CODE, CODE):
        state = state_on(reader.post(at("connect", channel), {"server": "memory.example"}))
        office.secrets.add(state)
        reader.get(reverse("channels:joined"), {"state": state, "code": code})
    assert stored(channel).state == "connected"
    state = state_on(reader.post(at("connect", channel), {"server": "memory.example"}))
    office.secrets.add(state)  # a round that nobody ends: its row stays


def publish_in_every_way(world: World, channel: Channel, office: Office) -> None:
    """Refused, unknown, dead, and at last published."""
    for status in (400, 500, 401):
        office.fails["/post"] = status
        delivery_of(approved(world, f"Die Obstbäume blühen, {status} an der Zahl.", targets={channel.pk: ""}))
        deliver_due(NOW, 10)
    assert stored(channel).state == "expired"
    office.fails.clear()
    ChannelConnection.objects.update(next_attempt_at=NOW)
    check_due(NOW, 10)  # renews the tokens and heals
    assert stored(channel).state == "connected"
    QUEUES["deliveries"].run(NOW, 10)
    assert len(office.posts) == 1


def check_in_every_way(office: Office) -> None:
    for path, status in (("/token", 500), ("/token", 400), ("/me", 403), ("/me", 401)):
        office.fails = {path: status}
        ChannelConnection.objects.update(next_attempt_at=NOW, state="connected")
        check_due(NOW, 10)
    office.fails = {}
    warn_of_ends(NOW)


def break_in_every_way(reader: Reader, first: Channel, second: Channel, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A defect in the middle of connecting: the page that people see, and the report that Django would mail."""
    reports: list[str] = []

    def defect(_self: Any, *given: Any) -> Any:
        raise RuntimeError("defect") from ValueError(len(given))

    def reported(request: Any, **_more: Any) -> None:
        report = ExceptionReporter(request, *sys.exc_info())
        reports.extend([report.get_traceback_html(), report.get_traceback_text()])

    state = state_on(reader.post(at("connect", second), {"server": "memory.example"}))
    monkeypatch.setattr(EchoJoining, "begin", defect)
    monkeypatch.setattr(EchoJoining, "finish", defect)
    got_request_exception.connect(reported)
    try:
        page = reader.post(at("connect", first), {"identifier": "musterstadt", "password": PASSWORD})
        assert page.startswith("500")
        page = reader.get(reverse("channels:joined"), {"state": state, "code": CODE})
        assert page.startswith("500")
    finally:
        got_request_exception.disconnect(reported)
    assert ["RuntimeError" in report for report in reports] == [True] * 4
    assert state not in "".join(reports)
    return reports


def read_everything(world: World, channels: list[Channel]) -> list[str]:
    seen: list[str] = []
    for person in (world.miriam, world.bernd, world.dana, world.admin, world.uwe, world.helga):
        reader = Reader(person)
        for name in ("core:today", "core:notices", "channels:list", "editorial:posts", "record:events"):
            reader.get(reverse(name))
        for one in channels:
            reader.get(at("channel", one))
            reader.get(at("connect", one))
        seen += reader.seen
    return seen


def ask_everything(world: World, channels: list[Channel], office: Office) -> list[str]:
    """What programs of several people are answered, the export of the trail included."""
    seen = []
    for person in (world.miriam, world.bernd, world.admin, world.uwe):
        program = Program.of(person)
        office.secrets.add(program.secret)
        paths = ["/token", "/channels", "/posts", "/deliveries", "/approvals", "/webhooks"]
        paths += [f"/channels/{one.pk}" for one in channels]
        seen += [program.get(path).content.decode() for path in paths]
        seen.append(_whole(program.post("/audit/export", {"purpose": "Prüfung der Verbindungen"})))
    assert any("Bluesky der Stadt" in one for one in seen)
    assert any("channels.connected" in one for one in seen)
    return seen


def _whole(answer: Any) -> str:
    """An answer that may come in pieces."""
    return b"".join(answer.streaming_content if answer.streaming else [answer.content]).decode()


def dump() -> str:
    """Every column of every table as text; sessions and whatever is base64 also in the clear."""
    lines = []
    with database.cursor() as cursor:
        for table in database.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {database.ops.quote_name(table)}")
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(names, row, strict=True):
                    text = bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)
                    lines += [f"{table}.{name}: {text}", f"{table}.{name}: {unpacked(text)}"]
    lines += [f"session: {one.get_decoded()}" for one in Session.objects.all()]
    return "\n".join(lines)


def unpacked(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode("latin-1")
    except (binascii.Error, ValueError):
        return ""


def spellings(secret: str) -> set[str]:
    raw = secret.encode()
    return {secret, quote(secret, safe=""), base64.b64encode(raw).decode(), raw.hex()}


def leaks(places: dict[str, str], wanted: set[str]) -> list[str]:
    return [
        f"{secret} in {place}"
        for place, text in places.items()
        for secret in sorted(wanted)
        if any(spelling in text for spelling in spellings(secret))
    ]


def test_the_search_finds_what_is_there(world: World) -> None:
    """The test of the test: a secret in a row, in a session and in a spelling is found."""
    world.page.purpose = f"Hier steht {PASSWORD}."
    world.page.save()
    client = Client()
    client.force_login(world.miriam, backend="allauth.account.auth_backends.AuthenticationBackend")
    session = client.session
    session["kept"] = CODE
    session.save()
    places = {"database": dump(), "page": quote(KEY, safe="") + base64.b64encode(WRONG.encode()).decode()}
    found = leaks(places, {PASSWORD, CODE, KEY, WRONG, WRONG_CODE})
    assert found == [f"{CODE} in database", f"{PASSWORD} in database", f"{WRONG} in page", f"{KEY} in page"]


def test_no_secret_stands_anywhere(
    world: World, office: Office, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = mastodon(world, NOW)
    second = mastodon(world, NOW, network="bluesky", name="Bluesky der Stadt", address=OTHER)
    reader = Reader(world.miriam)
    join_with_a_password(reader, first, office)
    office.address = OTHER
    join_by_a_round(reader, second, office)
    office.address = ADDRESS
    publish_in_every_way(world, first, office)
    check_in_every_way(office)
    reports = break_in_every_way(reader, first, second, monkeypatch)
    pages = read_everything(world, [first, second])
    answers = ask_everything(world, [first, second], office)
    kept = dump()
    reader.post(at("disconnect", first))
    reader.post(at("disconnect", second))

    assert len(office.secrets) > 12, "the run gave out tokens"
    assert len(log.getvalue()) > 500, "the run logged something"
    assert "gAAAA" in kept, "the encrypted form is there"
    states = {one for one in office.secrets if len(one) == STATE_LENGTH}
    places = {
        "database": kept,
        "database at the end": dump(),
        "log": log.getvalue(),
        "report": "\n".join(reports),
        "mail": "\n".join(f"{one.subject} {one.body}" for one in mail.outbox),
        "interface": "\n".join(answers),
        "others' pages": "\n".join(pages),
    }
    assert leaks(places, office.secrets) == []
    # Whoever connects is given the state to take along; nothing else comes back even to them.
    assert leaks({"own pages": "\n".join(reader.seen)}, office.secrets - states) == []

"""No secret of a run is left anywhere in clear: not in a column, a log, a page, an answer, an export or a session."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from stadtstimme.desk.api.actions import ping_webhook
from stadtstimme.desk.api.models import Webhook
from stadtstimme.desk.api.sending import send_due
from stadtstimme.networks import http

from ..world import PASSWORD, World
from .programs import Program
from .receiver import receiving

pytestmark = pytest.mark.django_db
HTML_SECRET = '<code class="secret__words"'


def _signed_in(person: Any) -> Client:
    """Really signed in, so that the password need not be asked for again."""
    client = Client(raise_request_exception=False)
    answer = client.post("/anmelden/", {"login": person.email, "password": PASSWORD})
    assert answer.status_code == 302
    return client


def _shown(answer: Any) -> str:
    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "no-store"
    part: str = answer.content.decode().split(HTML_SECRET, 1)[1].split("</code>", 1)[0]
    return part.split(">", 1)[1]


def _columns() -> str:
    """Every value of every table, as the database keeps it."""
    with connection.cursor() as cursor:
        found = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found.append(str(cursor.fetchall()))
    return "\n".join(found)


def test_no_secret_is_left_anywhere(
    world: World,
    settings: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    settings.INSTALLATION = replace(settings.INSTALLATION, private_networks=True)
    monkeypatch.setattr(http, "POLICY", http.Policy(connect_seconds=30.0, answer_seconds=30.0, private=True))
    aylin, admin = _signed_in(world.aylin), _signed_in(world.admin)
    token = _shown(aylin.post("/zugaenge/neu/", {"name": "Amtsblatt", "scopes": ["check", "posts:read"], "days": "30"}))
    admins = _shown(admin.post("/zugaenge/neu/", {"name": "Betrieb", "scopes": ["webhooks"], "days": "30"}))
    with receiving() as receiver:
        form = {"name": "Ratsinformation", "url": receiver.url, "events": ["post_published"]}
        secret = _shown(admin.post("/verwaltung/schnittstelle/webhooks/neu/", form))
        other = Program(admins).post("/webhooks", form).json()["secret"]
        for behave in (500, 200):
            receiver.behave = behave
            ping_webhook(world.admin, Webhook.objects.all()[0], now=timezone.now())
            send_due(timezone.now(), 10)
        sent = "".join(str(one) for one in receiver.received)
    seen = _pages(aylin, admin) + _answers(token, admins) + _broken(token, monkeypatch) + sent
    everything = seen + _columns() + caplog.text + "".join(capfd.readouterr()) + _export(world)
    for one in (token, admins, secret, other):
        bare = one.split("_", 1)[1]
        assert len(bare) > 40
        # The beginning of a token is shown on purpose, to tell tokens apart.
        for piece in (one, bare, bare[8:]):
            assert piece not in everything


def _pages(aylin: Client, admin: Client) -> str:
    """Everything a person can look at afterwards."""
    paths = ["/zugaenge/", "/zugaenge/neu/", "/", "/mitteilungen/"]
    more = [
        "/verwaltung/schnittstelle/",
        *(f"/verwaltung/schnittstelle/webhooks/{one.pk}/" for one in Webhook.objects.all()),
    ]
    answers = [*(aylin.get(path) for path in paths), *(admin.get(path) for path in [*paths, *more])]
    assert {one.status_code for one in answers} == {200}
    return "".join(one.content.decode() for one in answers)


def _answers(token: str, admins: str) -> str:
    """Everything a program can ask for, refusals included."""
    found = [Program(token).get(path) for path in ("/token", "/posts", "/webhooks", "/nichts")]
    found += [Program(admins).get(path) for path in ("/token", "/webhooks", f"/webhooks/{Webhook.objects.all()[0].pk}")]
    found += [Program(token + "x").get("/token"), Program(token).send("POST", "/check", b"{")]
    return "".join(one.content.decode() + str(one.headers) for one in found)


def _broken(token: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """An error of ours, with the token among what the machine knew at that moment."""
    from stadtstimme.desk.api.routes import check

    def fail(*_arguments: Any) -> None:
        raise RuntimeError(f"gerade war {token} da")

    monkeypatch.setattr(check, "current_guideline", fail)
    program = Program(token)
    program.client = Client(raise_request_exception=False)
    answer = program.post("/check", {"text": "x"})
    assert answer.status_code == 500
    return answer.content.decode()


def _export(world: World) -> str:
    answer = Program.of(world.uwe).post("/audit/export", {"purpose": "Monatliche Sicherung des Protokolls"})
    return b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]

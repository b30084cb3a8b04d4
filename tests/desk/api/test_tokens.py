"""Tokens: made by a person, kept as digests, ended at once, never more than their person."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from stadtstimme.desk.api.actions import create_token, revoke_token
from stadtstimme.desk.api.models import AccessToken
from stadtstimme.desk.api.scopes import Scope
from stadtstimme.desk.api.tokens import PREFIX
from stadtstimme.desk.core.errors import Conflict, Invalid, NotAllowed
from stadtstimme.desk.people.actions import deactivate_person, reactivate_person, withdraw_role
from stadtstimme.desk.people.models import Person, RoleAssignment
from stadtstimme.desk.record.models import AuditEvent

from ..world import World
from .good_requests import content
from .programs import Program

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def test_a_token_is_readable_random_and_kept_as_a_digest(world: World) -> None:
    token, secret = create_token(world.aylin, "Amtsblatt", ["check", "check"], days=30, now=NOW)
    assert secret.startswith(PREFIX) and len(secret) > 45
    assert token.scopes == ["check"] and token.expires_at == NOW + dt.timedelta(days=30)
    kept = AccessToken.objects.values().get()
    assert secret not in str(kept) and secret[len(token.hint) :] not in str(kept)
    event = AuditEvent.objects.get(action="api.token_created")
    assert (event.actor_key, event.data) == (world.aylin.actor_key, {"scopes": ["check"], "days": 30})


@pytest.mark.parametrize(
    ("name", "scopes", "days"), [(" ", ["check"], 30), ("x", [], 30), ("x", ["alles"], 30), ("x", ["check"], 400)]
)
def test_what_no_token_can_be_made_of(world: World, name: str, scopes: list[str], days: int) -> None:
    with pytest.raises(Invalid):
        create_token(world.aylin, name, scopes, days=days, now=NOW)


def test_an_outsider_makes_none(world: World) -> None:
    with pytest.raises(NotAllowed):
        create_token(world.charlie, "x", ["check"], days=1, now=NOW)


def test_nobody_makes_any_number(world: World) -> None:
    for _number in range(20):
        create_token(world.aylin, "x", ["check"], days=1, now=NOW)
    with pytest.raises(Conflict):
        create_token(world.aylin, "x", ["check"], days=1, now=NOW)


def test_a_revoked_token_opens_nothing(world: World) -> None:
    program = Program.of(world.aylin)
    assert program.token and program.get("/posts").status_code == 200
    revoke_token(world.aylin, program.token, now=NOW)
    answer = program.get("/posts")
    assert answer.status_code == 401 and answer.json()["type"].endswith("token-unknown")
    assert 'error="invalid_token"' in answer.headers["WWW-Authenticate"]
    with pytest.raises(Conflict):
        revoke_token(world.aylin, program.token, now=NOW)


@pytest.mark.parametrize(("who", "may"), [("admin", True), ("aylin", True), ("bernd", False), ("helga", False)])
def test_who_ends_a_token(world: World, who: str, may: bool) -> None:
    token = Program.of(world.aylin).token
    assert token
    if may:
        revoke_token(getattr(world, who), token, now=NOW)
    else:
        with pytest.raises(NotAllowed):
            revoke_token(getattr(world, who), token, now=NOW)


def test_an_expired_token_says_so(world: World) -> None:
    program = Program.of(world.aylin, days=1, now=NOW - dt.timedelta(days=2))
    answer = program.get("/posts")
    assert answer.status_code == 401 and answer.json()["type"].endswith("token-expired")


def test_whoever_leaves_takes_their_tokens_along_for_good(world: World) -> None:
    program = Program.of(world.dana)
    deactivate_person(world.admin, world.dana, now=NOW)
    assert program.get("/token").status_code == 401
    reactivate_person(world.admin, Person.objects.get(pk=world.dana.pk), now=NOW)
    assert program.get("/token").status_code == 401
    assert AuditEvent.objects.filter(action="api.token_revoked", actor_key="system").count() == 1


def test_a_token_can_never_do_more_than_its_person(world: World) -> None:
    program = Program.of(world.aylin)
    body = content(world, topic=world.general.pk)
    assert program.post("/posts", body).status_code == 201
    for given in RoleAssignment.objects.filter(person=world.aylin):
        withdraw_role(world.admin, given, now=NOW)
    assert program.post("/posts", body).status_code == 403
    assert program.get("/conversations").status_code == 403


@pytest.mark.parametrize("sent", ["", "Basic YTpi", "Bearer", "Bearer ", "Bearer stst_x", "Bearer \u00e4", "stst_"])
def test_what_is_no_token(world: World, sent: str) -> None:
    answer = Program().client.get("/api/v1/token", headers={"Authorization": sent})
    assert answer.status_code == 401 and answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_session_of_the_desk_opens_nothing(world: World) -> None:
    program = Program()
    program.client.force_login(world.aylin, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert program.get("/posts").status_code == 401


def test_the_last_use_is_kept_as_a_day_and_written_once(world: World) -> None:
    program = Program.of(world.aylin, Scope.CHECK)
    assert program.get("/token").status_code == 200
    token = AccessToken.objects.get()
    assert token.last_used_on == timezone.localdate()
    assert not hasattr(token, "last_used_at")


def test_every_change_names_its_key_in_the_trail(world: World) -> None:
    program = Program.of(world.aylin)
    assert program.token
    program.get("/posts")
    program.post("/check", {"text": "Hallo"})
    program.post("/posts", {"topic": 0})
    assert not AuditEvent.objects.filter(action="api.called").exists()
    program.post("/posts", content(world, topic=world.general.pk))
    event = AuditEvent.objects.get(action="api.called")
    assert (event.actor_key, event.object_id) == (world.aylin.actor_key, str(program.token.pk))
    assert event.data == {"operation": "POST /api/v1/posts"}


def test_the_limit_counts_each_token_for_itself(world: World, settings: object) -> None:
    from dataclasses import replace

    settings.INSTALLATION = replace(settings.INSTALLATION, api_requests_per_minute=3)  # type: ignore[attr-defined]
    one, other = Program.of(world.aylin), Program.of(world.aylin)
    assert [one.get("/token").status_code for _number in range(4)] in ([200] * 3 + [429], [200] * 4)
    assert other.get("/token").status_code == 200

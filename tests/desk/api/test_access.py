"""Every operation × every role and an outsider, by tokens with all scopes; access_table.py holds the table.

That a token without the scope opens nothing, and none at all neither, test_statuses.py tries for every operation.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.utils import timezone

from stadtstimme.desk.api.models import AccessToken
from stadtstimme.desk.api.scopes import Scope
from stadtstimme.desk.api.tokens import digest_of, new_secret
from stadtstimme.desk.people.models import Person
from stadtstimme.desk.record.models import AuditEvent

from ..access_table import PROGRAMS
from ..test_access_matrix import _people
from ..world import World, build_world
from .good_requests import GOOD, send
from .programs import Program

pytestmark = pytest.mark.django_db
LINES = [tuple(line.split()) for line in PROGRAMS.splitlines() if line.strip()]
EVERYBODY = "arpdvsufo"
REFUSED = (403, 404)
# Let in, and then refused for another reason: nothing here to decide, or not shown the preview.
ANSWERED = (200, 201, 202, 204, 409, 422)


@pytest.fixture(autouse=True)
def _media(tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture(scope="module")
def city(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[World, dict[str, Program]]]:
    """Built once; what a request does is undone after it, and the city itself at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        world = build_world()
        yield world, {letter: _program(one) for letter, one in _people(world).items()}
        transaction.set_rollback(True)


def _program(one: Person) -> Program:
    """With every scope, also for an outsider, who could not make a token: roles may be taken after it was made."""
    secret = new_secret()
    token = AccessToken.objects.create(
        person=one,
        name="x",
        digest=digest_of(secret),
        hint=secret[:11],
        scopes=Scope.values,
        created_at=timezone.now(),
        expires_at=timezone.now() + dt.timedelta(days=1),
    )
    return Program(secret, token)


@pytest.mark.parametrize(("name", "who"), LINES, ids=[name for name, _who in LINES])
def test_who_may_what(city: tuple[World, dict[str, Program]], name: str, who: str) -> None:
    world, programs = city
    with transaction.atomic():
        asked = GOOD[name](world)
        found = {letter for letter in EVERYBODY if _is_let_in(asked, programs[letter])}
        transaction.set_rollback(True)
    assert found == set(who)


def _is_let_in(asked: Any, program: Program) -> bool:
    """One request whose effects are undone. A refused one has none."""
    with transaction.atomic():
        before = AuditEvent.objects.count()
        answer: HttpResponse = send(asked, program)
        if answer.streaming:
            b"".join(answer.streaming_content)  # type: ignore[attr-defined]
        refused = answer.status_code in REFUSED or _has_nothing_to_decide(answer)
        assert refused or answer.status_code in ANSWERED, answer.content
        if refused:
            assert AuditEvent.objects.count() == before, "refused, but something happened"
        transaction.set_rollback(True)
    return not refused


def _has_nothing_to_decide(answer: HttpResponse) -> bool:
    """Whoever may read a post but is not asked to decide on it is told so."""
    return answer.status_code == 409 and "nichts zu entscheiden" in answer.content.decode()


def test_every_operation_has_a_line() -> None:
    assert {name for name, _who in LINES} == set(GOOD)

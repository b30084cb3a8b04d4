"""schemathesis asks every operation all it can think of, against a city with content: no answer of 500, none that the
document does not name, none of another shape, and nothing accepted that the document forbids.

Most of the time numbers and uids are replaced by ones that exist, so that requests get past "not found". What a request
does is undone after it.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core import signals
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connection, transaction
from hypothesis import HealthCheck, given, seed
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from schemathesis import GenerationMode, checks
from schemathesis.core.result import Ok

from scripts.openapi import TARGET
from stadtstimme.desk.api.scopes import Scope
from stadtstimme.desk.people.models import Responsibility, Role, RoleAssignment

from ..editorial.scenes import approved, delivery_of, step_of, submitted, written
from ..world import World, build_world
from .good_requests import _webhook, commented
from .programs import Program

pytestmark = pytest.mark.django_db
# (examples, seed): a few that are always the same, others on each database, and many that never are.
RUNS = [pytest.param(4, 20261126, id=""), pytest.param(100, None, id="long", marks=pytest.mark.soak)]
checks.load_all_checks()
ALWAYS = [
    checks.CHECKS.get_one(name)
    for name in (
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
        "response_schema_conformance",
    )
]
REJECTED = checks.CHECKS.get_one("negative_data_rejection")
# From the committed document, which test_document.py holds against the served one: every process collects, few ask.
NAMES = [
    operation["operationId"]
    for path in json.loads(TARGET.read_text(encoding="utf-8"))["paths"].values()
    for operation in path.values()
    if "operationId" in operation
]


@cache
def operations() -> dict[str, Any]:
    """The operations of the served document, by name."""
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    # What is both wrong and too large is refused for its size.
    schema.config.checks.negative_data_rejection.expected_statuses = ["400", "404", "413", "415", "422"]
    schema.config.generation.with_security_parameters = False  # the token is always good here
    found = [one.ok() for one in schema.get_all_operations() if isinstance(one, Ok)]
    return {one.definition.raw["operationId"]: one for one in found}


@dataclass(frozen=True)
class City:
    """A secret that opens everything, and values that exist, by the name of the member or parameter."""

    secret: str
    paths: dict[str, dict[str, Any]]
    members: dict[str, Any]


@pytest.fixture(autouse=True)
def _house(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    settings.INSTALLATION = replace(settings.INSTALLATION, api_requests_per_minute=10**6)


@pytest.fixture(autouse=True)
def _one_transaction() -> Iterator[None]:
    """A real server gives its connection back after each request; here that would end the transaction of the test."""
    moments = (signals.request_started, signals.request_finished)
    for moment in moments:
        moment.disconnect(close_old_connections)
    yield
    for moment in moments:
        moment.connect(close_old_connections)


@pytest.fixture(scope="module")
def city(django_db_setup: None, django_db_blocker: Any) -> Iterator[City]:
    """Built once; what a request does is undone after it, and the city itself at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build_city(build_world())
        transaction.set_rollback(True)


def build_city(world: World) -> City:
    """Carla may do everything, and decides on what waits."""
    carla = world.carla
    RoleAssignment.objects.filter(person=carla).delete()
    RoleAssignment.objects.bulk_create(RoleAssignment(person=carla, role=one) for one in Role.values)
    delivery = delivery_of(approved(world))
    Responsibility.objects.filter(pk=world.general.pk).update(approver=carla, deputy=world.bernd)
    draft, waiting, comment = written(world), submitted(world), commented(world)[0]
    step, uid = step_of(waiting), {"uid": str(draft.uid)}
    paths: dict[str, dict[str, Any]] = dict.fromkeys(NAMES, uid)
    paths |= {name: {"uid": str(waiting.uid)} for name in ("decide", "show_what_goes_out")}
    paths |= {name: {**uid, "number": 1} for name in ("show_version", "show_differences")}
    paths |= {name: {"pk": delivery.pk} for name in ("show_delivery", "settle")}
    paths |= {name: {"pk": comment.pk} for name in ("show_comment", "draft_reply", "send_reply", "submit_reply")}
    paths |= {name: {"pk": _webhook(world).pk} for name in ("show_webhook", "ping_webhook", "remove_webhook")}
    paths |= {"show_channel": {"pk": world.page.pk}, "show_conversation": {"pk": comment.conversation_id}}
    members = {"topic": world.general.pk, "base": 1, "version": 1, "channel": world.page.pk}
    members |= {"step": step.pk, "content_hash": step.content_hash, "seen": comment.conversation.news}
    return City(Program.of(carla, *Scope.values).secret, paths, members)


@pytest.mark.parametrize(("examples", "begin"), RUNS)
@pytest.mark.parametrize("name", NAMES)
def test_any_request(city: City, name: str, examples: int, begin: int | None) -> None:
    operation = operations()[name]
    good = operation.as_strategy(GenerationMode.POSITIVE)
    takes_something = any(operation.iter_parameters()) or operation.body
    bad = operation.as_strategy(GenerationMode.NEGATIVE) if takes_something else st.none()

    @seed(begin + len(connection.vendor) if begin else random.randrange(10**6))
    @hypothesis_settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(good, bad, st.integers(0, 3))
    def ask(valid: Any, broken: Any, chance: int) -> None:
        if chance:
            _make_real(valid, city, city.paths[name])
        _try(valid, city, ALWAYS)
        if broken is None:
            return
        _try(broken, city, [*ALWAYS, REJECTED])
        # Once more, broken and at something that exists: what was wrong may have been the path.
        _make_real(broken, city, city.paths[name], body=False)
        _try(broken, city, ALWAYS)

    ask()


def _try(case: Any, city: City, held: list[Any]) -> None:
    with transaction.atomic():
        response = case.call(headers={"Authorization": f"Bearer {city.secret}"})
        case.validate_response(response, checks=held)
        transaction.set_rollback(True)


def _make_real(case: Any, city: City, path: dict[str, Any], *, body: bool = True) -> None:
    """Puts what exists in the place of what was thought up, where the shape allows it."""
    for name in case.path_parameters or {}:
        case.path_parameters[name] = path[name]
    if body and isinstance(case.body, dict):
        _replace(case.body, city.members)


def _replace(body: dict[str, Any], members: dict[str, Any]) -> None:
    for name, value in body.items():
        if name in members and isinstance(value, type(members[name])) and not isinstance(value, bool):
            body[name] = members[name]
        for one in value if isinstance(value, list) else ():
            if isinstance(one, dict):
                _replace(one, members)


def test_the_city_has_what_requests_need(city: City) -> None:
    """Else every request would end at "not found", and nothing would be tried."""
    program = Program(city.secret)
    for name, path in (
        ("show_delivery", "/deliveries/{pk}"),
        ("show_comment", "/comments/{pk}"),
        ("show_post", "/posts/{uid}"),
    ):
        assert program.get(path.format(**city.paths[name])).status_code == 200
    assert program.post("/posts/{uid}/preview".format(**city.paths["decide"])).status_code == 200

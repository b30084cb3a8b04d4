"""Every status that the document names can be reached, and each answer is what the document says it is."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema_rs
import pytest
from django.http import HttpResponse

from scripts.openapi import TARGET
from stadtstimme.desk.api.problems import PROBLEMS, TYPE_PREFIX
from stadtstimme.desk.api.scopes import Scope

from ..world import World
from .good_requests import GOOD, REFUSED, UNKNOWN, Asked, send
from .programs import Program

pytestmark = pytest.mark.django_db
# The committed document, which test_document.py holds against the served one: making it would cost every process half a second.
DOCUMENT: dict[str, Any] = json.loads(TARGET.read_text(encoding="utf-8"))
OPERATIONS: dict[str, tuple[str, str, dict[str, Any]]] = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
}
DOCUMENTED = sorted((name, int(status)) for name, (_m, _p, one) in OPERATIONS.items() for status in one["responses"])


def _without_token(_name: str, asked: Asked, _settings: Any) -> HttpResponse:
    return send(asked, Program())


def _without_scope(name: str, asked: Asked, _settings: Any) -> HttpResponse:
    scope = OPERATIONS[name][2]["x-scope"]
    return send(asked, Program.of(asked.person, *(set(Scope.values) - {scope})))


def _too_often(_name: str, asked: Asked, settings: Any) -> HttpResponse:
    settings.INSTALLATION = replace(settings.INSTALLATION, api_requests_per_minute=0)
    answer = send(asked, Program.of(asked.person))
    assert 0 < int(answer.headers["Retry-After"]) <= 60
    return answer


def _unreadable(_name: str, asked: Asked, _settings: Any) -> HttpResponse:
    return Program.of(asked.person).send("POST", asked.path, b'{"text": "halb')


def _too_large(_name: str, asked: Asked, _settings: Any) -> HttpResponse:
    return Program.of(asked.person).send("POST", asked.path, b" " * (2 * 1024 * 1024 + 1))


def _not_json(_name: str, asked: Asked, _settings: Any) -> HttpResponse:
    return Program.of(asked.person).send("POST", asked.path, b"<xml/>", content_type="text/xml")


def _not_there(_name: str, asked: Asked, _settings: Any) -> HttpResponse:
    parts = asked.path.split("/")
    parts[2] = UNKNOWN if len(parts[2]) == 36 else "999999"
    return send(replace(asked, path="/".join(parts)), Program.of(asked.person))


ALIKE = {
    401: _without_token,
    403: _without_scope,
    429: _too_often,
    400: _unreadable,
    413: _too_large,
    415: _not_json,
    404: _not_there,
}


@pytest.fixture(autouse=True)
def _media(tmp_path: Any, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.parametrize(("name", "status"), DOCUMENTED)
def test_every_documented_status_is_reached(world: World, settings: Any, name: str, status: int) -> None:
    if status < 300:
        asked = GOOD[name](world)
        answer = send(asked, Program.of(asked.person, *_scopes(name)))
    elif (name, status) in REFUSED:
        asked = REFUSED[name, status](world)
        answer = send(asked, Program.of(asked.person, *_scopes(name)))
    else:
        answer = ALIKE[status](name, GOOD[name](world), settings)
    told = _body(answer)
    assert answer.status_code == status, told
    _conforms(OPERATIONS[name][2]["responses"][str(status)], answer)


def _scopes(name: str) -> list[str]:
    """The one scope that it asks for is enough."""
    return [OPERATIONS[name][2]["x-scope"] or Scope.CHECK]


def _body(answer: HttpResponse) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]


def _conforms(documented: dict[str, Any], answer: HttpResponse) -> None:
    content = documented.get("content")
    if content is None:
        return
    assert list(content) == [answer.headers["Content-Type"].partition(";")[0]]
    if answer.streaming:
        return
    told = json.loads(answer.content)
    schema = next(iter(content.values()))["schema"] | {"components": DOCUMENT["components"]}
    jsonschema_rs.validate(schema, told)
    if answer.status_code >= 400:
        assert told["status"] == answer.status_code
        assert told["type"].removeprefix(TYPE_PREFIX) in PROBLEMS


def test_every_operation_has_a_good_request() -> None:
    assert set(GOOD) == set(OPERATIONS)


def test_no_refusal_is_tried_that_the_document_does_not_name() -> None:
    assert set(REFUSED) <= set(DOCUMENTED)

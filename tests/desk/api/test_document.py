"""The committed document is the interface as it is, and what the page for integrators says can be typed."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, get_resolver

from scripts.openapi import TARGET, written
from stadtstimme.desk.api.document import api
from stadtstimme.desk.api.problems import PROBLEMS
from stadtstimme.desk.api.scopes import Scope
from stadtstimme.desk.api.signing import new_secret, signature_of

from ..world import World
from .good_requests import commented
from .programs import Program

README = (TARGET.parent / "README.md").read_text(encoding="utf-8")


def test_the_committed_document_is_the_one_that_is_served(client: Client) -> None:
    assert TARGET.read_text(encoding="utf-8") == written(), "make openapi writes it anew"
    served = client.get("/api/v1/openapi.json")
    assert served.json() == json.loads(written())


def test_every_address_is_documented() -> None:
    resolver = get_resolver("stadtstimme.desk.core.urls_desk")
    (rest,) = [one for one in resolver.url_patterns if getattr(one, "namespace", "") == "rest"] or [
        part for one in resolver.url_patterns for part in getattr(one, "url_patterns", []) if _is_rest(part)
    ]
    found = {_plain(one) for one in rest.url_patterns if isinstance(one, URLPattern)}
    documented = {path.removeprefix("/api/v1/") for path in api.get_openapi_schema()["paths"]}
    assert found - {"openapi.json", ""} == documented


def _is_rest(part: Any) -> bool:
    return getattr(part, "namespace", None) == "rest"


def _plain(pattern: URLPattern) -> str:
    return re.sub(r"<\w+:(\w+)>", r"{\1}", str(pattern.pattern))


def test_every_operation_says_what_it_needs() -> None:
    for path, methods in api.get_openapi_schema()["paths"].items():
        for method, operation in methods.items():
            where = f"{method} {path}"
            assert operation["security"] == [{"Bearer": []}], where
            assert operation["x-scope"] in (None, *Scope.values), where
            assert operation["description"] and operation["summary"], where
            for status, answer in operation["responses"].items():
                kinds = list(answer.get("content", {}))
                assert (kinds == ["application/problem+json"]) == (int(status) >= 400), where


def test_the_page_for_integrators_names_every_scope() -> None:
    assert {one for one in Scope.values if f"| `{one}` |" in README} == set(Scope.values)


def test_the_page_names_no_type_that_does_not_exist() -> None:
    for code in ("private-text", "version-kept-aside", "exists", "conversation-changed"):
        assert f"`{code}`" in README and code in PROBLEMS


# --- the commands of the page


def commands() -> list[list[str]]:
    """Every curl command of the page, as a shell splits it."""
    joined = README.replace("\\\n", " ")
    return [shlex.split(line[2:]) for line in joined.splitlines() if line.startswith("$ curl ")]


def run(words: list[str], known: dict[str, str]) -> HttpResponse:
    """Does what curl would do with these words."""
    words = [re.sub(r"\$([A-Z]+)", lambda found: known[found[1]], word) for word in words[1:]]
    method, headers, data, url = "", {}, None, ""
    while words:
        word = words.pop(0)
        if word == "-X":
            method = words.pop(0)
        elif word == "-H":
            name, _colon, value = words.pop(0).partition(": ")
            headers[name] = value
        elif word == "-d":
            data = words.pop(0)
        else:
            url = word.removeprefix("http://desk")
    kind = headers.pop("Content-Type", "")
    body = (data or "").encode()
    return Client(enforce_csrf_checks=True).generic(  # type: ignore[return-value]
        method or ("GET" if data is None else "POST"), url, body, content_type=kind, headers=headers
    )


def learn(answer: HttpResponse, known: dict[str, str]) -> None:
    """What the next commands need from this answer."""
    if answer.streaming:
        return
    told = answer.json()
    if "uid" in told:
        known["POST"] = told["uid"]
    if "content_hash" in told and "step" in told:
        known |= {"STEP": str(told["step"]), "HASH": told["content_hash"]}


@pytest.mark.django_db
def test_the_commands_of_the_page_work_in_their_order(world: World, settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    comment, conversation = commented(world)
    people = {"TOKEN": world.aylin, "DECIDER": world.bernd, "AUDITOR": world.uwe, "ADMIN": world.admin}
    known = {name: Program.of(person).secret for name, person in people.items()}
    known |= {"DESK": "http://desk", "TOPIC": str(world.general.pk), "CHANNEL": str(world.page.pk)}
    known |= {"CONVERSATION": str(conversation.pk), "COMMENT": str(comment.pk), "SEEN": str(conversation.news)}
    known["QUESTION"] = str(comment.questions.get().pk)
    assert len(commands()) == 16
    for words in commands():
        answer = run(words, known)
        assert answer.status_code in (200, 201), (words, answer.content)
        learn(answer, known)


@pytest.mark.django_db
def test_the_programs_of_the_page_work(world: World) -> None:
    verify, is_genuine = (_defined(name)[name] for name in ("verify", "is_genuine"))
    body = {"purpose": "Monatliche Sicherung des Protokolls"}
    answer = Program.of(world.uwe).post("/audit/export", body)
    lines = b"".join(answer.streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    assert verify(lines) is True
    assert verify([lines[0].replace("api.", "abi."), *lines[1:]]) is False
    assert not verify([*lines[:-2], lines[-1]]), "a line is missing"
    secret, sent = new_secret(), b'{"type": "ping"}'
    headers = {"webhook-id": "msg_1", "webhook-timestamp": "1700000000"}
    headers["webhook-signature"] = "v1,falsch " + signature_of(secret, "msg_1", 1700000000, sent)
    assert is_genuine(secret, headers, sent) and not is_genuine(secret, headers, sent + b" ")


def _defined(name: str) -> dict[str, Any]:
    code = next(one for one in re.findall(r"```python\n(.*?)```", README, re.DOTALL) if f"def {name}" in one)
    place: dict[str, Any] = {}
    exec(code, place)
    return place

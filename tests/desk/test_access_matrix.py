"""Every address × every role, an outsider and a stranger; objects belong to the city's department, `f` works elsewhere.

access_table.py holds the table. Each request runs on its own and is undone, so that no line depends on another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse
from django.utils import timezone

from stadtstimme.desk.api.actions import create_token, register_webhook
from stadtstimme.desk.api.models import AccessToken, Webhook
from stadtstimme.desk.core import context
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.dialogue.actions import ReplyDraft, send_reply
from stadtstimme.desk.dialogue.models import Answer, OutsideAnswer, Question, RawComment
from stadtstimme.desk.editorial.models import CorrectionNote, Delivery
from stadtstimme.desk.media.actions import upload_asset
from stadtstimme.desk.people.models import Person, Role, RoleAssignment
from stadtstimme.desk.public.models import PageComment
from stadtstimme.desk.record.models import AuditEvent

from .access_table import DESK, PUBLIC
from .dialogue.scenes import INQUIRY, build_scene
from .editorial.scenes import approved, delivery_of, submitted, written
from .media.conftest import picture
from .world import World, build_world, person

EVERYBODY = "arpdevsufo"
REFUSED = (403, 404)
ANSWERED = (200, 201, 204, 302, 400, 401, 409, 413, 422)
# What a request must say to reach the action: else a refusal of the empty form would hide who may do it.
REASON = {"reason": "Weil es so sein soll."}
DATA: dict[str, dict[str, Any]] = {
    "editorial:autosave": {"text": "Neuer Text", "title": "Neu", "base": 1},
    "editorial:check": {"text": "Neuer Text"},
    "editorial:remark": {"text": "Bitte ansehen"},
    "editorial:withdraw": REASON,
    "editorial:move": {"publish_on": "2031-05-05", "publish_time": "10:00", "publish_zone": "Europe/Berlin"},
    "editorial:settle": {"outcome": "failed"},
    "editorial:note": {"outcome": "noted"},
    "dialogue:note": {"note": "Bitte ansehen"},
    "dialogue:close": REASON,
    "dialogue:hide": REASON,
    "dialogue:hold": REASON,
    "dialogue:close_question": REASON,
    "dialogue:outside": {"do": "accept"},
    "channels:activate": {"talked_on": "2026-11-20"},
    "channels:pause": {"pausing-reason": "Wartung am Abend"},
    "channels:close": {"closing-reason": "Das Angebot endet"},
    "people:person": {"name": "Neu", "email": "neu@musterstadt.example"},
    "people:assign_role": {"role": "author"},
    "people:departments": {"name": "Neu", "short_name": "Neu"},
    "people:department": {"name": "Neu", "short_name": "Neu"},
    "handbook:doubt": {"kind": "insult"},
    "handbook:settle": {"newest": 1},
    "record:events": {"purpose": "Prüfung der Freigaben im Oktober"},
}
# Who may read but not do this is led to the page where it can be read.
LED_AWAY = {"editorial:write", "editorial:approval", "editorial:override"}

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    name: str
    method: str
    on: str
    who: str

    def __str__(self) -> str:
        return f"{self.name}-{self.method}"


def lines(table: str) -> list[Line]:
    return [Line(*text.split()) for text in table.splitlines() if text.strip()]


def names(conf: str) -> set[str]:
    """Every name of a URL configuration."""

    def walk(resolver: Any, space: str) -> Iterator[str]:
        for pattern in resolver.url_patterns:
            if isinstance(pattern, URLResolver):
                if pattern.namespace == "rest":  # programs have a table of their own
                    continue
                yield from walk(pattern, f"{space}{pattern.namespace}:" if pattern.namespace else space)
            elif isinstance(pattern, URLPattern):
                assert pattern.name, f"{pattern.pattern} has no name"
                yield f"{space}{pattern.name}"

    return set(walk(get_resolver(conf), ""))


@dataclass(frozen=True)
class City:
    """One city for the whole table; `clients` are signed in, one per column, and the stranger under ``-``."""

    world: World
    clients: dict[str, Client]


@pytest.fixture(scope="module")
def city(django_db_setup: None, django_db_blocker: Any) -> Iterator[City]:
    """Built once: what a request does is undone after it, and the city itself at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        world = build_world()
        clients = {letter: _signed_in(one) for letter, one in _people(world).items()}
        yield City(world, clients | {"-": Client()})
        transaction.set_rollback(True)


def _people(world: World) -> dict[str, Person]:
    """One person per column of the table, each with this one role."""
    roles = {"a": Role.AUTHOR, "r": Role.SUBJECT_REVIEWER, "e": Role.PRESS}
    made = {letter: person(f"{role}-rolle Muster", (role, None)) for letter, role in roles.items()}
    working = (Role.AUTHOR, Role.SUBJECT_REVIEWER, Role.APPROVER, Role.DIALOGUE)
    made["f"] = person("fremde Muster", *[(role, world.parks) for role in working])
    by_name = {
        "p": world.bernd,
        "d": world.dana,
        "v": world.admin,
        "s": world.helga,
        "u": world.uwe,
        "o": world.charlie,
    }
    return made | by_name


def _signed_in(one: Person) -> Client:
    client = Client()
    client.force_login(one, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.fixture
def world(city: City) -> Iterator[World]:
    """The city's people and things; whatever a test adds to them is undone."""
    with transaction.atomic():
        yield city.world
        transaction.set_rollback(True)


def objects(world: World, wanted: str) -> dict[str, Any]:
    """The arguments of an address: an object of the city's department, made by Aylin."""
    return {
        "-": dict,
        "house": lambda: {"provider_id": "haus"},
        "key": lambda: {"uidb36": "1", "key": "x-y"},
        "notice": lambda: {"pk": _notice(world).pk},
        "draft": lambda: {"uid": written(world).uid},
        "post": lambda: {"uid": submitted(world).uid},
        "version": lambda: {"uid": written(world).uid, "number": 1},
        "published": lambda: {"uid": build_scene(world).post.uid},
        "delivery": lambda: {"pk": delivery_of(approved(world)).pk},
        "unclear": lambda: {"pk": _delivery(world, state="unknown").pk},
        "late": lambda: {"uid": _delivery(world, state="failed", error_code="late").post.uid},
        "note": lambda: {"pk": _refused_note(world).pk},
        "conversation": lambda: {"pk": _commented(world).conversation.pk},
        "comment": lambda: {"pk": _commented(world).comment.pk},
        "question": lambda: {"pk": Question.objects.filter(comment=_commented(world).comment)[0].pk},
        "answer": lambda: {"pk": _sent(world).pk},
        "outside": lambda: {"pk": _outside(world).pk},
        "inquiry": lambda: {"pk": _commented(world, INQUIRY).comment.pk},
        "raw": lambda: {"pk": _unreadable(world).pk},
        "channel": lambda: {"pk": world.page.pk},
        "asset": lambda: {"uid": _asset(world).uid},
        "person": lambda: {"pk": world.dana.pk},
        "assignment": lambda: {"pk": RoleAssignment.objects.get(person=world.dana).pk},
        "department": lambda: {"pk": world.parks.pk},
        "responsibility": lambda: {"pk": world.general.pk},
        "token": lambda: {"pk": _token(world).pk},
        "webhook": lambda: {"pk": _webhook(world).pk},
        "article": lambda: {"slug": build_scene(world).article.slug},
        "form": lambda: {"uid": _form(world).uid},
        "image": lambda: {"sha256": "a" * 64},
        "rule": lambda: {"kind": "insult"},
    }[wanted]()


def _delivery(world: World, **changes: str) -> Delivery:
    delivery = delivery_of(approved(world))
    Delivery.objects.filter(pk=delivery.pk).update(**changes)
    return delivery


def _refused_note(world: World) -> CorrectionNote:
    delivery = _delivery(world)
    return CorrectionNote.objects.create(original=delivery, correction=delivery, state="failed")


def _notice(world: World) -> Notice:
    return Notice.objects.create(
        recipient=world.aylin, kind="x", subject="x", path="/", occasion=str(uuid4()), created_at=timezone.now()
    )


def _commented(world: World, text: str = "Wann fährt der Bus am Samstag?") -> SimpleNamespace:
    scene = build_scene(world)
    return SimpleNamespace(comment=scene.comment(text), conversation=scene.conversation)


def _sent(world: World) -> Answer:
    """Sent a moment ago; with the tests' undo time of 0 seconds it is always too late, which only who may do it learns."""
    scene = build_scene(world)
    comment = scene.comment("Wann fährt der Bus am Samstag?")
    draft = ReplyDraft("Der Bus fährt am Samstag jede halbe Stunde.")
    return send_reply(world.dana, comment, draft, seen=scene.conversation.news, now=scene.clock)


def _outside(world: World) -> OutsideAnswer:
    comment = _commented(world).comment
    return OutsideAnswer.objects.create(
        channel=comment.channel,
        remote_id="r1",
        comment=comment,
        state="asked",
        text="Um neun.",
        written_at=timezone.now(),
        found_at=timezone.now(),
    )


def _unreadable(world: World) -> RawComment:
    return RawComment.objects.create(
        channel=world.page,
        remote_id="kaputt",
        payload_hash="0" * 64,
        payload={},
        state=RawComment.State.FAILED,
        received_at=timezone.now(),
    )


def _token(world: World) -> AccessToken:
    return create_token(world.aylin, "Amtsblatt", ["check"], days=1, now=timezone.now())[0]


def _webhook(world: World) -> Webhook:
    return register_webhook(
        world.admin, "Ratsinformation", "https://x.example/", ["post_published"], now=timezone.now()
    )[0]


def _asset(world: World) -> Any:
    file = SimpleUploadedFile("foto.jpg", picture(size=(60, 40)))
    return upload_asset(world.aylin, file, department=world.city, now=timezone.now())


def _form(world: World) -> PageComment:
    scene = build_scene(world)
    return PageComment.objects.create(
        article=scene.article, text="Hallo", name="G.", sent_at=timezone.now(), form_token="t"
    )


def ask(client: Client, line: Line, url: str, before: int) -> HttpResponse:
    """One request whose effects are undone. A refused one has none: there are as many events as `before`."""
    with transaction.atomic():
        answer = client.post(url, DATA.get(line.name, {})) if line.method == "POST" else client.get(url)
        if not is_let_in(answer, line):  # type: ignore[arg-type]
            assert AuditEvent.objects.count() == before, "refused, but something happened"
        transaction.set_rollback(True)
    return answer  # type: ignore[return-value]


def is_let_in(answer: HttpResponse, line: Line) -> bool:
    if answer.status_code in REFUSED or is_sent_to_sign_in(answer):
        return False
    assert answer.status_code in ANSWERED, f"status {answer.status_code}"
    return not (
        line.name in LED_AWAY and answer.status_code == 302 and answer.headers["Location"].startswith("/beitraege/")
    )


def is_sent_to_sign_in(answer: HttpResponse) -> bool:
    return answer.status_code == 302 and answer.headers["Location"].startswith("/anmelden/?next=")


@pytest.fixture(autouse=True)
def media_folder(tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def bare_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is let in does not depend on what stands around the page; drawing the frame is a third of a refused request."""
    monkeypatch.setattr(context, "navigation_for", lambda _request: [])
    monkeypatch.setattr(context, "unread_count", lambda _person: 0)


@pytest.mark.parametrize("line", lines(DESK), ids=str)
def test_desk(world: World, city: City, line: Line, bare_frame: None) -> None:
    url = reverse(line.name, kwargs=objects(world, line.on))
    before = AuditEvent.objects.count()
    found = "".join(letter for letter in EVERYBODY if is_let_in(ask(city.clients[letter], line, url, before), line))
    expected = {"everybody": EVERYBODY, "open": EVERYBODY, "nobody": ""}.get(line.who, line.who)
    assert set(found) == set(expected)
    _check_stranger(city.clients["-"], line, url, before)


@pytest.mark.parametrize("letter", EVERYBODY)
def test_every_entry_of_the_frame_leads_where_one_is_let_in(world: World, city: City, letter: str) -> None:
    submitted(world)
    _commented(world)
    _notice(world)
    page = city.clients[letter].get(reverse("core:today")).content.decode()
    frame = page[page.index('<nav class="side"') :].partition("</nav>")[0]
    entries = re.findall(r'href="([^"]*)"', frame)
    assert "/" in entries
    who = {line.name: line.who for line in lines(DESK) if line.method == "GET"}
    for url in entries:
        assert who[resolve(url).view_name] in ("everybody", "open") or letter in who[resolve(url).view_name], url


def _check_stranger(client: Client, line: Line, url: str, before: int) -> None:
    answer = ask(client, line, url, before)
    if line.who == "open":
        assert is_let_in(answer, line)
        return
    assert is_sent_to_sign_in(answer) or answer.status_code == 404
    if not url.startswith("/anmelden/"):
        assert is_sent_to_sign_in(answer)
        quiet = client.get(url, headers={"HX-Request": "true"})
        assert quiet.status_code == 401, "a page that sends in the background must be told"


@pytest.mark.parametrize("line", lines(PUBLIC), ids=str)
def test_street(world: World, street: Client, line: Line) -> None:
    with_conf = reverse(line.name, urlconf="stadtstimme.desk.core.urls_public", kwargs=objects(world, line.on))
    answer = ask(street, line, with_conf, AuditEvent.objects.count())
    assert is_let_in(answer, line) == (line.who == "found")
    assert not answer.cookies, "the open side sets no cookie"


LISTS = ["core:today", "editorial:posts", "editorial:approvals", "editorial:calendar", "dialogue:conversations"]


@pytest.mark.parametrize("name", LISTS)
def test_lists_show_nothing_of_other_departments(world: World, city: City, name: str) -> None:
    """Open to everybody with an account means: each sees what is theirs."""
    submitted(world)
    _commented(world)
    for letter in "vof":
        assert "Obstbäume" not in city.clients[letter].get(reverse(name)).content.decode(), letter
        found = city.clients[letter].get(reverse("core:search"), {"q": "Obstbäume"}).content.decode()
        assert "Streuobstwiese" not in found


@pytest.mark.parametrize("name", ["core:today", "people:overview", "record:events"])
def test_the_street_has_no_door_to_the_desk(street: Client, world: World, name: str) -> None:
    path = reverse(name, urlconf="stadtstimme.desk.core.urls_desk")
    if path != "/":
        assert street.get(path).status_code == 404


def test_every_address_of_the_desk_has_a_line() -> None:
    assert names("stadtstimme.desk.core.urls_desk") == {line.name for line in lines(DESK)}


def test_every_address_of_the_street_has_a_line() -> None:
    assert names("stadtstimme.desk.core.urls_public") == {line.name for line in lines(PUBLIC)}


def test_the_table_names_known_roles_only() -> None:
    for line in lines(DESK):
        assert line.method in ("GET", "POST")
        assert line.who in ("everybody", "open", "nobody") or set(line.who) <= set(EVERYBODY), line

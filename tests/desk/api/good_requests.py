"""For every operation one request that succeeds, and for every refusal of its own one that is refused so.

The document of the interface decides which there have to be (test_statuses.py).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from stadtstimme.desk.api.actions import register_webhook
from stadtstimme.desk.api.models import Webhook
from stadtstimme.desk.dialogue.models import Comment, Conversation
from stadtstimme.desk.editorial.models import Delivery
from stadtstimme.desk.people.models import Person

from ..dialogue.scenes import Scene, build_scene
from ..editorial.scenes import approved, delivery_of, step_of, submitted, written
from ..world import World
from .programs import Program

UNKNOWN = "00000000-0000-4000-8000-000000000000"
QUESTION = "Wann fährt der Bus am Samstag?"


@dataclass(frozen=True)
class Asked:
    """A request as somebody's program makes it."""

    person: Person
    method: str
    path: str
    body: Any = None


def send(asked: Asked, program: Program) -> Any:
    """The answer to it."""
    if asked.method == "GET":
        return program.get(asked.path)
    return program.delete(asked.path) if asked.method == "DELETE" else program.post(asked.path, asked.body)


def content(world: World, text: str = "Am Samstag schneiden wir Obstbäume.", **more: Any) -> dict[str, Any]:
    """What a version says."""
    return {"title": "Obstbäume", "text": text, "targets": [{"channel": world.page.pk}], **more}


def _check(world: World) -> Asked:
    return Asked(world.dana, "POST", "/check", {"text": "Das Passwort lautet Sommer2026!"})


def _begin(world: World, **more: Any) -> Asked:
    return Asked(world.aylin, "POST", "/posts", content(world, topic=world.general.pk, **more))


def _version(world: World, **more: Any) -> Asked:
    post = written(world)
    return Asked(world.aylin, "POST", f"/posts/{post.uid}/versions", content(world, **{"base": 1, **more}))


def _submission(world: World, version: int = 1) -> Asked:
    return Asked(world.aylin, "POST", f"/posts/{written(world).uid}/submission", {"version": version})


def _preview(world: World) -> Asked:
    return Asked(world.bernd, "POST", f"/posts/{submitted(world).uid}/preview")


def decision(world: World, *, seen: bool = True, **more: Any) -> Asked:
    """Bernd decides on what Aylin handed in."""
    post = submitted(world)
    if seen:
        assert Program.of(world.bernd, "approve").post(f"/posts/{post.uid}/preview").status_code == 200
    step = step_of(post)
    body = {"step": step.pk, "content_hash": step.content_hash, "verdict": "approve", **more}
    return Asked(world.bernd, "POST", f"/posts/{post.uid}/decision", body)


def _by_hand(world: World) -> Delivery:
    delivery = delivery_of(approved(world))
    Delivery.objects.filter(pk=delivery.pk).update(state=Delivery.State.BY_HAND)
    return delivery


def _settlement(world: World, url: str = "https://musterstadt.example/beitrag") -> Asked:
    body = {"outcome": "completed", "url": url}
    return Asked(world.aylin, "POST", f"/deliveries/{_by_hand(world).pk}/settlement", body)


def commented(world: World) -> tuple[Comment, Conversation]:
    """A comment below a published post."""
    scene: Scene = build_scene(world)
    return scene.comment(QUESTION), scene.conversation


def _reply(world: World, way: str = "", **more: Any) -> Asked:
    comment, conversation = commented(world)
    body: dict[str, Any] = {"text": "Der 121er fährt samstags alle 30 Minuten.", **more}
    if way:
        body = {"seen": conversation.news, **body}
    return Asked(world.dana, "POST", f"/comments/{comment.pk}/reply{way}", body)


def _export(world: World, **more: Any) -> Asked:
    return Asked(world.uwe, "POST", "/audit/export", {"purpose": "Monatliche Sicherung des Protokolls", **more})


HOOK: dict[str, Any] = {
    "name": "Ratsinformation",
    "url": "https://ratsinfo.musterstadt.example/ein",
    "events": ["post_published"],
}


def _webhook(world: World) -> Webhook:
    made, _secret = register_webhook(world.admin, HOOK["name"], HOOK["url"], HOOK["events"], now=timezone.now())
    return made


def _many_webhooks(world: World) -> Asked:
    for _number in range(20):
        _webhook(world)
    return Asked(world.admin, "POST", "/webhooks", HOOK)


def _reading(path: Callable[[World], str], who: str = "aylin") -> Callable[[World], Asked]:
    return lambda world: Asked(getattr(world, who), "GET", path(world))


Requests = dict[str, Callable[[World], Asked]]
GOOD: Requests = {
    "check_text": _check,
    "show_token": _reading(lambda _world: "/token"),
    "list_topics": _reading(lambda _world: "/topics"),
    "list_posts": _reading(lambda _world: "/posts"),
    "begin_post": _begin,
    "show_post": _reading(lambda world: f"/posts/{written(world).uid}"),
    "submit": _submission,
    "list_deliveries": _reading(lambda _world: "/deliveries"),
    "show_delivery": _reading(lambda world: f"/deliveries/{delivery_of(approved(world)).pk}"),
    "settle": _settlement,
    "list_versions": _reading(lambda world: f"/posts/{written(world).uid}/versions"),
    "add_version": _version,
    "show_version": _reading(lambda world: f"/posts/{written(world).uid}/versions/1"),
    "show_differences": _reading(lambda world: f"/posts/{written(world).uid}/versions/1/differences?base=1"),
    "list_approvals": _reading(lambda _world: "/approvals", "bernd"),
    "show_what_goes_out": _preview,
    "decide": decision,
    "list_channels": _reading(lambda _world: "/channels"),
    "show_channel": _reading(lambda world: f"/channels/{world.page.pk}"),
    "list_conversations": _reading(lambda _world: "/conversations", "dana"),
    "show_conversation": _reading(lambda world: f"/conversations/{commented(world)[1].pk}", "dana"),
    "show_comment": _reading(lambda world: f"/comments/{commented(world)[0].pk}", "dana"),
    "draft_reply": _reply,
    "send_reply": lambda world: _reply(world, "/release"),
    "submit_reply": lambda world: _reply(world, "/submission"),
    "export_trail": _export,
    "list_webhooks": _reading(lambda _world: "/webhooks", "admin"),
    "register_webhook": lambda world: Asked(world.admin, "POST", "/webhooks", HOOK),
    "show_webhook": _reading(lambda world: f"/webhooks/{_webhook(world).pk}", "admin"),
    "ping_webhook": lambda world: Asked(world.admin, "POST", f"/webhooks/{_webhook(world).pk}/ping"),
    "remove_webhook": lambda world: Asked(world.admin, "DELETE", f"/webhooks/{_webhook(world).pk}"),
}


def _taken(world: World) -> Asked:
    return _begin(world, uid=str(written(world).uid))


def _conflicting_version(world: World) -> Asked:
    asked = _version(world)
    first = Program.of(world.aylin, "posts:write").post(asked.path, content(world, "Schneller war Aylin.", base=1))
    assert first.status_code == 201
    return asked


def _nothing_to_decide(world: World) -> Asked:
    return Asked(world.bernd, "POST", f"/posts/{written(world).uid}/preview")


def _decided(world: World) -> Asked:
    asked = decision(world)
    assert Program.of(world.bernd, "approve").post(asked.path, asked.body).status_code == 200
    return asked


def _settled(world: World) -> Asked:
    asked = _settlement(world)
    assert send(asked, Program.of(asked.person)).status_code == 200
    return asked


def _gone(world: World, way: str = "") -> Asked:
    asked = _reply(world, way)
    Comment.objects.update(state=Comment.State.GONE)
    return asked


def _in_the_past(world: World) -> Asked:
    post = written(world, publish_at=timezone.now() - dt.timedelta(days=1), publish_zone="Europe/Berlin")
    return Asked(world.aylin, "POST", f"/posts/{post.uid}/submission", {"version": 1})


def _unread_stop(world: World) -> Asked:
    return decision(world, seen=False)


def _bad_cursor(name: str) -> Callable[[World], Asked]:
    def ask(world: World) -> Asked:
        good = GOOD[name](world)
        return Asked(good.person, "GET", f"{good.path}?cursor=bm8")

    return ask


# (operation, status) -> the request that is refused so. The statuses that any operation has are made by test_statuses.py.
REFUSED: dict[tuple[str, int], Callable[[World], Asked]] = {
    ("begin_post", 409): _taken,
    ("submit", 409): lambda world: _submission(world, version=7),
    ("settle", 409): _settled,
    ("add_version", 409): _conflicting_version,
    ("show_what_goes_out", 409): _nothing_to_decide,
    ("decide", 409): _decided,
    ("draft_reply", 409): _gone,
    ("send_reply", 409): lambda world: _reply(world, "/release", seen=99),
    ("submit_reply", 409): lambda world: _reply(world, "/submission", seen=99),
    ("check_text", 422): lambda world: Asked(world.dana, "POST", "/check", {"text": "x", "kind": "private_post"}),
    ("begin_post", 422): lambda world: _begin(world, language="Klingonisch"),
    ("submit", 422): _in_the_past,
    ("settle", 422): lambda world: _settlement(world, url="ganz bestimmt"),
    ("add_version", 422): lambda world: _version(world, targets=[{"channel": 99_999}]),
    ("decide", 422): _unread_stop,
    ("draft_reply", 422): lambda world: _reply(world, questions=["keine Zahl"]),
    ("send_reply", 422): lambda world: _reply(world, "/release", text="Das Passwort lautet Sommer2026!"),
    ("submit_reply", 422): lambda world: _reply(world, "/submission", text="  "),
    ("export_trail", 422): lambda world: _export(world, purpose="nur so"),
    ("register_webhook", 409): _many_webhooks,
    ("register_webhook", 422): lambda world: Asked(
        world.admin, "POST", "/webhooks", HOOK | {"url": "http://10.0.0.1/"}
    ),
    ("show_differences", 422): lambda world: Asked(
        world.aylin, "GET", f"/posts/{written(world).uid}/versions/1/differences?base=9"
    ),
    **{
        (name, 422): _bad_cursor(name)
        for name in (
            "list_posts",
            "list_deliveries",
            "list_versions",
            "list_approvals",
            "list_channels",
            "list_conversations",
            "show_conversation",
        )
    },
}

"""Everybody is told in the language they chose, whoever acts and whatever the worker speaks; nothing mixes."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from django.utils import translation

from stadtstimme.desk.api import sending
from stadtstimme.desk.api.actions import register_webhook
from stadtstimme.desk.channels import telling as channel_telling
from stadtstimme.desk.channels import telling_connections
from stadtstimme.desk.channels.models import Channel, ChannelConnection
from stadtstimme.desk.core.jobs_notices import mail_due, send_digests
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.dialogue import telling as dialogue_telling
from stadtstimme.desk.dialogue.actions import assign_conversation, hand_over_conversation, outside
from stadtstimme.desk.dialogue.actions.deadlines import remind_late
from stadtstimme.desk.dialogue.models import Conversation, OutsideAnswer
from stadtstimme.desk.editorial import outcomes
from stadtstimme.desk.editorial.actions import add_remark, discard_post, save_version, withdraw_post
from stadtstimme.desk.editorial.actions.reminding import ask_deputies, remind_of_late
from stadtstimme.desk.editorial.models import Delivery
from stadtstimme.desk.people.actions import remove_second_factor
from stadtstimme.desk.people.actions.addresses import tell_address_changed, tell_password_reset
from stadtstimme.desk.people.models import Person
from stadtstimme.desk.record.signals import chain_broken
from stadtstimme.networks.errors import AuthExpired, Rejected

from .dialogue.scenes import INQUIRY, build_scene
from .editorial.scenes import NOW, approved, decide, delivery_of, draft, step_of, submitted
from .world import World

DESK = Path(__file__).resolve().parents[2] / "src" / "stadtstimme" / "desk"
MORNING = dt.datetime(2026, 11, 25, 6, 30, tzinfo=dt.UTC)
# Words that are in nearly every sentence of the one language and in none of the other.
GERMAN = {
    "der",
    "das",
    "dem",
    "den",
    "und",
    "ist",
    "sind",
    "nicht",
    "bitte",
    "sie",
    "ihr",
    "ihre",
    "auf",
    "zu",
    "von",
    "ein",
    "eine",
    "einen",
    "wird",
    "wurde",
    "geht",
    "guten",
    "mit",
    "für",
}
ENGLISH = {
    "the",
    "and",
    "is",
    "are",
    "not",
    "please",
    "you",
    "your",
    "on",
    "of",
    "to",
    "a",
    "it",
    "good",
    "this",
    "for",
    "be",
    "with",
    "which",
}


def told_of_posts(world: World) -> None:
    more = {"title": "X-1"}
    post = submitted(world, **more)
    add_remark(world.carla, post, "R-1", now=NOW)
    save_version(world.aylin, post, draft(world, "Neu und ruhig.", **more), base=1, now=NOW)
    discard_post(world.aylin, submitted(world, **more), now=NOW)
    decide(world.bernd, step_of(submitted(world, **more)), approve=False, remark="R-2")
    withdraw_post(world.bernd, approved(world, **more), "R-3 R-3 R-3 R-3", now=NOW)
    submitted(world, **more, publish_at=NOW + dt.timedelta(hours=1), publish_zone="Europe/Berlin")
    later = NOW + dt.timedelta(days=1)
    ask_deputies(later)
    remind_of_late(later)


def told_of_deliveries(world: World) -> None:
    def one() -> Delivery:
        return delivery_of(approved(world, title="X-1"))

    outcomes.failed(one(), Rejected("Die Datei ist für den Server zu groß."), now=NOW)
    outcomes.failed(one(), AuthExpired("Bild 2 hat ein Format, das hier nicht geht. Möglich sind JPEG, PNG."), now=NOW)
    outcomes.hand_over(one(), now=NOW)
    outcomes.send_back(one(), "Der Kanal „P-1“ ist nicht aktiv.", now=NOW)
    outcomes.too_late(one(), now=NOW)
    by_hand = one()
    Delivery.objects.filter(pk=by_hand.pk).update(state="by_hand")
    remind_of_late(NOW + dt.timedelta(days=2))


def told_in_the_dialogue(world: World) -> None:
    scene = build_scene(world)
    comment = scene.comment("Wann fährt der Bus am Samstag?")
    dialogue_telling.tell_urgent(comment, now=NOW)
    dialogue_telling.tell_urgent(scene.comment(INQUIRY), now=NOW)
    talk = scene.conversation
    Conversation.objects.filter(pk=talk.pk).update(title="Nachricht ohne Beitrag")
    assign_conversation(world.aylin, talk, world.dana, now=NOW)
    hand_over_conversation(world.dana, talk, None, now=NOW)
    row = OutsideAnswer.objects.create(
        channel=world.page, remote_id="r", comment=comment, state="asked", text="", written_at=NOW, found_at=NOW
    )
    outside._ask(row, Conversation.objects.get(pk=talk.pk), NOW)
    Conversation.objects.filter(pk=talk.pk).update(title="X-1")
    remind_late(now=scene.clock + dt.timedelta(days=14))


def told_of_channels(world: World) -> None:
    page = world.page
    channel_telling.tell_requested(page, world.aylin, now=NOW)
    channel_telling.tell_decided(page, now=NOW)
    Channel.objects.filter(pk=page.pk).update(network="mastodon")
    page.refresh_from_db()
    telling_connections.tell_dead(page, "Die Zugangsdaten gelten nicht mehr", "x", now=NOW)
    connection = ChannelConnection.objects.create(
        channel=page,
        state="broken",
        since=NOW,
        trouble="Das Netzwerk ist gerade nicht erreichbar.",
        missing=["write:media", "read:statuses"],
        expires_at=NOW + dt.timedelta(days=6),
    )
    telling_connections.tell_ending(connection, now=NOW)
    telling_connections.tell_unreachable(connection, now=NOW)
    telling_connections.tell_lacking(connection, now=NOW)


def told_by_the_administration(world: World) -> None:
    chain_broken.send(None, message="Vor Ereignis 7 fehlen 3 Ereignisse.", now=NOW)
    Authenticator.objects.create(user=world.dana, type="totp", data={})
    remove_second_factor(world.admin, world.dana, now=NOW)
    tell_address_changed(world.dana, "dana-alt@musterstadt.example", now=NOW)
    tell_password_reset(world.dana, now=NOW)
    hook = register_webhook(world.admin, "W-1", "https://x.example/", ["post_published"], now=NOW)[0]
    sending._tell(hook, NOW)


TELLING: tuple[Callable[[World], None], ...] = (
    told_of_posts,
    told_of_deliveries,
    told_in_the_dialogue,
    told_of_channels,
    told_by_the_administration,
)


@pytest.mark.parametrize(("theirs", "acting", "foreign"), [("en", "de", GERMAN), ("de", "en", ENGLISH)])
def test_nothing_mixes(
    world: World, mailoutbox: list[mail.EmailMessage], theirs: str, acting: str, foreign: set[str]
) -> None:
    Person.objects.update(language=theirs)
    Channel.objects.update(name="P-1")
    fresh = World(**{name: again(value) for name, value in vars(world).items()})
    with translation.override(acting):
        for tell in TELLING:
            tell(fresh)
        while mail_due(MORNING, 100):
            pass
        send_digests(MORNING)
        while mail_due(MORNING, 100):
            pass
    told = list(Notice.objects.all())
    assert not set(kinds()) - {one.kind for one in told}, "a kind of notice that this test does not send"
    mixed = [one for one in told if strange(f"{one.subject} {one.body}", foreign)]
    assert not [(one.kind, one.subject, one.body) for one in mixed]
    assert len(mailoutbox) > 20
    assert not [letter.body for letter in mailoutbox if strange(f"{letter.subject} {letter.body}", foreign)]


def again(value: object) -> object:
    """The row as it is now."""
    return type(value)._default_manager.get(pk=value.pk) if hasattr(value, "pk") else value  # type: ignore[attr-defined]


def strange(text: str, foreign: set[str]) -> set[str]:
    """Words of the other language, apart from addresses, names and what people wrote themselves."""
    own = re.sub(r"\S+://\S+|\S+@\S+|[„“\"”][^„“\"”]{0,300}[“”\"]", " ", text)
    return set(re.findall(r"[a-zäöüß]+", own.lower())) & foreign


def kinds() -> Iterator[str]:
    """Every kind of notice that the desk sends, read from its code."""
    yield "digest"
    for path in DESK.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
                continue
            given = [one.value for one in call.keywords if one.arg == "kind"]
            if call.func.id in ("notify", "notify_all"):
                yield from _constants(given)
            elif call.func.id in ("tell", "_tell"):
                yield from _constants(call.args[1:2])


def _constants(nodes: list[ast.expr]) -> Iterator[str]:
    yield from (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def test_a_choice_holds_at_every_browser(world: World, desk: Callable[..., Client]) -> None:
    first = desk(world.dana)
    first.post("/sprache/", {"language": "en", "next": "/"})
    assert Person.objects.get(pk=world.dana.pk).language == "en"
    second = desk(world.dana)
    answer = second.get("/")
    assert (answer["Content-Language"], "Today" in answer.content.decode()) == ("en", True)
    second.cookies["sprache"] = "de"
    assert 'lang="en"' in second.get("/").content.decode()
    second.post("/sprache/", {"language": "de", "next": "/"})
    assert 'lang="de"' in first.get("/").content.decode()


def test_who_chose_nothing_reads_the_cookies_language(world: World, desk: Callable[..., Client]) -> None:
    client = desk(world.dana)
    client.cookies["sprache"] = "en"
    assert 'lang="en"' in client.get("/").content.decode()
    client.post("/sprache/", {"language": "xx", "next": "/"})
    assert Person.objects.get(pk=world.dana.pk).language == "de"


def test_the_link_to_a_new_password_comes_in_the_readers_language(
    world: World, mailoutbox: list[mail.EmailMessage]
) -> None:
    Person.objects.filter(pk=world.dana.pk).update(language="en")
    for person in (world.dana, world.aylin):
        Client().post("/anmelden/passwort/vergessen/", {"email": person.email})
    english, german = mailoutbox
    assert not strange(f"{english.subject} {english.body}", GERMAN)
    assert not strange(f"{german.subject} {german.body}", ENGLISH)


def test_what_people_wrote_stays_as_they_wrote_it(world: World) -> None:
    Person.objects.update(language="en")
    decide(world.bernd, step_of(submitted(world)), approve=False, remark="Bitte kürzer und mit Datum.")
    assert Notice.objects.get(kind="returned", recipient=world.aylin).body == "Bitte kürzer und mit Datum."

"""A channel becomes another profile, or its profile another account: what was known of the one before is forgotten."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from stadtstimme.desk.channels import actions
from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.core.errors import Conflict, Invalid
from stadtstimme.desk.dialogue.actions import (
    hide_comment,
    keep_listening,
    listen_due,
    place_outside_answers,
    process_raw,
    revisit_due,
    start_reply,
    watch_due,
)
from stadtstimme.desk.dialogue.actions.receiving import receive_page
from stadtstimme.desk.dialogue.models import Comment, Listener, OutsideAnswer, RawComment, Watch
from stadtstimme.desk.dialogue.visibility import push_visibility
from stadtstimme.desk.editorial.actions import (
    deliver_due,
    look_up_delivery,
    release_reply,
    retry_delivery,
    save_version,
    settle_delivery,
    withdraw_due,
)
from stadtstimme.desk.editorial.draft import Draft
from stadtstimme.desk.editorial.models import CorrectionNote, Delivery, Post
from stadtstimme.networks.comments import RemoteComment
from stadtstimme.networks.errors import OutcomeUnknown
from stadtstimme.networks.memory import MemoryNetwork
from tests.desk.channels.joined import PASSWORD, account, connect, fresh, joined_network, mastodon, put_behind_mastodon
from tests.desk.editorial.scenes import NOW, approved
from tests.desk.world import CITY, World
from tests.ground import Layer, fixture_on

pytestmark = pytest.mark.django_db
Move = Callable[[World, Channel, MemoryNetwork], None]
PARKS = "https://mastodon.example/@parks"
NAMES = ("network", "name", "department", "responsible", "deputy", "purpose", "voice", "imprint_url", "privacy_url")


def build(world: World) -> tuple[MemoryNetwork, Channel]:
    """It has published twice and is listened to; one of the posts is being taken back."""
    with pytest.MonkeyPatch.context() as patch:
        network = joined_network(patch)
        channel = mastodon(world, NOW)
        connect(world.miriam, channel, NOW)
        for text in ("Das Freibad öffnet am Sonntag.", "Der Markt beginnt am Samstag um acht."):
            approved(world, text, targets={channel.pk: ""})
        deliver_due(NOW, 10)
        keep_listening(NOW)
    Listener.objects.update(cursor="4711")
    first = Delivery.objects.order_by("pk").first()
    Delivery.objects.filter(pk=first.pk).update(state="withdrawing", next_attempt_at=NOW)
    return network, fresh(channel)


known = fixture_on(Layer(build, below=CITY))


@pytest.fixture
def network(known: tuple[MemoryNetwork, Channel], monkeypatch: pytest.MonkeyPatch) -> MemoryNetwork:
    put_behind_mastodon(known[0], monkeypatch)
    return known[0]


@pytest.fixture
def channel(known: tuple[MemoryNetwork, Channel], network: MemoryNetwork) -> Channel:
    return known[1]


def move(world: World, channel: Channel, network: MemoryNetwork) -> None:
    facts = {name: getattr(channel, name) for name in NAMES}
    data = actions.ChannelData(**facts, address=PARKS)
    actions.change_channel(world.bernd, channel, data, now=NOW)


def reconnect(world: World, channel: Channel, network: MemoryNetwork) -> None:
    """Somebody made an account anew under the old name."""
    network.doors.accounts[PASSWORD] = account(remote_id="4712")  # type: ignore[union-attr]
    connect(world.miriam, channel, NOW)


def elsewhere(world: World, channel: Channel, network: MemoryNetwork) -> None:
    """Another address in the register, and the account that stands there."""
    move(world, channel, network)
    network.doors.accounts[PASSWORD] = account(remote_id="99", address=PARKS)  # type: ignore[union-attr]
    connect(world.miriam, fresh(channel), NOW)


def another_server(world: World, channel: Channel, network: MemoryNetwork) -> None:
    """The same number on another server is another account."""
    facts = {name: getattr(channel, name) for name in NAMES}
    data = actions.ChannelData(**facts, address="https://sozial.example/@musterstadt")
    actions.change_channel(world.bernd, channel, data, now=NOW)
    network.doors.accounts[PASSWORD] = account(address="https://sozial.example/@musterstadt")  # type: ignore[union-attr]
    connect(world.miriam, fresh(channel), NOW)


@pytest.mark.parametrize("how", [elsewhere, reconnect, another_server])
def test_nobody_is_asked_about_what_stands_on_the_one_before(
    world: World, channel: Channel, network: MemoryNetwork, how: Move
) -> None:
    assert Watch.objects.count() == 2
    how(world, channel, network)
    assert (Watch.objects.count(), Listener.objects.count()) == (0, 0)
    assert withdraw_due(NOW, 10) == 1
    assert "withdraw" not in network.calls
    taken_back = Delivery.objects.get(state="withdrawing")
    assert (taken_back.error_code, taken_back.next_attempt_at) == ("by_hand", None), "a person's task, not a success"
    assert "früheren Profil" in taken_back.error
    assert taken_back.remote_id and taken_back.url, "whoever deletes it there finds it"


def test_after_a_change_of_address_alone_everything_waits_for_the_account(
    world: World, channel: Channel, network: MemoryNetwork
) -> None:
    """The profile was renamed: the same account answers at the new address, so all ids still hold."""
    move(world, channel, network)
    network.calls.clear()
    listen_due(NOW, 10)
    watch_due(NOW + dt.timedelta(hours=1), 10)
    assert network.calls == [], "nobody is asked while nobody is connected"
    network.doors.accounts[PASSWORD] = account(address=PARKS)  # type: ignore[union-attr]
    connect(world.miriam, fresh(channel), NOW)
    assert fresh(channel).profile == 1
    assert withdraw_due(NOW, 10) == 1
    assert Delivery.objects.get(state="withdrawn").remote_id in network.withdrawn


@pytest.mark.parametrize("how", [elsewhere, reconnect])
@pytest.mark.parametrize("state", ["sending", "unknown"])
def test_an_unclear_delivery_is_not_looked_up_on_the_new_profile(
    world: World, channel: Channel, network: MemoryNetwork, how: Move, state: str
) -> None:
    """Not found there would mean: send it once more. A person looks at the old profile."""
    post = approved(world, "Der Weihnachtsmarkt beginnt am Freitag.", targets={channel.pk: ""})
    network.fail_next(OutcomeUnknown("keine Antwort"), "after")
    deliver_due(NOW, 10)
    Delivery.objects.filter(post=post).update(state=state)
    how(world, channel, network)
    network.calls.clear()
    later = NOW + dt.timedelta(minutes=5)
    deliver_due(later, 10)
    delivery = Delivery.objects.get(post=post)
    assert (delivery.state, network.calls) == ("unknown", [])
    with pytest.raises(Invalid, match="früheren Profil"):
        look_up_delivery(world.bernd, delivery, now=later)
    with pytest.raises(Conflict):
        retry_delivery(world.bernd, delivery, now=later)
    assert network.calls == []
    settle_delivery(world.bernd, delivery, "failed", now=later)
    retry_delivery(world.bernd, Delivery.objects.get(post=post), now=later)
    deliver_due(later, 10)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.profile) == ("completed", 2), "a person said so: it goes to the new profile"


def test_what_was_not_sent_yet_goes_to_the_new_profile(world: World, channel: Channel, network: MemoryNetwork) -> None:
    post = approved(world, "Der Weihnachtsmarkt beginnt am Freitag.", targets={channel.pk: ""})
    reconnect(world, channel, network)
    deliver_due(NOW, 10)
    delivery = Delivery.objects.get(post=post)
    assert (delivery.state, delivery.profile) == ("completed", 2)


def test_a_call_that_was_on_its_way_when_the_channel_moved_belongs_to_the_old_profile(
    world: World,
    channel: Channel,
    network: MemoryNetwork,
    monkeypatch: pytest.MonkeyPatch,
    calls_in_this_thread: None,
) -> None:
    post = approved(world, "Der Weihnachtsmarkt beginnt am Freitag.", targets={channel.pk: ""})
    publish = MemoryNetwork.publish

    def meanwhile(one: MemoryNetwork, *call: Any) -> Any:
        result = publish(one, *call)
        reconnect(world, channel, network)
        return result

    with monkeypatch.context() as patch:
        patch.setattr(MemoryNetwork, "publish", meanwhile)
        deliver_due(NOW, 10)
    delivery = Delivery.objects.select_related("channel").get(post=post)
    assert (delivery.state, delivery.profile, delivery.out_of_reach) == ("completed", 1, True)
    watch_due(NOW + dt.timedelta(minutes=6), 10)
    assert "fetch_thread" not in network.calls


def test_a_comment_on_the_old_profile_is_neither_answered_nor_hidden_through_the_new_one(
    world: World, channel: Channel, network: MemoryNetwork, desk: Callable[..., Client]
) -> None:
    network.shelf.comments.append(RemoteComment("c1", "c1", author_name="Gisela", text="Wann?", written_at=NOW))
    Listener.objects.update(cursor="0")
    listen_due(NOW, 10)
    process_raw(NOW + dt.timedelta(seconds=30), 10)
    comment = Comment.objects.get()
    draft = start_reply(world.dana, comment, now=NOW)
    save_version(world.dana, draft, Draft(text="Am Sonntag.", targets={channel.pk: ""}), base=None, now=NOW)
    release_reply(world.dana, draft, 1, now=NOW)
    reconnect(world, channel, network)
    network.calls.clear()
    deliver_due(NOW + dt.timedelta(minutes=1), 10)
    assert Post.objects.get(pk=draft.pk).state == Post.State.RETURNED
    assert "früheren Profil" in draft.remarks.get().text
    comment.refresh_from_db()
    with pytest.raises(Conflict, match="früheren Profil"):
        start_reply(world.aylin, comment, now=NOW)
    hide_comment(world.dana, comment, "Beleidigung", now=NOW)
    push_visibility(NOW + dt.timedelta(minutes=1), 10)
    assert revisit_due(NOW + dt.timedelta(hours=1), 10) == 0
    assert network.calls == []
    page = desk(world.dana).get(reverse("dialogue:conversation", args=[comment.conversation_id]))
    assert "steht auf einem früheren Profil dieses Kanals" in page.content.decode()


def test_the_new_account_is_read_from_its_beginning(world: World, channel: Channel, network: MemoryNetwork) -> None:
    reconnect(world, channel, network)
    keep_listening(NOW)
    assert Listener.objects.get().cursor == ""
    assert listen_due(NOW, 10) == 1


def test_a_note_at_what_is_out_of_reach_is_put_there_by_hand(
    world: World, channel: Channel, network: MemoryNetwork
) -> None:
    original, correction = Delivery.objects.order_by("pk")
    note = CorrectionNote.objects.create(original=original, correction=correction, next_attempt_at=NOW)
    reconnect(world, channel, network)
    note.refresh_from_db()
    assert (note.state, note.next_attempt_at) == ("failed", None)


def test_the_same_account_or_another_purpose_changes_nothing(
    world: World, channel: Channel, network: MemoryNetwork
) -> None:
    known = list(Delivery.objects.order_by("pk").values_list("remote_id", flat=True))
    facts = {name: getattr(channel, name) for name in NAMES}
    data = replace(actions.ChannelData(**facts, address=channel.address), purpose="Mehr Gärten")
    actions.change_channel(world.bernd, channel, data, now=NOW)
    connect(world.miriam, fresh(channel), NOW)
    assert list(Delivery.objects.order_by("pk").values_list("remote_id", flat=True)) == known
    assert "" not in known
    assert (Watch.objects.count(), Listener.objects.get().cursor) == (2, "4711")


@pytest.mark.parametrize("how", [elsewhere, reconnect, another_server])
def test_the_same_name_on_another_profile_is_another_comment(
    world: World, channel: Channel, network: MemoryNetwork, how: Move
) -> None:
    """Servers number their posts each for itself: what was said on the one before stays what it was."""
    before = RemoteComment("7", thread_id="5", text="Wann öffnet das Freibad?", author_name="Gisela", written_at=NOW)
    receive_page(channel, [before], now=NOW)
    receive_page(channel, [RemoteComment("9", "5", "", "7", "Stadt", "Um neun.", own=True, written_at=NOW)], now=NOW)
    process_raw(NOW, 10)
    how(world, channel, network)
    moved = fresh(channel)
    after = replace(before, text="Wo ist der Markt?", author_name="Ole", post_remote_id="m1")
    child = RemoteComment("8", thread_id="5", parent_remote_id="7", text="Und ab wann?", written_at=NOW)
    receive_page(moved, [child, after], now=NOW)
    receive_page(moved, [RemoteComment("9", "5", "", "7", "Stadt", "Am Rathaus.", own=True, written_at=NOW)], now=NOW)
    process_raw(NOW, 10)
    process_raw(NOW, 10)
    old, new = Comment.objects.filter(remote_id="7").order_by("profile")
    assert (old.text, new.text) == ("Wann öffnet das Freibad?", "Wo ist der Markt?")
    assert (old.profile, new.profile) == (channel.profile, moved.profile)
    assert old.conversation != new.conversation and new.conversation.post is None, "m1 is a post of the profile before"
    assert Comment.objects.get(remote_id="8").parent == new
    assert list(OutsideAnswer.objects.order_by("profile").values_list("text", flat=True)) == ["Um neun.", "Am Rathaus."]
    place_outside_answers(NOW + dt.timedelta(minutes=3), 10)
    assert [one.outside_answers.count() for one in (old, new)] == [1, 1]


def test_a_deletion_on_the_new_profile_leaves_the_old_comment(
    world: World, channel: Channel, network: MemoryNetwork
) -> None:
    said = RemoteComment("7", thread_id="5", text="Wann öffnet das Freibad?", written_at=NOW)
    receive_page(channel, [said], now=NOW)
    process_raw(NOW, 10)
    elsewhere(world, channel, network)
    receive_page(fresh(channel), [RemoteComment("7", thread_id="5", deleted=True)], now=NOW)
    process_raw(NOW, 10)
    assert Comment.objects.get(profile=channel.profile).text == "Wann öffnet das Freibad?"
    assert RawComment.objects.filter(profile=channel.profile).get().payload["text"]

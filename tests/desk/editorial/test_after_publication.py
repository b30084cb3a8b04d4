"""Invariant 4: what was published is never changed in silence; it is corrected visibly or withdrawn with a reason."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from stadtstimme.desk.core.errors import Conflict, Invalid, NotAllowed
from stadtstimme.desk.core.models import Notice, SearchEntry
from stadtstimme.desk.editorial.actions import (
    add_remark,
    correct_post,
    deliver_due,
    discard_post,
    save_version,
    settle_delivery,
    submit_post,
    withdraw_due,
    withdraw_post,
)
from stadtstimme.desk.editorial.actions import deliveries as queue
from stadtstimme.desk.editorial.models import Delivery, Post, Remark
from stadtstimme.desk.editorial.queries import troubled_deliveries
from stadtstimme.desk.editorial.signals import delivery_completed, delivery_withdrawn
from stadtstimme.networks.base import Capabilities
from stadtstimme.networks.errors import OutcomeUnknown, Rejected, Temporary
from stadtstimme.networks.memory import EVERYTHING, MemoryNetwork

from ..world import World
from .scenes import (
    CALM,
    NOW,
    approved,
    channel,
    decide,
    delivery_of,
    draft,
    fresh,
    step_of,
    submitted,
    version_of,
    written,
)

pytestmark = pytest.mark.django_db
S = Delivery.State
REASON = "Der Termin fällt aus."
LATER = NOW + dt.timedelta(hours=2)


def published(world: World, **more: object) -> Post:
    post = approved(world, **more)
    deliver_due(NOW, 10)
    return fresh(post)


def test_a_withdrawal_takes_the_post_down_and_keeps_the_copy(world: World, network: MemoryNetwork) -> None:
    post = published(world)
    withdraw_post(world.bernd, post, REASON, now=NOW)
    assert delivery_of(post).state == S.WITHDRAWING
    assert withdraw_due(NOW, 10) == 1
    assert network.withdrawn == {"m1": REASON}
    assert delivery_of(post).state == S.WITHDRAWN
    post = fresh(post)
    assert (post.state, post.withdrawal_reason, version_of(post).text) == (Post.State.WITHDRAWN, REASON, CALM)
    assert withdraw_due(LATER, 10) == 0


@pytest.mark.parametrize("reason", ["", "   ", "weg", "x" * 501])
def test_a_withdrawal_has_a_reason(world: World, network: MemoryNetwork, reason: str) -> None:
    post = published(world)
    with pytest.raises(Invalid) as refused:
        withdraw_post(world.bernd, post, reason, now=NOW)
    assert refused.value.field == "reason"


def test_what_was_planned_is_cancelled_and_never_leaves(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    withdraw_post(world.aylin, post, REASON, now=NOW)
    deliver_due(LATER, 10)
    assert (delivery_of(post).state, network.calls) == (S.CANCELLED, [])
    with pytest.raises(Conflict):
        withdraw_post(world.aylin, post, REASON, now=NOW)


def test_what_is_on_its_way_is_taken_down_when_it_arrives(
    world: World, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    network.capabilities = replace(EVERYTHING, in_house=True)  # called in this thread, which sees the open transaction
    post = approved(world)
    publish = MemoryNetwork.publish

    def withdrawn_meanwhile(self: MemoryNetwork, *call: object) -> object:
        withdraw_post(world.bernd, post, REASON, now=NOW)
        return publish(self, *call)  # type: ignore[arg-type]

    monkeypatch.setattr(MemoryNetwork, "publish", withdrawn_meanwhile)
    deliver_due(NOW, 10)
    assert delivery_of(post).state == S.WITHDRAWING
    withdraw_due(LATER, 10)
    assert (network.withdrawn, fresh(post).state) == ({"m1": REASON}, Post.State.WITHDRAWN)


def test_withdrawn_before_the_resend_nothing_is_sent_again(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    network.fail_next(OutcomeUnknown("keine Antwort"))
    deliver_due(NOW, 10)
    withdraw_post(world.bernd, post, REASON, now=NOW)
    deliver_due(LATER, 10)
    assert (delivery_of(post).state, network.published) == (S.CANCELLED, [])


def test_a_withdrawal_is_tried_again_and_by_hand_where_the_network_cannot(world: World, network: MemoryNetwork) -> None:
    post = published(world)
    withdraw_post(world.bernd, post, REASON, now=NOW)
    network.fail_next(Temporary("besetzt"), call="withdraw")
    withdraw_due(NOW, 10)
    assert delivery_of(post).state == S.WITHDRAWING
    network.fail_next(Rejected("Bitte von Hand.", "manual"), call="withdraw")
    withdraw_due(LATER, 10)
    assert withdraw_due(LATER + dt.timedelta(days=1), 10) == 0
    assert Notice.objects.filter(subject__startswith="Bitte von Hand löschen").exists()
    for nothing in ("", " x "):
        with pytest.raises(Invalid) as refused:
            settle_delivery(world.aylin, delivery_of(post), S.WITHDRAWN, proof=nothing, now=LATER)
        assert refused.value.field == "proof"
    settle_delivery(world.aylin, delivery_of(post), S.WITHDRAWN, proof="In der App gelöscht, 14 Uhr.", now=LATER)
    assert (delivery_of(post).state, delivery_of(post).withdrawal_proof) == (
        S.WITHDRAWN,
        "In der App gelöscht, 14 Uhr.",
    )


def test_a_deletion_that_does_not_succeed_becomes_a_task_and_is_tried_on(world: World, network: MemoryNetwork) -> None:
    post = published(world)
    withdraw_post(world.bernd, post, REASON, now=NOW)
    network.fail_next(Temporary("besetzt"), call="withdraw", times=7)
    at = NOW
    for attempt in range(1, 8):
        withdraw_due(at, 10)
        waits = troubled_deliveries(world.aylin).exists()
        assert waits is (attempt >= 5)
        at += dt.timedelta(minutes=2) if attempt < 5 else dt.timedelta(hours=1)
    told = Notice.objects.filter(subject__startswith="Bitte von Hand löschen")
    assert {one.recipient for one in told} == {world.aylin, world.bernd}
    assert told.count() == 2, "told once each"
    withdraw_due(at, 10)
    assert delivery_of(post).state == S.WITHDRAWN
    assert not troubled_deliveries(world.aylin).exists()


def test_a_network_that_cannot_withdraw_is_left_to_a_person(world: World, network: MemoryNetwork) -> None:
    post = published(world)
    network.capabilities = Capabilities(max_length=500)
    withdraw_post(world.bernd, post, REASON, now=NOW)
    withdraw_due(NOW, 10)
    assert (delivery_of(post).state, delivery_of(post).error_code) == (S.WITHDRAWING, "by_hand")
    assert "withdraw" not in network.calls


def test_a_correction_is_a_new_post_tied_to_the_old_one(world: World, network: MemoryNetwork) -> None:
    other = channel(world)
    post = published(world, targets={world.page.pk: "", other.pk: "Am Samstag."})
    correction = correct_post(world.aylin, post, now=LATER)
    assert (correction.kind, correction.corrects, correction.state) == (Post.Kind.CORRECTION, post, Post.State.DRAFT)
    version = version_of(correction)
    assert version.text == f"Berichtigung: {CALM}"
    assert dict(version.targets.values_list("channel_id", "text")) == {
        world.page.pk: "",
        other.pk: "Berichtigung: Am Samstag.",
    }
    assert (fresh(post).state, version_of(post).text) == (Post.State.PUBLISHED, CALM)


def test_the_correction_goes_the_same_way_and_names_what_it_corrects(world: World, network: MemoryNetwork) -> None:
    post = published(world)
    correction = correct_post(world.aylin, post, now=NOW)
    save_version(world.aylin, correction, draft(world, "Berichtigung: Erst am Sonntag."), base=1, now=NOW)
    submit_post(world.aylin, correction, 2, now=NOW)
    decide(world.bernd, step_of(correction))
    deliver_due(NOW, 10)
    assert [one.content.corrects for one in network.published] == ["", delivery_of(post).remote_id]


def test_a_correction_begun_twice_is_one(world: World, network: MemoryNetwork) -> None:
    post = published(world)
    first = correct_post(world.aylin, post, now=NOW)
    assert correct_post(world.aylin, post, now=NOW) == first
    save_version(world.aylin, first, draft(world, "Anders."), base=1, now=NOW)
    assert correct_post(world.aylin, post, now=NOW) != first


def test_only_what_is_published_is_corrected(world: World) -> None:
    with pytest.raises(Conflict):
        correct_post(world.aylin, approved(world), now=NOW)


@pytest.mark.parametrize("make", [written, submitted])
def test_what_is_not_approved_can_be_thrown_away(world: World, make: object) -> None:
    post = make(world)  # type: ignore[operator]
    discard_post(world.aylin, post, now=NOW)
    assert fresh(post).state == Post.State.DISCARDED
    assert post.versions.count() == 1
    assert not SearchEntry.objects.filter(kind="post", object_id=post.pk).exists()
    with pytest.raises(Conflict):
        save_version(world.aylin, post, draft(world, "Doch."), base=1, now=NOW)


def test_what_is_approved_is_withdrawn_not_thrown_away(world: World) -> None:
    with pytest.raises(Conflict):
        discard_post(world.aylin, approved(world), now=NOW)


def test_remarks_stay_inside_and_tell_the_others(world: World, network: MemoryNetwork) -> None:
    post = submitted(world)
    add_remark(world.bernd, post, "  Ist das Datum bestätigt?  ", now=NOW)
    assert Remark.objects.get().text == "Ist das Datum bestätigt?"
    assert Notice.objects.get(kind="remark").recipient == world.aylin
    for bad in ("", "  ", "x" * 5_001):
        with pytest.raises(Invalid):
            add_remark(world.bernd, post, bad, now=NOW)


def test_others_are_told_inside_the_transaction(world: World, network: MemoryNetwork) -> None:
    heard: list[tuple[str, str]] = []

    def hear(sender: object, delivery: Delivery, now: dt.datetime, signal: object) -> None:
        heard.append(("done" if signal is delivery_completed else "gone", delivery.state))

    delivery_completed.connect(hear)
    delivery_withdrawn.connect(hear)
    try:
        post = published(world)
        withdraw_post(world.bernd, post, REASON, now=NOW)
        withdraw_due(NOW, 10)
    finally:
        delivery_completed.disconnect(hear)
        delivery_withdrawn.disconnect(hear)
    assert heard == [("done", S.COMPLETED), ("gone", S.WITHDRAWN)]


def test_an_outcome_recorded_by_somebody_else_does_not_stop_the_batch(
    world: World, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = approved(world, CALM + " Eins."), approved(world, CALM + " Zwei.")
    completed = queue.completed

    def beaten(delivery: Delivery, *result: str, now: dt.datetime) -> None:
        completed(delivery, *result, now=now)
        completed(delivery, *result, now=now)

    monkeypatch.setattr(queue, "completed", beaten)
    deliver_due(NOW, 10)
    assert {delivery_of(first).state, delivery_of(second).state} == {S.COMPLETED}


def test_a_department_author_withdraws_only_at_home(world: World, network: MemoryNetwork) -> None:
    post = published(world)
    with pytest.raises(NotAllowed):
        withdraw_post(world.miriam, post, REASON, now=NOW)

"""Invariants 1 and 3: everything is checked again at the moment of sending, and nothing is sent twice."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext, override_settings

from stadtstimme.checker import read_guideline
from stadtstimme.checker.guideline import SHIPPED
from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.core.errors import Conflict, Invalid
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.editorial import outcomes, recheck
from stadtstimme.desk.editorial.actions import (
    deliver_due,
    deliveries,
    override_stop,
    retry_delivery,
    save_version,
    send_late_post,
    settle_delivery,
    submit_post,
)
from stadtstimme.desk.editorial.draft import DraftImage
from stadtstimme.desk.editorial.models import Delivery, Override, Post, Remark, ReviewStep, Version, VersionReport
from stadtstimme.desk.media.files import rendition_path
from stadtstimme.desk.media.models import Asset
from stadtstimme.networks.base import Capabilities
from stadtstimme.networks.errors import OutcomeUnknown
from stadtstimme.networks.memory import EVERYTHING, MemoryNetwork

from ..world import World
from .scenes import (
    CALM,
    NOW,
    SECRET,
    approved,
    channel,
    decide,
    delivery_of,
    draft,
    fresh,
    step_of,
    submitted,
    version_of,
)

pytestmark = pytest.mark.django_db
S = Delivery.State
LATER = NOW + dt.timedelta(hours=2)
PLAIN = replace(EVERYTHING, idempotent=False, reads_back=False)


def test_what_is_approved_appears_once_with_everything(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    assert deliver_due(NOW, 10) == 1
    (publication,) = network.published
    assert (publication.content.text, publication.content.title) == (CALM, "Obstbäume schneiden")
    delivery = delivery_of(post)
    assert (delivery.state, delivery.remote_id, delivery.handle) == (S.COMPLETED, "m1", publication.handle)
    assert delivery.url == "https://memory.example/m1"
    assert fresh(post).state == Post.State.PUBLISHED
    assert deliver_due(LATER, 10) == 0
    assert network.calls == ["publish"]


def test_each_channel_gets_its_own_wording(world: World, network: MemoryNetwork) -> None:
    other = channel(world)
    approved(world, targets={world.page.pk: "", other.pk: "Kurz und gut."})
    deliver_due(NOW, 10)
    assert {one.channel_id: one.content.text for one in network.published} == {
        world.page.pk: CALM,
        other.pk: "Kurz und gut.",
    }


def test_nothing_leaves_before_its_time(world: World, network: MemoryNetwork) -> None:
    at = NOW + dt.timedelta(hours=1)
    approved(world, publish_at=at, publish_zone="Europe/Berlin")
    assert deliver_due(at - dt.timedelta(seconds=30), 10) == 0
    assert deliver_due(at, 10) == 1
    assert len(network.published) == 1


# The check at the moment of sending: each change alone keeps the post in the house.


def no_steps(post: Post) -> None:
    ReviewStep.objects.filter(post=post).delete()


def void_step(post: Post) -> None:
    ReviewStep.objects.filter(post=post).update(state=ReviewStep.State.VOID)


def other_hash_approved(post: Post) -> None:
    ReviewStep.objects.filter(post=post).update(content_hash="0" * 64)


def approved_by_the_author(post: Post) -> None:
    ReviewStep.objects.filter(post=post).update(decided_by=post.created_by)


def text_changed(post: Post) -> None:
    Version.objects.filter(post=post).update(text="Untergeschoben.")


def text_and_hash_changed(post: Post) -> None:
    Version.objects.filter(post=post).update(text=SECRET, content_hash="1" * 64)


def channel_paused(post: Post) -> None:
    Channel.objects.update(state=Channel.State.PAUSED)


def report_of_another_content(post: Post) -> None:
    VersionReport.objects.update(content_hash="0" * 64)


def target_removed(post: Post) -> None:
    version_of(post).targets.all().delete()


def another_version_counts(post: Post) -> None:
    version = version_of(post)
    version.pk, version.number = None, 2
    version.save()
    Post.objects.filter(pk=post.pk).update(current_version=version)


@pytest.mark.parametrize(
    "change",
    [
        another_version_counts,
        no_steps,
        void_step,
        other_hash_approved,
        approved_by_the_author,
        text_changed,
        text_and_hash_changed,
        channel_paused,
        report_of_another_content,
        target_removed,
    ],
)
def test_whatever_changed_since_the_approval_keeps_the_post_in_the_house(
    world: World, network: MemoryNetwork, change: Callable[[Post], None]
) -> None:
    post = approved(world)
    change(post)
    deliver_due(NOW, 10)
    assert network.calls == []
    assert Delivery.objects.get().state in (S.CANCELLED, S.FAILED)
    if change is another_version_counts:  # the version that counts now is not the one that could not leave
        return
    post = fresh(post)
    assert post.state == Post.State.RETURNED
    remark = Remark.objects.get(post=post)
    assert remark.written_by is None
    assert remark.text
    assert Notice.objects.filter(kind="returned", body=remark.text).count() == 2


def test_a_stricter_guideline_keeps_the_post_in_the_house(
    world: World, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    shout = "ACHTUNG ACHTUNG DIE WIESE IST HEUTE GESPERRT"
    post = approved(world, shout)
    stricter = SHIPPED.read_text("utf-8").replace(
        "# Own words of a kind.", '[kinds.shouting]\nofficial_post = "stop"\n\n# Own words of a kind.'
    )
    monkeypatch.setattr(recheck, "current_guideline", lambda: read_guideline(stricter.encode()))
    deliver_due(NOW, 10)
    assert network.published == []
    assert (fresh(post).state, version_of(post).reports.count()) == (Post.State.RETURNED, 2)


def test_a_stop_leaves_only_with_its_override(world: World, network: MemoryNetwork) -> None:
    post = submitted(world, SECRET)
    finding = next(one for one in version_of(post).reports.get().report["findings"] if one["severity"] == "stop")
    reason = "Das Kennwort ist erfunden und steht im Schulungsheft."
    override_stop(world.bernd, version_of(post), kind=finding["kind"], quote=finding["quote"], reason=reason, now=NOW)
    decide(world.bernd, step_of(post))
    Override.objects.update(content_hash="0" * 64)
    deliver_due(NOW, 10)
    assert network.published == []
    assert fresh(post).state == Post.State.RETURNED


def test_a_post_sent_back_can_be_released_again_and_goes_out_once(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    Channel.objects.update(state=Channel.State.PAUSED)
    deliver_due(NOW, 10)
    handle = delivery_of(post).handle
    Channel.objects.update(state=Channel.State.ACTIVE)
    post = submit_post(world.aylin, post, 1, now=LATER)
    decide(world.bernd, step_of(post), now=LATER)
    deliver_due(LATER, 10)
    assert [one.handle for one in network.published] == [handle]
    assert fresh(post).state == Post.State.PUBLISHED


@pytest.mark.parametrize(("hours", "sent"), [(5, 1), (7, 0)])
def test_too_late_is_for_a_person_to_decide(world: World, network: MemoryNetwork, hours: int, sent: int) -> None:
    approved(world)
    deliver_due(NOW + dt.timedelta(hours=hours), 10)
    assert len(network.published) == sent


def test_what_is_too_late_is_asked_once_and_goes_with_one_click(world: World, network: MemoryNetwork) -> None:
    other = channel(world)
    post = approved(world, targets={world.page.pk: "", other.pk: ""})
    night = NOW + dt.timedelta(hours=7)
    deliver_due(night, 10)
    asked = Notice.objects.filter(subject__startswith="Zu spät")
    assert sorted(one.recipient.pk for one in asked) == sorted([world.aylin.pk, world.bernd.pk])
    assert (fresh(post).state, network.calls) == (Post.State.APPROVED, [])
    assert send_late_post(world.aylin, post, now=night) == 2
    deliver_due(night, 10)
    assert (fresh(post).state, len(network.published)) == (Post.State.PUBLISHED, 2)
    with pytest.raises(Conflict):
        send_late_post(world.aylin, post, now=night)


def test_what_is_too_late_can_be_planned_anew_and_decided_again(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    night = NOW + dt.timedelta(hours=7)
    deliver_due(night, 10)
    tomorrow = {"publish_at": NOW + dt.timedelta(days=1), "publish_zone": "Europe/Berlin"}
    save_version(world.aylin, post, draft(world, **tomorrow), base=1, now=night)
    assert fresh(post).state == Post.State.DRAFT
    deliver_due(NOW + dt.timedelta(days=2), 10)
    assert network.published == []


def test_how_late_is_too_late_is_for_the_city_to_say(world: World, network: MemoryNetwork, settings: object) -> None:
    approved(world)
    shorter = replace(settings.INSTALLATION, delivery_lateness_hours=1)  # type: ignore[attr-defined]
    with override_settings(INSTALLATION=shorter):
        deliver_due(LATER, 10)
    assert network.published == []


def test_once_one_channel_has_it_the_words_stay_and_only_the_other_fails(world: World, network: MemoryNetwork) -> None:
    other = channel(world)
    post = approved(world, targets={world.page.pk: "", other.pk: "Kurz."})
    Channel.objects.filter(pk=other.pk).update(state=Channel.State.PAUSED)
    Delivery.objects.filter(channel=other).update(next_attempt_at=LATER)
    deliver_due(NOW, 10)
    deliver_due(LATER, 10)
    assert fresh(post).state == Post.State.PUBLISHED
    assert set(post.deliveries.values_list("channel_id", "state")) == {
        (world.page.pk, "completed"),
        (other.pk, "failed"),
    }


def test_a_picture_whose_file_changed_stays_in_the_house(world: World, network: MemoryNetwork, media: Path) -> None:
    picture = media_file(world, b"the picture")
    image = DraftImage(picture.pk, "Ein blühender Baum", "Stadt Musterstadt", "eigenes Werk")
    sound = approved(world, images=(image,))
    deliver_due(NOW, 10)
    assert network.published[0].content.images[0].load() == b"the picture"
    assert fresh(sound).state == Post.State.PUBLISHED
    changed = approved(world, CALM + " Neu.", images=(image,))
    path_of(picture).write_bytes(b"another picture")
    deliver_due(NOW, 10)
    assert (fresh(changed).state, len(network.published)) == (Post.State.RETURNED, 1)


@pytest.fixture
def media(settings: object, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    return tmp_path


def path_of(asset: Asset) -> Path:
    return rendition_path(asset.sha256)


def media_file(world: World, data: bytes) -> Asset:
    asset = Asset.objects.create(
        file_name="baum.jpg", original_sha256="b" * 64, sha256=hashlib.sha256(data).hexdigest(), mime="image/jpeg",
        width=8, height=8, size=len(data), uploaded_by=world.aylin, uploaded_at=NOW,
    )  # fmt: skip
    path_of(asset).parent.mkdir(parents=True, exist_ok=True)
    path_of(asset).write_bytes(data)
    return asset


# The five ways in which a network fails, before and after the publication happened.


def by_hand(world: World, network: MemoryNetwork) -> Delivery:
    network.capabilities = Capabilities(max_length=500, automatic=False)
    post = approved(world)
    deliver_due(NOW, 10)
    return delivery_of(post)


def test_a_channel_without_an_interface_is_served_by_hand_with_proof(world: World, network: MemoryNetwork) -> None:
    delivery = by_hand(world, network)
    assert (delivery.state, network.published) == (S.BY_HAND, [])
    for bad in ("", "javascript:alert(1)", "kein Link"):
        with pytest.raises(Invalid) as refused:
            settle_delivery(world.aylin, delivery, S.COMPLETED, url=bad, now=NOW)
        assert refused.value.field == "url"
    settled = settle_delivery(world.aylin, delivery, S.COMPLETED, url="https://whatsapp.example/kanal/1", now=NOW)
    assert (settled.state, settled.url) == (S.COMPLETED, "https://whatsapp.example/kanal/1")
    assert fresh(delivery.post).state == Post.State.PUBLISHED
    with pytest.raises(Conflict):
        settle_delivery(world.aylin, delivery, S.FAILED, now=NOW)


def test_an_unclear_one_is_settled_before_it_is_tried_again(world: World, network: MemoryNetwork) -> None:
    network.capabilities = PLAIN
    post = approved(world)
    network.fail_next(OutcomeUnknown("keine Antwort"))
    deliver_due(NOW, 10)
    with pytest.raises(Conflict):
        retry_delivery(world.aylin, delivery_of(post), now=LATER)
    settle_delivery(world.aylin, delivery_of(post), S.FAILED, now=LATER)
    retry_delivery(world.aylin, delivery_of(post), now=LATER)
    deliver_due(LATER, 10)
    assert len(network.published) == 1


# The batch


def test_the_number_of_queries_for_a_batch_does_not_grow_with_what_is_read(
    world: World, network: MemoryNetwork
) -> None:
    def queries(count: int) -> tuple[int, int]:
        for number in range(count):
            approved(world, f"{CALM} Nummer {number} von {count}.")
        rows = list(Delivery.objects.filter(state=S.PLANNED))
        with CaptureQueriesContext(connection) as reading:
            recheck.load(rows, now=NOW)
        with CaptureQueriesContext(connection) as sending:
            assert deliver_due(NOW, 100) == count
        return len(reading), len(sending)

    read_few, sent_few = queries(2)
    read_many, sent_many = queries(12)
    assert read_few == read_many
    assert (sent_many - sent_few) / 10 <= 13


def test_one_bad_delivery_does_not_hold_the_others(world: World, network: MemoryNetwork) -> None:
    bad = approved(world, CALM + " Eins.")
    good = approved(world, CALM + " Zwei.")
    network.fail_next(RuntimeError("a defect of the connector"))
    deliver_due(NOW, 10)
    assert (delivery_of(bad).state, delivery_of(good).state) == (S.SENDING, S.COMPLETED)


def test_a_post_that_breaks_the_check_comes_back_and_holds_nobody(world: World, network: MemoryNetwork) -> None:
    broken, good = approved(world, CALM + " Eins."), approved(world, CALM + " Zwei.")
    VersionReport.objects.filter(version=version_of(broken)).update(report={"broken": True})
    deliver_due(NOW, 10)
    assert (fresh(broken).state, fresh(good).state) == (Post.State.RETURNED, Post.State.PUBLISHED)


def test_an_edit_between_the_check_and_the_intent_wins(
    world: World, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = approved(world)
    load = deliveries.load

    def load_then_edit(*arguments: object, **named: object) -> object:
        found = load(*arguments, **named)  # type: ignore[arg-type]
        save_version(world.aylin, post, draft(world, "Doch anders."), base=1, now=NOW)
        return found

    monkeypatch.setattr(deliveries, "load", load_then_edit)
    deliver_due(NOW, 10)
    assert (network.published, fresh(post).state) == ([], Post.State.DRAFT)


def test_a_late_answer_is_believed_whatever_was_assumed_meanwhile(
    world: World, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = approved(world)
    claimed = delivery_of(post)
    Delivery.objects.filter(pk=claimed.pk).update(state=S.UNKNOWN, lock_version=9)
    outcomes.completed(claimed, "m1", "https://memory.example/m1", now=NOW)
    assert (delivery_of(post).state, fresh(post).state) == (S.COMPLETED, Post.State.PUBLISHED)

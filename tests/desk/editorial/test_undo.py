"""„Zurückholen“: for some seconds a release can be taken back, and the server says when they are over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.conf import settings
from django.test import override_settings

from stadtstimme.desk.core.errors import Conflict
from stadtstimme.desk.editorial.actions import deliver_due, release_reply, take_back_post
from stadtstimme.desk.editorial.models import Delivery, Post, ReviewStep
from stadtstimme.desk.editorial.undo import just_released_by, undo_of
from stadtstimme.networks.memory import MemoryNetwork

from ..world import World
from .scenes import NOW, approved, channel, decide, delivery_of, fresh, step_of, version_of, written

pytestmark = pytest.mark.django_db
S = Delivery.State
SECONDS = 15


@pytest.fixture(autouse=True)
def window() -> Iterator[None]:
    with override_settings(INSTALLATION=replace(settings.INSTALLATION, undo_seconds=SECONDS)):
        yield


def after(seconds: float) -> dt.datetime:
    return NOW + dt.timedelta(seconds=seconds)


def test_nothing_leaves_while_it_can_be_taken_back(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    deliver_due(after(SECONDS - 1), 10)
    assert network.calls == []
    undo = undo_of(post, after(3))
    assert undo is not None
    assert (undo.until, undo.seconds) == (after(SECONDS), SECONDS - 3)
    deliver_due(after(SECONDS), 10)
    assert len(network.published) == 1
    assert undo_of(fresh(post), after(SECONDS)) is None


@pytest.mark.parametrize("who", ["bernd", "aylin"])
def test_a_release_taken_back_waits_for_its_decision_again(world: World, network: MemoryNetwork, who: str) -> None:
    post = approved(world)
    take_back_post(getattr(world, who), post, now=after(5))
    assert (fresh(post).state, delivery_of(post).state) == (Post.State.SUBMITTED, S.CANCELLED)
    assert deliver_due(after(60), 10) == 0
    decide(world.bernd, step_of(post), now=after(70))
    deliver_due(after(90), 10)
    assert (fresh(post).state, len(network.published)) == (Post.State.PUBLISHED, 1)


def test_a_reply_taken_back_is_a_draft_again(world: World, network: MemoryNetwork) -> None:
    post = written(world, "Ja, der Eingang ist stufenlos.", kind=Post.Kind.REPLY)
    release_reply(world.aylin, post, 1, now=NOW)
    take_back_post(world.aylin, post, now=after(14))
    assert fresh(post).state == Post.State.DRAFT
    assert not ReviewStep.objects.filter(post=post, state=ReviewStep.State.APPROVED).exists()
    release_reply(world.aylin, post, 1, now=after(30))
    deliver_due(after(50), 10)
    assert len(network.published) == 1


@pytest.mark.parametrize("seconds", [SECONDS, SECONDS + 1, 3600])
def test_the_servers_clock_says_when_it_is_over(world: World, network: MemoryNetwork, seconds: int) -> None:
    post = approved(world)
    with pytest.raises(Conflict):
        take_back_post(world.bernd, post, now=after(seconds))
    deliver_due(after(seconds), 10)
    assert len(network.published) == 1
    with pytest.raises(Conflict):
        take_back_post(world.bernd, post, now=after(seconds))


def test_what_is_planned_for_later_is_changed_not_taken_back(world: World, network: MemoryNetwork) -> None:
    post = approved(world, publish_at=NOW + dt.timedelta(hours=2), publish_zone="Europe/Berlin")
    assert undo_of(post, after(1)) is None
    with pytest.raises(Conflict):
        take_back_post(world.bernd, post, now=after(1))


def test_a_time_that_is_nearly_there_leaves_the_same_seconds(world: World, network: MemoryNetwork) -> None:
    post = approved(world, publish_at=after(2), publish_zone="Europe/Berlin")
    deliver_due(after(SECONDS - 1), 10)
    assert network.calls == []
    take_back_post(world.bernd, post, now=after(SECONDS - 1))


def test_one_channel_that_was_tried_already_makes_it_too_late(world: World, network: MemoryNetwork) -> None:
    other = channel(world)
    post = approved(world, targets={world.page.pk: "", other.pk: ""})
    Delivery.objects.filter(channel=other).update(state=S.SENDING, attempts=1)
    with pytest.raises(Conflict):
        take_back_post(world.bernd, post, now=after(1))
    assert set(Delivery.objects.values_list("state", flat=True)) == {S.PLANNED, S.SENDING}


def test_who_released_sees_what_can_be_taken_back(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    assert [one.post for one in just_released_by(world.bernd, after(5))] == [post]
    assert just_released_by(world.carla, after(5)) == []
    assert just_released_by(world.bernd, after(SECONDS)) == []
    with override_settings(INSTALLATION=replace(settings.INSTALLATION, undo_seconds=0)):
        assert just_released_by(world.bernd, after(0)) == []
        assert version_of(post).post_id == post.pk

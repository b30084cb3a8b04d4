"""Two processes at once, on either database: one wins, nothing is lost, nothing is doubled, the trail stays whole."""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.editorial.actions import (
    decide_step,
    deliver_due,
    save_version,
    show_preview,
    withdraw_due,
    withdraw_post,
)
from stadtstimme.desk.editorial.models import Delivery, Post, ReviewStep
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.desk.record.verify import verify_chain
from stadtstimme.networks import registry

from ..world import World, build_world
from .racing import FileNetwork, committed_database, race
from .scenes import CALM, NOW, approved, channel, decide, delivery_of, draft, fresh, step_of, submitted

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]
ROUNDS = 40 if os.environ.get("STADTSTIMME_SOAK") == "1" else 4
S = Delivery.State
LATER = NOW + dt.timedelta(minutes=2)
REASON = "Der Termin fällt aus."


@pytest.fixture
def city(transactional_db: None, tmp_path: Path) -> Iterator[World]:
    """The small city in a database that other processes see; afterwards its trail must be whole."""
    with committed_database(tmp_path):
        yield build_world(NOW)
        assert verify_chain().flaw_count == 0


@pytest.fixture
def network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FileNetwork:
    """A network that doubles whatever is sent twice."""
    monkeypatch.setattr(registry, "_CONNECTORS", dict(registry._CONNECTORS))
    network = FileNetwork(tmp_path / "network.txt")
    network.register()
    return network


def seen_step(city: World) -> ReviewStep:
    """A step whose preview both approvers have seen."""
    step = step_of(submitted(city))
    for person in (city.bernd, city.carla):
        show_preview(person, step.version, now=NOW)
    return step


def test_of_two_approvers_one_wins(city: World) -> None:
    for _round in range(ROUNDS):
        step = seen_step(city)
        errors = race(
            partial(decide_step, city.bernd, step, content_hash=step.content_hash, approve=True, now=NOW),
            partial(
                decide_step, city.carla, step, content_hash=step.content_hash, approve=False, remark="Kürzer.", now=NOW
            ),
        )
        assert sorted(errors) == ["", "Conflict"]
        approve_won = errors[0] == ""
        assert fresh(step.post).state == (Post.State.APPROVED if approve_won else Post.State.RETURNED)
        assert Delivery.objects.filter(post=step.post).count() == (1 if approve_won else 0)
    decided = AuditEvent.objects.filter(action__in=["editorial.step_approved", "editorial.step_returned"])
    assert decided.count() == ROUNDS


def test_an_edit_against_an_approval_never_approves_other_words(city: World) -> None:
    for number in range(ROUNDS):
        step = seen_step(city)
        errors = race(
            partial(save_version, city.aylin, step.post, draft(city, f"Doch anders {number}."), base=1, now=NOW),
            partial(decide_step, city.bernd, step, content_hash=step.content_hash, approve=True, now=NOW),
        )
        assert errors[0] == ""
        assert errors[1] in ("", "Conflict")
        post = fresh(step.post)
        assert (post.state, post.current_version.number) == (Post.State.DRAFT, 2)
        assert not Delivery.objects.filter(post=post).exclude(state=S.CANCELLED).exists()
        assert not post.steps.filter(state=ReviewStep.State.APPROVED).exists()


def asked_channels(city: World, number: int) -> list[ReviewStep]:
    """Two open consents to one post, for channels of Aylin and of Dana; both have seen it."""
    other = Channel.objects.filter(name="Zweiter Kanal").first() or channel(city, name="Zweiter Kanal")
    Channel.objects.filter(pk=other.pk).update(responsible=city.dana, deputy=city.helga)
    targets = {city.page.pk: "", other.pk: ""}
    post = submitted(city, f"{CALM} {number}", author=city.miriam, responsibility=city.green, targets=targets)
    decide(city.carla, step_of(post))
    steps = list(
        post.steps.filter(state=ReviewStep.State.OPEN).select_related("post", "version").order_by("channel__name")
    )
    for person in (city.aylin, city.dana):
        show_preview(person, steps[0].version, now=NOW)
    return steps


def test_two_channels_that_agree_at_once_let_it_out_once(city: World) -> None:
    for number in range(ROUNDS):
        first, second = asked_channels(city, number)
        errors = race(
            partial(decide_step, city.aylin, first, content_hash=first.content_hash, approve=True, now=NOW),
            partial(decide_step, city.dana, second, content_hash=second.content_hash, approve=True, now=NOW),
        )
        assert errors == ["", ""]
        assert fresh(first.post).state == Post.State.APPROVED
        assert Delivery.objects.filter(post=first.post).count() == 2


def test_a_channel_that_refuses_while_another_agrees_brings_it_back(city: World) -> None:
    for number in range(ROUNDS):
        first, second = asked_channels(city, number)
        no = {"approve": False, "remark": "Nicht bei uns."}
        errors = race(
            partial(decide_step, city.aylin, first, content_hash=first.content_hash, approve=True, now=NOW),
            partial(decide_step, city.dana, second, content_hash=second.content_hash, now=NOW, **no),
        )
        assert errors[1] == ""
        assert errors[0] in ("", "Conflict")
        assert fresh(first.post).state == Post.State.RETURNED
        assert not Delivery.objects.filter(post=first.post).exists()


def test_two_writers_lose_no_word(city: World) -> None:
    for number in range(ROUNDS):
        post = submitted(city)
        texts = [f"Erster {number}.", f"Zweiter {number}."]
        errors = race(
            partial(save_version, city.aylin, post, draft(city, texts[0]), base=1, now=NOW),
            partial(save_version, city.aylin, post, draft(city, texts[1]), base=1, now=NOW),
        )
        assert errors == ["", ""]
        assert set(post.versions.values_list("text", flat=True)) == {CALM, *texts}
        assert fresh(post).current_version.number == 2


def test_two_workers_send_everything_once(city: World, network: FileNetwork) -> None:
    handles = {delivery_of(approved(city, f"{CALM} Nummer {number}.")).handle for number in range(40)}
    for _round in range(2):
        errors = race(partial(deliver_due, NOW, 60), partial(deliver_due, NOW, 60))
        assert errors == ["", ""]
    assert Counter(network.lines("+")) == dict.fromkeys(handles, 1)
    assert set(Delivery.objects.values_list("state", flat=True)) == {S.COMPLETED}


def test_a_withdrawal_against_a_delivery_leaves_nothing_standing(city: World, network: FileNetwork) -> None:
    posts = []
    for number in range(ROUNDS):
        post = approved(city, f"{CALM} Nummer {number}.")
        errors = race(partial(withdraw_post, city.bernd, post, REASON, now=NOW), partial(deliver_due, NOW, 10))
        assert errors == ["", ""]
        posts.append(post)
    withdraw_due(LATER, 100)
    assert {fresh(post).state for post in posts} == {Post.State.WITHDRAWN}
    assert set(Delivery.objects.values_list("state", flat=True)) <= {S.CANCELLED, S.WITHDRAWN}
    assert sorted(network.lines("+")) == sorted(network.lines("-"))
    assert Delivery.objects.filter(state=S.WITHDRAWN).count() == len(network.lines("+"))


def test_an_edit_against_a_delivery_is_refused_or_comes_first(city: World, network: FileNetwork) -> None:
    for number in range(ROUNDS):
        post = approved(city, f"{CALM} Nummer {number}.")
        handle = delivery_of(post).handle
        errors = race(
            partial(save_version, city.aylin, post, draft(city, "Doch anders."), base=1, now=NOW),
            partial(deliver_due, NOW, 10),
        )
        assert errors[1] == ""
        left = handle in network.lines("+")
        assert errors[0] == ("Conflict" if left else "")
        assert fresh(post).state == (Post.State.PUBLISHED if left else Post.State.DRAFT)

"""Lists read no more than they show: the database's own columns and the hand-made statements say the same as plain ones."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from django.db.models import Q

from stadtstimme.desk.core.spans import first_of_each
from stadtstimme.desk.editorial import queries
from stadtstimme.desk.editorial.listing import step_and_next
from stadtstimme.desk.editorial.models import Delivery, Post, ReviewStep
from tests.desk.world import World

from .scenes import NOW, approved, submitted

pytestmark = pytest.mark.django_db
S = Delivery.State
DAY = dt.timedelta(days=1)


def test_trouble_is_what_somebody_has_to_look_at(world: World) -> None:
    approved(world)
    delivery = Delivery.objects.get()
    to_look_at = Q(state__in=(S.FAILED, S.UNKNOWN, S.BY_HAND, S.WITHDRAWING))
    by_itself = Q(state=S.WITHDRAWING, next_attempt_at__isnull=False, error_code="")
    seen = 0
    for state, again, code in itertools.product(S.values, (None, NOW), ("", "rejected")):
        Delivery.objects.update(state=state, next_attempt_at=again, error_code=code)
        expected = Delivery.objects.filter(to_look_at).exclude(by_itself).exists()
        assert list(queries.troubled_deliveries(world.bernd)) == [delivery] * expected, (state, again, code)
        assert Delivery.objects.get().trouble_at == (delivery.due_at if expected else None)
        seen += expected
    assert seen == 3 * 4 + 3


def test_the_first_of_each_day_are_those_that_come_first(world: World) -> None:
    start = NOW.replace(hour=0, minute=0)
    for number in range(12):
        post = submitted(world, responsibility=world.green if number % 3 else world.general)
        Post.objects.filter(pk=post.pk).update(calendar_at=start + DAY * (number % 4) + dt.timedelta(hours=number % 5))
    Post.objects.filter(pk=post.pk).update(calendar_at=start + DAY)  # midnight belongs to the day that begins
    spans = [(start + DAY * number, start + DAY * (number + 1)) for number in range(5)]
    for person, many in itertools.product((world.aylin, world.miriam, world.charlie), (1, 2, 9)):
        rows = queries.posts_visible_to(person).filter(state=Post.State.SUBMITTED)
        expected = [
            pk
            for first, last in spans
            for pk in rows.filter(calendar_at__gte=first, calendar_at__lt=last)
            .order_by("calendar_at", "pk")
            .values_list("pk", flat=True)[:many]
        ]
        assert sorted(first_of_each(rows, "calendar_at", spans, many)) == sorted(expected)
        assert bool(expected) is (person != world.charlie)


def test_after_a_decision_comes_the_next_in_the_queue_and_at_its_end_the_first(world: World) -> None:
    posts = [submitted(world, f"Text {number}.", now=NOW + dt.timedelta(minutes=number)) for number in range(3)]
    for post, (before, after) in zip(posts, ((0, 1), (1, 2), (2, 0)), strict=True):
        step, following = step_and_next(world.bernd, post.uid, NOW)
        assert step is not None
        assert following is not None
        assert (step.post, following.post) == (posts[before], posts[after])
    ReviewStep.objects.filter(post__in=posts[1:]).update(state=ReviewStep.State.VOID)
    step, following = step_and_next(world.bernd, posts[0].uid, NOW)
    assert (step and step.post, following) == (posts[0], None)
    assert step_and_next(world.bernd, posts[1].uid, NOW) == (None, None)
    assert step_and_next(world.aylin, posts[0].uid, NOW) == (None, None)


def test_steps_asked_at_the_same_moment_all_have_their_turn(world: World) -> None:
    for number in range(4):
        submitted(world, f"Text {number}.")
    steps = ReviewStep.objects.order_by("pk")
    steps.update(asked_at=NOW)
    turn, met = steps[0], []
    for _ in range(4):
        step, following = step_and_next(world.bernd, turn.post.uid, NOW)
        assert step is not None
        assert following is not None
        met.append(step.pk)
        turn = following
    assert met == [step.pk for step in steps]
    assert turn.pk == met[0]

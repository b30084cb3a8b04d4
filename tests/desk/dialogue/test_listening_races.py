"""Two workers on one channel, on either database: no comment is lost or doubled, and the cursor never goes back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings

from stadtstimme.desk.dialogue.actions import (
    accept_outside_answer,
    dismiss_outside_answer,
    listen_due,
    listening,
    place_outside_answers,
    process_raw,
    watch_due,
)
from stadtstimme.desk.dialogue.models import Comment, Listener, OutsideAnswer, Question, RawComment
from stadtstimme.desk.editorial.actions import deliver_due, take_back_post
from stadtstimme.desk.editorial.models import Delivery, Post
from stadtstimme.desk.record.verify import verify_chain
from stadtstimme.networks import registry
from stadtstimme.networks.comments import CommentPage
from stadtstimme.networks.memory import MemoryNetwork
from tests.desk.editorial.racing import committed_database, race
from tests.desk.editorial.scenes import NOW, approved
from tests.desk.world import build_world

from .listening import Square, open_square

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]
COMMENTS = 60


@pytest.fixture
def square(transactional_db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Square]:
    """A square in a database that other processes see; afterwards the trail must be whole."""
    network = MemoryNetwork(kind="mastodon")
    monkeypatch.setattr(registry, "_CONNECTORS", {"mastodon": registry.Connector(network.connect)})
    monkeypatch.setattr(listening, "PAGE", 7)
    with committed_database(tmp_path):
        yield open_square(build_world(NOW), network)
        assert verify_chain().flaw_count == 0


def test_two_workers_read_one_channel(square: Square) -> None:
    for number in range(COMMENTS):
        square.write(number)
    at = square.clock + dt.timedelta(minutes=6)

    def work() -> None:
        for second in range(4):
            listen_due(at + dt.timedelta(seconds=second), 5)
            watch_due(at + dt.timedelta(seconds=second), 5)
            process_raw(at + dt.timedelta(seconds=second + 5), 100)

    assert race(work, work) == ["", ""]
    while process_raw(at + dt.timedelta(hours=2), 100):
        pass
    assert Comment.objects.count() == RawComment.objects.count() == Question.objects.count() == COMMENTS
    assert Listener.objects.get().cursor == str(COMMENTS)


def test_a_worker_that_slept_too_long_does_not_move_the_cursor_back(square: Square) -> None:
    """Its lease ran out in the middle of a call; another worker has read on meanwhile."""
    for number in range(COMMENTS):
        square.write(number)
    late = square.clock + dt.timedelta(minutes=6)
    fetch = MemoryNetwork.fetch_comments
    slept: list[int] = []

    def slow(network: MemoryNetwork, cursor: str = "", *, limit: int = 100) -> CommentPage:
        page = fetch(network, cursor, limit=limit)
        if not slept:
            slept.append(1)
            listen_due(late + dt.timedelta(minutes=5), 5)  # the other worker, while this one sleeps
        return page

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MemoryNetwork, "fetch_comments", slow)
        listen_due(late, 5)
    assert Listener.objects.get().cursor == str(COMMENTS)
    assert RawComment.objects.count() == COMMENTS


def test_an_outside_answer_is_placed_once_and_decided_once(square: Square) -> None:
    square.write(1)
    square.listen()
    square.answer_outside(2, "c1")
    square.pass_time(minutes=6)
    watch_due(square.clock, 5)
    news = square.conversation.news
    later = square.clock + dt.timedelta(minutes=3)
    assert race(lambda: place_outside_answers(later, 5), lambda: place_outside_answers(later, 5)) == ["", ""]
    assert square.conversation.news == news + 1
    answer = OutsideAnswer.objects.get()
    errors = race(
        lambda: accept_outside_answer(square.world.dana, answer, now=later),
        lambda: dismiss_outside_answer(square.world.aylin, answer, now=later),
    )
    assert sorted(errors) == ["", "Conflict"]


def test_taking_back_races_the_worker(square: Square) -> None:
    """Whoever comes first wins as a whole: it is out, or it is back, never both."""
    with override_settings(INSTALLATION=replace(settings.INSTALLATION, undo_seconds=15)):
        posts = [
            approved(square.world, f"Das Freibad öffnet um {hour} Uhr.", targets={square.channel.pk: ""}, now=NOW)
            for hour in range(7, 12)
        ]
        almost = NOW + dt.timedelta(seconds=14.9)
        due = NOW + dt.timedelta(seconds=15)

        def take_back() -> None:
            for post in posts:
                take_back_post(square.world.bernd, post, now=almost)

        errors = race(take_back, lambda: deliver_due(due, 10))
    assert errors[1] == ""
    for post in posts:
        state = Post.objects.get(pk=post.pk).state
        delivery = Delivery.objects.get(post=post)
        assert (state, delivery.state) in (("submitted", "cancelled"), ("published", "completed"))

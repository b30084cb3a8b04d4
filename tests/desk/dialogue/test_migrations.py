"""An installation with conversations of its own is brought up to date without losing sight of any."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from stadtstimme.desk.dialogue.models import Conversation, Watch
from tests.desk.world import World, build_world
from tests.migrating import executor

pytestmark = pytest.mark.django_db(transaction=True)


def migrate(name: str) -> Any:
    """Brings the dialogue's tables to one migration; returns its models."""
    target = [("dialogue", name)]
    executor().migrate(target)
    return executor().loader.project_state(target).apps


@pytest.fixture
def latest(transactional_db: None) -> Iterator[World]:
    yield build_world()
    everything = executor()
    everything.migrate(everything.loader.graph.leaf_nodes())


def test_known_mentions_are_looked_at_and_old_silent_ones_are_not(latest: World) -> None:
    old = migrate("0002_listening")
    now = timezone.now()
    channel = old.get_model("channels", "Channel").objects.get(pk=latest.page.pk)
    conversation = old.get_model("dialogue", "Conversation")

    def add(name: str, days: int, **more: Any) -> None:
        said = now - dt.timedelta(days=days)
        conversation.objects.create(channel=channel, thread_id=name, last_comment_at=said, pressing_at=said, **more)

    add("fresh", 1), add("asked", 90, open_questions=1), add("old", 90)
    migrate("0003_watched_conversations")
    assert not Watch.objects.exists(), "nobody listens there"
    migrate("0002_listening")
    old.get_model("dialogue", "Listener").objects.create(channel=channel)
    migrate("0003_watched_conversations")
    rows = Watch.objects.values_list("conversation__thread_id", "delivery")
    assert sorted(rows) == [("asked", None), ("fresh", None)]
    assert all(one.next_attempt_at <= timezone.now() for one in Watch.objects.all())
    with pytest.raises(IntegrityError), transaction.atomic():
        Watch.objects.create()
    assert Conversation.objects.count() == 3


def test_conversations_and_outside_answers_learn_their_profile(latest: World) -> None:
    old = migrate("0004_profile")
    now = timezone.now()
    channel = old.get_model("channels", "Channel").objects.get(pk=latest.page.pk)

    def add(name: str, profile: int) -> None:
        said = {"channel": channel, "last_comment_at": now, "pressing_at": now}
        conversation = old.get_model("dialogue", "Conversation").objects.create(thread_id=name, **said)
        told = {"channel": channel, "remote_id": name, "written_at": now}
        comment = old.get_model("dialogue", "Comment").objects.create(
            conversation=conversation, profile=profile, text="Wann?", received_at=now, **told
        )
        old.get_model("dialogue", "OutsideAnswer").objects.create(comment=comment, found_at=now, **told)

    add("first", 1), add("second", 2)
    new = migrate("0005_profile_in_names")
    for model, name in (("Conversation", "thread_id"), ("OutsideAnswer", "remote_id")):
        rows = new.get_model("dialogue", model).objects.values_list(name, "profile")
        assert sorted(rows) == [("first", 1), ("second", 2)]

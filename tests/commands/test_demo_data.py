"""Musterstadt lives: every state is there, and it was reached by actions that nobody refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings

from stadtstimme.desk.channels.models import Channel, ChannelConnection
from stadtstimme.desk.demo.fill import fill
from stadtstimme.desk.demo.people import DEMO_PASSWORD, PEOPLE
from stadtstimme.desk.dialogue.models import Comment, Question, RawComment
from stadtstimme.desk.editorial.models import Delivery, Post, VersionImage
from stadtstimme.desk.people.models import Person, Role, RoleAssignment
from stadtstimme.desk.public.models import Article
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.desk.record.verify import verify_chain


@pytest.mark.django_db
def test_the_week_of_musterstadt(settings: LazySettings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    assert fill() == []
    assert set(Post.objects.values_list("state", flat=True)) == set(Post.State.values)
    assert set(Post.objects.values_list("kind", flat=True)) == set(Post.Kind.values)
    states = set(Delivery.objects.values_list("state", flat=True))
    assert {"planned", "completed", "by_hand", "withdrawn"} == states, (
        "nothing failed: whoever looks around finds no trouble"
    )
    assert {"active", "paused", "requested"} == set(Channel.objects.values_list("state", flat=True))
    assert set(RoleAssignment.objects.values_list("role", flat=True)) == set(Role.values)
    assert {"shown", "hidden", "new"} <= set(Comment.objects.values_list("state", flat=True))
    assert {"open", "answered", "interim"} <= set(Question.objects.values_list("state", flat=True))
    assert not RawComment.objects.exclude(state="processed").exists()
    assert Article.objects.filter(corrects__isnull=False).count() == 1
    assert Article.objects.exclude(warning="").count() == 1
    assert not ChannelConnection.objects.exists(), "the demo city calls nobody: its channels are served by hand"
    assert VersionImage.objects.exclude(alt_text="").count() >= 3
    assert verify_chain().flaw_count == 0
    assert AuditEvent.objects.filter(action="editorial.delivery_completed").count() >= Article.objects.count()
    for one in PEOPLE:
        assert Person.objects.get(email=one.email).check_password(DEMO_PASSWORD)

"""Before one department speaks on another's channel, whoever looks after that channel agrees."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from importlib import import_module

import pytest
from django.apps import apps
from django.conf import settings
from django.test import override_settings

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.core.errors import Conflict, Invalid, NotAllowed
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.editorial.actions import (
    correct_post,
    deliver_due,
    save_version,
    show_preview,
    submit_post,
    take_back_post,
)
from stadtstimme.desk.editorial.actions.reminding import ask_deputies
from stadtstimme.desk.editorial.models import Delivery, Post, ReviewStep
from stadtstimme.desk.people.models import Person
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.networks.memory import MemoryNetwork

from ..world import World
from .scenes import CALM, NOW, approved, channel, decide, draft, fresh, step_of, submitted

pytestmark = pytest.mark.django_db
LATER = NOW + dt.timedelta(minutes=5)
K, S = ReviewStep.Kind, ReviewStep.State


def handed_in(world: World, **more: object) -> Post:
    """Miriam writes for her department and wants it on the city's page, which Aylin and Bernd look after."""
    return submitted(world, author=world.miriam, responsibility=world.green, **more)


def released(world: World, by: Person | None = None, **more: object) -> Post:
    """The same, released by Carla, who has nothing to do with the page."""
    post = handed_in(world, **more)
    return decide(by or world.carla, step_of(post))


def consents(post: Post) -> list[tuple[str, str, Person | None]]:
    rows = post.steps.filter(kind=K.CONSENT).order_by("channel__name")
    return [(one.channel.name, one.state, one.decided_by) for one in rows]


def test_after_the_release_the_channel_is_asked_and_nothing_leaves_before(world: World) -> None:
    post = released(world)
    step = step_of(post)
    assert (step.kind, step.channel, step.asked, step.deputy) == (K.CONSENT, world.page, world.aylin, world.bernd)
    assert fresh(post).state == Post.State.SUBMITTED
    assert not Delivery.objects.exists()
    told = Notice.objects.get(recipient=world.aylin, kind="approval")
    assert "Ihrem Kanal Seite der Stadt" in told.subject
    assert told.path == f"/freigaben/{post.uid}/"


def test_with_the_consent_it_goes_out(world: World, network: MemoryNetwork) -> None:
    post = released(world)
    decide(world.aylin, step_of(post))
    assert consents(post) == [("Seite der Stadt", S.APPROVED, world.aylin)]
    deliver_due(LATER, 10)
    assert fresh(post).state == Post.State.PUBLISHED


def test_the_channel_can_give_it_back_with_a_remark(world: World) -> None:
    post = released(world)
    decide(world.aylin, step_of(post), approve=False, remark="Das gehört in Ihren Newsletter.")
    assert fresh(post).state == Post.State.RETURNED
    assert not post.steps.filter(state__in=[S.OPEN, S.WAITING]).exists()
    assert Notice.objects.get(recipient=world.miriam, kind="returned").body == "Das gehört in Ihren Newsletter."


def test_who_looks_after_the_channel_and_released_it_is_not_asked_again(world: World, network: MemoryNetwork) -> None:
    post = released(world, by=world.bernd)
    assert consents(post) == [("Seite der Stadt", S.APPROVED, world.bernd)]
    deliver_due(LATER, 10)
    assert fresh(post).state == Post.State.PUBLISHED
    assert AuditEvent.objects.get(action="editorial.channel_agreed").data["channel"] == world.page.pk


def test_who_looks_after_the_channel_and_wrote_it_is_not_asked(world: World, network: MemoryNetwork) -> None:
    post = submitted(world, responsibility=world.green, author=world.aylin)
    decide(world.miriam, step_of(post))
    decide(world.carla, step_of(post))
    assert consents(post) == [("Seite der Stadt", S.APPROVED, world.aylin)]
    deliver_due(LATER, 10)
    assert fresh(post).state == Post.State.PUBLISHED


def test_nobody_is_asked_for_the_departments_own_channel(world: World) -> None:
    post = submitted(world)
    decide(world.carla, step_of(post))
    assert fresh(post).state == Post.State.APPROVED
    assert consents(post) == []


def test_several_channels_are_asked_at_once_and_the_last_one_lets_it_out(world: World) -> None:
    other = channel(world)
    Channel.objects.filter(pk=other.pk).update(responsible=world.dana, deputy=world.helga)
    post = released(world, targets={world.page.pk: "", other.pk: ""})
    for_page, for_other = post.steps.filter(state=S.OPEN).order_by("channel__name")
    assert (for_page.asked, for_other.asked) == (world.aylin, world.dana)
    decide(world.dana, for_other)
    assert fresh(post).state == Post.State.SUBMITTED
    decide(world.aylin, for_page)
    assert fresh(post).state == Post.State.APPROVED


def test_nobody_else_may_agree(world: World) -> None:
    post = released(world)
    step = step_of(post)
    for person in (world.carla, world.dana, world.admin, world.charlie, world.miriam):
        with pytest.raises(NotAllowed):
            decide(person, step)
    Channel.objects.update(responsible=world.dana)
    with pytest.raises(NotAllowed):
        decide(world.aylin, step)


def test_an_edit_makes_the_consent_void(world: World) -> None:
    post = released(world, publish_at=NOW + dt.timedelta(days=1), publish_zone="Europe/Berlin")
    decide(world.aylin, step_of(post))
    save_version(world.miriam, fresh(post), draft(world, "Doch anders."), base=1, now=NOW)
    assert consents(post) == [("Seite der Stadt", S.VOID, world.aylin)]
    assert fresh(post).state == Post.State.DRAFT


def test_handing_the_same_words_in_again_asks_again(world: World) -> None:
    post = released(world)
    decide(world.aylin, step_of(post), approve=False, remark="Bitte erst am Freitag.")
    submit_post(world.miriam, fresh(post), 1, now=NOW)
    decide(world.carla, step_of(post))
    step = step_of(post)
    assert (step.kind, step.remark, step.decided_by) == (K.CONSENT, "", None)


def test_a_channel_for_which_nobody_can_agree_is_refused_at_once(world: World) -> None:
    Person.objects.filter(pk__in=[world.aylin.pk, world.bernd.pk]).update(is_active=False)
    world.green.approver = world.carla
    world.green.save()
    with pytest.raises(Invalid, match="kann gerade niemand zustimmen") as refused:
        handed_in(world)
    assert refused.value.field == "targets"


def test_answers_stay_where_they_were_asked_for(world: World) -> None:
    post = handed_in(world, kind=Post.Kind.REPLY)
    decide(world.carla, step_of(post))
    assert fresh(post).state == Post.State.APPROVED


def test_a_correction_does_not_wait_where_the_error_stands(world: World, network: MemoryNetwork) -> None:
    post = released(world)
    decide(world.aylin, step_of(post))
    deliver_due(LATER, 10)
    other = channel(world)
    Channel.objects.filter(pk=other.pk).update(responsible=world.dana)
    correction = correct_post(world.miriam, fresh(post), now=LATER)
    targets = {world.page.pk: "", other.pk: ""}
    saved = save_version(world.miriam, correction, draft(world, "Richtig ist.", targets=targets), base=1, now=LATER)
    submit_post(world.miriam, fresh(correction), saved.version.number, now=LATER)
    decide(world.carla, step_of(correction), now=LATER)
    assert consents(correction) == [("Seite der Stadt", S.APPROVED, None), ("Stadt auf Mastodon", S.OPEN, None)]


def test_a_channel_that_changed_hands_is_asked_about_before_sending(world: World, network: MemoryNetwork) -> None:
    post = submitted(world)
    decide(world.carla, step_of(post))
    Channel.objects.update(department=world.parks)
    deliver_due(LATER, 10)
    assert fresh(post).state == Post.State.RETURNED
    assert "hat nicht zugestimmt" in post.remarks.get().text
    assert not network.published


def test_whoever_takes_the_channel_over_is_asked_instead(world: World) -> None:
    post = released(world)
    Channel.objects.update(responsible=world.dana, deputy=world.uwe)
    ask_deputies(NOW + dt.timedelta(minutes=1))
    step = step_of(post)
    assert (step.asked, step.deputy) == (world.dana, world.uwe)
    decide(world.dana, step)
    assert fresh(post).state == Post.State.APPROVED


def test_the_deputy_of_the_channel_is_asked_in_time(world: World) -> None:
    post = released(world)
    ask_deputies(NOW + dt.timedelta(hours=5))
    assert step_of(post).deputy_asked_at is not None
    assert Notice.objects.filter(recipient=world.bernd, kind="approval", subject__contains="In Vertretung").exists()


def test_a_release_that_is_taken_back_takes_its_consent_along(world: World) -> None:
    with override_settings(INSTALLATION=replace(settings.INSTALLATION, undo_seconds=15)):
        post = released(world, by=world.bernd)
        take_back_post(world.bernd, fresh(post), now=NOW + dt.timedelta(seconds=3))
        assert consents(post) == [("Seite der Stadt", S.VOID, world.bernd)]
        decide(world.carla, step_of(post))
    assert consents(post) == [("Seite der Stadt", S.OPEN, None)]


def test_a_consent_to_other_words_is_refused(world: World) -> None:
    post = released(world)
    step = step_of(post)
    show_preview(world.aylin, step.version, now=NOW)
    save_version(world.miriam, fresh(post), draft(world, f"{CALM} Und mehr."), base=1, now=NOW)
    with pytest.raises(Conflict):
        decide(world.aylin, step)


def test_what_was_released_before_channels_were_asked_still_goes_out(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    Channel.objects.update(department=world.parks)
    import_module("stadtstimme.desk.editorial.migrations.0007_agreed_before").agree(apps, None)
    assert consents(post) == [("Seite der Stadt", S.APPROVED, None)]
    deliver_due(LATER, 10)
    assert fresh(post).state == Post.State.PUBLISHED

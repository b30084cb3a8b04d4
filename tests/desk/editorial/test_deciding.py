"""Invariants 1 and 2: no release without a report, an override is reasoned and bound, nobody approves what they wrote."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from stadtstimme.checker import Report
from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.core.errors import Conflict, Invalid, NotAllowed
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.editorial.actions import (
    assign_responsibility,
    decide_step,
    override_stop,
    save_version,
    show_preview,
    submit_post,
)
from stadtstimme.desk.editorial.checking import current_guideline, stops
from stadtstimme.desk.editorial.models import Delivery, Override, Post, PreviewShown, ReviewStep
from stadtstimme.desk.people.models import Person, Role, RoleAssignment
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.networks.memory import MemoryNetwork

from ..world import World
from .scenes import CALM, NOW, SECRET, approved, channel, decide, draft, fresh, step_of, submitted, version_of, written

pytestmark = pytest.mark.django_db
REASON = "Das Kennwort ist erfunden und steht im Schulungsheft."


def may(person: Person, role: Role) -> Person:
    """The person with one more role for the whole city, as a later request would load them."""
    RoleAssignment.objects.create(person=person, role=role, department=None)
    return Person.objects.get(pk=person.pk)


def test_handing_in_checks_exactly_this_version_and_asks_the_responsible(world: World) -> None:
    post = submitted(world)
    version = version_of(post)
    report = version.reports.get()
    assert (report.content_hash, report.guideline_digest) == (version.content_hash, current_guideline().digest)
    assert step_of(post).asked == world.bernd
    assert Notice.objects.get(kind="approval").recipient == world.bernd
    assert step_of(post).deputy_due_at == NOW + dt.timedelta(hours=4)


def test_the_deputy_is_due_halfway_to_an_early_publication(world: World) -> None:
    at = NOW + dt.timedelta(hours=2)
    post = submitted(world, publish_at=at, publish_zone="Europe/Berlin")
    assert step_of(post).deputy_due_at == NOW + dt.timedelta(hours=1)


def test_subject_review_comes_before_release(world: World) -> None:
    post = submitted(world, responsibility=world.green)
    subject = step_of(post)
    assert (subject.kind, subject.asked) == (ReviewStep.Kind.SUBJECT, world.miriam)
    release = post.steps.get(kind=ReviewStep.Kind.RELEASE)
    with pytest.raises(Conflict):
        decide(world.bernd, release)
    decide(world.miriam, subject)
    assert step_of(post).asked == world.bernd
    assert fresh(post).state == Post.State.SUBMITTED
    decide(world.bernd, step_of(post))
    assert fresh(post).state == Post.State.APPROVED


def test_a_subject_review_of_ones_own_words_is_left_out(world: World) -> None:
    post = submitted(world, responsibility=world.green, author=world.miriam)
    assert step_of(post).kind == ReviewStep.Kind.RELEASE


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"targets": {}}, "targets"),
        ({"text": "   "}, "text"),
        ({"text": "x" * 501}, "text"),
        ({"publish_at": NOW - dt.timedelta(minutes=1), "publish_zone": "Europe/Berlin"}, "publish_at"),
    ],
)
def test_what_could_not_go_out_cannot_be_handed_in(
    world: World, network: MemoryNetwork, change: dict, field: str
) -> None:
    post = written(world)
    save_version(world.aylin, post, replace(draft(world), **change), base=1, now=NOW)
    with pytest.raises(Invalid) as refused:
        submit_post(world.aylin, post, 2, now=NOW)
    assert refused.value.field == field
    assert (fresh(post).state, post.steps.count()) == (Post.State.DRAFT, 0)


def test_a_paused_channel_or_topic_cannot_be_handed_in(world: World) -> None:
    post = written(world)
    Channel.objects.filter(pk=world.page.pk).update(state=Channel.State.PAUSED)
    with pytest.raises(Invalid, match="nicht aktiv"):
        submit_post(world.aylin, post, 1, now=NOW)
    Channel.objects.filter(pk=world.page.pk).update(state=Channel.State.ACTIVE)
    world.general.active = False
    world.general.save()
    with pytest.raises(Invalid, match="Zuständigkeit"):
        submit_post(world.aylin, post, 1, now=NOW)


def test_only_the_current_version_is_handed_in(world: World) -> None:
    post = written(world)
    save_version(world.aylin, post, draft(world, "Neuer."), base=1, now=NOW)
    with pytest.raises(Conflict):
        submit_post(world.aylin, post, 1, now=NOW)


def test_nobody_approves_what_they_wrote(world: World) -> None:
    bernd = may(world.bernd, Role.AUTHOR)
    post = submitted(world, author=bernd)
    step = step_of(post)
    assert (step.asked, step.deputy) == (world.carla, None)
    ReviewStep.objects.filter(pk=step.pk).update(asked=bernd)
    with pytest.raises(NotAllowed):
        decide(bernd, step_of(post))
    assert fresh(post).state == Post.State.SUBMITTED


@pytest.mark.parametrize("aside", [False, True])
def test_one_word_in_an_early_version_or_one_kept_aside_is_enough(world: World, aside: bool) -> None:
    bernd = may(world.bernd, Role.AUTHOR)
    post = written(world)
    if not aside:
        save_version(bernd, post, draft(world, "Ein Wort von Bernd."), base=1, now=NOW)
        save_version(world.aylin, post, draft(world), base=2, now=NOW)
        post = submit_post(world.aylin, post, 3, now=NOW)
        assert step_of(post).asked == world.carla
    else:
        post = submit_post(world.aylin, post, 1, now=NOW)
        save_version(bernd, post, draft(world, "Ein Wort von Bernd."), base=None, now=NOW)
    ReviewStep.objects.filter(post=post).update(asked=bernd)
    with pytest.raises(NotAllowed):
        decide(bernd, step_of(post))


def test_a_deputy_who_wrote_is_no_second_pair_of_eyes(world: World) -> None:
    carla = may(world.carla, Role.AUTHOR)
    post = submitted(world, author=carla)
    assert step_of(post).deputy is None
    ReviewStep.objects.filter(post=post).update(deputy=carla)
    with pytest.raises(NotAllowed):
        decide(carla, step_of(post))


def test_where_all_who_decide_have_written_nothing_can_be_handed_in(world: World) -> None:
    bernd, carla = may(world.bernd, Role.AUTHOR), may(world.carla, Role.AUTHOR)
    post = written(world, author=bernd)
    save_version(carla, post, draft(world, "Auch Carla."), base=1, now=NOW)
    with pytest.raises(Invalid, match="Niemand"):
        submit_post(bernd, post, 2, now=NOW)


def test_a_topic_can_change_until_somebody_is_asked(world: World) -> None:
    post = written(world)
    assign_responsibility(world.aylin, post, world.green, now=NOW)
    post = submit_post(world.aylin, fresh(post), 1, now=NOW)
    assert step_of(post).asked == world.miriam
    with pytest.raises(Conflict):
        assign_responsibility(world.aylin, post, world.general, now=NOW)


def test_deputy_may_decide(world: World) -> None:
    post = decide(world.carla, step_of(submitted(world)))
    assert post.state == Post.State.APPROVED


def test_a_revoked_role_ends_the_right_to_decide(world: World) -> None:
    post = submitted(world)
    RoleAssignment.objects.filter(person=world.bernd).delete()
    with pytest.raises(NotAllowed):
        decide(Person.objects.get(pk=world.bernd.pk), step_of(post))


@pytest.mark.parametrize("approve", [True, False])
def test_no_decision_without_the_preview_of_exactly_this_content(world: World, approve: bool) -> None:
    post = submitted(world)
    show_preview(world.carla, version_of(post), now=NOW)
    step = step_of(post)
    with pytest.raises(Invalid) as refused:
        decide_step(world.bernd, step, content_hash=step.content_hash, approve=approve, remark="So.", now=NOW)
    assert refused.value.field == "preview"
    assert fresh(post).state == Post.State.SUBMITTED


def test_a_preview_of_an_earlier_version_does_not_count(world: World) -> None:
    post = submitted(world)
    show_preview(world.bernd, version_of(post), now=NOW)
    save_version(world.aylin, post, draft(world, "Anders."), base=1, now=NOW)
    post = submit_post(world.aylin, post, 2, now=NOW)
    step = step_of(post)
    with pytest.raises(Invalid):
        decide_step(world.bernd, step, content_hash=step.content_hash, approve=True, now=NOW)


def test_the_preview_is_noted_once(world: World) -> None:
    version = version_of(submitted(world))
    show_preview(world.bernd, version, now=NOW)
    show_preview(world.bernd, version, now=NOW + dt.timedelta(hours=1))
    assert PreviewShown.objects.get().shown_at == NOW
    assert AuditEvent.objects.filter(action="editorial.preview_shown").count() == 1


def test_a_decision_on_other_content_is_refused(world: World) -> None:
    post = submitted(world)
    step = step_of(post)
    show_preview(world.bernd, step.version, now=NOW)
    with pytest.raises(Conflict):
        decide_step(world.bernd, step, content_hash="0" * 64, approve=True, now=NOW)


def test_a_version_changed_behind_the_desks_back_is_not_approved(world: World) -> None:
    post = submitted(world)
    type(version_of(post)).objects.filter(post=post).update(text="Untergeschoben.")
    with pytest.raises(Conflict):
        decide(world.bernd, step_of(post))


def test_an_edit_after_the_page_was_opened_wins_against_the_approval(world: World) -> None:
    post = submitted(world)
    step = step_of(post)
    show_preview(world.bernd, step.version, now=NOW)
    save_version(world.aylin, post, draft(world, "Doch anders."), base=1, now=NOW)
    with pytest.raises(Conflict):
        decide_step(world.bernd, step, content_hash=step.content_hash, approve=True, now=NOW)
    assert not Delivery.objects.exists()


def test_the_second_approver_is_told_that_it_is_decided(world: World) -> None:
    post = submitted(world)
    step = step_of(post)
    show_preview(world.carla, step.version, now=NOW)
    decide(world.bernd, step)
    with pytest.raises(Conflict):
        decide_step(world.carla, step, content_hash=step.content_hash, approve=False, remark="Nein.", now=NOW)
    assert fresh(post).state == Post.State.APPROVED


def test_returning_needs_a_remark_and_tells_the_author(world: World) -> None:
    post = submitted(world)
    with pytest.raises(Invalid) as refused:
        decide(world.bernd, step_of(post), approve=False, remark="  ")
    assert refused.value.field == "remark"
    decide(world.bernd, step_of(post), approve=False, remark="Bitte den Treffpunkt nennen.")
    assert fresh(post).state == Post.State.RETURNED
    notice = Notice.objects.get(kind="returned")
    assert (notice.recipient, notice.body) == (world.aylin, "Bitte den Treffpunkt nennen.")


def test_a_returned_version_can_be_handed_in_unchanged(world: World) -> None:
    post = submitted(world)
    decide(world.bernd, step_of(post), approve=False, remark="Stimmt das Datum?")
    post = submit_post(world.aylin, post, 1, now=NOW)
    assert step_of(post).decided_by is None
    assert decide(world.bernd, step_of(post)).state == Post.State.APPROVED


def test_approval_plans_one_delivery_for_each_channel_at_the_planned_time(world: World) -> None:
    other = channel(world)
    at = NOW + dt.timedelta(days=1)
    post = approved(world, targets={world.page.pk: "", other.pk: "Kurz."}, publish_at=at, publish_zone="Europe/Berlin")
    planned = Delivery.objects.filter(post=post)
    assert set(planned.values_list("channel_id", "state", "due_at")) == {
        (world.page.pk, "planned", at),
        (other.pk, "planned", at),
    }
    assert len(set(planned.values_list("handle", flat=True))) == 2


# Stops and overrides


def test_a_stop_holds_the_release(world: World) -> None:
    post = submitted(world, SECRET)
    with pytest.raises(Invalid) as refused:
        decide(world.bernd, step_of(post))
    assert refused.value.field == "findings"
    assert fresh(post).state == Post.State.SUBMITTED


def test_a_stop_in_the_title_or_in_an_own_wording_holds_the_release(world: World) -> None:
    other = channel(world)
    for change in ({"title": SECRET}, {"targets": {world.page.pk: "", other.pk: SECRET}}):
        with pytest.raises(Invalid, match="Stopp"):
            decide(world.bernd, step_of(submitted(world, **change)))


def one_stop(post: Post) -> tuple[str, str]:
    return min(stops(Report.from_dict(version_of(post).reports.get().report)))


def test_an_override_lets_exactly_this_content_pass(world: World) -> None:
    post = submitted(world, SECRET)
    kind, quote = one_stop(post)
    kept = override_stop(world.bernd, version_of(post), kind=kind, quote=quote, reason=REASON, now=NOW)
    assert (kept.kind, kept.quote, kept.content_hash) == (kind, quote, version_of(post).content_hash)
    assert decide(world.bernd, step_of(post)).state == Post.State.APPROVED


def test_any_edit_voids_the_override(world: World) -> None:
    post = submitted(world, SECRET)
    kind, quote = one_stop(post)
    override_stop(world.bernd, version_of(post), kind=kind, quote=quote, reason=REASON, now=NOW)
    save_version(world.aylin, post, draft(world, SECRET + " "), base=1, now=NOW)
    post = submit_post(world.aylin, post, 2, now=NOW)
    with pytest.raises(Invalid):
        decide(world.bernd, step_of(post))


@pytest.mark.parametrize("reason", ["", "zu kurz", " " * 20, "x" * 14])
def test_an_override_needs_a_reason(world: World, reason: str) -> None:
    post = submitted(world, SECRET)
    kind, quote = one_stop(post)
    with pytest.raises(Invalid) as refused:
        override_stop(world.bernd, version_of(post), kind=kind, quote=quote, reason=reason, now=NOW)
    assert refused.value.field == "reason"


def test_an_override_names_a_stop_that_is_there(world: World) -> None:
    post = submitted(world, SECRET)
    kind, quote = one_stop(post)
    for wrong_kind, wrong_quote in ((kind, "andere Worte"), ("insult", quote)):
        with pytest.raises(Invalid):
            override_stop(world.bernd, version_of(post), kind=wrong_kind, quote=wrong_quote, reason=REASON, now=NOW)
    assert not Override.objects.exists()


def test_nobody_overrides_on_their_own_words_or_without_being_responsible(world: World) -> None:
    bernd = may(world.bernd, Role.AUTHOR)
    another = may(world.dana, Role.APPROVER)
    post = submitted(world, SECRET, author=bernd)
    kind, quote = one_stop(post)
    for person in (bernd, another, world.aylin, world.miriam, world.admin, world.charlie):
        with pytest.raises(NotAllowed):
            override_stop(person, version_of(post), kind=kind, quote=quote, reason=REASON, now=NOW)
    override_stop(world.carla, version_of(post), kind=kind, quote=quote, reason=REASON, now=NOW)


def test_an_override_belongs_to_the_version_that_waits(world: World) -> None:
    post = submitted(world, SECRET)
    old = version_of(post)
    kind, quote = one_stop(post)
    save_version(world.aylin, post, draft(world, SECRET + "."), base=1, now=NOW)
    with pytest.raises(Conflict):
        override_stop(world.bernd, old, kind=kind, quote=quote, reason=REASON, now=NOW)


def test_an_approval_long_after_the_planned_time_is_refused(world: World) -> None:
    at = NOW + dt.timedelta(hours=1)
    post = submitted(world, publish_at=at, publish_zone="Europe/Berlin")
    with pytest.raises(Invalid) as refused:
        decide(world.bernd, step_of(post), now=at + dt.timedelta(hours=7))
    assert refused.value.field == "publish_at"
    assert decide(world.bernd, step_of(post), now=at + dt.timedelta(hours=5)).state == Post.State.APPROVED


def test_the_trail_names_every_decision_and_holds_no_text(world: World) -> None:
    approved(world)
    actions = list(AuditEvent.objects.order_by("sequence").values_list("action", flat=True))
    assert actions == [
        "editorial.post_created",
        "editorial.version_saved",
        "editorial.post_submitted",
        "editorial.preview_shown",
        "editorial.step_approved",
        "editorial.post_approved",
    ]
    written_down = str(list(AuditEvent.objects.values_list("data", flat=True)))
    assert CALM[:20] not in written_down
    assert version_of(Post.objects.get()).content_hash not in written_down


def test_a_subject_review_nobody_can_do_is_not_skipped_in_silence(world: World) -> None:
    world.miriam.is_active = False
    world.miriam.save()
    assert step_of(submitted(world, responsibility=world.green)).asked == world.carla
    world.carla.is_active = False
    world.carla.save()
    with pytest.raises(Invalid, match="Niemand"):
        submitted(world, "Noch einer.", responsibility=world.green)

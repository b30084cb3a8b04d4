"""Every action refuses Charlie, who is signed in but has no role, and those whose role is another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stadtstimme.desk.core.errors import NotAllowed
from stadtstimme.desk.editorial import actions, queries
from stadtstimme.desk.editorial.models import CorrectionNote, Delivery, Post, ReviewStep
from stadtstimme.desk.people.models import Person, Role, RoleAssignment
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.networks.base import Capabilities
from stadtstimme.networks.memory import MemoryNetwork

from ..world import World
from .scenes import NOW, SECRET, approved, decide, delivery_of, draft, fresh, step_of, submitted, version_of, written

pytestmark = pytest.mark.django_db
S = Delivery.State
REASON = "Das Kennwort ist erfunden und steht im Schulungsheft."
Attempt = Callable[[World, Person], object]


def published(world: World) -> Post:
    post = approved(world)
    actions.deliver_due(NOW, 10)
    return fresh(post)


def failed(world: World, network_state: str) -> Delivery:
    post = approved(world)
    Delivery.objects.filter(post=post).update(state=network_state)
    return delivery_of(post)


def late(world: World) -> Post:
    delivery = failed(world, S.FAILED)
    Delivery.objects.filter(pk=delivery.pk).update(error_code="late")
    return delivery.post


def refused_note(world: World) -> CorrectionNote:
    delivery = delivery_of(published(world))
    return CorrectionNote.objects.create(original=delivery, correction=delivery, state="failed")


ATTEMPTS: dict[str, Attempt] = {
    "create_post": lambda w, p: actions.create_post(p, department=w.city, responsibility=w.general, now=NOW),
    "create_reply": lambda w, p: actions.create_post(
        p, department=w.city, responsibility=w.general, kind="reply", now=NOW
    ),
    "save_version": lambda w, p: actions.save_version(p, written(w), draft(w, "Fremd."), base=1, now=NOW),
    "assign_responsibility": lambda w, p: actions.assign_responsibility(p, written(w), w.green, now=NOW),
    "submit_post": lambda w, p: actions.submit_post(p, written(w), 1, now=NOW),
    "show_preview": lambda w, p: actions.show_preview(p, version_of(submitted(w)), now=NOW),
    "decide_step": lambda w, p: blind_decision(p, step_of(submitted(w))),
    "override_stop": lambda w, p: actions.override_stop(
        p, version_of(submitted(w, SECRET)), kind="credential", quote="x", reason=REASON, now=NOW
    ),
    "add_remark": lambda w, p: actions.add_remark(p, written(w), "Von außen.", now=NOW),
    "discard_post": lambda w, p: actions.discard_post(p, written(w), now=NOW),
    "release_reply": lambda w, p: actions.release_reply(p, written(w, kind=Post.Kind.REPLY), 1, now=NOW),
    "withdraw_post": lambda w, p: actions.withdraw_post(p, published(w), "Weil ich will.", now=NOW),
    "correct_post": lambda w, p: actions.correct_post(p, published(w), now=NOW),
    "settle_delivery": lambda w, p: actions.settle_delivery(p, failed(w, S.UNKNOWN), S.FAILED, now=NOW),
    "look_up_delivery": lambda w, p: actions.look_up_delivery(p, failed(w, S.UNKNOWN), now=NOW),
    "send_late_post": lambda w, p: actions.send_late_post(p, late(w), now=NOW),
    "take_back_post": lambda w, p: actions.take_back_post(p, approved(w), now=NOW),
    "settle_note": lambda w, p: actions.settle_note(p, refused_note(w), "noted", now=NOW),
    "retry_delivery": lambda w, p: actions.retry_delivery(p, failed(w, S.FAILED), now=NOW),
}
WITHOUT_AN_ACTOR = {"deliver_due", "withdraw_due", "note_corrections", "Saved"}


def blind_decision(person: Person, step: ReviewStep) -> object:
    return actions.decide_step(person, step, content_hash=step.content_hash, approve=True, now=NOW)


def test_every_action_is_tried() -> None:
    assert set(actions.__all__) - WITHOUT_AN_ACTOR == set(ATTEMPTS) - {"create_reply"}


@pytest.mark.parametrize("name", ATTEMPTS)
@pytest.mark.parametrize("who", ["charlie", "admin"])
def test_an_outsider_can_do_nothing(world: World, network: MemoryNetwork, name: str, who: str) -> None:
    person = getattr(world, who)
    with pytest.raises(NotAllowed):
        ATTEMPTS[name](world, person)
    assert not AuditEvent.objects.filter(actor_key=person.actor_key).exists()


# Who reads for their office changes nothing; who writes does not decide; who decides does not write.
READ_ONLY = {"show_preview", "add_remark"}


@pytest.mark.parametrize("name", sorted(set(ATTEMPTS) - READ_ONLY))
@pytest.mark.parametrize("who", ["helga", "uwe"])
def test_auditors_and_data_protection_only_read(world: World, network: MemoryNetwork, name: str, who: str) -> None:
    with pytest.raises(NotAllowed):
        ATTEMPTS[name](world, getattr(world, who))


@pytest.mark.parametrize("name", ["decide_step", "override_stop"])
@pytest.mark.parametrize("who", ["aylin", "miriam", "dana"])
def test_writers_do_not_decide(world: World, name: str, who: str) -> None:
    with pytest.raises(NotAllowed):
        ATTEMPTS[name](world, getattr(world, who))


@pytest.mark.parametrize(
    "name", ["create_post", "save_version", "submit_post", "discard_post", "correct_post", "release_reply"]
)
def test_approvers_do_not_write(world: World, network: MemoryNetwork, name: str) -> None:
    with pytest.raises(NotAllowed):
        ATTEMPTS[name](world, world.bernd)


@pytest.mark.parametrize(
    "name", ["create_post", "create_reply", "save_version", "submit_post", "withdraw_post", "add_remark"]
)
def test_an_author_of_another_department_is_an_outsider(world: World, network: MemoryNetwork, name: str) -> None:
    with pytest.raises(NotAllowed):
        ATTEMPTS[name](world, world.miriam)


def test_an_approver_who_is_not_asked_does_not_decide(world: World) -> None:
    RoleAssignment.objects.create(person=world.dana, role=Role.APPROVER, department=None)
    with pytest.raises(NotAllowed):
        decide(Person.objects.get(pk=world.dana.pk), step_of(submitted(world)))


def test_whoever_left_can_do_nothing(world: World) -> None:
    world.bernd.is_active = False
    with pytest.raises(NotAllowed):
        blind_decision(world.bernd, step_of(submitted(world)))


@pytest.mark.parametrize("state", [S.UNKNOWN, S.BY_HAND])
def test_who_looks_after_the_channel_settles(world: World, state: str) -> None:
    delivery = failed(world, state)
    delivery.channel.responsible = world.dana
    delivery.channel.save()
    assert actions.settle_delivery(world.dana, delivery, S.FAILED, now=NOW).state == S.FAILED


# Queries


def test_everybody_sees_what_their_office_needs(world: World) -> None:
    in_city, in_parks = submitted(world), submitted(world, "Im Park.", responsibility=world.green)
    seen = {
        name: set(queries.posts_visible_to(getattr(world, name)))
        for name in ("charlie", "admin", "aylin", "miriam", "bernd", "dana", "helga", "uwe")
    }
    everything = {in_city, in_parks}
    assert seen == {
        "charlie": set(),
        "admin": set(),
        "aylin": everything,
        "miriam": {in_parks},
        "bernd": everything,
        "dana": everything,
        "helga": everything,
        "uwe": everything,
    }


def test_who_is_asked_sees_the_post_wherever_it_comes_from(world: World) -> None:
    world.general.subject_reviewer = world.miriam
    world.general.save()
    post = submitted(world)
    assert set(queries.posts_visible_to(world.miriam)) == {post}
    assert world.miriam.has_perm("editorial.view_post", post)
    assert [step.post for step in queries.steps_waiting_for(world.miriam, now=NOW)] == [post]


def test_the_deputy_is_shown_the_step_when_the_time_has_come(world: World) -> None:
    step = step_of(submitted(world))
    assert list(queries.steps_waiting_for(world.carla, now=NOW)) == []
    assert list(queries.steps_waiting_for(world.carla, now=step.deputy_due_at)) == [step]
    assert list(queries.steps_waiting_for(world.charlie, now=step.deputy_due_at)) == []


def test_lists_of_deliveries_show_nothing_to_outsiders(world: World, network: MemoryNetwork) -> None:
    delivery = failed(world, S.FAILED)
    span = (NOW.replace(hour=0), NOW.replace(hour=23))
    assert list(queries.troubled_deliveries(world.aylin)) == [delivery]
    assert list(queries.deliveries_between(world.aylin, *span)) == [delivery]
    for outsider in (world.charlie, world.miriam):
        assert not queries.troubled_deliveries(outsider).exists()
        assert not queries.deliveries_between(outsider, *span).exists()
        assert not queries.versions_visible_to(outsider).exists()


def test_the_last_version_somebody_saw(world: World) -> None:
    post = submitted(world)
    assert queries.last_seen_by(world.bernd, post) is None
    actions.show_preview(world.bernd, version_of(post), now=NOW)
    seen = version_of(post)
    actions.save_version(world.aylin, post, draft(world, "Neu."), base=1, now=NOW)
    assert queries.last_seen_by(world.bernd, post) == seen


def test_a_returned_post_waits_for_its_writers(world: World) -> None:
    post = submitted(world)
    decide(world.bernd, step_of(post), approve=False, remark="Bitte kürzer.")
    assert list(queries.returned_to(world.aylin)) == [post]
    assert list(queries.returned_to(world.bernd)) == []


def test_a_network_without_an_interface_needs_no_role_beyond_the_channel(world: World, network: MemoryNetwork) -> None:
    network.capabilities = Capabilities(max_length=500, automatic=False)
    post = approved(world)
    actions.deliver_due(NOW, 10)
    with pytest.raises(NotAllowed):
        actions.settle_delivery(world.charlie, delivery_of(post), S.COMPLETED, url="https://x.example/1", now=NOW)

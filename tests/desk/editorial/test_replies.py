"""A reply with nothing but hints goes out by its writer; anything more asks a second person."""

from __future__ import annotations

import pytest

from stadtstimme.desk.core.errors import Conflict, Invalid, NotAllowed
from stadtstimme.desk.dialogue.models import Answer, Comment, Conversation
from stadtstimme.desk.editorial.actions import create_post, deliver_due, release_reply, save_version, submit_post
from stadtstimme.desk.editorial.actions.correcting import correct_post
from stadtstimme.desk.editorial.checking import check_draft
from stadtstimme.desk.editorial.draft import Draft
from stadtstimme.desk.editorial.models import Post, ReviewStep, VersionReport
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.networks.memory import MemoryNetwork

from ..world import World
from .scenes import NOW, SECRET, channel, decide, delivery_of, fresh, step_of, version_of

pytestmark = pytest.mark.django_db
ASKED = "Ist der Weg zur Wiese mit dem Langstock gut zu finden?"
ANSWER = "Ja. Vom Haltepunkt Mühlenweg führt ein Leitstreifen bis zum Eingang der Wiese."


def reply(world: World, text: str = ANSWER, *, target: int | None = None) -> Post:
    conversation = Conversation.objects.create(
        channel=world.page, thread_id="wiese", title="Wiese", last_comment_at=NOW, pressing_at=NOW
    )
    comment = Comment.objects.create(
        conversation=conversation,
        channel=world.page,
        remote_id="c1",
        text=ASKED,
        salt="s",
        written_at=NOW,
        received_at=NOW,
    )
    post = create_post(world.dana, department=world.city, responsibility=world.general, kind=Post.Kind.REPLY, now=NOW)
    Answer.objects.create(comment=comment, post=post)
    save_version(world.dana, post, Draft(text=text, targets={target or world.page.pk: ""}), base=None, now=NOW)
    return fresh(post)


def test_a_calm_reply_goes_out_by_its_writer_to_the_place_of_the_question(world: World, network: MemoryNetwork) -> None:
    post = release_reply(world.dana, reply(world), 1, now=NOW)
    assert post.state == Post.State.APPROVED
    deliver_due(NOW, 10)
    (publication,) = network.published
    assert (publication.content.reply_to, publication.content.text) == ("c1", ANSWER)
    assert AuditEvent.objects.filter(action="editorial.reply_released", actor_key=world.dana.actor_key).count() == 1


def test_a_reply_is_checked_as_one_with_its_question(world: World, network: MemoryNetwork) -> None:
    post = release_reply(world.dana, reply(world), 1, now=NOW)
    questions = VersionReport.objects.get(version=version_of(post)).report["questions"]
    assert [one["text"] for one in questions] == [ASKED]
    live = check_draft(Draft(text=ANSWER), Post.Kind.REPLY, in_reply_to=ASKED, now=NOW)
    assert [one.text for one in live.questions] == [ASKED]


@pytest.mark.parametrize("text", [SECRET, "RUHE BEWAHREN UND ALLES BITTE GENAU LESEN!!!!"])
def test_a_stop_or_something_to_check_asks_a_second_person(world: World, network: MemoryNetwork, text: str) -> None:
    post = reply(world, text)
    with pytest.raises(Invalid) as refused:
        release_reply(world.dana, post, 1, now=NOW)
    assert refused.value.field == "findings"
    assert (fresh(post).state, post.steps.count()) == (Post.State.DRAFT, 0)


def test_a_finding_that_a_later_guideline_makes_keeps_a_quick_reply_back(world: World, network: MemoryNetwork) -> None:
    post = release_reply(world.dana, reply(world), 1, now=NOW)
    asks = {"kind": "shouting", "clause": "V3", "severity": "ask", "start": None, "end": None, "quote": None}
    words = {"what": "", "why": "", "do": "", "confidence": 0.9, "source": "rule:shouting"}
    report = VersionReport.objects.get(version=version_of(post))
    report.report["findings"].append(asks | words)
    report.save()
    deliver_due(NOW, 10)
    assert (network.published, fresh(post).state) == ([], Post.State.RETURNED)


def test_the_step_of_a_calm_reply_frees_no_other_post(world: World, network: MemoryNetwork) -> None:
    post = release_reply(world.dana, reply(world), 1, now=NOW)
    Post.objects.filter(pk=post.pk).update(kind=Post.Kind.POST)
    deliver_due(NOW, 10)
    assert (network.published, fresh(post).state) == ([], Post.State.RETURNED)


def test_a_second_person_may_be_asked_for_any_reply(world: World, network: MemoryNetwork) -> None:
    post = submit_post(world.dana, reply(world, "RUHE BEWAHREN UND ALLES BITTE GENAU LESEN!!!!"), 1, now=NOW)
    decide(world.bernd, step_of(post))
    deliver_due(NOW, 10)
    assert fresh(post).state == Post.State.PUBLISHED


def test_only_the_current_version_of_a_reply_and_only_where_it_was_asked(world: World, network: MemoryNetwork) -> None:
    other = channel(world)
    post = reply(world, target=other.pk)
    with pytest.raises(Conflict):
        release_reply(world.dana, post, 2, now=NOW)
    with pytest.raises(Invalid) as refused:
        release_reply(world.dana, post, 1, now=NOW)
    assert refused.value.field == "targets"


@pytest.mark.parametrize("who", ["charlie", "bernd", "miriam", "admin"])
def test_only_the_dialogue_releases_a_reply(world: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        release_reply(getattr(world, who), reply(world), 1, now=NOW)


def test_a_post_that_is_no_reply_cannot_take_the_short_way(world: World, network: MemoryNetwork) -> None:
    post = reply(world)
    Post.objects.filter(pk=post.pk).update(kind=Post.Kind.POST)
    with pytest.raises(NotAllowed):
        release_reply(world.aylin, fresh(post), 1, now=NOW)


def test_a_corrected_reply_stands_below_the_same_comment(world: World, network: MemoryNetwork) -> None:
    post = release_reply(world.dana, reply(world), 1, now=NOW)
    deliver_due(NOW, 10)
    correction = correct_post(world.aylin, fresh(post), now=NOW)
    correction = submit_post(world.aylin, correction, 1, now=NOW)
    assert correction.kind == Post.Kind.CORRECTION
    decide(world.bernd, step_of(correction))
    deliver_due(NOW, 10)
    assert [(one.content.reply_to, one.content.corrects) for one in network.published] == [
        ("c1", ""),
        ("c1", delivery_of(post).remote_id),
    ]


def test_a_released_reply_has_no_second_step(world: World, network: MemoryNetwork) -> None:
    post = release_reply(world.dana, reply(world), 1, now=NOW)
    assert list(post.steps.values_list("kind", "state")) == [(ReviewStep.Kind.CALM_REPLY, ReviewStep.State.APPROVED)]

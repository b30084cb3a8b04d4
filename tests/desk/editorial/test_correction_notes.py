"""Where a network lets us edit, the original gets a visible note that leads to its correction. Invariant 4."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.core.errors import Conflict, Invalid
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.editorial.actions import (
    correct_post,
    deliver_due,
    note_corrections,
    save_version,
    settle_note,
    submit_post,
    withdraw_post,
)
from stadtstimme.desk.editorial.models import CorrectionNote, Post
from stadtstimme.desk.editorial.queries import failed_notes
from stadtstimme.networks.errors import OutcomeUnknown, Rejected, Temporary
from stadtstimme.networks.memory import EVERYTHING, MemoryNetwork

from ..world import World
from .scenes import CALM, NOW, approved, decide, delivery_of, draft, fresh, step_of, version_of

pytestmark = pytest.mark.django_db
N = CorrectionNote.State
SOON = NOW + dt.timedelta(minutes=1)
LATER = NOW + dt.timedelta(hours=2)


def corrected(world: World, post: Post | None = None, text: str = "Berichtigung: Erst am Sonntag.") -> Post:
    """A published post with a published correction."""
    post = post or approved(world)
    deliver_due(NOW, 10)
    correction = correct_post(world.aylin, post, now=NOW)
    save_version(world.aylin, correction, draft(world, text), base=1, now=NOW)
    submit_post(world.aylin, correction, 2, now=NOW)
    decide(world.bernd, step_of(correction))
    deliver_due(NOW, 10)
    return fresh(post)


def test_the_original_says_when_and_where_it_was_corrected(world: World, network: MemoryNetwork) -> None:
    post = corrected(world)
    assert note_corrections(SOON, 10) == 1
    [(remote_id, content)] = network.shelf.edited.items()
    assert remote_id == delivery_of(post).remote_id
    note = "Berichtigt am 23. November 2026: https://memory.example/m2"
    assert content.text == f"{CALM}\n\n{note}"
    assert CorrectionNote.objects.get().state == N.NOTED
    assert version_of(post).text == CALM, "the old words are kept"
    assert note_corrections(LATER, 10) == 0


def test_a_second_correction_keeps_the_first_note(world: World, network: MemoryNetwork) -> None:
    post = corrected(world)
    note_corrections(SOON, 10)
    corrected(world, post, "Berichtigung: Doch am Samstag.")
    note_corrections(SOON, 10)
    text = network.shelf.edited["m1"].text
    assert text.count("Berichtigt am") == 2
    assert text.index("/m2") < text.index("/m3")


def test_where_the_network_cannot_edit_the_correction_stands_below(world: World, network: MemoryNetwork) -> None:
    network.capabilities = replace(EVERYTHING, edits=False)
    corrected(world)
    assert not CorrectionNote.objects.exists()
    assert [one.content.corrects for one in network.published] == ["", "m1"]


def test_without_room_the_original_stays_as_it_is(world: World, network: MemoryNetwork) -> None:
    network.capabilities = replace(EVERYTHING, max_length=len(CALM) + 10)
    corrected(world)
    note_corrections(SOON, 10)
    note = CorrectionNote.objects.get()
    assert (note.state, "kein Platz" in note.error, network.shelf.edited) == (N.LEFT_OUT, True, {})


def test_an_original_that_is_gone_gets_no_note(world: World, network: MemoryNetwork) -> None:
    post = corrected(world)
    withdraw_post(world.bernd, post, "Der Termin fällt aus.", now=NOW)
    note_corrections(SOON, 10)
    assert (CorrectionNote.objects.get().state, network.shelf.edited) == (N.LEFT_OUT, {})


def test_a_paused_channel_gets_no_note_until_it_is_active_again(world: World, network: MemoryNetwork) -> None:
    corrected(world)
    Channel.objects.filter(pk=world.page.pk).update(state=Channel.State.PAUSED)
    assert note_corrections(SOON, 10) == 0
    assert (CorrectionNote.objects.get().state, network.shelf.edited) == (N.PLANNED, {})
    Channel.objects.filter(pk=world.page.pk).update(state=Channel.State.ACTIVE)
    assert note_corrections(LATER, 10) == 1
    assert CorrectionNote.objects.get().state == N.NOTED


@pytest.mark.parametrize("error", [Temporary("besetzt"), OutcomeUnknown("keine Antwort"), RuntimeError("a defect")])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_note_is_tried_again(world: World, network: MemoryNetwork, error: Exception, when: str) -> None:
    corrected(world)
    network.fail_next(error, when, call="edit")  # type: ignore[arg-type]
    note_corrections(SOON, 10)
    assert CorrectionNote.objects.get().state == N.PLANNED
    note_corrections(LATER, 10)
    assert CorrectionNote.objects.get().state == N.NOTED
    assert network.shelf.edited["m1"].text.count("Berichtigt am") == 1


def test_a_note_that_is_refused_is_a_task(world: World, network: MemoryNetwork) -> None:
    corrected(world)
    network.fail_next(Rejected("Zu alt zum Ändern."), call="edit")
    note_corrections(SOON, 10)
    [note] = failed_notes(world.aylin)
    assert note.error == "Zu alt zum Ändern."
    assert not failed_notes(world.charlie)
    assert Notice.objects.filter(subject__startswith="Bitte von Hand: Hinweis").exists()
    with pytest.raises(Invalid):
        settle_note(world.aylin, note, "unsinn", now=LATER)
    settle_note(world.aylin, note, N.PLANNED, now=LATER)
    note_corrections(LATER, 10)
    assert CorrectionNote.objects.get().state == N.NOTED
    with pytest.raises(Conflict):
        settle_note(world.aylin, note, N.LEFT_OUT, now=LATER)


def test_a_network_that_is_away_for_days_ends_in_a_task(world: World, network: MemoryNetwork) -> None:
    corrected(world)
    network.fail_next(Temporary("besetzt"), call="edit", times=12)
    for hour in range(12):
        note_corrections(LATER + dt.timedelta(hours=hour), 10)
    assert CorrectionNote.objects.get().state == N.FAILED

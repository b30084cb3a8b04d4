"""State changes are conditional: whoever is second learns it and changes nothing."""

from __future__ import annotations

import pytest
from django.db import transaction

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.core.errors import Conflict
from stadtstimme.desk.core.transition import touch, transition, transition_all

from ..world import World

pytestmark = pytest.mark.django_db
ACTIVE, PAUSED, CLOSED = Channel.State.ACTIVE, Channel.State.PAUSED, Channel.State.CLOSED


def again(channel: Channel) -> Channel:
    return Channel.objects.get(pk=channel.pk)


def test_a_change_is_in_the_database_and_in_the_row(world: World) -> None:
    row = again(world.page)
    transition(row, PAUSED, allowed=[ACTIVE], state_reason="Umzug")
    assert (row.state, row.state_reason, row.lock_version) == (PAUSED, "Umzug", 1)
    assert (again(row).state, again(row).state_reason, again(row).lock_version) == (PAUSED, "Umzug", 1)


def test_of_two_with_the_same_row_the_second_is_refused(world: World) -> None:
    first, second = again(world.page), again(world.page)
    transition(first, PAUSED, allowed=[ACTIVE])
    with pytest.raises(Conflict):
        transition(second, CLOSED, allowed=[ACTIVE, PAUSED])
    assert again(world.page).state == PAUSED
    assert (second.state, second.lock_version) == (ACTIVE, 0)


def test_back_and_forth_is_noticed(world: World) -> None:
    """The state alone would look unchanged; lock_version knows better."""
    stale, row = again(world.page), again(world.page)
    transition(row, PAUSED, allowed=[ACTIVE])
    transition(row, ACTIVE, allowed=[PAUSED])
    with pytest.raises(Conflict):
        transition(stale, CLOSED, allowed=[ACTIVE])


def test_only_from_the_allowed_states(world: World) -> None:
    with pytest.raises(Conflict):
        transition(again(world.page), CLOSED, allowed=[PAUSED])
    assert again(world.page).state == ACTIVE


def test_touch_keeps_the_state_and_counts(world: World) -> None:
    first, second = again(world.page), again(world.page)
    touch(first, allowed=[ACTIVE], purpose="Neues aus der Stadt")
    assert (again(first).state, again(first).purpose, again(first).lock_version) == (ACTIVE, "Neues aus der Stadt", 1)
    with pytest.raises(Conflict):
        touch(second, allowed=[ACTIVE], purpose="Anderes")


def test_many_at_once_are_all_or_none(world: World) -> None:
    first, second = again(world.page), again(world.page)
    second.lock_version = 7
    with pytest.raises(Conflict), transaction.atomic():
        transition_all([first, second], PAUSED, allowed=[ACTIVE])
    assert (again(world.page).state, again(world.page).lock_version) == (ACTIVE, 0)
    row = again(world.page)
    transition_all([row], PAUSED, allowed=[ACTIVE], state_reason="Umzug")
    assert (row.state, row.state_reason, row.lock_version) == (PAUSED, "Umzug", 1)
    assert (again(row).state, again(row).state_reason, again(row).lock_version) == (PAUSED, "Umzug", 1)
    with pytest.raises(Conflict):
        transition_all([row], CLOSED, allowed=[ACTIVE])

"""A due row belongs to one worker for one lease."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtstimme.desk.core.leases import FIRST_PAUSE, LEASE, LONGEST_PAUSE, claim, pause_after, release, renew
from stadtstimme.desk.core.models import Notice

from ..world import World

NOW = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)


def notices(world: World, *due: dt.datetime | None) -> list[Notice]:
    return [
        Notice.objects.create(
            recipient=world.aylin,
            kind="k",
            subject="s",
            path="/",
            occasion=f"o{number}",
            created_at=NOW,
            next_attempt_at=at,
        )
        for number, at in enumerate(due)
    ]


@pytest.mark.django_db
def test_what_is_due_is_claimed_oldest_first_up_to_the_limit(world: World) -> None:
    second, first, later, _never = notices(world, NOW, NOW - dt.timedelta(hours=1), NOW + dt.timedelta(seconds=1), None)
    rows = claim(Notice.objects.all(), now=NOW, limit=1)
    assert rows == [first]
    assert (rows[0].attempts, rows[0].lock_version, rows[0].leased_until) == (1, 1, NOW + LEASE)
    assert claim(Notice.objects.all(), now=NOW, limit=10) == [second]
    assert claim(Notice.objects.all(), now=NOW, limit=10) == []
    later.refresh_from_db()
    assert later.attempts == 0


@pytest.mark.django_db
def test_a_lease_that_ran_out_frees_the_row(world: World) -> None:
    notices(world, NOW)
    claim(Notice.objects.all(), now=NOW, limit=1)
    assert claim(Notice.objects.all(), now=NOW + LEASE - dt.timedelta(seconds=1), limit=1) == []
    (row,) = claim(Notice.objects.all(), now=NOW + LEASE, limit=1)
    assert row.attempts == 2


@pytest.mark.django_db
def test_changes_are_written_with_the_claim(world: World) -> None:
    notices(world, NOW)
    (row,) = claim(Notice.objects.all(), now=NOW, limit=1, state=Notice.State.MAILED)
    assert row.state == Notice.State.MAILED


@pytest.mark.django_db
def test_only_the_holder_renews_and_releases(world: World) -> None:
    notices(world, NOW)
    (held,) = claim(Notice.objects.all(), now=NOW, limit=1)
    assert renew(held, now=NOW + dt.timedelta(seconds=30))
    assert held.leased_until == NOW + dt.timedelta(seconds=30) + LEASE
    (taken,) = claim(Notice.objects.all(), now=NOW + 2 * LEASE, limit=1)
    assert not renew(held, now=NOW + 2 * LEASE)
    assert not release(held, next_attempt_at=NOW)
    taken.refresh_from_db()
    assert taken.leased_until == NOW + 3 * LEASE
    assert release(taken, next_attempt_at=NOW + 5 * LEASE)
    assert claim(Notice.objects.all(), now=NOW + 4 * LEASE, limit=1) == []
    assert len(claim(Notice.objects.all(), now=NOW + 5 * LEASE, limit=1)) == 1


@pytest.mark.django_db
def test_an_idle_worker_takes_no_write_lock(world: World, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert claim(Notice.objects.all(), now=NOW, limit=10) == []


@given(st.integers(min_value=0, max_value=10_000))
def test_pauses_grow_and_stay_below_an_hour(attempts: int) -> None:
    assert FIRST_PAUSE <= pause_after(attempts) <= pause_after(attempts + 1) <= LONGEST_PAUSE

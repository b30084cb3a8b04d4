"""Nobody is left waiting in silence."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from stadtstimme.desk.core.jobs import DUTIES, QUEUES
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.core.notices import unread_count
from stadtstimme.desk.editorial import telling
from stadtstimme.desk.editorial.actions import deliver_due, save_version
from stadtstimme.desk.editorial.actions.reminding import ask_deputies, remind_of_late
from stadtstimme.desk.editorial.models import Delivery
from stadtstimme.desk.editorial.people import deputy_due
from stadtstimme.networks.base import Capabilities
from stadtstimme.networks.errors import AuthExpired
from stadtstimme.networks.memory import MemoryNetwork

from ..world import World
from .scenes import CALM, NOW, approved, decide, delivery_of, draft, step_of, submitted, written

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


def told(person: object, kind: str = "approval") -> int:
    return Notice.objects.filter(recipient=person, kind=kind).count()


def test_the_worker_knows_the_queues_and_duties() -> None:
    assert {"deliveries", "withdrawals"} <= set(QUEUES)
    assert DUTIES["deputies"].every == dt.timedelta(minutes=5)
    assert "late" in DUTIES


def test_the_deputy_is_asked_once_when_the_time_has_come(world: World) -> None:
    submitted(world)
    ask_deputies(NOW + 3 * HOUR)
    assert told(world.carla) == 0
    ask_deputies(NOW + 4 * HOUR)
    ask_deputies(NOW + 5 * HOUR)
    assert told(world.carla) == 1
    assert told(world.bernd) == 1


def test_nobody_is_asked_about_what_is_decided(world: World) -> None:
    decide(world.bernd, step_of(submitted(world)))
    ask_deputies(NOW + 5 * HOUR)
    assert told(world.carla) == 0


def test_nobody_finds_unread_that_they_were_asked_about_what_is_decided(world: World) -> None:
    post = submitted(world)
    ask_deputies(NOW + 5 * HOUR)
    assert (unread_count(world.bernd), unread_count(world.carla)) == (1, 1)
    decide(world.carla, step_of(post), now=NOW + 6 * HOUR)
    assert (unread_count(world.bernd), unread_count(world.carla)) == (0, 0)


def test_of_what_is_edited_again_only_that_is_left_to_read(world: World) -> None:
    post = submitted(world)
    save_version(world.aylin, post, draft(world, f"{CALM} Wir freuen uns."), base=1, now=NOW + HOUR)
    unread = Notice.objects.filter(recipient=world.bernd, seen_at=None)
    assert [one.kind for one in unread] == ["voided"]


def test_who_has_left_is_replaced_at_once(world: World) -> None:
    post = submitted(world)
    world.bernd.is_active = False
    world.bernd.save()
    ask_deputies(NOW + HOUR)
    assert step_of(post).asked == world.carla
    assert told(world.carla) == 1


def test_a_missed_publication_is_told_once_a_day(world: World) -> None:
    submitted(world, publish_at=NOW + HOUR, publish_zone="Europe/Berlin")
    remind_of_late(NOW)
    before = Notice.objects.count()
    remind_of_late(NOW + 2 * HOUR)
    remind_of_late(NOW + 3 * HOUR)
    assert Notice.objects.count() - before == 3  # Bernd, Carla, Aylin
    remind_of_late(NOW + 26 * HOUR)
    assert Notice.objects.count() - before == 6


def test_what_waits_for_a_hand_or_a_connection_is_told(world: World, network: MemoryNetwork) -> None:
    broken = approved(world)
    network.fail_next(AuthExpired("abgelaufen"))
    deliver_due(NOW, 10)
    network.capabilities = Capabilities(max_length=500, automatic=False)
    by_hand = approved(world, "Von Hand.")
    deliver_due(NOW, 10)
    assert delivery_of(by_hand).state == Delivery.State.BY_HAND
    before = told(world.aylin, "delivery")
    remind_of_late(NOW + 2 * HOUR)
    remind_of_late(NOW + 3 * HOUR)
    assert told(world.aylin, "delivery") - before == 2
    assert delivery_of(broken).state == Delivery.State.PLANNED


def test_what_is_planned_for_later_is_not_late(world: World) -> None:
    approved(world, publish_at=NOW + 48 * HOUR, publish_zone="Europe/Berlin")
    before = Notice.objects.count()
    remind_of_late(NOW + 2 * HOUR)
    assert Notice.objects.count() == before


def test_the_links_lead_where_the_pages_are(world: World) -> None:
    post = written(world)
    assert telling.post_path(post) == reverse("editorial:post", args=[post.uid])
    assert telling.approval_path(post) == reverse("editorial:approval", args=[post.uid])


@pytest.mark.parametrize(
    ("asked", "planned", "due"),
    [
        # a Friday, noon in Germany, service until 12:30: half an hour then, the rest on Monday from eight
        ("2026-11-20 11:00", None, "2026-11-23 10:30"),
        # the days of Christmas are holidays in the Land, the service week goes on on Monday
        ("2026-12-24 14:00", None, "2026-12-28 10:00"),
        # whoever reads it reads clocks: no later than halfway to the planned time
        ("2026-11-20 11:00", "2026-11-21 11:00", "2026-11-20 23:00"),
    ],
)
def test_the_deputys_time_runs_in_service_hours(world: World, asked: str, planned: str | None, due: str) -> None:
    instants = [dt.datetime.fromisoformat(f"{one}+00:00") if one else None for one in (asked, planned, due)]
    assert instants[0] is not None
    assert deputy_due(world.general, instants[1], now=instants[0]) == instants[2]

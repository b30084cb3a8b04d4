"""A network that hangs, is full or wants new credentials holds nobody but itself."""

from __future__ import annotations

import datetime as dt
import threading
from dataclasses import dataclass, replace

import pytest

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.core import lanes
from stadtstimme.desk.core.lanes import Lanes
from stadtstimme.desk.core.leases import LEASE
from stadtstimme.desk.core.models import Notice
from stadtstimme.desk.editorial import rests
from stadtstimme.desk.editorial.actions import deliver_due, withdraw_due, withdraw_post
from stadtstimme.desk.editorial.actions.deliveries import settle_abandoned
from stadtstimme.desk.editorial.models import ChannelRest, Delivery, Post
from stadtstimme.desk.editorial.stopwatch import Stopwatch
from stadtstimme.networks import registry
from stadtstimme.networks.base import Content, PublishResult
from stadtstimme.networks.errors import OutcomeUnknown, RateLimited, Temporary
from stadtstimme.networks.memory import EVERYTHING, MemoryNetwork

from ..world import World
from .scenes import CALM, NOW, approved, channel, fresh

pytestmark = pytest.mark.django_db
S = Delivery.State
HANGS = 60.0


@dataclass
class Hanging(MemoryNetwork):
    """Answers nobody before `released` is set: the others have to be done first, or the test ends at HANGS seconds."""

    released: threading.Event | None = None

    def publish(self, content: Content, handle: str) -> PublishResult:
        assert self.released is not None
        self.shelf.calls.append("hangs" if self.released.wait(HANGS) else "held the others")
        raise OutcomeUnknown("Zeit abgelaufen", "timeout")


@pytest.fixture
def quick() -> MemoryNetwork:
    return MemoryNetwork(kind="page")


@pytest.fixture
def slow(quick: MemoryNetwork, monkeypatch: pytest.MonkeyPatch) -> MemoryNetwork:
    """Mastodon hangs until everything for the page is out."""
    hanging = Hanging(kind="mastodon", released=threading.Event())
    connectors = {"page": registry.Connector(quick.connect), "mastodon": registry.Connector(hanging.connect)}
    monkeypatch.setattr(registry, "_CONNECTORS", connectors)
    publish = MemoryNetwork.publish

    def count(self: MemoryNetwork, content: Content, handle: str) -> PublishResult:
        result = publish(self, content, handle)
        if len(quick.published) == 5:
            assert hanging.released is not None
            hanging.released.set()
        return result

    monkeypatch.setattr(MemoryNetwork, "publish", count)
    return hanging


def five_posts(world: World) -> Channel:
    other = channel(world)
    for number in range(5):
        approved(world, f"{CALM} Nummer {number}.", targets={world.page.pk: "", other.pk: ""})
    return other


def test_a_network_that_hangs_does_not_hold_the_others(
    world: World, quick: MemoryNetwork, slow: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rests, "HANGING_SECONDS", 0.0)
    other = five_posts(world)
    deliver_due(NOW, 50)
    assert len(quick.published) == 5
    assert slow.calls == ["hangs"], "one call, not five"
    left = Delivery.objects.filter(channel=other)
    assert sorted(left.values_list("state", flat=True)) == [S.PLANNED] * 4 + [S.SENDING]
    untouched = left.filter(state=S.PLANNED)
    assert set(untouched.values_list("attempts", "intended_at")) == {(0, None)}
    rest = ChannelRest.objects.get()
    assert (rest.channel_id, rest.reason, rest.failures) == (other.pk, "hanging", 1)


def test_while_a_channel_rests_nothing_is_tried_there(world: World, network: MemoryNetwork) -> None:
    other = five_posts(world)
    network.shelf.faults.clear()
    ChannelRest.objects.create(channel=other, reason="hanging", since=NOW, until=NOW + dt.timedelta(minutes=2))
    deliver_due(NOW, 50)
    assert {one.channel_id for one in network.published} == {world.page.pk}
    deliver_due(NOW + dt.timedelta(minutes=3), 50)
    assert len(network.published) == 10
    assert not ChannelRest.objects.exists(), "it answers again"


def test_a_pause_set_before_the_clock_was_turned_back_is_over(world: World, network: MemoryNetwork) -> None:
    tomorrow = NOW + dt.timedelta(days=1)
    ChannelRest.objects.create(channel=world.page, reason="limited", since=tomorrow, until=tomorrow + dt.timedelta(1))
    approved(world)
    deliver_due(NOW, 10)
    assert len(network.published) == 1


ASKED = [(RateLimited("zu viel", retry_after=900), "limited", 15)]


@pytest.mark.parametrize(("error", "reason", "minutes"), ASKED)
def test_what_the_network_says_once_counts_for_the_whole_channel(
    world: World, network: MemoryNetwork, error: Exception, reason: str, minutes: int
) -> None:
    posts = [approved(world, f"{CALM} Nummer {number}.") for number in range(4)]
    network.fail_next(error)
    deliver_due(NOW, 10)
    assert network.calls == ["publish"], "the other three did not ask as well"
    rest = ChannelRest.objects.get()
    assert (rest.reason, rest.message, rest.until - rest.since) == (reason, str(error), dt.timedelta(minutes=minutes))
    assert deliver_due(NOW + dt.timedelta(minutes=minutes - 1), 10) == 0
    deliver_due(NOW + dt.timedelta(minutes=minutes + 1), 10)
    assert {fresh(post).state for post in posts} == {Post.State.PUBLISHED}
    assert len(network.published) == 4


def test_a_server_that_is_busy_for_one_post_is_not_left_alone(world: World, network: MemoryNetwork) -> None:
    approved(world, f"{CALM} Eins."), approved(world, f"{CALM} Zwei.")
    network.fail_next(Temporary("besetzt"))
    deliver_due(NOW, 10)
    assert (len(network.published), ChannelRest.objects.count()) == (1, 0)


def test_what_was_withdrawn_while_its_lane_waited_is_not_planned_again(
    world: World, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    network.capabilities = replace(EVERYTHING, in_house=True)  # called in this thread, which sees the open transaction
    first, second = approved(world, f"{CALM} Eins."), approved(world, f"{CALM} Zwei.")

    def meanwhile(self: MemoryNetwork, *call: object) -> PublishResult:
        withdraw_post(world.bernd, second, "Der Termin fällt aus.", now=NOW)
        raise RateLimited("zu viel")

    monkeypatch.setattr(MemoryNetwork, "publish", meanwhile)
    deliver_due(NOW, 10)
    states = dict(Delivery.objects.values_list("post", "state"))
    assert states == {first.pk: S.PLANNED, second.pk: S.CANCELLED}


def test_a_defect_while_reading_back_does_not_stop_the_batch(
    world: World, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = approved(world)
    network.fail_next(OutcomeUnknown("keine Antwort"))
    deliver_due(NOW, 10)
    monkeypatch.setattr(MemoryNetwork, "read_back", lambda *_call: 1 / 0)
    good = approved(world, f"{CALM} Zwei.", now=NOW + dt.timedelta(minutes=1))
    deliver_due(NOW + dt.timedelta(minutes=2), 10)
    assert fresh(good).state == Post.State.PUBLISHED
    assert Delivery.objects.get(post=post).state == S.SENDING


def test_withdrawals_wait_for_a_hanging_channel_and_nobody_else(world: World, network: MemoryNetwork) -> None:
    other = channel(world)
    post = approved(world, targets={world.page.pk: "", other.pk: ""})
    deliver_due(NOW, 10)
    withdraw_post(world.bernd, post, "Der Termin fällt aus.", now=NOW)
    ChannelRest.objects.create(channel=other, reason="hanging", since=NOW, until=NOW + dt.timedelta(minutes=5))
    withdraw_due(NOW, 10)
    assert dict(Delivery.objects.values_list("channel", "state")) == {
        world.page.pk: S.WITHDRAWN,
        other.pk: S.WITHDRAWING,
    }
    withdraw_due(NOW + dt.timedelta(minutes=6), 10)
    assert set(Delivery.objects.values_list("state", flat=True)) == {S.WITHDRAWN}


def test_a_limit_on_posting_holds_no_withdrawal(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    deliver_due(NOW, 10)
    withdraw_post(world.bernd, post, "Der Termin fällt aus.", now=NOW)
    rest = ChannelRest.objects.create(channel=world.page, reason="limited", since=NOW, until=NOW + dt.timedelta(days=1))
    withdraw_due(NOW, 10)
    assert Delivery.objects.get().state == S.WITHDRAWN
    assert list(ChannelRest.objects.all()) == [rest], "posting still waits"


def test_withdrawals_that_would_wait_for_hours_are_a_task_for_people(world: World, network: MemoryNetwork) -> None:
    posts = [approved(world, f"{CALM} Nummer {number}.") for number in range(2)]
    deliver_due(NOW, 10)
    for post in posts:
        withdraw_post(world.bernd, post, "Der Termin fällt aus.", now=NOW)
    network.calls.clear()
    network.fail_next(RateLimited("zu viel", retry_after=7200), call="withdraw")
    withdraw_due(NOW, 10)
    assert network.calls == ["withdraw"], "the other one did not ask as well"
    told = Notice.objects.filter(subject__startswith="Bitte von Hand löschen", recipient=world.aylin)
    assert told.count() == 2, "one for each post"
    assert set(Delivery.objects.values_list("state", "error_code")) == {(S.WITHDRAWING, "stubborn")}
    withdraw_due(NOW + dt.timedelta(hours=2, minutes=1), 10)
    assert set(Delivery.objects.values_list("state", flat=True)) == {S.WITHDRAWN}


def test_the_lease_of_a_call_that_takes_long_is_kept(
    world: World, network: MemoryNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A call that takes longer than the lease; a second worker comes by when the lease would have ended."""
    network.capabilities = replace(EVERYTHING, idempotent=False)
    post, passed, second = approved(world), threading.Event(), []
    at = {"now": NOW}
    publish, renewed = MemoryNetwork.publish, Stopwatch.keep

    def slow(self: MemoryNetwork, content: Content, handle: str) -> PublishResult:
        at["now"] = NOW + LEASE - dt.timedelta(seconds=5)
        assert passed.wait(HANGS), "the lease was never renewed"
        return publish(self, content, handle)

    def keep(clock: Stopwatch, delivery: Delivery) -> None:
        renewed(clock, delivery)
        second.append(settle_abandoned(NOW + LEASE + dt.timedelta(seconds=5), 10))
        passed.set()

    monkeypatch.setattr(lanes, "BEAT_SECONDS", 0.05)
    monkeypatch.setattr(MemoryNetwork, "publish", slow)
    monkeypatch.setattr(Stopwatch, "now", lambda _clock: at["now"])
    monkeypatch.setattr(Stopwatch, "keep", keep)
    deliver_due(NOW, 10)
    assert second and not any(second), "nobody else could claim it"
    assert Delivery.objects.get(post=post).state == S.COMPLETED
    assert network.calls == ["publish"]


def test_lanes_run_beside_each_other_and_in_order_within() -> None:
    both = threading.Barrier(2, timeout=HANGS)
    begun: dict[str, list[int]] = {"a": [], "b": []}

    def call(item: tuple[str, int]) -> int:
        lane, number = item
        begun[lane].append(number)
        if number == 0:
            both.wait()
        return number

    lanes = Lanes([(lane, number) for number in range(3) for lane in "ab"], lane_of=lambda one: one[0], call=call)
    assert sorted(one.item for one in lanes) == [(lane, number) for lane in "ab" for number in range(3)]
    assert begun == {"a": [0, 1, 2], "b": [0, 1, 2]}


def test_a_lane_that_took_its_time_leaves_the_rest() -> None:
    lanes = Lanes(range(5), lane_of=lambda _one: 1, call=lambda one: one, seconds=0.0)
    assert [one.result for one in lanes] == [0]
    assert lanes.left == [1, 2, 3, 4]


def test_our_own_page_is_called_in_this_thread() -> None:
    lanes = Lanes(
        ["a", "b"],
        lane_of=lambda one: one,
        call=lambda _one: threading.current_thread(),
        in_house=lambda _one: True,
    )
    assert {one.result for one in lanes} == {threading.main_thread()}

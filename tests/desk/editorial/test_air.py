"""A call that takes longer than its batch stays in the air: everything else goes on, and its end is recorded when it comes."""

from __future__ import annotations

import datetime as dt
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from stadtstimme.desk.core import air, lanes
from stadtstimme.desk.core.jobs import QUEUES
from stadtstimme.desk.core.lanes import Air, Lanes
from stadtstimme.desk.core.leases import LEASE
from stadtstimme.desk.editorial import rests
from stadtstimme.desk.editorial.actions import deliver_due, withdraw_due
from stadtstimme.desk.editorial.actions.deliveries import settle_abandoned
from stadtstimme.desk.editorial.models import ChannelRest, Delivery
from stadtstimme.desk.worker import Worker
from stadtstimme.networks import registry
from stadtstimme.networks.base import Content, PublishResult
from stadtstimme.networks.errors import OutcomeUnknown
from stadtstimme.networks.memory import MemoryNetwork

from ..world import World
from .scenes import CALM, NOW, approved, channel

pytestmark = pytest.mark.django_db
S = Delivery.State
LONGEST = 120.0


@dataclass
class Slow(MemoryNetwork):
    """Publishes when it is let."""

    let: threading.Event = field(default_factory=threading.Event)

    def publish(self, content: Content, handle: str) -> PublishResult:
        assert self.let.wait(LONGEST)
        return super().publish(content, handle)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes, "PATIENCE_SECONDS", 0.05)


@pytest.fixture
def quick() -> MemoryNetwork:
    return MemoryNetwork(kind="page", capabilities=MemoryNetwork.capabilities)


@pytest.fixture
def slow(quick: MemoryNetwork, monkeypatch: pytest.MonkeyPatch) -> Slow:
    one = Slow(kind="mastodon")
    connectors = {"page": registry.Connector(quick.connect), "mastodon": registry.Connector(one.connect)}
    monkeypatch.setattr(registry, "_CONNECTORS", connectors)
    return one


def wait_until(true: Callable[[], object]) -> None:
    end = time.monotonic() + LONGEST
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def states(network: str) -> list[str]:
    return sorted(Delivery.objects.filter(channel__network=network).values_list("state", flat=True))


def test_everything_else_goes_on_while_a_call_is_on_its_way(world: World, quick: MemoryNetwork, slow: Slow) -> None:
    other = channel(world)
    for number in range(3):
        approved(world, f"{CALM} Nummer {number}.", targets={world.page.pk: "", other.pk: ""})
    while deliver_due(NOW, 50):
        pass
    wait_until(lambda: deliver_due(NOW, 50) == 0 and states("page") == [S.COMPLETED] * 3)
    assert states("mastodon") == [S.PLANNED, S.PLANNED, S.SENDING], "one call, and what waits behind it was given back"
    untouched = Delivery.objects.filter(channel=other, state=S.PLANNED)
    assert set(untouched.values_list("attempts", "intended_at")) == {(0, None)}
    assert air.busy_channels() == {other.pk}
    slow.let.set()
    later = NOW + dt.timedelta(minutes=1)
    wait_until(lambda: (deliver_due(later, 50), states("mastodon") == [S.COMPLETED] * 3)[1])
    assert [len(network.published) for network in (quick, slow)] == [3, 3]
    assert not air.calls_flying()


def test_no_queue_calls_where_an_answer_is_waited_for(world: World, quick: MemoryNetwork, slow: Slow) -> None:
    other = channel(world)
    gone = approved(world, f"{CALM} Eins.", targets={other.pk: ""})
    slow.let.set()
    deliver_due(NOW, 5)
    wait_until(lambda: (deliver_due(NOW, 5), states("mastodon") == [S.COMPLETED])[1])
    slow.let.clear()
    approved(world, f"{CALM} Zwei.", targets={other.pk: ""})
    Delivery.objects.filter(post=gone).update(state=S.WITHDRAWING, next_attempt_at=NOW)
    deliver_due(NOW, 5)
    assert withdraw_due(NOW, 5) == 0
    slow.let.set()
    wait_until(lambda: (deliver_due(NOW, 5), withdraw_due(NOW, 5), "withdraw" in slow.calls)[2])


def test_its_lease_is_kept_by_later_batches(
    world: World, quick: MemoryNetwork, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lanes, "BEAT_SECONDS", 0.0)
    other = channel(world)
    approved(world, targets={other.pk: ""})
    deliver_due(NOW, 5)
    later = NOW + LEASE - dt.timedelta(seconds=5)
    deliver_due(later, 5)
    assert Delivery.objects.get().leased_until >= later + LEASE
    monkeypatch.setattr(rests, "busy_channels", set)  # another worker's process, which knows nothing of this call
    assert settle_abandoned(NOW + LEASE + dt.timedelta(seconds=5), 5) == 0
    slow.let.set()
    wait_until(lambda: (deliver_due(later, 5), states("mastodon") == [S.COMPLETED])[1])


def test_a_call_that_hung_rests_its_channel_when_it_ends(
    world: World, quick: MemoryNetwork, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hang(_network: Slow, *_call: object) -> PublishResult:
        assert slow.let.wait(LONGEST)
        raise OutcomeUnknown("Zeit abgelaufen", "timeout")

    monkeypatch.setattr(rests, "HANGING_SECONDS", 0.0)
    monkeypatch.setattr(Slow, "publish", hang)
    other = channel(world)
    approved(world, targets={other.pk: ""})
    deliver_due(NOW, 5)
    assert not ChannelRest.objects.exists()
    slow.let.set()
    wait_until(lambda: (deliver_due(NOW, 5), ChannelRest.objects.exists())[1])
    assert ChannelRest.objects.get().reason == "hanging"
    assert states("mastodon") == [S.SENDING], "to be settled by reading, never sent blindly"


@pytest.mark.parametrize("ends", [True, False])
def test_a_worker_that_stops_records_what_ends_soon(
    world: World, quick: MemoryNetwork, slow: Slow, monkeypatch: pytest.MonkeyPatch, ends: bool
) -> None:
    monkeypatch.setattr("stadtstimme.desk.worker.LANDING_SECONDS", LONGEST if ends else 0.2)
    other = channel(world)
    approved(world, targets={other.pk: ""})
    approved(world, f"{CALM} Zwei.", targets={other.pk: ""})
    worker = Worker({"deliveries": QUEUES["deliveries"]}, {}, lambda: NOW)
    work = worker.work_once

    def once() -> int:
        handled = work()
        worker.stop()
        if ends:
            threading.Timer(0.3, slow.let.set).start()
        return handled

    monkeypatch.setattr(worker, "work_once", once)
    worker.run()
    left = [S.COMPLETED, S.PLANNED] if ends else [S.PLANNED, S.SENDING]
    assert states("mastodon") == left, "and nothing else was begun"
    slow.let.set()


def test_a_worker_with_nothing_to_do_wakes_when_a_call_ends(
    world: World, quick: MemoryNetwork, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would sleep for longer than this test may take."""
    monkeypatch.setattr("stadtstimme.desk.worker.IDLE_SECONDS", 10 * LONGEST)
    other = channel(world)
    approved(world, targets={other.pk: ""})
    worker = Worker({"deliveries": QUEUES["deliveries"]}, {}, lambda: NOW)
    rest, rests_taken = worker._rest, []

    def fall_asleep(seconds: float) -> None:
        rests_taken.append(seconds)
        if states("mastodon") == [S.COMPLETED]:
            worker.stop()
        else:
            threading.Timer(0.1, slow.let.set).start()
        rest(seconds)

    monkeypatch.setattr(worker, "_rest", fall_asleep)
    began = time.monotonic()
    worker.run()
    assert states("mastodon") == [S.COMPLETED]
    assert time.monotonic() - began < 5 * LONGEST


def test_a_process_that_was_forked_off_waits_for_no_call_of_its_parent() -> None:
    mine: Air[int] = Air()
    let = threading.Event()
    mine.start(1, 1, lambda _item: let.wait(LONGEST))
    pid = os.fork()
    if pid == 0:
        os._exit(1 if mine.flying or air.calls_flying() else 0)
    assert os.waitpid(pid, 0)[1] == 0
    assert mine.flying
    let.set()
    assert mine.next(None) is not None


def test_a_batch_without_a_shared_air_waits_to_the_end() -> None:
    let = threading.Event()
    threading.Timer(0.3, let.set).start()
    ends = Lanes([1, 2], lane_of=lambda _one: "a", call=lambda one: let.wait(LONGEST) and one)
    assert [one.result for one in ends] == [1, 2]
    assert not ends.left

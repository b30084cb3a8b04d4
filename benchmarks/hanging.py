"""What a network that hangs costs the others: how late posts leave while every call to one of four channels hangs.

    python benchmarks/hanging.py [SECONDS] [HANGS]

A whole worker (all queues, all duties) for SECONDS (30). Ten posts a second fall due on three networks in memory; on a fourth one
a post falls due every second, and each call there takes HANGS (20) seconds and ends without an answer, as a time-out does. A
second line without the fourth is the measure. SQLite in a temporary folder unless STADTSTIMME_DATABASE_URL names an empty
PostgreSQL.
"""

from __future__ import annotations

import datetime as dt
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

A_SECOND = 10


def main(seconds: int, hangs: float) -> None:
    """Prints two lines."""
    from benchmarks.deliveries import configure

    with tempfile.TemporaryDirectory() as home:
        configure(Path(home))
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        world = _world()
        for name, trouble in (("all answer", 0.0), (f"one hangs for {hangs:.0f} s a call", hangs)):
            print(f"{connection.vendor}, {name}: {_measure(world, seconds, trouble)}", flush=True)
        connection.close()


def _world():  # type: ignore[no-untyped-def]
    from stadtstimme.desk.core import clock
    from tests.desk.world import build_world

    return build_world(clock.now())


def _measure(world, seconds: int, hangs: float) -> str:  # type: ignore[no-untyped-def]
    from stadtstimme.desk.core import jobs
    from stadtstimme.desk.editorial.models import ChannelRest, Delivery
    from stadtstimme.desk.worker import Worker
    from stadtstimme.networks import registry
    from stadtstimme.networks.base import Content, PublishResult
    from stadtstimme.networks.errors import OutcomeUnknown
    from stadtstimme.networks.memory import MemoryNetwork

    class Hanging(MemoryNetwork):
        def publish(self, content: Content, handle: str) -> PublishResult:
            time.sleep(hangs)
            raise OutcomeUnknown("no answer", "timeout")

    good, bad = MemoryNetwork(kind="mastodon"), Hanging(kind="bluesky")
    registry.register("mastodon", good.connect)
    registry.register("bluesky", bad.connect)
    begin = _release(world, seconds, hangs)
    worker = Worker({name: one for name, one in jobs.QUEUES.items() if name != "notices"})  # which prints mails here
    threading.Timer(seconds + 2, worker.stop).start()
    while (wait := (begin - dt.datetime.now(dt.UTC)).total_seconds()) > 0:
        time.sleep(wait)
    busy = time.process_time()
    worker.run()
    used = time.process_time() - busy
    ends = begin + dt.timedelta(seconds=seconds + 2)
    out = Delivery.objects.filter(channel__network="mastodon", state="completed", due_at__gte=begin)
    late = sorted((one.completed_at - one.due_at).total_seconds() for one in out if one.completed_at < ends)
    asked = seconds * A_SECOND
    Delivery.objects.exclude(state="completed").update(state="cancelled", next_attempt_at=None)
    ChannelRest.objects.all().delete()
    return (
        f"{len(late)} of {asked} left in time = {len(late) / seconds:.1f}/s; late by {statistics.median(late):.2f} s (median), "
        f"{late[len(late) * 95 // 100]:.2f} s (95 %), {late[-1]:.2f} s (most); {used:.1f} s of CPU"
    )


def _release(world, seconds: int, hangs: float) -> dt.datetime:  # type: ignore[no-untyped-def]
    """Posts for all of the time, spread over it; returns when it begins."""
    from stadtstimme.desk.channels.models import Channel
    from stadtstimme.desk.core import clock
    from stadtstimme.desk.editorial.models import Delivery
    from tests.desk.editorial.scenes import CALM, approved, channel

    good = []
    for number in range(3):
        one = channel(world, "mastodon", f"Gut {number} {hangs:.0f}")
        Channel.objects.filter(pk=one.pk).update(address=f"https://social.example/@gut{number}-{hangs:.0f}")
        good.append(one)
    bad = channel(world, "bluesky", "Hängt") if hangs else None
    now = clock.now()
    later = now + dt.timedelta(days=1)
    made = []
    for number in range(seconds * A_SECOND):
        one = good[number % 3]
        post = approved(world, f"{CALM} Nummer {number} {hangs}.", targets={one.pk: ""}, now=now)
        made.append((post, number / A_SECOND))
        Delivery.objects.filter(post=post).update(next_attempt_at=later)
    for number in range(seconds if bad else 0):
        post = approved(world, f"{CALM} Hängt {number}.", targets={bad.pk: ""}, now=now)
        made.append((post, float(number)))
        Delivery.objects.filter(post=post).update(next_attempt_at=later)
    begin = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=len(made) * 0.003)
    for post, at in made:
        due = begin + dt.timedelta(seconds=at)
        Delivery.objects.filter(post=post).update(due_at=due, next_attempt_at=due)
    return begin


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main(int(sys.argv[1]) if sys.argv[1:] else 30, float(sys.argv[2]) if sys.argv[2:] else 20.0)

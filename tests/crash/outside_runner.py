"""Kills the worker around its calls to a real server and counts there what stands after another worker came by.

    python -m tests.crash.outside_runner FOLDER POINTS SEED NETWORK TOLD

A quarter of the points strikes while a call is in the air (hovering.py). Prints a table and ends with exit code 1 where a post
was lost or doubled. Needs STADTSTIMME_HOME.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import connection

from stadtstimme.networks import http

from .outsides import Outside, at_rest, outside_of
from .runner import SCENE, STEP, STEPS, chosen, earlier, here, in_child, set_up, work, worker_at

if TYPE_CHECKING:
    from .hovering import Moment

# More points need more events to crash at.
POSTS, POSTS_MANY, MANY_POINTS, WITH_IMAGE, ON_PAGE = 6, 12, 50, 3, 2
# One point of so many strikes while a call is in the air.
IN_THE_AIR = 4
# How long a call may take before the batch goes on without it (core/lanes.py), where calls are to be in the air.
IMPATIENT = 0.05


def main(folder: Path, points: int, seed: int, network: str, told: Path) -> int:
    set_up()
    from .places import Places

    places, outside = Places(folder), outside_of(network, folder, told)
    posts = POSTS if points < MANY_POINTS else POSTS_MANY
    total, commits, sent, wanted = rehearse(places, outside, posts)
    wished = wishes((range(1, total + 1), commits, sent), points, posts, seed)
    told_first = f"{network}, {connection.vendor}:"
    print(
        f"{told_first} {total} events ({len(commits)} commits, {len(sent)} just sent) without a crash; "
        f"{len(wished)} points, {points // IN_THE_AIR} of them in the air, seed {seed}"
    )
    print(f"{'point':>22}  {'ended by':<9}  {'there before':>12}  {'asked':>5}  outcome", flush=True)
    try:
        outcomes = [attempt(places, point, wanted, outside) for point in wished]
    finally:
        places.remove(SCENE)
        outside.close()
    print(f"{told_first} {outcomes.count(True)} of {len(outcomes)} points lost nothing and doubled nothing")
    return 0 if all(outcomes) else 1


def rehearse(places: Any, outside: Outside, posts: int) -> tuple[int, list[int], list[int], Any]:
    """Builds the scene and works once without a crash: how many events, which were commits and sends, what is there then."""
    places.make(SCENE)
    outside.clear()
    here(lambda: prepare(places, outside, posts))
    with places.copy(SCENE, "outside_warm") as warm:
        wanted = here(lambda: settle(places, warm, outside))
    hang_up()
    outside.clear()
    with places.copy(SCENE, "outside_calm") as calm:
        total, commits, parts = in_child(lambda: work(places, calm, 0))[1]
        assert in_child(lambda: settle(places, calm, outside))[1] == wanted
    on_page = len(range(0, posts, ON_PAGE))
    there = {"deliveries": {"completed": posts + on_page}, "on the page": on_page, "on the network": posts}
    assert wanted == {**there, "twice": 0, "strangers": 0, "asked": 0}, wanted
    return total, commits, parts["sent"], wanted


def hang_up() -> None:
    """No fork may speak on a line of this process; the certificates are loaded for all of them."""
    for thread in threading.enumerate():
        if thread is not threading.main_thread():
            thread.join(60)
    http._client().close()
    http._client_for.cache_clear()
    http._client()


def wishes(kinds: Sequence[Sequence[int]], points: int, posts: int, seed: int) -> list[int | Moment]:
    """Where to strike: most points at events, the rest while a call is in the air."""
    from .hovering import moments

    in_air = points // IN_THE_AIR
    at_events = points - in_air
    return [*chosen(kinds, at_events, seed), *moments(in_air, posts, seed)]


def attempt(places: Any, point: int | Moment, wanted: Any, outside: Outside) -> bool:
    """Crashes once, lets another worker finish, counts on the server; prints one line of the table."""
    outside.clear()
    place = f"outside_at_{point}" if isinstance(point, int) else "outside_in_the_air"
    with places.copy(SCENE, place) as name:
        if isinstance(point, int):
            status, seen = in_child(lambda: work(places, name, point))
            if seen:
                return attempt(places, earlier(point, seen[0]), wanted, outside)
        else:
            status, _seen = in_child(lambda: work_in_the_air(places, name, point))
        before = len(at_rest(outside))
        after = in_child(lambda: settle(places, name, outside))[1]
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    asked = after.pop("asked") if after else 0
    same = after == {name: value for name, value in wanted.items() if name != "asked"}
    outcome = "same" if same else json.dumps(after)
    print(f"{point!s:>22}  {'SIGKILL' if killed else status:<9}  {before:>12}  {asked:>5}  {outcome}", flush=True)
    return killed and same and (outside.asks or not asked)


def work_in_the_air(places: Any, name: str, moment: Moment) -> bool:
    """Works and leaves in the air what takes long, until the killer strikes. Returns only where it never did."""
    from stadtstimme.desk.core import air, lanes

    from .hovering import Hover

    places.enter(name)
    worker = worker_at(dt.timedelta())
    lanes.PATIENCE_SECONDS = IMPATIENT
    Hover(moment).watch()
    while worker.work_once() or air.calls_flying():
        pass
    return False


def prepare(places: Any, outside: Outside, posts: int) -> None:
    from django.utils import timezone

    from stadtstimme.desk.commands.database import bring_up_to_date
    from stadtstimme.desk.editorial.draft import DraftImage
    from tests.desk.world import build_world
    from tests.networks.resting import connected

    from .scene import approve, meadow

    places.enter(SCENE)
    bring_up_to_date()
    world, now = build_world(), timezone.now() - dt.timedelta(minutes=30)
    channel = connected(world, outside.network, outside.address, outside.credentials, outside.account_id)
    image = DraftImage(
        meadow(world, now - dt.timedelta(hours=1)).pk,
        alt_text="Eine Wiese",
        source="Stadt Musterstadt",
        licence="eigenes Bild",
    )
    for number in range(posts):
        channels = (channel, world.page) if number % ON_PAGE == 0 else (channel,)
        approve(world, channels, number, (image,) if number % WITH_IMAGE == 0 else (), now)


def settle(places: Any, name: str, outside: Outside) -> Any:
    """Another worker, as the leases of the dead one run out; a person where one is asked; then the count."""
    from stadtstimme.desk.editorial.models import Delivery
    from stadtstimme.desk.public.models import Article

    places.enter(name)
    asked = 0
    for step in range(STEPS):
        worker = worker_at(step * STEP)
        while worker.work_once():
            pass
        asked += look_and_send_again(step)
    standing = outside.standing()
    texts = Counter(one.text for one in standing)
    sent = Delivery.objects.filter(state="completed", channel__network=outside.network)
    return {
        "deliveries": dict(Counter(Delivery.objects.values_list("state", flat=True))),
        "on the page": Article.objects.count(),
        "on the network": len(standing),
        "twice": sum(count > 1 for count in texts.values()),
        "strangers": len(set(sent.values_list("remote_id", flat=True)) ^ {one.remote_id for one in standing}),
        "asked": asked,
    }


def look_and_send_again(step: int) -> int:
    """What the person who is asked does: „Nachsehen“, and where the network says that it is not there, „Noch einmal“."""
    from stadtstimme.desk.core import clock
    from stadtstimme.desk.editorial.actions import look_up_delivery, retry_delivery
    from stadtstimme.desk.editorial.models import Delivery
    from stadtstimme.desk.people.models import Person

    unclear = list(Delivery.objects.filter(state="unknown").select_related("post", "channel"))
    bernd = Person.objects.get(name__startswith="Bernd")
    for delivery in unclear:
        now = clock.now() + step * STEP
        if look_up_delivery(bernd, delivery, now=now).state == Delivery.State.FAILED:
            retry_delivery(bernd, delivery, now=now)
    return len(unclear)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], Path(sys.argv[5])))

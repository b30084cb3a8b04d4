"""Kills the worker around its calls to the real Bluesky PDS and counts there what stands after another worker came by.

    python -m tests.crash.bluesky_runner FOLDER POINTS SEED ACCOUNT

ACCOUNT is a file that tells where the PDS is and whose account (Where). Prints a table and ends with exit code 1 where a
post was lost or doubled. Needs STADTSTIMME_HOME.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import signal
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import django
import httpx

from .runner import STEP, STEPS, chosen, in_child, work, worker_at

# More points need more events to crash at.
POSTS, POSTS_MANY, MANY_POINTS, WITH_IMAGE = 6, 24, 50, 3
POST = "app.bsky.feed.post"


@dataclass(frozen=True)
class Where:
    """The PDS, the account with a token for everything, and the credentials as the desk keeps them (as JSON)."""

    pds: str
    did: str
    access: str
    credentials: str

    def call(self, verb: str, method: str, **more: Any) -> Any:
        """One call beside the desk."""
        headers = {"Authorization": f"Bearer {self.access}"}
        answer = httpx.request(verb, f"{self.pds}/xrpc/{method}", headers=headers, timeout=60, trust_env=False, **more)
        answer.raise_for_status()
        return answer.json()

    def posts(self) -> list[Any]:
        """What really stands there."""
        asked = {"repo": self.did, "collection": POST, "limit": 100}
        return list(self.call("GET", "com.atproto.repo.listRecords", params=asked)["records"])

    def clear(self) -> bool:
        """Deletes every post."""
        kind = "com.atproto.repo.applyWrites#delete"
        keys = [one["uri"].rpartition("/")[2] for one in self.posts()]
        writes = [{"$type": kind, "collection": POST, "rkey": key} for key in keys]
        if writes:
            self.call("POST", "com.atproto.repo.applyWrites", json={"repo": self.did, "writes": writes})
        return True


def main(folder: Path, points: int, seed: int, where: Where) -> int:
    django.setup()
    from django.db import connection

    from .places import Places

    places = Places(folder)
    places.make_empty("bluesky_scene")
    posts = POSTS if points < MANY_POINTS else POSTS_MANY
    assert in_child(lambda: prepare(places, where, posts))[0] == 0, "the scene could not be built"
    with places.copy("bluesky_scene", "bluesky_calm") as calm:
        total, commits, parts = in_child(lambda: work(places, calm, 0))[1]
        wanted = in_child(lambda: settle(places, calm, where))[1]
    assert wanted == {"deliveries": {"completed": posts}, "posts": posts, "twice": 0, "strangers": 0}, wanted
    print(
        f"bluesky, {connection.vendor}: {total} events ({len(commits)} commits, {len(parts['sent'])} just sent) without a "
        f"crash; {points} points, seed {seed}"
    )
    print(f"{'point':>6}  {'ended by':<9}  {'there before':>12}  outcome")
    try:
        wished = filled(chosen((range(1, total + 1), commits, parts["sent"]), points, seed), total, points, seed)
        outcomes = [attempt(places, point, wanted, where) for point in wished]
    finally:
        places.remove("bluesky_scene")
    print(
        f"bluesky, {connection.vendor}: {outcomes.count(True)} of {len(outcomes)} points lost nothing and doubled nothing"
    )
    return 0 if all(outcomes) else 1


def filled(points: list[int], total: int, wished: int, seed: int) -> list[int]:
    """Where there are fewer commits and calls than points, the rest is drawn from all other events."""
    others = sorted(set(range(1, total + 1)) - set(points))
    more = min(max(wished - len(points), 0), len(others))
    return sorted([*points, *random.Random(seed).sample(others, more)])


def attempt(places: Any, point: int, wanted: Any, where: Where) -> bool:
    """Crashes once, lets another worker finish, counts on the PDS; prints one line of the table."""
    with places.copy("bluesky_scene", f"bluesky_at_{point}") as name:
        status, _seen = in_child(lambda: where.clear() and work(places, name, point))
        before = in_child(lambda: len(where.posts()))[1]
        after = in_child(lambda: settle(places, name, where))[1]
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    outcome = "same" if after == wanted else json.dumps(after)
    print(f"{point:>6}  {'SIGKILL' if killed else status:<9}  {before:>12}  {outcome}", flush=True)
    return killed and after == wanted


def prepare(places: Any, where: Where, posts: int) -> bool:
    from django.utils import timezone

    from stadtstimme.desk.commands.database import bring_up_to_date
    from stadtstimme.desk.editorial.draft import DraftImage
    from stadtstimme.networks.credentials import Credentials
    from tests.desk.world import build_world
    from tests.networks.resting import connected

    from .scene import approve, meadow

    places.enter("bluesky_scene")
    bring_up_to_date()
    world, now = build_world(), timezone.now() - dt.timedelta(minutes=30)
    credentials = Credentials.from_json(where.credentials)
    address = f"https://bsky.app/profile/{credentials['handle']}"
    channel = connected(world, "bluesky", address, credentials, where.did)
    image = DraftImage(
        meadow(world, now - dt.timedelta(hours=1)).pk,
        alt_text="Eine Wiese",
        source="Stadt Musterstadt",
        licence="eigenes Bild",
    )
    for number in range(posts):
        approve(world, channel, number, (image,) if number % WITH_IMAGE == 0 else (), now)
    return where.clear()


def settle(places: Any, name: str, where: Where) -> Any:
    """Another worker, as the leases of the dead one run out; then the count, in the desk and on the PDS."""
    from stadtstimme.desk.editorial.models import Delivery

    places.enter(name)
    for step in range(STEPS):
        worker = worker_at(step * STEP)
        while worker.work_once():
            pass
    standing = where.posts()
    texts = Counter(one["value"]["text"] for one in standing)
    known = set(Delivery.objects.filter(state="completed").values_list("remote_id", flat=True))
    return {
        "deliveries": dict(Counter(Delivery.objects.values_list("state", flat=True))),
        "posts": len(standing),
        "twice": sum(count > 1 for count in texts.values()),
        "strangers": len(known ^ {one["uri"] for one in standing}),
    }


if __name__ == "__main__":
    told = Where(**json.loads(Path(sys.argv[4]).read_text(encoding="utf-8")))
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), told))

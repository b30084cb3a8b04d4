"""How many due posts the worker's queue sends in a second, on the configured database.

    python benchmarks/deliveries.py [POSTS] [page|memory]

Through the city's own page (two tables of ours), or to a network in memory, which costs nothing by itself.

SQLite in a temporary folder (journal WAL, synchronous FULL) unless STADTSTIMME_DATABASE_URL names an empty PostgreSQL.
Each post is approved through the actions, checked again at sending, published, recorded and put in the trail.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time

import django

BATCH = 20


def main(posts: int, where: str) -> None:
    """Prints one line."""
    with tempfile.TemporaryDirectory() as home:
        configure(Path(home))
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        seconds, busy, handled, published, statements = _measure(posts, where)
        assert handled == published == posts, (handled, published)
        print(
            f"{connection.vendor}, {where}: {posts} deliveries in {seconds:.2f} s = {posts / seconds:.0f}/s, "
            f"{busy / posts * 1000:.1f} ms of this process and {statements / posts:.1f} statements each"
        )
        connection.close()


def configure(home: Path) -> None:
    """A throw-away installation; for the other benchmarks as well."""
    os.environ["STADTSTIMME_HOME"] = str(home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "stadtstimme.desk.core.settings"
    (home / "stadtstimme.toml").write_text(
        'city = "Stadt Musterstadt"\naddress = "Rathausplatz 1, 12345 Musterstadt"\n'
        'contact_mail = "onlineteam@musterstadt.example"\ncontact_phone = "+49 69 90009 115"\n'
        'desk_url = "http://127.0.0.1:8100"\npublic_url = "http://127.0.0.1:8101"\ndemo = true\nundo_seconds = 0\n',
        encoding="utf-8",
    )
    django.setup()


def _measure(posts: int, where: str) -> tuple[float, float, int, int, int]:
    from django.db import connection

    from stadtstimme.desk.core import clock
    from stadtstimme.desk.editorial.actions import deliver_due
    from stadtstimme.desk.public.models import Article
    from stadtstimme.networks import registry
    from stadtstimme.networks.memory import MemoryNetwork
    from tests.desk.editorial.scenes import CALM, approved
    from tests.desk.world import build_world

    memory = MemoryNetwork(kind="page")
    if where == "memory":
        registry.register("page", memory.connect)
    now = clock.now()
    world = build_world(now)
    for number in range(posts):
        approved(world, f"{CALM} Nummer {number}.", title=f"Beitrag {number}", now=now)
    count = Counter()
    started, busy, handled = perf_counter(), process_time(), 0
    with connection.execute_wrapper(count):
        while sent := deliver_due(clock.now(), BATCH):
            handled += sent
    seconds, used = perf_counter() - started, process_time() - busy
    published = len(memory.published) if where == "memory" else Article.objects.count()
    return seconds, used, handled, published, count.statements


class Counter:
    """Counts the statements of the queue."""

    def __init__(self) -> None:
        self.statements = 0

    def __call__(self, execute, sql, params, many, context):  # type: ignore[no-untyped-def]
        self.statements += 1
        return execute(sql, params, many, context)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main(int(sys.argv[1]) if sys.argv[1:] else 300, sys.argv[2] if sys.argv[2:] else "page")

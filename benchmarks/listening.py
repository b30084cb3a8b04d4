"""What listening costs: comments read from a network in memory, once and again, on the configured database.

    python benchmarks/listening.py [COMMENTS]

Prints for a thousand and for COMMENTS (10,000): comments a second, CPU time, the peak of memory (tracemalloc) that reading
took, and what a second reading of the same writes. Memory is flat where both peaks are alike. The network keeps its
comments before the measuring begins.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import tracemalloc
from collections import Counter
from pathlib import Path
from time import perf_counter, process_time

FEW = 1_000


def main(comments: int) -> None:
    """Prints two lines."""
    from benchmarks.deliveries import configure

    with tempfile.TemporaryDirectory() as home:
        configure(Path(home))
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        square = _square()
        for number in (FEW, comments):
            print(f"{connection.vendor}: {_measure(square, number)}")
        connection.close()


def _square():  # type: ignore[no-untyped-def]
    from stadtstimme.networks import registry
    from stadtstimme.networks.memory import MemoryNetwork
    from tests.desk.dialogue.listening import open_square
    from tests.desk.editorial.scenes import NOW
    from tests.desk.world import build_world

    network = MemoryNetwork(kind="mastodon")
    registry.register("mastodon", network.connect)
    return open_square(build_world(NOW), network)


def _measure(square, comments: int) -> str:  # type: ignore[no-untyped-def]
    from stadtstimme.desk.dialogue.models import Listener, RawComment

    square.network.shelf.comments.clear()
    for number in range(comments):
        square.write(
            number, f"Frage {number} unter {comments}: Wann öffnet das Freibad?", remote_id=f"{comments}-{number}"
        )
    Listener.objects.update(cursor="")
    before = RawComment.objects.count()
    _read(square, 1)  # warms up what is loaded once
    Listener.objects.update(cursor="")
    RawComment.objects.filter(pk__gt=0, remote_id__startswith=f"{comments}-").delete()
    started, busy = perf_counter(), process_time()
    _read(square, comments)
    seconds, cpu = perf_counter() - started, process_time() - busy
    assert RawComment.objects.count() == before + comments
    Listener.objects.update(cursor="")
    written = _writes(lambda: _read(square, comments))
    RawComment.objects.filter(remote_id__startswith=f"{comments}-").delete()
    Listener.objects.update(cursor="")
    tracemalloc.start()
    _read(square, comments)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return (
        f"{comments} comments in {seconds:.2f} s = {comments / seconds:.0f}/s, {cpu / comments * 1000:.2f} ms of CPU each, "
        f"peak {peak / 1024:.0f} KiB; a second reading wrote {dict(written)}"
    )


def _read(square, comments: int) -> None:  # type: ignore[no-untyped-def]
    """The queue until everything was read: a batch ends after its time."""
    from stadtstimme.desk.dialogue.actions import listen_due

    read = 0
    while read * 100 < comments:
        square.clock += dt.timedelta(minutes=2)
        read += listen_due(square.clock, 20)


def _writes(run) -> Counter[str]:  # type: ignore[no-untyped-def]
    from django.db import connection

    found: Counter[str] = Counter()

    def count(execute, sql, params, many, context):  # type: ignore[no-untyped-def]
        word, _space, rest = sql.partition(" ")
        if word in ("INSERT", "UPDATE", "DELETE"):
            found[rest.replace("INTO ", "").split(" ")[0].strip('"')] += 1
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        run()
    return found


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main(int(sys.argv[1]) if sys.argv[1:] else 10_000)

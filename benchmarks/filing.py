"""How many comments a second are stored raw and filed by the worker's queue, on the configured database.

    python benchmarks/filing.py [COMMENTS]

SQLite in a temporary folder (journal WAL, synchronous FULL) unless STADTSTIMME_DATABASE_URL names an empty PostgreSQL.
The comments stand in conversations of ten on average, half of them below a post of ours, some answer another. Filed
means: checked, put into the conversation, its questions and the search, recorded in the trail. For comparison the same
queue takes comments in one by one, in the same run.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import django

BY_TURNS, PER_CONVERSATION = 4, 10
TEXTS = (
    "Wann öffnet das Bad? Und ist es geheizt? ({0})",
    "Danke, das ist eine gute Nachricht! ({0})",
    "Ich finde das falsch, das Geld fehlt an anderer Stelle. ({0})",
    "Ich wohne seit zwanzig Jahren in der Gartenstraße und habe so etwas noch nicht erlebt. Seit drei Wochen steht dort "
    "ein Bauzaun, und niemand arbeitet. Wie lange soll das noch dauern? Die Kinder müssen auf die Straße ausweichen, das "
    "ist gefährlich. Bitte kümmern Sie sich darum, bevor etwas passiert. ({0})",
    "Schön, dass sich etwas tut. ({0})",
)


def main(comments: int) -> None:
    """Prints a table."""
    with tempfile.TemporaryDirectory() as home:
        _configure(Path(home))
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        print(f"{connection.vendor}: {comments} comments, {PER_CONVERSATION} to a conversation")
        print(f"{'what':<22} {'per s':>8} {'ms each':>8} {'CPU ms':>8} {'statements':>11}")
        _measure(comments)
        connection.close()


def _configure(home: Path) -> None:
    os.environ["STADTSTIMME_HOME"] = str(home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "stadtstimme.desk.core.settings"
    (home / "stadtstimme.toml").write_text(
        'city = "Stadt Musterstadt"\naddress = "Rathausplatz 1, 12345 Musterstadt"\n'
        'contact_mail = "onlineteam@musterstadt.example"\ncontact_phone = "+49 69 90009 115"\n'
        'desk_url = "http://127.0.0.1:8100"\npublic_url = "http://127.0.0.1:8101"\ndemo = true\n',
        encoding="utf-8",
    )
    django.setup()


def _measure(comments: int) -> None:
    from django.utils import timezone

    from stadtstimme.desk.core.jobs import QUEUES
    from stadtstimme.desk.dialogue.models import Comment
    from stadtstimme.desk.record.verify import verify_chain
    from stadtstimme.desk.worker import BATCH
    from tests.desk.world import build_world

    world, queue = build_world(), QUEUES["comments"]
    slugs = _published(world)
    stored, batches, singles = Taken("stored raw"), Taken("filed in batches"), Taken("filed one by one")
    part = comments // BY_TURNS
    for turn in range(BY_TURNS):  # by turns, because the machine is not always equally busy
        for taken, limit, count in ((batches, queue.batch or BATCH, part), (singles, 1, part // 10)):
            _store(world, slugs, f"{taken.name[6:]} {turn}", count, stored)
            with taken:
                while handled := queue.run(timezone.now(), limit):
                    taken.count += handled
    for one in (stored, batches, singles):
        print(one)
    print(
        f"in batches {batches.rate / singles.rate:.1f} times as fast, by CPU {singles.cpu_ms / batches.cpu_ms:.1f} times"
    )
    assert Comment.objects.count() == batches.count + singles.count == stored.count
    assert verify_chain().flaw_count == 0


def _published(world: Any) -> list[str]:
    """The network's names of posts that stand on the city's page."""
    from stadtstimme.desk.core import clock
    from stadtstimme.desk.editorial.actions import deliver_due
    from stadtstimme.desk.editorial.models import Delivery
    from tests.desk.editorial.scenes import CALM, approved

    for number in range(20):
        approved(world, f"{CALM} Nummer {number}.", title=f"Beitrag {number}", now=clock.now())
    while deliver_due(clock.now(), 20):
        pass
    return list(Delivery.objects.values_list("remote_id", flat=True))


def _payloads(slugs: list[str], name: str, count: int) -> Iterator[dict[str, Any]]:
    for number in range(count):
        thread = number % max(count // PER_CONVERSATION, 1)
        yield {
            "remote_id": f"{name} {number}",
            "thread_id": f"{name} thread {thread}",
            "post_remote_id": slugs[thread % len(slugs)] if thread % 2 else "",
            "parent_remote_id": f"{name} {number - 7}" if number % 5 == 0 else "",
            "author_name": "Gisela Hanning",
            "text": TEXTS[number % len(TEXTS)].format(number),
            "written_at": dt.datetime(2026, 5, 4, 8, number % 60, tzinfo=dt.UTC).isoformat(),
        }


def _store(world: Any, slugs: list[str], name: str, count: int, stored: Taken) -> None:
    from django.utils import timezone

    from stadtstimme.desk.dialogue.actions import receive_comment

    payloads = list(_payloads(slugs, name, count))
    with stored:
        for payload in payloads:
            receive_comment(world.page, payload["remote_id"], payload, now=timezone.now())
    stored.count += count


class Taken:
    """Adds up how long something takes and how many statements it needs; `count` is the user's."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.count = self.statements = 0
        self.seconds = self.busy = 0.0

    def __enter__(self) -> None:
        from django.db import connection

        connection.execute_wrappers.append(self._count)
        self.seconds -= perf_counter()
        self.busy -= process_time()

    def __exit__(self, *_error: object) -> None:
        from django.db import connection

        self.seconds += perf_counter()
        self.busy += process_time()
        connection.execute_wrappers.remove(self._count)

    def _count(self, execute: Any, sql: Any, params: Any, many: Any, context: Any) -> Any:
        self.statements += 1
        return execute(sql, params, many, context)

    @property
    def rate(self) -> float:
        """How many in a second."""
        return self.count / self.seconds

    @property
    def cpu_ms(self) -> float:
        """Milliseconds of this process for each."""
        return self.busy / self.count * 1000

    def __str__(self) -> str:
        each = self.seconds / self.count * 1000
        return (
            f"{self.name:<22} {self.rate:>8.0f} {each:>8.2f} {self.cpu_ms:>8.2f} {self.statements / self.count:>11.2f}"
        )


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main(int(sys.argv[1]) if sys.argv[1:] else 4_000)

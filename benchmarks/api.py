"""Requests per second of the interface for programs, in one process, with many posts and comments.

    python benchmarks/api.py [POSTS COMMENTS]

SQLite in a temporary folder unless STADTSTIMME_DATABASE_URL names an empty PostgreSQL. The time is what Django's test
client takes from request to answer, all middleware, the token and its rate limit included; `CPU ms` is the processor
time of this process, which a busy machine does not stretch. The bare check is the checker alone, for the ratio.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

WARM_UP, RUNS = 3, 60
TEXT = (
    "Am Samstag ab 10 Uhr zeigt das Team Grün auf der Streuobstwiese am Mühlenweg, wie man Obstbäume schneidet. Werkzeug "
    "ist da, festes Schuhwerk hilft. Die Teilnahme kostet nichts. Eine Anmeldung ist nicht nötig. Wir freuen uns auf Sie! "
    "Mehr dazu: https://musterstadt.example/obst"
)


def main(posts: int, comments: int) -> None:
    """Prints a table."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    with tempfile.TemporaryDirectory() as home:
        from benchmarks.desk import _configure

        _configure(Path(home))
        with (Path(home) / "stadtstimme.toml").open("a", encoding="utf-8") as file:
            file.write("api_requests_per_minute = 1000000\n")
        from dataclasses import replace

        from django.conf import settings
        from django.core.management import call_command
        from django.db import connection

        from benchmarks.bulk import fill_desk
        from tests.desk.world import build_world

        settings.INSTALLATION = replace(settings.INSTALLATION, api_requests_per_minute=1_000_000)
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        world = build_world()
        fill_desk(world, posts, comments)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        print(f"\n{connection.vendor}: {posts:,} posts, {comments:,} comments, {len(TEXT)} characters to check")
        _print(world)
        connection.close()


def _print(world: Any) -> None:
    print(f"{'request':34} {'per s':>8} {'median ms':>10} {'p95 ms':>8} {'CPU ms':>8} {'queries':>8}")
    for name, ask in _requests(world):
        for _time in range(WARM_UP):
            ask()
        times, cpu = [], process_time()
        for _time in range(RUNS):
            began = perf_counter()
            ask()
            times.append((perf_counter() - began) * 1000)
        spent = (process_time() - cpu) * 1000 / RUNS
        p95 = statistics.quantiles(times, n=20)[-1]
        print(
            f"{name:34} {1000 / statistics.mean(times):8.0f} {statistics.median(times):10.1f} {p95:8.1f} {spent:8.1f}"
            f" {_queries(ask):8}"
        )


def _queries(ask: Callable[[], Any]) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        ask()
    return len(captured)


def _requests(world: Any) -> list[tuple[str, Callable[[], Any]]]:
    from stadtstimme.checker import Statement, check
    from stadtstimme.desk.editorial.models import Delivery, Post
    from tests.desk.api.programs import Program

    aylin, dana = Program.of(world.aylin), Program.of(world.dana)
    post = Post.objects.order_by("-pk")[0].uid
    far = aylin.get("/posts", limit=100).json()["next_cursor"]
    delivery = Delivery.objects.order_by("-pk")[0].pk

    def get(program: Program, path: str, **parameters: Any) -> Callable[[], Any]:
        return lambda: _good(program.get(path, **parameters))

    return [
        ("the checker alone", lambda: check(Statement(TEXT))),
        ("POST /check", lambda: _good(aylin.post("/check", {"text": TEXT}))),
        ("GET /token", get(aylin, "/token")),
        ("GET /posts (25)", get(aylin, "/posts")),
        ("GET /posts (100, second page)", get(aylin, "/posts", limit=100, cursor=far)),
        ("GET /posts?state=published", get(aylin, "/posts", state="published")),
        ("GET /posts/{uid}", get(aylin, f"/posts/{post}")),
        ("GET /deliveries (25)", get(aylin, "/deliveries")),
        ("GET /deliveries/{id}", get(aylin, f"/deliveries/{delivery}")),
        ("GET /conversations (25)", get(dana, "/conversations")),
    ]


def _good(answer: Any) -> Any:
    assert answer.status_code == 200, answer.content
    return answer


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:3]]
    main(*numbers) if len(numbers) == 2 else main(10_000, 20_000)

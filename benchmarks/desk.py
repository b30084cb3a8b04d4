"""Server time of every page, of backup and restore, and of taking in comments, with many posts and comments.

    python benchmarks/desk.py [POSTS COMMENTS]

SQLite in a temporary folder (journal WAL, synchronous FULL) unless STADTSTIMME_DATABASE_URL names an empty PostgreSQL.
The server time is what Django's test client takes in this process, from request to rendered answer, all middleware
included; `CPU ms` is the processor time of this process alone, which a busy machine does not stretch (on PostgreSQL it
lacks the server's part). `benchmarks/deliveries.py` measures publishing.
"""

from __future__ import annotations

import os
import resource
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import django

WARM_UP, RUNS = 3, 30
# The nearest peer on the same two cores, median ms [queries] with so many posts; see docs/decisions for the conditions.
PEER = {
    1_000: {
        "Schreiben, neu": "58 [28]",
        "Kalender, Monat": "223 [94]",
        "Beiträge": "194 [84]",
        "Freigaben": "158 [41]",
        "Dialog": "103 [27]",
        "Suche ohne Treffer": "99",
    },
    10_000: {
        "Schreiben, neu": "98 [28]",
        "Kalender, Monat": "643 [162]",
        "Beiträge": "696 [236]",
        "Freigaben": "551 [41]",
        "Dialog": "108 [27]",
        "Suche ohne Treffer": "489",
    },
    100_000: {
        "Schreiben, neu": "321 [28]",
        "Kalender, Monat": "3711 [162]",
        "Beiträge": "1269 [236]",
        "Freigaben": "1366 [41]",
        "Dialog": "311 [27]",
        "Suche ohne Treffer": "486",
    },
}


def main(posts: int, comments: int) -> None:
    """Fills, measures, prints tables."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _configure(home)
        from django.core.management import call_command
        from django.db import connection

        from benchmarks.bulk import fill_desk
        from tests.desk.world import build_world

        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        world = build_world()
        started = perf_counter()
        fill_desk(world, posts, comments)
        filled = perf_counter() - started
        print(f"\n{connection.vendor}: {posts:,} posts, {comments:,} comments, filled in {filled:.0f} s")
        _print_pages(world, posts)
        _print_comments(world)
        _print_backup(home)
        print(
            f"memory of this process at its largest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB"
        )
        connection.close()


def _configure(home: Path) -> None:
    os.environ["STADTSTIMME_HOME"] = str(home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "stadtstimme.desk.core.settings"
    (home / "stadtstimme.toml").write_text(
        'city = "Stadt Musterstadt"\naddress = "Rathausplatz 1, 12345 Musterstadt"\n'
        'contact_mail = "onlineteam@musterstadt.example"\ncontact_phone = "+49 69 90009 115"\n'
        'desk_url = "http://127.0.0.1:8100"\npublic_url = "http://127.0.0.1:8101"\ndemo = true\n'
        "second_factor_required = false\n",
        encoding="utf-8",
    )
    django.setup()


def _pages(world: Any) -> list[tuple[str, Any, str]]:
    """(name, person or None for the open side, path)."""
    from django.utils import timezone

    from stadtstimme.desk.channels.models import Channel
    from stadtstimme.desk.dialogue.models import Conversation
    from stadtstimme.desk.editorial.models import Post
    from stadtstimme.desk.public.models import Article

    aylin, bernd = world.aylin, world.bernd
    draft = Post.objects.filter(state="draft", created_by=aylin).first()
    published = Post.objects.filter(state="published").order_by("pk").first()
    waiting = Post.objects.filter(state="submitted", steps__state="open").first()
    talk = Conversation.objects.filter(open_questions__gt=0).order_by("-last_comment_at").first()
    article = Article.objects.order_by("pk").first()
    channel = Channel.objects.get(pk=world.page.pk)
    assert draft and published and waiting and talk and article
    month = timezone.localdate().strftime("%Y-%m")
    return [
        ("Heute (Redaktion)", aylin, "/"),
        ("Heute (Freigabe)", bernd, "/"),
        ("Schreiben, neu", aylin, "/schreiben/"),
        ("Schreiben, Entwurf", aylin, f"/schreiben/{draft.uid}/"),
        ("Beiträge", aylin, "/beitraege/"),
        ("Beitrag", aylin, f"/beitraege/{published.uid}/"),
        ("Fassungen", aylin, f"/beitraege/{published.uid}/fassungen/"),
        ("Freigaben", bernd, "/freigaben/"),
        ("Freigabe", bernd, f"/freigaben/{waiting.uid}/"),
        ("Kalender, Woche", aylin, "/kalender/"),
        ("Kalender, Monat", aylin, f"/kalender/?ansicht=monat&monat={month}"),
        ("Dialog", aylin, "/dialog/"),
        ("Gespräch", aylin, f"/dialog/{talk.pk}/"),
        ("Suche, ein Wort", aylin, "/suche/?q=schwimmbad"),
        ("Suche, zwei Wörter", aylin, "/suche/?q=rollstuhl+erreichbar"),
        ("Suche ohne Treffer", aylin, "/suche/?q=xylophonkonzert"),
        # Whoever sees one office only, for whom every list is asked with a condition more.
        ("Heute (ein Amt)", world.miriam, "/"),
        ("Beiträge (ein Amt)", world.miriam, "/beitraege/"),
        ("Kalender, Monat (ein Amt)", world.miriam, f"/kalender/?ansicht=monat&monat={month}"),
        ("Dialog (ein Amt)", world.miriam, "/dialog/"),
        ("Suche, ein Wort (ein Amt)", world.miriam, "/suche/?q=schwimmbad"),
        ("Suche ohne Treffer (ein Amt)", world.miriam, "/suche/?q=xylophonkonzert"),
        ("Mitteilungen", bernd, "/mitteilungen/"),
        ("Kanäle", aylin, "/kanaele/"),
        ("Kanal", aylin, f"/kanaele/{channel.pk}/"),
        ("Medien", aylin, "/medien/"),
        ("Leitlinien", aylin, "/leitlinien/"),
        ("Protokoll", world.helga, "/protokoll/"),
        ("Verwaltung", world.admin, "/verwaltung/"),
        ("öffentlich: Beiträge", None, "/"),
        ("öffentlich: Beitrag", None, f"/beitrag/{article.slug}/"),
        ("öffentlich: RSS", None, "/feed.xml"),
        ("öffentlich: JSON Feed", None, "/feed.json"),
        ("öffentlich: Kanäle", None, "/unsere-kanaele/"),
        ("öffentlich: Sagen Sie es uns", None, "/sagen-sie-es-uns/"),
    ]


def _print_pages(world: Any, posts: int) -> None:
    peer = PEER.get(posts, {})
    print(
        f"{'page':<30} {'status':>6} {'p50 ms':>8} {'p95 ms':>8} {'CPU ms':>8} {'queries':>8} {'KiB':>7}   peer, median ms [queries]"
    )
    for name, person, path in _pages(world):
        status, times, cpu, queries, size = _measure(person, path)
        middle, late = statistics.median(times), sorted(times)[int(len(times) * 0.95)]
        print(
            f"{name:<30} {status:>6} {middle:>8.1f} {late:>8.1f} {cpu:>8.1f} {queries:>8} {size / 1024:>7.1f}   {peer.get(name, '')}",
            flush=True,
        )


def _measure(person: Any, path: str) -> tuple[int, list[float], float, int, int]:
    from django.db import connection
    from django.test import Client, override_settings
    from django.test.utils import CaptureQueriesContext

    from stadtstimme.desk.core import settings as site

    public = {"ROOT_URLCONF": "stadtstimme.desk.core.urls_public", "MIDDLEWARE": site.PUBLIC_MIDDLEWARE}
    with override_settings(**(public if person is None else {})):
        client = Client(raise_request_exception=False)
        if person is not None:
            client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        times, cpu = [], []
        for run in range(WARM_UP + RUNS):
            started, started_cpu = perf_counter(), process_time()
            response = client.get(path, follow=True)
            if run >= WARM_UP:
                times.append((perf_counter() - started) * 1000)
                cpu.append((process_time() - started_cpu) * 1000)
        with CaptureQueriesContext(connection) as queries:
            response = client.get(path, follow=True)
    return response.status_code, times, statistics.median(cpu), len(queries), len(getattr(response, "content", b""))


def _print_comments(world: Any) -> None:
    from django.utils import timezone

    from stadtstimme.desk.core.jobs import QUEUES
    from stadtstimme.desk.dialogue.actions import receive_comment
    from stadtstimme.desk.worker import BATCH

    count, now = 1_000, timezone.now()
    started, cpu = perf_counter(), process_time()
    for number in range(count):
        text = f"Wann öffnet das Bad? Und ist es geheizt? ({number})"
        payload = {"remote_id": f"n{number}", "thread_id": f"neu-{number % 50}", "text": text}
        receive_comment(world.page, f"n{number}", payload, now=now)
    received, started = perf_counter() - started, perf_counter()
    cpu_received, cpu = process_time() - cpu, process_time()
    while QUEUES["comments"].run(timezone.now(), BATCH):
        pass
    taken_in, cpu_taken_in = perf_counter() - started, process_time() - cpu
    print(
        f"comments stored raw: {count / received:.0f}/s ({count / cpu_received:.0f} per CPU second); "
        f"checked and filed by the worker: {count / taken_in:.0f}/s ({count / cpu_taken_in:.0f} per CPU second)"
    )


def _print_backup(home: Path) -> None:
    from django.db import connection
    from django.utils import timezone

    from stadtstimme.desk.commands.archive_file import extract_archive
    from stadtstimme.desk.commands.backup import back_up
    from stadtstimme.desk.commands.fence import fence_restored

    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "backup.tar"
        started = perf_counter()
        manifest = back_up(home, target, timezone.now())
        saved, started = perf_counter() - started, perf_counter()
        extract_archive(target, manifest, Path(folder) / "again")
        extracted, started = perf_counter() - started, perf_counter()
        fenced = fence_restored(timezone.now())
        size = target.stat().st_size / 1e6
        print(
            f"backup ({connection.vendor}): {saved:.1f} s for {size:.0f} MB; verified and unpacked in {extracted:.1f} s; "
            f"fence over {fenced.deliveries} deliveries {perf_counter() - started:.1f} s"
        )


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main(*([int(one) for one in sys.argv[1:3]] or [1_000, 10_000]))

"""How long a search takes among many entries, on the configured database.

    python benchmarks/search.py [ENTRIES]

SQLite in a temporary folder unless STADTSTIMME_DATABASE_URL names an empty PostgreSQL. The texts are made of a
vocabulary whose words differ in frequency as in a language (the n-th word about 1/n as often as the first).
"""

from __future__ import annotations

import datetime as dt
import os
import random
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import django

WORDS_A_TEXT = 30
VOCABULARY = 40_000
ROUNDS = 15
CHUNK = 5_000
QUESTIONS = {
    "a word in every second text": "wort0",
    "a common word": "wort40x",
    "a rare word": "wort30123x",
    "a rare beginning": "wort3012",
    "two common words": "wort5x wort8x",
    "a common and a rare word": "wort5x wort20123x",
    "a common beginning": "wo",
    "nothing": "quastenflosser",
}


def main(entries: int) -> None:
    """Prints a table."""
    with tempfile.TemporaryDirectory() as home:
        _configure(Path(home))
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        started = perf_counter()
        _fill(entries)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        print(f"{connection.vendor}: {entries} entries put in within {perf_counter() - started:.0f} s")
        print(f"{'search for':32} {'who':12} {'median ms':>10} {'worst ms':>10} {'hits on page':>13}")
        for who in _people():
            for name, question in QUESTIONS.items():
                times, hits = _measure(who, question)
                print(f"{name:32} {who[0]:12} {statistics.median(times):10.1f} {max(times):10.1f} {hits:13}")
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


def _texts(entries: int) -> Iterator[str]:
    chance = random.Random(7)
    vocabulary = [f"wort{number}x" for number in range(VOCABULARY)]
    weights = [1 / (number + 1) for number in range(VOCABULARY)]
    for start in range(0, entries, CHUNK):
        words = chance.choices(vocabulary, weights, k=WORDS_A_TEXT * min(CHUNK, entries - start))
        for place in range(0, len(words), WORDS_A_TEXT):
            yield " ".join(words[place : place + WORDS_A_TEXT])


def _fill(entries: int) -> None:
    from stadtstimme.desk.core.models import SearchEntry

    start = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    rows = (
        SearchEntry(
            kind="post" if number % 11 == 0 else "comment",
            object_id=number,
            department_id=number % 40 + 1,
            title=text[:40],
            excerpt=text[:120],
            path=f"/beitraege/{number}/",
            folded=text,
            at=start + dt.timedelta(minutes=number),
        )
        for number, text in enumerate(_texts(entries))
    )
    SearchEntry.objects.bulk_create(rows, batch_size=CHUNK)


def _people() -> list[tuple[str, Any]]:
    """Somebody who sees everything and somebody who sees the posts of one of forty departments."""
    return [("whole city", lambda rows: rows), ("one of 40", lambda rows: rows.filter(department_id=7))]


def _measure(who: tuple[str, Any], question: str) -> tuple[list[float], int]:
    from stadtstimme.desk.core import search

    search.KINDS.clear()
    for kind in ("post", "comment"):
        search.register_kind(kind, kind, lambda _person, rows: who[1](rows))
    times = []
    for _round in range(ROUNDS):
        started = perf_counter()
        page = search.find(None, question)
        times.append((perf_counter() - started) * 1000)
    return times, len(page)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_100_000)

"""Asking the database's own full-text index, one wording per engine (migrations/0002 sets the index up)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection
from django.db.models import BigIntegerField, F, QuerySet
from django.db.models.expressions import RawSQL

SHORTEST_BEGINNING = 2
# The longest beginning that migrations/0002 keeps an index of; FTS5 would gather all hits of a longer one first.
LONGEST_BEGINNING = 8
Words = Sequence[tuple[str, ...]]


def holding(entries: QuerySet[Any], words: Words) -> QuerySet[Any]:
    """Those search entries whose text holds every word in any of its spellings, with their place in the index as `place`.

    Words of two letters and more match beginnings. They come from folding.fold_query: letters and digits only, so they
    cannot carry operators of either engine. Sort by `place`: the index gives its rows in this order, so that the first
    page of a word that stands in every second text costs no more than that of a rare one.
    """
    return _in_postgresql(entries, words) if connection.vendor == "postgresql" else _in_sqlite(entries, words)


def _in_sqlite(entries: QuerySet[Any], words: Words) -> QuerySet[Any]:
    question = " AND ".join(_either(map(_fts5_word, spellings), " OR ") for spellings in words)
    long_words = [spellings for spellings in words if max(map(len, spellings)) > LONGEST_BEGINNING]
    # A subquery would gather all hits first; joined and sorted by the index's own row number, SQLite stops at a page.
    joined = entries.extra(  # noqa: S610
        tables=["core_search"],
        where=[
            "core_search.rowid = core_searchentry.id",
            "core_search MATCH %s",
            *(_either(["instr(' ' || core_searchentry.folded, %s) > 0"] * len(one), " OR ") for one in long_words),
        ],
        params=[question, *(f" {spelling}" for spellings in long_words for spelling in spellings)],
    )
    return joined.annotate(place=RawSQL("core_search.rowid", [], output_field=BigIntegerField()))


def _in_postgresql(entries: QuerySet[Any], words: Words) -> QuerySet[Any]:
    question = " & ".join(_either(map(_tsquery_word, spellings), " | ") for spellings in words)
    held = entries.extra(where=["core_searchentry.words @@ to_tsquery('simple', %s)"], params=[question])
    return held.annotate(place=F("id"))


def _either(parts: Iterable[str], link: str) -> str:
    return f"({link.join(parts)})"


def _fts5_word(word: str) -> str:
    return f'"{word[:LONGEST_BEGINNING]}"*' if len(word) >= SHORTEST_BEGINNING else f'"{word}"'


def _tsquery_word(word: str) -> str:
    return f"'{word}':*" if len(word) >= SHORTEST_BEGINNING else f"'{word}'"

"""Asking the database's own full-text index, one wording per engine (migrations/0002 sets the index up)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BigIntegerField, F, QuerySet
from django.db.models.expressions import RawSQL

SHORTEST_BEGINNING = 2
# The longest beginning that migrations/0002 keeps an index of; FTS5 would gather all hits of a longer one first.
LONGEST_BEGINNING = 8
# Of so many newest entries: more than twenty hits among what the person sees, or fewer where the words are common.
SAMPLE = 2_000
OFTEN = 500
GATHERED = "core_searchentry.words @@ to_tsquery('simple', %s)"
# The function is not in the index of words: it is asked row by row, in whatever order the rows come.
WALKED = "ts_match_vq(core_searchentry.words, to_tsquery('simple', %s))"
# Walking costs the more the fewer of the newest entries are seen, gathering the more of them hold the words. OFFSET 0
# keeps the order out of the gathering, which would turn it into a walk.
BOTH_WAYS = """
WITH newest AS MATERIALIZED (SELECT id, words FROM core_searchentry ORDER BY id DESC LIMIT {sample}),
probe AS MATERIALIZED (
    SELECT count(*) * count(*) FILTER (WHERE EXISTS (SELECT 1 FROM ({seen}) AS seen WHERE seen.pk = newest.id)) > {often} AS often
    FROM newest WHERE words @@ to_tsquery('simple', %s)
)
SELECT pk FROM ({walk}) AS walk WHERE (SELECT often FROM probe)
UNION ALL
SELECT pk FROM (SELECT pk FROM ({gather} OFFSET 0) AS hits ORDER BY pk {turn} LIMIT {many}) AS gathered
WHERE NOT (SELECT often FROM probe)
"""
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
    held = entries.extra(where=[GATHERED], params=[question]).annotate(place=F("id"))  # noqa: S610
    hits = _Hits(entries.model, held.query, entries.db)
    hits.entries, hits.question = entries, question
    return hits


class _Hits(QuerySet[Any]):
    """What `holding` returns on PostgreSQL. A page of it is read in one of two ways.

    Walking through the entries in their order until the page is full is right for common words, gathering all hits from
    the index of words for rare ones. PostgreSQL guesses how often a beginning is met, and would walk through everything
    for a word that nobody wrote. So both ways stand in one statement, and a look at the newest entries opens one of
    them; the other is not begun.
    """

    entries: QuerySet[Any]
    question: str

    def _clone(self) -> _Hits:
        found: _Hits = super()._clone()  # type: ignore[misc]
        found.entries, found.question = self.entries, self.question
        return found

    def _fetch_all(self) -> None:
        # Only a page has an end; whoever asks for everything gathers anyway.
        if self._result_cache is None and self.query.high_mark is not None:
            self._result_cache = self._page()
        super()._fetch_all()  # type: ignore[misc]

    def _page(self) -> list[Any]:
        try:
            ids = RawSQL(*self._both_ways())  # noqa: S611
        except EmptyResultSet:
            return []
        rows = self.model._base_manager.filter(pk__in=ids).annotate(place=F("id")).defer("folded")
        return list(rows.order_by(*self.query.order_by))

    def _both_ways(self) -> tuple[str, list[Any]]:
        ordered = QuerySet(self.model, self.query.chain(), self.db).values("pk")
        hits = QuerySet(self.model, self.query.chain(), self.db).values("pk")
        hits.query.clear_limits()
        hits.query.clear_ordering(force=True)
        seen, seen_with = self.entries.order_by().values("pk").query.sql_with_params()
        walk, walk_with = ordered.query.sql_with_params()
        gather, gather_with = hits.query.sql_with_params()
        statement = BOTH_WAYS.format(
            sample=SAMPLE,
            often=OFTEN,
            seen=seen,
            walk=walk.replace(GATHERED, WALKED),
            gather=gather,
            turn="DESC" if self.query.order_by == ("-place",) else "ASC",
            many=self.query.high_mark - self.query.low_mark,
        )
        return statement, [*seen_with, self.question, *walk_with, *gather_with]


def _either(parts: Iterable[str], link: str) -> str:
    return f"({link.join(parts)})"


def _fts5_word(word: str) -> str:
    return f'"{word[:LONGEST_BEGINNING]}"*' if len(word) >= SHORTEST_BEGINNING else f'"{word}"'


def _tsquery_word(word: str) -> str:
    return f"'{word}':*" if len(word) >= SHORTEST_BEGINNING else f"'{word}'"

"""The lookup `folded__holds=words`: the database's own full-text index, one wording per engine."""

from __future__ import annotations

from typing import Any

from django.db.models import Lookup, TextField

SHORTEST_BEGINNING = 2


@TextField.register_lookup
class Holds(Lookup):  # type: ignore[type-arg]
    """Rows whose folded text holds every word, in any of its spellings; words of two letters and more match beginnings.

    The words come from folding.fold_query: letters and digits only, so they cannot carry operators of either engine.
    """

    lookup_name = "holds"
    prepare_rhs = False

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        words = " AND ".join(f"({' OR '.join(map(_fts5_word, spellings))})" for spellings in self.rhs)
        id_column = self.lhs.copy()
        id_column.target = id_column.output_field = self.lhs.target.model._meta.pk
        column, params = compiler.compile(id_column)
        return f"{column} IN (SELECT rowid FROM core_search WHERE core_search MATCH %s)", [*params, words]  # noqa: S608

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        words = " & ".join(f"({' | '.join(map(_tsquery_word, spellings))})" for spellings in self.rhs)
        column, params = compiler.compile(self.lhs)
        table = column.rsplit(".", 1)[0]
        return f"{table}.words @@ to_tsquery('simple', %s)", [*params, words]


def _fts5_word(word: str) -> str:
    return f'"{word}"*' if len(word) >= SHORTEST_BEGINNING else f'"{word}"'


def _tsquery_word(word: str) -> str:
    return f"'{word}':*" if len(word) >= SHORTEST_BEGINNING else f"'{word}'"

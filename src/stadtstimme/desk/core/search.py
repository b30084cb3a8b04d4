"""One search over everything: apps put entries in, core finds them, the owning app says who may see which.

The index is the database's own (FTS5 on SQLite, a GIN index over tsvector on PostgreSQL), kept by the database itself;
migrations/0002 sets it up. Hits come newest change first: an entry that changes is put in anew and gets the highest id.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from .folding import fold_query, index_text
from .fulltext import holding
from .models import SearchEntry
from .paging import PAGE_SIZE, Page, page_of

Visible = Callable[[Any, "QuerySet[SearchEntry]"], "QuerySet[SearchEntry]"]


@dataclass(frozen=True)
class Kind:
    """A kind of entry, its name for people, and `visible(person, entries)`: those of `entries` the person may see.

    `label` names many of them, `one` a single one.
    """

    name: str
    label: Any
    one: Any
    visible: Visible


KINDS: dict[str, Kind] = {}


def register_kind(name: str, label: Any, one: Any, visible: Visible) -> None:
    """Called once by the owning app (entries.py). Without it nobody finds entries of that kind."""
    KINDS[name] = Kind(name, label, one, visible)


def put_entry(kind: str, object_id: int, **what: Any) -> None:
    """Puts a thing into the index, or renews it; see `entry_of`. Call inside the action's transaction."""
    put_entries(kind, [entry_of(kind, object_id, **what)])


def put_entries(kind: str, entries: Sequence[SearchEntry]) -> None:
    """Puts many things of one kind into the index, or renews them. Call inside the action's transaction."""
    with transaction.atomic(savepoint=False):
        SearchEntry.objects.filter(kind=kind, object_id__in=[one.object_id for one in entries]).delete()
        SearchEntry.objects.bulk_create(entries)


def entry_of(
    kind: str,
    object_id: int,
    *,
    department_id: int | None,
    title: str,
    excerpt: str,
    path: str,
    text: str,
    at: dt.datetime,
) -> SearchEntry:
    """A thing as it stands in the index: `text` is what is searched beside the title, `path` is its page in the desk."""
    return SearchEntry(
        kind=kind,
        object_id=object_id,
        department_id=department_id,
        title=title[:200],
        excerpt=excerpt[:300],
        path=path,
        folded=index_text(f"{title}\n{text}"),
        at=at,
    )


def drop_entry(kind: str, object_id: int) -> None:
    """Takes a thing out of the index; erased texts are gone from here as well."""
    SearchEntry.objects.filter(kind=kind, object_id=object_id).delete()


def find(
    person: Any, query: str, cursor: str | None = None, *, kind: str = "", size: int = PAGE_SIZE
) -> Page[SearchEntry]:
    """What the person may see that holds all words of `query` (each may be a beginning), newest change first."""
    words = fold_query(query)
    wanted = [one for one in KINDS.values() if kind in ("", one.name)]
    if not words or not wanted:
        return Page([])
    seen = reduce(or_, (one.visible(person, SearchEntry.objects.filter(kind=one.name)) for one in wanted))
    return page_of(holding(seen.defer("folded"), words), order=("-place",), cursor=cursor, size=size)

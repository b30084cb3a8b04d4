"""Finding what was done to the trail behind the desk's back. Streams: memory stays flat over millions of events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from .chain import GENESIS, link_hash
from .models import AuditEvent, ChainHead

CHUNK = 2000
MOST_FLAWS = 100
COLUMNS = ("sequence", "at", "actor_key", "action", "object_type", "object_id", "data", "previous_hash", "hash")


@dataclass(frozen=True)
class Flaw:
    """One thing that is wrong: `kind` for programs, `message` for people, at event `sequence`."""

    kind: str
    sequence: int
    message: str


@dataclass(frozen=True)
class Verdict:
    """What a verification found: how many events were read, the last of them, how many flaws and the first of them."""

    events: int
    sequence: int
    hash: str
    flaw_count: int
    flaws: tuple[Flaw, ...]

    @property
    def intact(self) -> bool:
        return self.flaw_count == 0


def verify_chain(expected: Iterable[tuple[int, str]] = ()) -> Verdict:
    """Reads the whole trail and compares it with its head row and with `expected` (sequence, hash) of exported heads.

    Finds a gap, a changed event, a wrong previous hash, a cut tail and a trail that was written anew. The desk may go
    on writing meanwhile.
    """
    walk = _Walk(expected)
    head = _head()
    while True:
        before = walk.sequence
        for row in _events_after(walk.sequence):
            walk.step(*row)
        head = _head()
        if walk.sequence >= head.sequence or walk.sequence == before:
            break
    walk.finish(head)
    return Verdict(walk.events, walk.sequence, walk.hash, walk.flaw_count, tuple(walk.flaws))


def _head() -> ChainHead:
    return ChainHead.objects.filter(pk=1).first() or ChainHead(sequence=0, hash=GENESIS)


def _events_after(sequence: int) -> Iterator[tuple[Any, ...]]:
    events = AuditEvent.objects.filter(sequence__gt=sequence).order_by("sequence")
    return events.values_list(*COLUMNS).iterator(chunk_size=CHUNK)


class _Walk:
    """Goes along the chain, one event at a time, and notes what does not fit."""

    def __init__(self, expected: Iterable[tuple[int, str]]) -> None:
        self.events, self.sequence, self.hash = 0, 0, GENESIS
        self.flaw_count = 0
        self.flaws: list[Flaw] = []
        self._expected: dict[int, set[str]] = {}
        for sequence, value in expected:
            self._expected.setdefault(sequence, set()).add(value)

    def step(
        self, sequence: int, at: Any, actor: str, action: str, kind: str, key: str, data: Any, previous: str, found: str
    ) -> None:
        if sequence != self.sequence + 1:
            missing = sequence - self.sequence - 1
            self._note(
                "gap",
                sequence,
                _("Vor Ereignis %(n)s fehlen %(missing)s Ereignisse.") % {"n": sequence, "missing": missing},
            )
        elif previous != self.hash:
            self._note("broken_link", sequence, _("Ereignis %(n)s schließt nicht an das vorige an.") % {"n": sequence})
        if link_hash(sequence, at, actor, action, (kind, key), data, previous) != found:
            self._note("changed", sequence, _("Ereignis %(n)s wurde verändert.") % {"n": sequence})
        self._compare(sequence, found)
        self.events, self.sequence, self.hash = self.events + 1, sequence, found

    def _compare(self, sequence: int, found: str) -> None:
        if self._expected.pop(sequence, {found}) != {found}:
            self._note(
                "rewritten",
                sequence,
                _("Ereignis %(n)s stimmt nicht mit dem gesicherten Kopf überein.") % {"n": sequence},
            )

    def finish(self, head: ChainHead) -> None:
        if head.sequence > self.sequence:
            missing = head.sequence - self.sequence
            self._note("cut_tail", head.sequence, _("Am Ende fehlen %(missing)s Ereignisse.") % {"missing": missing})
        elif (head.sequence, head.hash) != (self.sequence, self.hash):
            self._note("wrong_head", head.sequence, _("Der Kopf der Kette passt nicht zum letzten Ereignis."))
        for sequence in self._expected:
            self._note("cut_tail", sequence, _("Das gesicherte Ereignis %(n)s fehlt.") % {"n": sequence})

    def _note(self, kind: str, sequence: int, message: str) -> None:
        self.flaw_count += 1
        if len(self.flaws) < MOST_FLAWS:
            self.flaws.append(Flaw(kind, sequence, message))

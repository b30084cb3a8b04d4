"""Verifying the chain regularly, with an outcome that is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..models import ChainCheck
from ..verify import Verdict, verify_chain

KEPT = 400


def check_chain(expected: Iterable[tuple[int, str]] = (), *, now: dt.datetime) -> Verdict:
    """Verifies the whole chain and keeps the outcome; the last KEPT outcomes stay."""
    verdict = verify_chain(expected)
    first = verdict.flaws[0].message if verdict.flaws else ""
    ChainCheck.objects.create(
        checked_at=now, sequence=verdict.sequence, flaws=verdict.flaw_count, first_flaw=first[:300]
    )
    old = ChainCheck.objects.order_by("-checked_at", "-pk").values_list("pk", flat=True)[KEPT : KEPT + 1].first()
    if old is not None:
        ChainCheck.objects.filter(pk__lte=old).delete()
    return verdict

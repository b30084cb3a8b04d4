"""Saying that a finding is wrong, settling what was said, forgetting it in time."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ...checker import Guideline
from ...checker.digest import rule_digest
from ...checker.rules import rules
from ..core.errors import Invalid
from ..people.access import require
from ..people.models import Person
from ..record.actions import SYSTEM, record_event
from .models import Doubt

KEPT = dt.timedelta(days=365)
WORDS_MOST = 300
SOURCE_MOST = 80


def doubt_finding(
    actor: Person,
    guideline: Guideline,
    *,
    kind: str,
    clause: str = "",
    source: str = "",
    words: str = "",
    consent: bool = False,
    now: dt.datetime,
) -> Doubt:
    """Keeps that a finding of this kind is thought wrong; its words only with consent, the person never.

    The trail gets the event without an actor, and the row only the day, so that nobody can be found by the hour.
    Raises Invalid on an unknown kind or clause.
    """
    require(actor, "handbook.doubt")
    known = {one.id for one in guideline.clauses}
    if kind not in rules() or (clause and clause not in known):
        raise Invalid(_("Diese Regel gibt es nicht (mehr). Bitte laden Sie die Seite neu."), "kind")
    kept = " ".join(words.replace("\0", "").split())[:WORDS_MOST] if consent else ""
    with transaction.atomic():
        doubt = Doubt.objects.create(
            kind=kind,
            clause=clause,
            source=source.replace("\0", "")[:SOURCE_MOST],
            rule_digest=rule_digest(kind),
            guideline_digest=guideline.digest,
            words=kept,
            received_on=timezone.localdate(now),
        )
        record_event(SYSTEM, "handbook.finding_doubted", doubt, now=now, kind=kind)
    return doubt


def settle_doubts(actor: Person, kind: str, *, newest: int, now: dt.datetime) -> int:
    """Deletes what was said about a kind up to the row `newest` that was seen, once somebody has looked into it."""
    require(actor, "handbook.settle")
    if kind not in rules():
        raise Invalid(_("Diese Regel gibt es nicht (mehr). Bitte laden Sie die Seite neu."), "kind")
    with transaction.atomic():
        seen = Doubt.objects.filter(kind=kind, pk__lte=newest)
        last = seen.order_by("-pk").first()
        if last is None:
            return 0
        number, _tables = seen.delete()
        record_event(actor, "handbook.doubts_settled", last, now=now, kind=kind, number=number)
    return number


def forget_doubts(now: dt.datetime) -> None:
    """Deletes what was said more than a year ago: rules and guideline have moved on."""
    Doubt.objects.filter(received_on__lt=timezone.localdate(now - KEPT)).delete()

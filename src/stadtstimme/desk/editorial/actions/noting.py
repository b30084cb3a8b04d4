"""The queue "correction_notes": a published original gets a visible note that leads to its correction.

Only where the network lets us edit and keeps the old words readable. Elsewhere the correction stands below the original
as an answer. The desk keeps the old words in any case.
"""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ....duties import serves
from ....networks.base import Content, Network
from ....networks.checks import blocking
from ....networks.errors import AuthExpired, NetworkError, OutcomeUnknown, RateLimited, Temporary
from ...channels.actions import note_dead
from ...channels.connecting import connection_to
from ...channels.models import Channel
from ...core.errors import Conflict, Invalid
from ...core.lanes import Air, Lanes
from ...core.leases import claim, pause_after
from ...core.saying import retold, said
from ...core.transition import touch, transition
from ...core.words import date_words
from ...people.access import require
from ...people.models import Person
from ...record.actions import SYSTEM, record_event
from ..models import CorrectionNote, Delivery
from ..outgoing import content_for
from ..people import involved
from ..rests import AUTH_PAUSE, Rests
from ..stopwatch import Stopwatch
from ..telling import named, tell

log = logging.getLogger(__name__)
N = CorrectionNote.State
GIVEN_UP_AFTER = 12
RELATED = (
    "original__channel__connection",
    "original__version__post",
    "original__post__current_version",
    "correction__post",
)
# What a person may say about a note that the network refused.
SETTLES = (N.NOTED, N.LEFT_OUT, N.PLANNED)


@dataclass(frozen=True)
class Noting:
    """A claimed note with all that putting it there takes."""

    note: CorrectionNote
    network: Network
    content: Content

    @property
    def channel_id(self) -> int:
        return self.note.original.channel_id


NOTING: Air[Noting] = Air()


@serves("G3", how="duty")
def note_corrections(now: dt.datetime, limit: int) -> int:
    """Puts notes at originals. Doing it twice is fine, so an expired lease simply means once more.

    Notes for a channel that is not active wait until it is.
    """
    clock, rests = Stopwatch(now), Rests(now)
    active = CorrectionNote.objects.filter(state=N.PLANNED, original__channel__state=Channel.State.ACTIVE)
    planned = active.exclude(original__channel__in=rests.resting)
    rows = claim(planned, now=now, limit=limit)
    notes = CorrectionNote.objects.filter(pk__in=[row.pk for row in rows]).select_related(*RELATED)
    possible = [one for note in notes if (one := _prepared(note, now))]
    lanes = Lanes(
        possible,
        lane_of=lambda one: one.channel_id,
        call=_edit,
        ready=lambda one: clock.reserve(one.note),
        in_house=lambda one: one.network.capabilities.in_house,
        beat=lambda one: clock.keep(one.note),
        air=NOTING,
    )
    for called in lanes:
        if rests.note(called.item.channel_id, called.error, called.seconds, now=now):
            lanes.close(called.item.channel_id)
        try:
            _record(called.item.note, called.error, now)
        except Conflict:
            log.info("a note at an original changed while its outcome was recorded")
    for one in lanes.left:
        touch(one.note, allowed=[N.PLANNED], leased_until=None, next_attempt_at=now)
    return len(rows) + lanes.landed


def settle_note(actor: Person, note: CorrectionNote, outcome: str, *, now: dt.datetime) -> None:
    """A person says what became of a note that the network refused: put there by hand, not needed, or try again."""
    if outcome not in SETTLES:
        raise Invalid(_("Bitte wählen Sie, was aus dem Hinweis geworden ist."), "outcome")
    with transaction.atomic():
        require(actor, "editorial.settle_delivery", note.original)
        again = {"next_attempt_at": now, "leased_until": None, "attempts": 0} if outcome == N.PLANNED else {}
        done = {"noted_at": now} if outcome == N.NOTED else {}
        transition(note, outcome, allowed=[N.FAILED], error="", **again, **done)
        record_event(actor, "editorial.note_settled", note.original, now=now, outcome=outcome)


def _prepared(note: CorrectionNote, now: dt.datetime) -> Noting | None:
    """None where there is nothing to note any more, or no room for it; that is recorded."""
    network = connection_to(note.original.channel)
    content = _content(note)
    reachable = note.original.state == Delivery.State.COMPLETED and not note.original.out_of_reach
    if not (reachable and network.capabilities.edits):
        _leave_out(note, _("Das Original steht nicht mehr da oder lässt sich nicht ändern."), now)
    elif blocking(network.check_post(content)):
        _leave_out(note, _("Im Original ist für den Hinweis kein Platz. Die Berichtigung steht darunter."), now)
    else:
        return Noting(note, network, content)
    return None


def _edit(one: Noting) -> object:
    return one.network.edit(one.note.original.remote_id, one.content)


def _content(note: CorrectionNote) -> Content:
    """The original as it left, with one line for each of its corrections in their order."""
    original = note.original
    content = content_for(original.version, original.channel_id, now=original.completed_at)
    others = CorrectionNote.objects.filter(original=original, state__in=(N.NOTED, N.PLANNED))
    lines = [_line(one.correction) for one in others.select_related("correction").order_by("pk")]
    return replace(content, text="\n\n".join([content.text, *lines]))


def _line(correction: Delivery) -> str:
    assert correction.completed_at is not None
    day = date_words(timezone.localtime(correction.completed_at).date())
    return _("Berichtigt am %(day)s: %(address)s") % {"day": day, "address": correction.url}


def _record(note: CorrectionNote, error: Exception | None, now: dt.datetime) -> None:
    if error is None:
        with transaction.atomic():
            transition(note, N.NOTED, allowed=[N.PLANNED], noted_at=now, error="", leased_until=None)
            correction = note.correction.post_id
            record_event(SYSTEM, "editorial.original_noted", note.original, now=now, correction=correction)
    elif isinstance(error, AuthExpired | RateLimited) or (_passing(error) and note.attempts < GIVEN_UP_AFTER):
        told = str(error)[:500] if isinstance(error, NetworkError) else ""
        with transaction.atomic():
            again = now + (AUTH_PAUSE if isinstance(error, AuthExpired) else pause_after(note.attempts))
            touch(note, allowed=[N.PLANNED], leased_until=None, next_attempt_at=again, error=told)
            if isinstance(error, AuthExpired):
                note_dead(note.original.channel, error, now=now)
    else:
        _give_up(note, error, now)


def _passing(error: Exception) -> bool:
    if not isinstance(error, NetworkError):
        log.error("a connector failed", exc_info=error)
    return isinstance(error, Temporary | OutcomeUnknown) or not isinstance(error, NetworkError)


def _give_up(note: CorrectionNote, error: Exception, now: dt.datetime) -> None:
    original = note.original
    sentence = str(error)[:500] if isinstance(error, NetworkError) else _("Der Hinweis ließ sich nicht anbringen.")
    with transaction.atomic():
        transition(note, N.FAILED, allowed=[N.PLANNED], error=sentence, leased_until=None, next_attempt_at=None)
        record_event(SYSTEM, "editorial.note_failed", original, now=now, correction=note.correction.post_id)
        subject = said(
            gettext_lazy("Bitte von Hand: Hinweis auf die Berichtigung von „%(title)s“ auf %(channel)s"),
            title=named(original.post),
            channel=original.channel.name,
        )
        people = [original.channel.responsible, *involved(original.post)]
        tell(people, "delivery", original.post, subject, retold(sentence), occasion=f"note:{note.pk}", now=now)


def _leave_out(note: CorrectionNote, reason: str, now: dt.datetime) -> None:
    with transaction.atomic():
        transition(note, N.LEFT_OUT, allowed=[N.PLANNED], error=reason, leased_until=None, next_attempt_at=None)
        record_event(SYSTEM, "editorial.note_left_out", note.original, now=now, correction=note.correction.post_id)

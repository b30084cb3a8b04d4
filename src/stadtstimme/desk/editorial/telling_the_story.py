"""A post's way in plain sentences: what happened when, and what each channel needs now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..channels.connecting import connection_to, waits_for
from ..core import clock
from ..people.models import Person
from .choices import Mark
from .dispatch import LATE
from .models import CorrectionNote, Delivery, Post, ReviewStep
from .outcomes import WAITS
from .outgoing import readable_again
from .rests import hangs, rest_of, words_of

D = Delivery.State


@dataclass(frozen=True)
class Line:
    """One event. `quote` is what somebody wrote with it."""

    at: dt.datetime
    words: str
    quote: str = ""
    icon: str = "dot"


def story_of(post: Post, deliveries: Iterable[Delivery]) -> list[Line]:
    """What happened, the latest first: the decisions, and what became of the `deliveries`.

    Texts of versions stand in the history, not here.
    """
    lines = [Line(post.created_at, _("Begonnen von %(name)s") % {"name": post.created_by.name}, icon="edit")]
    steps = post.steps.select_related("asked", "deputy", "decided_by", "version", "channel")
    lines += [line for step in steps for line in _step_lines(step)]
    if post.approved_at:
        lines.append(Line(post.approved_at, _("Freigegeben; die Sendungen sind geplant"), icon="approve"))
    if post.withdrawn_at:
        lines.append(Line(post.withdrawn_at, _("Zurückgezogen"), post.withdrawal_reason, "undo"))
    lines += [line for one in deliveries for line in _delivery_lines(one)]
    return sorted(lines, key=lambda line: line.at)[::-1]


def _delivery_lines(delivery: Delivery) -> list[Line]:
    names = {"channel": delivery.channel.name}
    lines = []
    if delivery.completed_at:
        lines.append(Line(delivery.completed_at, _("Erschienen auf %(channel)s") % names, icon="check"))
    if delivery.withdrawn_at:
        lines.append(Line(delivery.withdrawn_at, _("Von %(channel)s genommen") % names, icon="undo"))
    return lines


def _step_lines(step: ReviewStep) -> list[Line]:
    names = {"kind": step.label, "name": step.asked.name, "number": step.version.number}
    lines = []
    if step.asked_at:
        lines.append(
            Line(step.asked_at, _("%(kind)s von Fassung %(number)d: %(name)s ist gefragt") % names, icon="clock")
        )
    if step.deputy_asked_at and step.deputy:
        words = _("%(name)s ist als Vertretung gefragt") % {"name": step.deputy.name}
        lines.append(Line(step.deputy_asked_at, words, icon="people"))
    if step.decided_at and step.decided_by:
        verdict = step.get_state_display()
        words = _("%(kind)s von Fassung %(number)d: %(verdict)s von %(name)s") % {
            **names,
            "verdict": verdict,
            "name": step.decided_by.name,
        }
        lines.append(Line(step.decided_at, words, step.remark, "approve" if step.state == "approved" else "undo"))
    return lines


@dataclass(frozen=True)
class DeliveryLine:
    """A channel of this post: where it stands there, what it needs, and what may be pressed.

    `waits` says why nothing happens just now. `notes` are the notes on corrections at what was published there.
    """

    delivery: Delivery
    mark: Mark
    advice: str = ""
    waits: str = ""
    may_settle: bool = False
    may_retry: bool = False
    may_look_up: bool = False
    outcomes: tuple[tuple[str, str, bool], ...] = ()
    notes: tuple[CorrectionNote, ...] = ()

    @property
    def asks_for(self) -> str:
        """What a person has to bring to settle it: an address, a proof, or nothing."""
        if not self.outcomes:
            return ""
        return "proof" if self.delivery.state == D.WITHDRAWING else "url"

    @property
    def next_try_at(self) -> dt.datetime | None:
        """When it is tried again, where something went wrong before."""
        waiting = self.delivery.state in (D.PLANNED, D.SENDING, D.WITHDRAWING)
        return self.delivery.next_attempt_at if waiting and self.delivery.error else None


def delivery_lines(post: Post, person: Person) -> list[DeliveryLine]:
    """The deliveries of the latest version that has any, by channel."""
    now = clock.now()
    rows = post.deliveries.select_related("channel__connection", "channel__rest").order_by("channel__name", "-pk")
    latest: dict[int, Delivery] = {}
    for row in rows:
        row.post = post
        latest.setdefault(row.channel_id, row)
    notes = _notes_of(latest.values()) if post.state in (Post.State.PUBLISHED, Post.State.WITHDRAWN) else {}
    return [_line(row, person, notes.get(row.pk, ()), now) for row in latest.values()]


def _notes_of(deliveries: Iterable[Delivery]) -> dict[int, tuple[CorrectionNote, ...]]:
    rows = CorrectionNote.objects.filter(original__in=[one.pk for one in deliveries])
    found: dict[int, tuple[CorrectionNote, ...]] = {}
    for row in rows.select_related("correction__post").order_by("pk"):
        found[row.original_id] = (*found.get(row.original_id, ()), row)
    return found


def _line(row: Delivery, person: Person, notes: tuple[CorrectionNote, ...], now: dt.datetime) -> DeliveryLine:
    rest = rest_of(row.channel, now)
    waits = rest is not None and (row.state in (D.PLANNED, D.SENDING) or (row.state == D.WITHDRAWING and hangs(rest)))
    troubled = row.state in ADVICE or any(one.state == CorrectionNote.State.FAILED for one in notes)
    entitled = troubled and person.has_perm("editorial.settle_delivery", row)
    limits = connection_to(row.channel).capabilities
    unclear = row.state == D.UNKNOWN
    again = row.state == D.FAILED or (unclear and readable_again(limits, row, now))
    return DeliveryLine(
        row,
        Mark.of(row.channel),
        _advice(row),
        words_of(rest) if rest and waits else "",
        entitled,
        entitled and again and row.post.state in (Post.State.APPROVED, Post.State.PUBLISHED),
        entitled and unclear and limits.reads_back,
        _outcomes(row.state) if entitled else (),
        notes,
    )


def _waiting_words(row: Delivery) -> str:
    """That nothing is to be done here: the channel has to be connected first."""
    if row.state not in (D.PLANNED, D.SENDING) or not (why := waits_for(row.channel)):
        return ""
    then = _("Danach geht der Beitrag von selbst hinaus, solange er nicht zu spät ist.")
    # What the worker noted says why already, where it has tried.
    return then if row.error_code == WAITS else f"{why} {then}"


def _advice(row: Delivery) -> str:
    if row.state == D.FAILED and row.error_code == LATE:
        return _("Soll er jetzt noch hinaus? Sonst planen Sie ihn bitte neu.")
    return str(ADVICE[row.state]()) if row.state in ADVICE else _waiting_words(row)


def progress_words(post: Post, lines: list[DeliveryLine]) -> str:
    """„auf 2 von 3 Kanälen veröffentlicht“, made from the deliveries; empty where the post's state says it all."""
    live = [one.delivery for one in lines if one.delivery.state != D.CANCELLED]
    if post.state == Post.State.WITHDRAWN:
        gone = sum(one.state == D.WITHDRAWN for one in live)
        left = [one for one in live if one.state in (D.WITHDRAWING, D.COMPLETED, D.UNKNOWN, D.WITHDRAWN)]
        words = _("von %(done)d von %(all)d Kanälen genommen")
        return words % {"done": gone, "all": len(left)} if gone < len(left) else ""
    return partly_published([one.state for one in live]) if post.state == Post.State.PUBLISHED else ""


def partly_published(states: Collection[str]) -> str:
    """The same from the states of a published post's deliveries, one for each channel."""
    done = sum(state == D.COMPLETED for state in states)
    if done == len(states):
        return ""
    return _("auf %(done)d von %(all)d Kanälen veröffentlicht") % {"done": done, "all": len(states)}


# What a person can do, by state. Functions, so that the sentences are in the language of the request.
ADVICE = {
    D.UNKNOWN: lambda: _(
        "Es ist unklar, ob der Beitrag erschienen ist. Bitte sehen Sie auf dem Kanal nach, ob er dort steht."
    ),
    D.FAILED: lambda: _("Der Beitrag steht nicht auf diesem Kanal. Beheben Sie den Grund und senden Sie noch einmal."),
    D.BY_HAND: lambda: _(
        "Bitte veröffentlichen Sie den Beitrag selbst auf dem Kanal und tragen Sie hier die Adresse ein."
    ),
    D.WITHDRAWING: lambda: _(
        "Der Beitrag steht noch auf dem Kanal. Wenn Sie ihn dort von Hand löschen, bestätigen Sie es bitte hier."
    ),
}


def _outcomes(state: str) -> tuple[tuple[str, str, bool], ...]:
    """(outcome, what the button says, whether an address is needed)."""
    if state == D.WITHDRAWING:
        return ((D.WITHDRAWN, _("Ist vom Kanal genommen"), False),)
    if state == D.BY_HAND:
        return ((D.COMPLETED, _("Ist veröffentlicht"), True), (D.FAILED, _("Wird nicht veröffentlicht"), False))
    if state == D.UNKNOWN:
        return ((D.COMPLETED, _("Steht auf dem Kanal"), True), (D.FAILED, _("Steht nicht dort"), False))
    return ()

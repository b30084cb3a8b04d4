"""What the editorial part adds to the desk: navigation, the first page, search, words for the trail."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..channels.connecting import waits_for
from ..channels.file_lines import FileLine, add_file_lines
from ..channels.models import Channel
from ..core import clock
from ..core.navigation import COUNT_LIMIT, Entry, add_entry
from ..core.saying import retold
from ..core.search import register_kind
from ..core.today import OUTGOING, WAITING, Item, add_source, add_step
from ..media.models import Asset
from ..media.queries import SEEN_ELSEWHERE
from ..people.assigned import Assigned, add_assigned
from ..people.models import Person
from ..record.labels import add_labels
from .dispatch import LATE
from .models import Delivery, Post, ReviewStep, VersionImage
from .planning import zone
from .queries import (
    deliveries_between,
    entries_visible_to,
    failed_notes,
    posts_visible_to,
    returned_to,
    steps_waiting_for,
    troubled_deliveries,
)
from .rests import rest_of, words_of

MOST = 10
LATE_AFTER = dt.timedelta(minutes=5)
# What the lists of the first page read of a post and of a delivery.
NAMED = ("uid", "title", "excerpt")
# Whole channels: why one cannot be reached is asked of them.
LEAVING = ("state", "due_at", "error", "channel", *(f"post__{name}" for name in NAMED))
ASKED = ("kind", "channel__name", "asked_id", "asked__name", "post__calendar_at", *(f"post__{name}" for name in NAMED))


def _writes(person: Any) -> bool:
    return bool(person.has_perm("editorial.create_post"))


def _reads(person: Any) -> bool:
    return bool(person.has_perm("editorial.view_post"))


def _decides(person: Any) -> bool:
    """Who decides by their role; and whoever looks after a channel, while one of its decisions waits."""
    return bool(person.has_perm("editorial.decide_step")) or _waiting_count(person) > 0


def _waiting_count(person: Any) -> int:
    # Read once for each request. Cut before counting: a count over everything would grow with the city.
    if "_waiting" not in person.__dict__:
        waiting = steps_waiting_for(person, now=clock.now()).order_by()
        person.__dict__["_waiting"] = len(waiting.values_list("pk", flat=True)[:COUNT_LIMIT])
    return person.__dict__["_waiting"]


def _named(post: Post) -> str:
    return post.title or Truncator(post.excerpt).chars(80) or _("Beitrag ohne Text")


def _page(post: Post) -> str:
    return reverse("editorial:post", args=[post.uid])


def _approvals(person: Any, now: dt.datetime) -> list[Item]:
    """Decisions asked of the person, or of whom they stand in for."""
    steps = steps_waiting_for(person, now=now).select_related("post", "asked", "channel").only(*ASKED)[:MOST]
    return [_approval(step, person, now) for step in steps]


def _approval(step: ReviewStep, person: Any, now: dt.datetime) -> Item:
    kind = step.label
    if step.asked_id != person.pk:
        kind = _("%(kind)s, in Vertretung für %(name)s") % {"kind": kind, "name": step.asked.name}
    planned = step.post.calendar_at
    url = reverse("editorial:approval", args=[step.post.uid])
    late = bool(planned and planned < now)
    note = _asked_words(step)
    return Item(_named(step.post), url, kind, at=planned, at_word=_("geplant für"), note=note, late=late)


def _asked_words(step: ReviewStep) -> str:
    return "" if not step.post.title else Truncator(step.post.excerpt).chars(120)


def _returned(person: Any, now: dt.datetime) -> list[Item]:
    """Posts that came back to be worked on."""
    posts = returned_to(person).only(*NAMED)[:MOST]
    return [
        Item(
            _named(post),
            reverse("editorial:write", args=[post.uid]),
            _("Zurückgegeben"),
            note=Truncator(post.excerpt).chars(120),
        )
        for post in posts
    ]


def _troubled(person: Any, now: dt.datetime) -> list[Item]:
    """Deliveries for which somebody has to do something."""
    if not _reads(person):
        return []
    # Readers such as data protection see all posts, but nothing here waits for them.
    rows = [row for row in troubled_deliveries(person)[: MOST * 4] if person.has_perm("editorial.settle_delivery", row)]
    return [_trouble(row) for row in rows[:MOST]]


def _trouble_kind(row: Delivery) -> str:
    if row.error_code == LATE:
        return _("Zu spät: jetzt noch senden?")
    if row.state == Delivery.State.WITHDRAWING:
        return _("Bitte von Hand löschen")
    return _("Sendung: %(state)s") % {"state": row.get_state_display()}


def _trouble(row: Delivery) -> Item:
    by_hand = row.state == Delivery.State.BY_HAND
    note = row.error or str(row.get_state_display())
    return Item(
        _named(row.post),
        _page(row.post),
        _trouble_kind(row),
        at=row.due_at if by_hand else None,
        at_word=_("fällig seit"),
        note="" if by_hand else note,
        marks=(row.channel.name,),
        broken=not by_hand,
    )


def _notes(person: Any, now: dt.datetime) -> list[Item]:
    """Notes on corrections that somebody has to put at the original by hand."""
    if not _reads(person):
        return []
    rows = [
        one for one in failed_notes(person)[: MOST * 4] if person.has_perm("editorial.settle_delivery", one.original)
    ]
    return [
        Item(
            _named(one.original.post),
            _page(one.original.post),
            _("Hinweis auf die Berichtigung von Hand anbringen"),
            note=str(retold(one.error)),
            marks=(one.original.channel.name,),
            broken=True,
        )
        for one in rows[:MOST]
    ]


def _outgoing(person: Any, now: dt.datetime) -> list[Item]:
    """What goes out today and is not out yet, by post; a broken channel on top."""
    if not _reads(person):
        return []
    today = now.astimezone(zone()).date()
    start = dt.datetime.combine(today, dt.time(), zone())
    rows = deliveries_between(person, start, start + dt.timedelta(days=1)).order_by("due_at", "post_id", "pk")
    open_rows = rows.filter(state__in=(Delivery.State.PLANNED, Delivery.State.SENDING)).only(*LEAVING)[: MOST * 4]
    return [_leaving(list(group), now) for _post, group in groupby(open_rows, key=lambda row: row.post_id)][:MOST]


def _leaving(rows: list[Delivery], now: dt.datetime) -> Item:
    first = rows[0]
    disturbed = {row.channel.name: waits_for(row.channel) or row.error for row in rows}
    late = first.due_at + LATE_AFTER < now
    note = "; ".join(f"{name}: {why}" for name, why in disturbed.items() if why)
    marks = tuple(row.channel.name for row in rows)
    return Item(
        _named(first.post),
        _page(first.post),
        first.get_state_display(),
        at=first.due_at,
        note=note,
        marks=marks,
        late=late,
        broken=any(disturbed.values()),
    )


def _seen_in_a_post(viewer: Person, asset: Asset) -> bool:
    """An image may be seen by whoever may see a post in which it stands."""
    used = VersionImage.objects.filter(asset=asset, version__post__in=posts_visible_to(viewer))
    return used.exists()


def _assigned(person: Person) -> list[Assigned]:
    """Decisions that still wait for somebody who leaves."""
    steps: Iterable[ReviewStep] = ReviewStep.objects.filter(asked=person, state=ReviewStep.State.OPEN).select_related(
        "post", "channel"
    )
    return [Assigned(_named(step.post), step.label, _page(step.post)) for step in steps]


def _resting(channel: Channel, now: dt.datetime) -> list[FileLine]:
    """Why nothing goes out to a channel just now."""
    rest = rest_of(channel, now)
    if rest is None:
        return []
    return [FileLine(_("Ruht bis"), f"{words_of(rest)} {retold(rest.message)}".strip(), rest.until, trouble=True)]


add_entry(Entry(20, "write", gettext_lazy("Schreiben"), "write", "editorial:new_post", _writes))
add_entry(Entry(30, "approvals", gettext_lazy("Freigaben"), "approve", "editorial:approvals", _decides, _waiting_count))
add_entry(Entry(40, "calendar", gettext_lazy("Kalender"), "calendar", "editorial:calendar", _reads))
add_entry(Entry(45, "posts", gettext_lazy("Beiträge"), "posts", "editorial:posts", _reads))
add_source(WAITING, _approvals)
add_source(WAITING, _returned)
add_source(WAITING, _troubled)
add_source(WAITING, _notes)
add_source(OUTGOING, _outgoing)
add_step(OUTGOING, gettext_lazy("Beitrag schreiben"), "editorial:new_post", _writes)
add_step(OUTGOING, gettext_lazy("Sehen, was geplant ist"), "editorial:calendar", _reads)
register_kind("post", gettext_lazy("Beiträge"), gettext_lazy("Beitrag"), entries_visible_to)
SEEN_ELSEWHERE.append(_seen_in_a_post)
add_file_lines(_resting)
add_assigned(_assigned)
_STATES = dict(Post.State.choices) | dict(Delivery.State.choices)
add_labels(
    values={
        "kind": dict(Post.Kind.choices) | dict(ReviewStep.Kind.choices),
        "steps": dict(ReviewStep.Kind.choices),
        "before": _STATES,
        "outcome": _STATES,
    },
    objects={
        "editorial.post": gettext_lazy("Beitrag"),
        "editorial.version": gettext_lazy("Fassung"),
        "editorial.delivery": gettext_lazy("Sendung"),
    },
    actions={
        "editorial.post_created": gettext_lazy("Beitrag begonnen"),
        "editorial.responsibility_chosen": gettext_lazy("Thema gewählt"),
        "editorial.version_saved": gettext_lazy("Fassung gespeichert"),
        "editorial.version_kept_aside": gettext_lazy("Nebenfassung gesichert"),
        "editorial.versions_thinned": gettext_lazy("Automatische Zwischenstände gelöscht"),
        "editorial.post_submitted": gettext_lazy("Zur Freigabe gegeben"),
        "editorial.preview_shown": gettext_lazy("Vorschau gezeigt"),
        "editorial.step_approved": gettext_lazy("Freigabe erteilt"),
        "editorial.channel_agreed": gettext_lazy("Kanal stimmt zu"),
        "editorial.step_returned": gettext_lazy("Zurückgegeben"),
        "editorial.step_handed_over": gettext_lazy("Freigabe an die Vertretung gegeben"),
        "editorial.deputy_asked": gettext_lazy("Vertretung gefragt"),
        "editorial.approval_voided": gettext_lazy("Freigabe hinfällig durch Änderung"),
        "editorial.stop_overridden": gettext_lazy("Stopp begründet beibehalten"),
        "editorial.post_approved": gettext_lazy("Beitrag freigegeben"),
        "editorial.reply_released": gettext_lazy("Antwort freigegeben"),
        "editorial.remark_added": gettext_lazy("Bemerkung geschrieben"),
        "editorial.post_discarded": gettext_lazy("Beitrag verworfen"),
        "editorial.post_sent_back": gettext_lazy("Vor dem Senden zurückgegeben"),
        "editorial.post_withdrawn": gettext_lazy("Beitrag zurückgezogen"),
        "editorial.correction_started": gettext_lazy("Berichtigung begonnen"),
        "editorial.delivery_completed": gettext_lazy("Veröffentlicht"),
        "editorial.delivery_failed": gettext_lazy("Nicht gesendet"),
        "editorial.delivery_unknown": gettext_lazy("Ausgang unklar"),
        "editorial.delivery_postponed": gettext_lazy("Senden verschoben"),
        "editorial.delivery_waits": gettext_lazy("Senden wartet auf die Verbindung"),
        "editorial.delivery_processing": gettext_lazy("Das Netzwerk arbeitet noch"),
        "editorial.delivery_too_late": gettext_lazy("Zu spät, eine Person ist gefragt"),
        "editorial.delivery_refused": gettext_lazy("Senden verhindert"),
        "editorial.delivery_by_hand": gettext_lazy("Von Hand zu veröffentlichen"),
        "editorial.delivery_settled": gettext_lazy("Ausgang von einer Person geklärt"),
        "editorial.delivery_looked_up": gettext_lazy("Beim Netzwerk nachgesehen"),
        "editorial.release_taken_back": gettext_lazy("Freigabe gleich wieder zurückgeholt"),
        "editorial.delivery_retried": gettext_lazy("Noch einmal gesendet"),
        "editorial.delivery_withdrawn": gettext_lazy("Vom Kanal genommen"),
        "editorial.original_noted": gettext_lazy("Hinweis auf die Berichtigung angebracht"),
        "editorial.note_failed": gettext_lazy("Hinweis auf die Berichtigung nicht angebracht"),
        "editorial.note_left_out": gettext_lazy("Hinweis auf die Berichtigung nicht nötig"),
        "editorial.note_settled": gettext_lazy("Hinweis auf die Berichtigung von einer Person geklärt"),
        "editorial.withdrawal_by_hand": gettext_lazy("Von Hand zu löschen"),
    },
    data={
        "approver": gettext_lazy("Freigabe durch"),
        "subject_reviewer": gettext_lazy("Fachliche Prüfung durch"),
        "deputy": gettext_lazy("Vertretung"),
        "steps": gettext_lazy("Schritte"),
        "numbers": gettext_lazy("Fassungen"),
        "remark": gettext_lazy("Bemerkung"),
        "outcome": gettext_lazy("Ausgang"),
        "found": gettext_lazy("gefunden"),
        "before": gettext_lazy("vorher"),
        "autosaved": gettext_lazy("von selbst gesichert"),
        "corrects": gettext_lazy("berichtigt"),
        "correction": gettext_lazy("Berichtigung"),
        "cancelled": gettext_lazy("abgesagte Sendungen"),
        "withdrawing": gettext_lazy("zurückzuziehende Sendungen"),
    },
)

"""The first moment: what a network or the form delivered is stored, and nothing else happens yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ....duties import serves
from ....networks.comments import RemoteComment
from ...channels.models import Channel
from ...core.errors import Invalid
from ...core.transition import transition
from ...editorial.models import Delivery
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..models import RawComment
from ..payloads import payload_hash, storable
from .outside import keep_outside_answers

REMOTE_ID_LENGTH = 300


@serves("D2", how="register")
def receive_comment(channel: Channel, remote_id: str, payload: Mapping[str, Any], *, now: dt.datetime) -> RawComment:
    """Stores one delivery raw. The same content of the same comment is one row, however often it comes.

    The queue "comments" does the rest. Raises Invalid for a remote id that cannot be stored.
    """
    remote_id = storable(remote_id)
    if not remote_id or len(remote_id) > REMOTE_ID_LENGTH:
        raise Invalid(_("Ein Kommentar ohne brauchbare Kennung kann nicht gespeichert werden."), "remote_id")
    kept = storable(payload)
    row, _new = RawComment.objects.get_or_create(
        channel=channel,
        profile=channel.profile,
        remote_id=remote_id,
        payload_hash=payload_hash(kept),
        defaults={"payload": kept, "received_at": now, "next_attempt_at": now},
    )
    return row


@serves("D2", how="register")
def receive_page(channel: Channel, comments: Iterable[RemoteComment], *, now: dt.datetime) -> int:
    """Stores a page of what a network brought, raw, and returns how many deliveries were new; what is known writes nothing.

    What the desk sent itself is no comment. What our account answered past the desk is kept apart (outside.py). Call in
    the transaction that moves the cursor: after a crash the page comes again. `channel` as it was when the network was asked.
    """
    comments = [one for one in comments if 0 < len(storable(one.remote_id)) <= REMOTE_ID_LENGTH]
    ours = _ours(channel, {one.remote_id for one in comments})
    keep_outside_answers(channel, [one for one in comments if one.own and one.remote_id not in ours], now=now)
    rows = {}
    for one in comments:
        if not one.own and one.remote_id not in ours:
            row = _raw(channel, one, now)
            rows[row.remote_id, row.payload_hash] = row
    there = RawComment.objects.filter(channel=channel, profile=channel.profile)
    known = there.filter(remote_id__in={remote_id for remote_id, _hash in rows})
    new = rows.keys() - set(known.values_list("remote_id", "payload_hash")) if rows else set()
    RawComment.objects.bulk_create([row for key, row in rows.items() if key in new], ignore_conflicts=True)
    return len(new)


def _ours(channel: Channel, remote_ids: set[str]) -> set[str]:
    """Those that the desk published."""
    if not remote_ids:
        return set()
    sent = Delivery.objects.filter(channel=channel, profile=channel.profile, remote_id__in=remote_ids)
    return set(sent.values_list("remote_id", flat=True))


def _raw(channel: Channel, comment: RemoteComment, now: dt.datetime) -> RawComment:
    kept = storable(comment.payload())
    return RawComment(
        channel=channel,
        profile=channel.profile,
        remote_id=storable(comment.remote_id),
        payload_hash=payload_hash(kept),
        payload=kept,
        received_at=now,
        next_attempt_at=now,
    )


def retry_raw(actor: Person, raw: RawComment, *, now: dt.datetime) -> None:
    """Tries a delivery again that could not be processed."""
    require(actor, "dialogue.work")
    with transaction.atomic():
        transition(
            raw, RawComment.State.RECEIVED, allowed=[RawComment.State.FAILED], next_attempt_at=now, attempts=0, error=""
        )
        record_event(actor, "dialogue.raw_retried", raw, now=now)

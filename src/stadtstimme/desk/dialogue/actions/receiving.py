"""The first moment: what a network or the form delivered is stored, and nothing else happens yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ....duties import serves
from ...channels.models import Channel
from ...core.errors import Invalid
from ...core.transition import transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..models import RawComment
from ..payloads import payload_hash, storable

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
        remote_id=remote_id,
        payload_hash=payload_hash(kept),
        defaults={"payload": kept, "received_at": now, "next_attempt_at": now},
    )
    return row


def retry_raw(actor: Person, raw: RawComment, *, now: dt.datetime) -> None:
    """Tries a delivery again that could not be processed."""
    require(actor, "dialogue.work")
    with transaction.atomic():
        transition(
            raw, RawComment.State.RECEIVED, allowed=[RawComment.State.FAILED], next_attempt_at=now, attempts=0, error=""
        )
        record_event(actor, "dialogue.raw_retried", raw, now=now)

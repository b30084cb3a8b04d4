"""Keeping a stop on purpose: with a reason, by somebody entitled, for exactly this content."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from ....duties import serves
from ...core.errors import Conflict, Invalid
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..checking import check_version, open_stops
from ..hashing import audit_digest
from ..locking import locked, refuse_unless
from ..models import Override, Post, Version

REASON_MIN, REASON_MAX = 15, 2_000


@serves("V1", how="register")
def override_stop(actor: Person, version: Version, *, kind: str, quote: str, reason: str, now: dt.datetime) -> Override:
    """Records why the stop of this kind on these words (`quote`, "" where none are shown) is kept.

    Counts for this content alone: any edit makes a new version without it. Raises Invalid where the reason is too short or
    no such stop stands, Conflict where the version is no longer the one to be decided.
    """
    reason = reason.replace("\0", "").strip()
    if not REASON_MIN <= len(reason) <= REASON_MAX:
        raise Invalid(
            _("Bitte begründen Sie die Ausnahme mit mindestens %(number)d Zeichen.") % {"number": REASON_MIN}, "reason"
        )
    with transaction.atomic():
        post = locked(version.post)
        version = Version.objects.select_related("post__responsibility").get(pk=version.pk)
        require(actor, "editorial.override_stop", version)
        refuse_unless(post, [Post.State.SUBMITTED])
        if post.current_version_id != version.pk:
            raise Conflict(_("Es gibt inzwischen eine neuere Fassung. Bitte sehen Sie sie sich erst an."))
        standing = open_stops(check_version(version, now=now), version.overrides.all(), version.content_hash)
        if (kind, quote) not in standing:
            raise Invalid(_("Diesen Stopp gibt es an dieser Stelle nicht (mehr)."), "findings")
        override = Override.objects.create(
            version=version,
            content_hash=version.content_hash,
            kind=kind,
            quote=quote,
            reason=reason,
            decided_by=actor,
            decided_at=now,
        )
        facts = {"override": override.pk, "kind": kind, "digest": audit_digest(version)}
        record_event(actor, "editorial.stop_overridden", post, now=now, **facts)
    return override

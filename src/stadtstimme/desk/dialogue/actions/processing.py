"""From raw deliveries to comments in conversations. Order and repetition of deliveries make no difference.

What is due is taken in together: read, checked before anything is locked, and filed in one transaction. Where that
fails, each comment is tried by itself, so that one that cannot be filed holds nobody else up.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Sequence
from itertools import accumulate

from django.db.models import F

from ...core.failures import describe
from ...core.leases import claim, pause_after
from ..incoming import Incoming, by_comment, find_posts, payloads_of
from ..models import RawComment
from ..payloads import merged
from ..triage import triage
from .filing import file_comments

log = logging.getLogger(__name__)
GIVEN_UP_AFTER = 12
# The check reads about a million characters a second; a lease is a minute, and a worker that is to stop has two seconds.
CHARACTERS = 200_000


def process_raw(now: dt.datetime, limit: int) -> int:
    """Claims and processes raw deliveries that are due; one that fails is tried again later, the others go on."""
    rows = claim(RawComment.objects.filter(state=RawComment.State.RECEIVED), now=now, limit=limit)
    wanted, too_much = _fitting(_read(rows, now))
    batch = [one for one in wanted if _check(one, now)]
    if not _file(batch, now):
        for one in batch:
            _file([one], now)
    _give_back(too_much)
    return len(rows) - len(too_much)


def _fitting(batch: Sequence[Incoming]) -> tuple[list[Incoming], list[RawComment]]:
    """What can be checked well within the lease, at least one comment, and the deliveries that are too much for now."""
    lengths = accumulate(len(one.wanted.text) for one in batch)
    fitting = [
        one for at, (one, length) in enumerate(zip(batch, lengths, strict=True)) if not at or length <= CHARACTERS
    ]
    return fitting, [row for one in batch[len(fitting) :] for row in one.rows]


def _give_back(rows: Sequence[RawComment]) -> None:
    """They are due as before; having been claimed is no attempt."""
    if rows:
        mine = RawComment.objects.filter(pk__in=[row.pk for row in rows], leased_until=rows[0].leased_until)
        mine.update(leased_until=None, attempts=F("attempts") - 1, lock_version=F("lock_version") + 1)


def _read(rows: Sequence[RawComment], now: dt.datetime) -> list[Incoming]:
    """The comments of these deliveries, each as all its deliveries together say it is."""
    groups, batch = by_comment(rows), []
    payloads = payloads_of(groups)
    for key, some in groups.items():
        try:
            batch.append(Incoming(some, merged(payloads[key])))
        except Exception as error:
            _postpone(some, error, now)
    find_posts(batch)
    return batch


def _check(one: Incoming, now: dt.datetime) -> bool:
    """The check takes the longest, so it runs before anything is locked."""
    try:
        one.report = triage(one.wanted.text, one.post_text, now=now)
    except Exception as error:
        _postpone(one.rows, error, now)
        return False
    return True


def _file(batch: Sequence[Incoming], now: dt.datetime) -> bool:
    """Files all of them or none; a single one that fails is tried again later."""
    try:
        file_comments(batch, now=now)
    except Exception as error:
        if len(batch) == 1:
            _postpone(batch[0].rows, error, now)
            return True
        log.info("A batch of %d comments failed (%s), now one by one", len(batch), describe(error))
        return False
    return True


def _postpone(rows: Sequence[RawComment], error: Exception, now: dt.datetime) -> None:
    """Nothing of a failed attempt is kept but where it failed; after some hours a person has to look."""
    for raw in rows:
        log.warning("Raw comment %s failed: %s", raw.pk, describe(error))
        given_up = raw.attempts >= GIVEN_UP_AFTER
        mine = RawComment.objects.filter(pk=raw.pk, state=RawComment.State.RECEIVED, lock_version=raw.lock_version)
        mine.update(
            state=RawComment.State.FAILED if given_up else RawComment.State.RECEIVED,
            error=describe(error)[:500],
            leased_until=None,
            next_attempt_at=None if given_up else now + pause_after(raw.attempts),
        )

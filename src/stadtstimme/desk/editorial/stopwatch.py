"""The present while a batch is worked off, and who still holds which lease."""

from __future__ import annotations

import datetime as dt
import logging
import time

from ..core.leases import Leased, renew

log = logging.getLogger(__name__)
# A call must find at least this much of its lease left, or the lease is renewed first.
CALL_RESERVE = dt.timedelta(seconds=40)


class Stopwatch:
    """Begins with the instant a batch was started at."""

    def __init__(self, now: dt.datetime) -> None:
        self.began, self.started = now, time.monotonic()

    def now(self) -> dt.datetime:
        """The instant the batch began plus the time it has taken."""
        return self.began + dt.timedelta(seconds=time.monotonic() - self.started)

    def reserve(self, row: Leased) -> bool:
        """Makes sure that the lease covers the start of one more call. False where another worker has taken over."""
        assert row.leased_until is not None
        if row.leased_until - self.now() >= CALL_RESERVE:
            return True
        return renew(row, now=self.now())

    def keep(self, row: Leased) -> None:
        """Renews the lease of a row whose call is still running, so that nobody else makes the same call meanwhile."""
        if not renew(row, now=self.now()):
            log.warning("the lease of %s %s was lost during its call", type(row).__name__, row.pk)

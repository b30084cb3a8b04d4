"""How often one token may ask: so many requests a minute, counted in the database cache and so shared by all processes."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.core.cache import cache

WINDOW_SECONDS = 60


def seconds_to_wait(token_id: int, now: dt.datetime) -> int:
    """Counts one request; 0 where it is within the limit, else the seconds until the next window begins.

    Requests at the very same moment may be counted once: the limit protects the machine, it is no ration.
    """
    second = int(now.timestamp())
    key = f"api-requests:{token_id}:{second // WINDOW_SECONDS}"
    used = cache.get(key, 0) + 1
    if used > settings.INSTALLATION.api_requests_per_minute:
        return WINDOW_SECONDS - second % WINDOW_SECONDS
    cache.set(key, used, WINDOW_SECONDS)
    return 0

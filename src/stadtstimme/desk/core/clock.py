"""The one clock, so that tests can turn it."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils import timezone
from django.utils.translation import gettext as _

from .errors import Invalid


def now() -> dt.datetime:
    """The present instant, aware, in UTC."""
    return timezone.now()


def local_instant(naive: dt.datetime, zone: str) -> dt.datetime:
    """The instant at which clocks in `zone` show `naive`.

    Refuses what the clock change skips or shows twice: half past two in the night of the change is no time to publish at.
    """
    try:
        tz = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise Invalid(_("Diese Zeitzone kennen wir nicht: %(zone)s") % {"zone": zone}, "publish_zone") from None
    early, late = naive.replace(tzinfo=tz, fold=0), naive.replace(tzinfo=tz, fold=1)
    if early.utcoffset() != late.utcoffset():
        raise Invalid(
            _("Um diese Uhrzeit wird die Uhr umgestellt. Bitte wählen Sie eine Zeit davor oder danach."), "publish_at"
        )
    return early.astimezone(dt.UTC)

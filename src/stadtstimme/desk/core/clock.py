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
    Raises Invalid with the field, and ValueError where `naive` has a zone already.
    """
    if naive.tzinfo is not None:
        raise ValueError("what clocks show has no zone of its own")
    try:
        tz = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder, such as "Europe"
        raise Invalid(_("Diese Zeitzone kennen wir nicht: %(zone)s") % {"zone": zone}, "publish_zone") from None
    early, late = naive.replace(tzinfo=tz, fold=0), naive.replace(tzinfo=tz, fold=1)
    if early.utcoffset() != late.utcoffset():  # in the gap both folds have offsets of their own, in the overlap as well
        raise Invalid(
            _("Um diese Uhrzeit wird die Uhr umgestellt. Bitte wählen Sie eine Zeit davor oder danach."), "publish_at"
        )
    try:
        return early.astimezone(dt.UTC)
    except OverflowError:
        raise Invalid(_("Dieses Datum gibt es hier nicht."), "publish_at") from None

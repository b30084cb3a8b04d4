"""What has run out is deleted: sessions tell who signed in when, the cache counts attempts by network address."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection

from .jobs import duty


@duty("expired", dt.timedelta(hours=1))
def drop_expired(now: dt.datetime) -> None:
    """Deletes sessions and cache entries that ended before `now`. Django itself leaves both lying until somebody asks."""
    Session.objects.filter(expire_date__lt=now).delete()
    table = connection.ops.quote_name(settings.CACHES["default"]["LOCATION"])
    ended = connection.ops.adapt_datetimefield_value(now.replace(microsecond=0))
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table} WHERE expires < %s", [ended])  # noqa: S608 - the name is our own setting

"""Sessions and counted attempts go once they have run out."""

from __future__ import annotations

import datetime as dt

from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from stadtstimme.desk.core.jobs import DUTIES


def keys() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM cache")
        return {row[0] for row in cursor.fetchall()}


def test_what_ended_is_deleted_and_the_rest_stays(db: None) -> None:
    now = timezone.now()
    hour = dt.timedelta(hours=1)
    Session.objects.create(session_key="old", session_data="", expire_date=now - hour)
    Session.objects.create(session_key="new", session_data="", expire_date=now + hour)
    cache.set("attempts:192.0.2.7", 1, 60)
    cache.set("salt", 1, 3 * 3600)
    assert len(keys()) == 2
    DUTIES["expired"].run(now + dt.timedelta(minutes=10))
    assert [one.session_key for one in Session.objects.all()] == ["new"]
    assert {key.rpartition(":")[2] for key in keys()} == {"salt"}

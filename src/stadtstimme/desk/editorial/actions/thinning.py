"""Automatic versions are thinned out; docs/decisions/0021-automatic-versions-are-thinned.md tells which stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.functions import TruncDate

from ...record.actions import SYSTEM, record_event
from ..locking import locked
from ..models import Delivery, Override, Post, PreviewShown, Remark, ReviewStep, Version, VersionReport

KEPT_FOR = dt.timedelta(days=30)
POSTS_AT_ONCE = 500
# Whoever names a version keeps it: decisions, sendings, findings, exceptions, remarks, previews that were really shown.
WITNESSES = (ReviewStep, Delivery, VersionReport, Override, Remark, PreviewShown)


def thin_versions(now: dt.datetime) -> None:
    """Erases automatic versions older than KEPT_FOR that the same person overwrote on the same day and nothing names.

    At most POSTS_AT_ONCE posts, each in a transaction of its own; the rest is left to the next time.
    """
    posts = spare_versions(now).order_by("post_id").values_list("post_id", flat=True).distinct()[:POSTS_AT_ONCE]
    for post in Post.objects.filter(pk__in=list(posts)):
        _thin(post, now)


def spare_versions(now: dt.datetime) -> QuerySet[Version]:
    """The versions that may go: all that grew from them is by the same person on the same day of the city's clocks.

    From a version that was kept aside, and from the last one before another person or another day, nothing of that kind grew.
    """
    day = TruncDate("created_at")
    grown = Version.objects.filter(parent=OuterRef("pk")).order_by().annotate(day=day)
    same = {"created_by": OuterRef("created_by"), "day": OuterRef("day")}
    rows = Version.objects.filter(autosaved=True, created_at__lt=now - KEPT_FOR).annotate(day=day)
    rows = rows.exclude(pk=F("post__current_version"))
    rows = rows.filter(Exists(grown.filter(**same))).exclude(Exists(grown.exclude(**same)))
    for witness in WITNESSES:
        rows = rows.exclude(Exists(witness._base_manager.filter(version=OuterRef("pk"))))
    return rows


def _thin(post: Post, now: dt.datetime) -> None:
    with transaction.atomic():
        post = locked(post)
        spare = list(spare_versions(now).filter(post=post).order_by("number"))
        if not spare:
            return
        _hand_on(spare)
        Version.objects.filter(pk__in=[one.pk for one in spare]).delete()
        record_event(SYSTEM, "editorial.versions_thinned", post, now=now, numbers=[one.number for one in spare])


def _hand_on(spare: Iterable[Version]) -> None:
    """What grew from an erased version now grows from the nearest one that stays. `spare` is in the order of writing."""
    stays: dict[int, int | None] = {}
    for one in spare:
        before = one.parent_id
        stays[one.pk] = stays.get(before, before) if before is not None else None
        Version.objects.filter(parent=one.pk).update(parent=stays[one.pk])

"""Kalender: week, month and list; moving by a form (dragging only fills that form)."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import replace
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ...core import clock
from ...core.paging import PARAMETER, page_of
from ...core.words import full_words
from ...people.access import require
from ..actions import save_version
from ..draft import draft_of
from ..forms import MomentForm
from ..listing import marks_of
from ..models import Post, Version
from ..planning import MOVABLE, PER_DAY_MONTH, PER_DAY_WEEK, Item, filled, holiday, month_of, shown_to, week_of
from ..queries import posts_visible_to

VIEWS = ("woche", "monat", "liste")
PER_DAY = {"woche": PER_DAY_WEEK, "monat": PER_DAY_MONTH}


@require_GET
def calendar(request: HttpRequest) -> HttpResponse:
    """What goes out when. `ansicht` is woche, monat or liste; `tag` the day around which it is shown."""
    today = timezone.localdate()
    view = request.GET.get("ansicht", "")
    view = view if view in VIEWS else "woche"
    day = _day(request.GET.get("tag", ""), today)
    context = {"view": view, "day": day, "today": today, "here": request.get_full_path()}
    if view == "liste":
        return render(request, "editorial/calendar_list.html", context | _list(request, day))
    dates = week_of(day) if view == "woche" else month_of(day)
    days = filled(request.user, dates, per_day=PER_DAY[view], month=day.month if view == "monat" else None)
    weeks = [days[start : start + 7] for start in range(0, len(days), 7)]
    steps = {"previous": _step(day, view, -1), "next": _step(day, view, 1)}
    return render(request, "editorial/calendar.html", context | steps | {"weeks": weeks, "days": days})


@require_http_methods(["GET", "POST"])
def move(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Plans a post for another time. That is an edit: what was approved must be approved again."""
    post = get_object_or_404(_movable(request), uid=uid)
    require(request.user, "editorial.edit_post", post)
    version, here = post.current_version, _own_path(request.POST.get("here") or request.GET.get("here", ""))
    asked = request.POST if request.method == "POST" else None
    form = MomentForm(asked, zone=version.publish_zone, initial=_planned(version))
    if form.is_valid():
        form.read_moment(form.cleaned_data)
    if form.moment is not None and form.moment <= clock.now():
        form.add_error("publish_on", _("Dieser Zeitpunkt ist schon vorbei."))
    if form.is_bound and not form.errors:
        _save(request, post, form)
        return redirect(here)
    voids = post.state in (Post.State.SUBMITTED, Post.State.APPROVED)
    context = {"post": post, "form": form, "here": here, "voids": voids}
    return render(request, "editorial/move.html", context, status=422 if form.errors else 200)


def _planned(version: Version) -> dict[str, object]:
    at = version.publish_at.astimezone(ZoneInfo(version.publish_zone)) if version.publish_at else None
    return {"publish_on": at.date(), "publish_time": at.time()} if at else {}


def _save(request: HttpRequest, post: Post, form: MomentForm) -> None:
    version = post.current_version
    assert version is not None and form.moment is not None
    voided = post.state in (Post.State.SUBMITTED, Post.State.APPROVED) and version.publish_at != form.moment
    zone = form.cleaned_data["publish_zone"] or settings.INSTALLATION.time_zone
    draft = replace(draft_of(version), publish_at=form.moment, publish_zone=zone)
    save_version(request.user, post, draft, base=version.number, now=clock.now())
    names = {"title": post.title or post.excerpt[:60], "time": full_words(timezone.localtime(form.moment))}
    words = _("„%(title)s“ ist jetzt für %(time)s geplant.") % names
    if voided:
        words += " " + _("Der Beitrag ist wieder ein Entwurf und braucht eine neue Freigabe.")
    messages.success(request, words)


def _movable(request: HttpRequest) -> QuerySet[Post]:
    rows = posts_visible_to(request.user).filter(state__in=MOVABLE, current_version__isnull=False)
    return rows.select_related("current_version").prefetch_related(
        "current_version__targets", "current_version__images"
    )


def _list(request: HttpRequest, day: dt.date) -> dict[str, object]:
    start = timezone.make_aware(dt.datetime.combine(day, dt.time()))
    rows = shown_to(request.user).filter(calendar_at__gte=start)
    page = page_of(rows, order=("calendar_at", "id"), cursor=request.GET.get(PARAMETER), size=40)
    marks = marks_of(page.items)
    may = request.user.has_perm
    items = [
        Item(post, marks.get(post.pk, []), post.state in MOVABLE and may("editorial.edit_post", post)) for post in page
    ]
    return {"page": page, "items": items, "holiday": holiday(day)}


def _day(text: str, today: dt.date) -> dt.date:
    try:
        day = parse_date(text)
    except ValueError:
        day = None
    # Far from any year a calendar can show, the arithmetic of weeks ends.
    return day if day and 1970 < day.year < 9000 else today


def _step(day: dt.date, view: str, way: int) -> dt.date:
    if view == "woche":
        return day + dt.timedelta(days=7 * way)
    first = day.replace(day=1)
    return (first - dt.timedelta(days=1)).replace(day=1) if way < 0 else (first + dt.timedelta(days=32)).replace(day=1)


def _own_path(text: str) -> str:
    """Back to the calendar as it was shown; anything else than our own address is not followed."""
    own = reverse("editorial:calendar")
    return text if text.startswith(own) else own

"""Kalender: week, month and list; moving by a form (dragging only fills that form)."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ...core import clock
from ...core.paging import PARAMETER, page_of
from ...core.words import full_words
from ..actions import save_version
from ..draft import draft_of
from ..forms import MomentForm
from ..listing import marks_of
from ..models import Post
from ..planning import MOVABLE, PER_DAY_MONTH, PER_DAY_WEEK, SHOWN_STATES, Item, filled, holiday, month_of, week_of
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
    context = {"view": view, "day": day, "today": today, "form": MomentForm(), "here": request.get_full_path()}
    if view == "liste":
        return render(request, "editorial/calendar_list.html", context | _list(request, day))
    dates = week_of(day) if view == "woche" else month_of(day)
    days = filled(request.user, dates, per_day=PER_DAY[view], month=day.month if view == "monat" else None)
    weeks = [days[start : start + 7] for start in range(0, len(days), 7)]
    steps = {"previous": _step(day, view, -1), "next": _step(day, view, 1)}
    return render(request, "editorial/calendar.html", context | steps | {"weeks": weeks, "days": days})


@require_POST
def move(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Plans a post for another time. That is an edit: what was approved must be approved again."""
    post = get_object_or_404(_movable(request), uid=uid)
    form = MomentForm(request.POST, zone=post.current_version.publish_zone if post.current_version else "")
    back = _own_path(request.POST.get("here", ""))
    if form.is_valid():
        form.read_moment(form.cleaned_data)
    if form.errors or form.moment is None:
        messages.error(request, " ".join(sentence for errors in form.errors.values() for sentence in errors))
        return redirect(back)
    if form.moment <= clock.now():
        messages.error(request, _("Dieser Zeitpunkt ist schon vorbei."))
        return redirect(back)
    _save(request, post, form)
    return redirect(back)


def _save(request: HttpRequest, post: Post, form: MomentForm) -> None:
    version = post.current_version
    assert version is not None and form.moment is not None
    voided = post.state in (Post.State.SUBMITTED, Post.State.APPROVED) and version.publish_at != form.moment
    draft = replace(draft_of(version), publish_at=form.moment, publish_zone=form.cleaned_data["publish_zone"] or "Europe/Berlin")
    save_version(request.user, post, draft, base=version.number, now=clock.now())
    names = {"title": post.title or post.excerpt[:60], "time": full_words(timezone.localtime(form.moment))}
    words = _("„%(title)s“ ist jetzt für %(time)s geplant.") % names
    if voided:
        words += " " + _("Der Beitrag ist wieder ein Entwurf und braucht eine neue Freigabe.")
    messages.success(request, words)


def _movable(request: HttpRequest):  # type: ignore[no-untyped-def]
    rows = posts_visible_to(request.user).filter(state__in=MOVABLE, current_version__isnull=False)
    return rows.select_related("current_version").prefetch_related("current_version__targets", "current_version__images")


def _list(request: HttpRequest, day: dt.date) -> dict[str, object]:
    start = timezone.make_aware(dt.datetime.combine(day, dt.time()))
    rows = posts_visible_to(request.user).filter(calendar_at__gte=start, state__in=SHOWN_STATES)
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

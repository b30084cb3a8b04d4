"""The page Protokoll: for audit and data protection, after they have said what for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from ..core import clock
from ..core.acting import attempt
from ..core.errors import Invalid
from ..core.paging import PARAMETER, Page, page_of
from .actions import note_reading, open_reading, require_reader
from .actions.readings import LASTS
from .forms import FilterForm, PurposeForm
from .labels import ACTIONS, DATA, OBJECTS, functions_of, value_words
from .models import AuditEvent, Reading
from .queries import PERSONAL, events_by, latest_check, reading_of

SESSION_KEY = "record_reading"
PAGE_SIZE = 50
SYSTEM_KEY = "system"
# Names in an event's data under which an actor key stands.
ACTORS = ("account", "to")


@require_http_methods(["GET", "POST"])
def events(request: HttpRequest) -> HttpResponse:
    """Asks for the purpose, then shows events; every page shown is recorded."""
    require_reader(request.user)
    now = clock.now()
    if request.method == "POST":
        return _open(request, now)
    reading = reading_of(request.user.actor_key, request.session.get(SESSION_KEY), since=now - LASTS)
    if reading is None:
        return render(request, "record/purpose.html", {"form": PurposeForm(), "check": latest_check()})
    return _events(request, reading, now)


@require_POST
def close(request: HttpRequest) -> HttpResponse:
    """Ends the reading; the next one asks for its purpose again."""
    require_reader(request.user)
    request.session.pop(SESSION_KEY, None)
    return redirect("record:events")


def _open(request: HttpRequest, now: dt.datetime) -> HttpResponse:
    form = PurposeForm(request.POST)
    reading = attempt(form, lambda: open_reading(request.user, form.cleaned_data["purpose"], now=now))
    if reading is None:
        return render(request, "record/purpose.html", {"form": form, "check": latest_check()}, status=422)
    request.session[SESSION_KEY] = reading.pk
    return redirect("record:events")


def _events(request: HttpRequest, reading: Reading, now: dt.datetime) -> HttpResponse:
    form = FilterForm(request.GET)
    page: Page[AuditEvent] = Page([])
    cursor = request.GET.get(PARAMETER)
    if form.is_valid():
        wanted = _filters(form)
        try:
            page = page_of(events_by(**wanted), order=("-sequence",), cursor=cursor, size=PAGE_SIZE)
        except Invalid as error:
            form.add_error("nummer", str(error))
        else:
            note_reading(request.user, reading, now=now, **_noted(wanted, page))
    shown = {"form": form, "page": page, "rows": _rows(page), "reading": reading, "check": latest_check()}
    return render(request, "record/events.html", shown, status=422 if form.errors else 200)


def _filters(form: FilterForm) -> dict[str, Any]:
    given = form.cleaned_data
    return {
        "object_type": given["art"],
        "object_id": given["nummer"].strip(),
        "action": given["vorgang"].strip(),
        "since": _midnight(given["von"]) if given["von"] else None,
        "until": _midnight(given["bis"] + dt.timedelta(days=1)) if given["bis"] else None,
    }


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))


def _noted(wanted: dict[str, Any], page: Page[AuditEvent]) -> dict[str, Any]:
    """What of a reading goes into the chain: kinds and times, the numbers that were shown, no free text."""
    times = {name: value.isoformat() for name in ("since", "until") if (value := wanted[name])}
    action = wanted["action"] if wanted["action"] in ACTIONS or wanted["action"] in _apps() else ""
    first, last = (page.items[0].sequence, page.items[-1].sequence) if page.items else (0, 0)
    return {"by_object": wanted["object_type"], "by_action": action, "newest": first, "oldest": last, **times}


def _apps() -> set[str]:
    return {name.partition(".")[0] for name in ACTIONS}


def _rows(page: Page[AuditEvent]) -> list[dict[str, Any]]:
    """Events in words; actors by function, persons as objects by function too."""
    accounts = [str(event.data[name]) for event in page for name in ACTORS if event.data.get(name)]
    names = functions_of([*(event.actor_key for event in page), *accounts])
    return [
        {
            "event": event,
            "action": ACTIONS.get(event.action, event.action),
            "object": OBJECTS.get(event.object_type, event.object_type),
            "object_id": "" if event.object_type in PERSONAL else event.object_id,
            "actor": SYSTEM_KEY if event.actor_key == SYSTEM_KEY else names.get(event.actor_key, ""),
            "data": list(_data(event, names)),
        }
        for event in page
    ]


def _data(event: AuditEvent, names: dict[str, str]) -> Iterator[tuple[Any, Any]]:
    """What was noted, in words; a person is shown by their function, never by its key."""
    for name, value in sorted(event.data.items()):
        if value in ("", None):
            continue
        yield DATA.get(name, name), names.get(str(value), "–") if name in ACTORS else value_words(name, value)

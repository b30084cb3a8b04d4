"""Pages of the register: the list, the file of a profile, what is decided about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ...core import clock
from ...core.acting import attempt
from ...core.paging import PARAMETER, page_of
from ...people.access import require
from .. import actions
from ..actions import ChannelData
from ..connecting import served_by_hand
from ..connection_card import card_for
from ..file_lines import file_lines
from ..forms import ActivationForm, ChannelForm, ReasonForm
from ..models import Channel
from ..queries import channels_visible_to

PAGE_SIZE = 24


@require_GET
def channel_list(request: HttpRequest) -> HttpResponse:
    """Every official profile, as a card."""
    found = channels_visible_to(request.user)
    state = request.GET.get("stand", "")
    if state in Channel.State.values:
        found = found.filter(state=state)
    page = page_of(found, order=("name", "pk"), cursor=request.GET.get(PARAMETER), size=PAGE_SIZE)
    shown = {
        "page": page,
        "cards": [(one, served_by_hand(one)) for one in page.items],
        "state": state,
        "states": Channel.State.choices,
        "may_request": request.user.has_perm("channels.request"),
    }
    return render(request, "channels/list.html", shown)


@require_http_methods(["GET", "POST"])
def request_channel(request: HttpRequest) -> HttpResponse:
    """Asks for a profile."""
    require(request.user, "channels.request")
    form = ChannelForm(request.POST or None, person=request.user)
    if request.method == "POST":
        made = attempt(form, lambda: actions.request_channel(request.user, _data(form), now=clock.now()))
        if made:
            messages.success(request, _("Der Kanal ist beantragt. Das Onlineteam meldet sich für ein Gespräch."))
            return redirect("channels:channel", made.pk)
    return render(request, "channels/form.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
def channel(request: HttpRequest, pk: int) -> HttpResponse:
    """One profile's file."""
    return _file(request, get_object_or_404(channels_visible_to(request.user), pk=pk))


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Corrects the file."""
    one = get_object_or_404(channels_visible_to(request.user), pk=pk)
    require(request.user, "channels.change", one)
    form = ChannelForm(request.POST or None, instance=one, person=request.user)
    if request.method == "POST" and attempt(form, lambda: _change(request, one, form)):
        messages.success(request, _("Gespeichert."))
        return redirect("channels:channel", pk)
    return render(request, "channels/form.html", {"form": form, "channel": one}, status=422 if form.errors else 200)


def _change(request: HttpRequest, one: Channel, form: ChannelForm) -> Channel:
    seen = form.cleaned_data["lock_version"]
    one.lock_version = one.lock_version if seen is None else seen
    return actions.change_channel(request.user, one, _data(form), now=clock.now())


@require_POST
def activate(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets the profile speak for the city."""
    one = get_object_or_404(channels_visible_to(request.user), pk=pk)
    require(request.user, "channels.decide", one)
    form = ActivationForm(request.POST)

    def act() -> Channel:
        return actions.activate_channel(request.user, one, talked_on=form.cleaned_data["talked_on"], now=clock.now())

    return _done(request, one, attempt(form, act), _("Der Kanal spricht ab jetzt für die Stadt."), activation=form)


@require_POST
def pause(request: HttpRequest, pk: int) -> HttpResponse:
    """Silences the profile for a while."""
    require(request.user, "channels.pause", get_object_or_404(channels_visible_to(request.user), pk=pk))
    return _with_reason(request, pk, actions.pause_channel, _("Der Kanal ist pausiert. Geplantes wartet."), "pausing")


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends the profile."""
    require(request.user, "channels.decide", get_object_or_404(channels_visible_to(request.user), pk=pk))
    return _with_reason(request, pk, actions.close_channel, _("Der Kanal ist geschlossen."), "closing")


@require_POST
def resume(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets the profile speak again."""
    one = get_object_or_404(channels_visible_to(request.user), pk=pk)
    actions.resume_channel(request.user, one, now=clock.now())
    return _done(request, one, one, _("Der Kanal spricht wieder."))


def _with_reason(request: HttpRequest, pk: int, action: Callable[..., Channel], done: str, name: str) -> HttpResponse:
    one = get_object_or_404(channels_visible_to(request.user), pk=pk)
    form = ReasonForm(request.POST, prefix=name)
    result = attempt(form, lambda: action(request.user, one, form.cleaned_data["reason"], now=clock.now()))
    return _done(request, one, result, done, **{name: form})


def _done(request: HttpRequest, one: Channel, result: Channel | None, done: str, **forms: Any) -> HttpResponse:
    if result is None:
        return _file(request, one, status=422, **forms)
    messages.success(request, done)
    return redirect("channels:channel", one.pk)


def _file(request: HttpRequest, one: Channel, status: int = 200, **forms: Any) -> HttpResponse:
    person = request.user
    shown = {
        "channel": one,
        "by_hand": served_by_hand(one),
        "card": card_for(one, person),
        "lines": file_lines(one, clock.now()),
        "may_change": one.state != Channel.State.CLOSED and person.has_perm("channels.change", one),
        "may_pause": person.has_perm("channels.pause", one),
        "may_decide": person.has_perm("channels.decide", one),
        "activation": ActivationForm(),
        "pausing": ReasonForm(prefix="pausing"),
        "closing": ReasonForm(prefix="closing"),
        **forms,
    }
    return render(request, "channels/channel.html", shown, status=status)


def _data(form: ChannelForm) -> ChannelData:
    return ChannelData(**{name: value for name, value in form.cleaned_data.items() if name != "lock_version"})

"""Connecting a profile: the form, the way to the network and back, checking, disconnecting."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stadtstimme.networks.registry import joining_of

from ...core import clock
from ...core.acting import attempt
from ...core.errors import ActionError, Conflict, Invalid
from ...core.saying import retold
from ...people.access import require
from .. import actions
from ..forms import JoiningForm
from ..models import Channel, ChannelConnection
from ..queries import channels_visible_to


def _channel(request: HttpRequest, pk: int) -> Channel:
    one = get_object_or_404(channels_visible_to(request.user), pk=pk)
    require(request.user, "channels.connect", one)
    return one


def _return_url() -> str:
    """Where networks send people back to: one address for all, since networks have to know it beforehand."""
    return str(settings.INSTALLATION.desk_url + reverse("channels:joined"))


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "POST"])
def connect(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks for what the network wants to know first."""
    one = _channel(request, pk)
    joining = joining_of(one.network)
    if joining is None or one.state not in actions.CONNECTABLE:
        raise Conflict(_("Dieser Kanal lässt sich nicht verbinden."))
    form = JoiningForm(request.POST or None, asks=joining.asks)
    if request.method == "POST":
        target = attempt(form, lambda: _begin(request, one, form))
        if target == "":
            messages.success(request, _("Der Kanal ist verbunden. Das Pult veröffentlicht jetzt selbst."))
            return redirect("channels:channel", pk)
        if target is not None:
            shown = {"channel": one, "target": target, "host": urlsplit(target).hostname, "minutes": _minutes()}
            return render(request, "channels/leave.html", shown)
    again = one.live_connection is not None
    status = 422 if form.errors else 200
    return render(request, "channels/connect.html", {"form": form, "channel": one, "again": again}, status=status)


@sensitive_variables()
def _begin(request: HttpRequest, one: Channel, form: JoiningForm) -> str:
    return actions.begin_connection(
        request.user,
        one,
        form.cleaned_data,
        session_key=request.session.session_key or "",
        return_url=_return_url(),
        now=clock.now(),
    )


def _minutes() -> int:
    return int(actions.ROUND_LASTS.total_seconds() // 60)


@sensitive_variables()
@never_cache
@require_GET
def joined(request: HttpRequest) -> HttpResponse:
    """The person comes back from the network. Always led on, so that what the address holds stays in no history."""
    answer = _taken_out(request)
    now = clock.now()
    try:
        taken = actions.take_round(
            request.user, answer.pop("state", ""), session_key=request.session.session_key or "", now=now
        )
    except Invalid as error:
        messages.error(request, str(error))
        return redirect("channels:list")
    try:
        actions.finish_connection(request.user, taken, answer, return_url=_return_url(), now=now)
    except ActionError as error:
        messages.error(request, _("Der Kanal ist nicht verbunden. %(why)s") % {"why": error})
    else:
        messages.success(request, _("Der Kanal ist verbunden. Das Pult veröffentlicht jetzt selbst."))
    return redirect("channels:channel", taken.channel_id)


def _taken_out(request: HttpRequest) -> dict[str, str]:
    """The query of the request, which then has none: a report of a defect would show it."""
    answer: dict[str, str] = request.GET.dict()
    request.GET = QueryDict()
    for name in {"QUERY_STRING", "RAW_URI", "REQUEST_URI"} & set(request.META):
        request.META[name] = ""
    return answer


@require_POST
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks the network now whether the connection still works."""
    found = actions.check_now(request.user, _channel(request, pk), now=clock.now())
    if found.state == ChannelConnection.State.CONNECTED and found.failing_since is None:
        messages.success(request, _("Die Verbindung funktioniert."))
    else:
        why = str(retold(found.trouble)) or _(
            "Das Netzwerk antwortet gerade nicht. Wir versuchen es in einer Stunde wieder."
        )
        messages.warning(request, why)
    return redirect("channels:channel", pk)


@require_POST
def disconnect(request: HttpRequest, pk: int) -> HttpResponse:
    """Forgets the credentials."""
    one = _channel(request, pk)
    if actions.disconnect_channel(request.user, one, now=clock.now()):
        messages.success(request, _("Der Kanal ist getrennt. Die Zugangsdaten gelten nicht mehr."))
    else:
        words = _("Der Kanal ist getrennt. Bitte löschen Sie das Passwort oder die Freigabe auch im Netzwerk selbst.")
        messages.warning(request, words)
    return redirect("channels:channel", pk)

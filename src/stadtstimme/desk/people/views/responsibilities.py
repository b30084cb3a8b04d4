"""Who decides on what."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ...core import clock
from ...core.acting import attempt
from ...core.paging import PARAMETER, page_of
from .. import actions
from ..access import require
from ..actions import ResponsibilityData
from ..forms import ResponsibilityForm
from ..queries import responsibilities_for


@require_GET
def responsibilities(request: HttpRequest) -> HttpResponse:
    """All topics with the persons who decide."""
    found = responsibilities_for(request.user)
    page = page_of(found, order=("-active", "topic", "pk"), cursor=request.GET.get(PARAMETER))
    shown = {"page": page, "here": "responsibilities", "may_change": request.user.has_perm("people.administer")}
    return render(request, "people/responsibilities.html", shown)


@require_http_methods(["GET", "POST"])
def new_responsibility(request: HttpRequest) -> HttpResponse:
    """Enters who decides on a topic."""
    require(request.user, "people.administer")
    form = ResponsibilityForm(request.POST or None)
    if request.method == "POST":
        made = attempt(form, lambda: actions.create_responsibility(request.user, _data(form), now=clock.now()))
        if made:
            messages.success(request, _("Die Zuständigkeit gilt ab jetzt."))
            return redirect("people:responsibilities")
    return render(request, "people/responsibility.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def responsibility(request: HttpRequest, pk: int) -> HttpResponse:
    """Changes who decides on a topic."""
    require(request.user, "people.administer")
    one = get_object_or_404(responsibilities_for(request.user), pk=pk)
    form = ResponsibilityForm(request.POST or None, instance=one)
    if request.method == "POST":
        if attempt(form, lambda: actions.change_responsibility(request.user, one, _data(form), now=clock.now())):
            messages.success(request, _("Gespeichert. Es gilt für alles, was ab jetzt zur Freigabe geht."))
            return redirect("people:responsibilities")
        one.refresh_from_db()
    shown = {"form": form, "responsibility": one}
    return render(request, "people/responsibility.html", shown, status=422 if form.errors else 200)


@require_POST
def retire(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a topic out of use."""
    one = get_object_or_404(responsibilities_for(request.user), pk=pk)
    actions.retire_responsibility(request.user, one, now=clock.now())
    messages.success(request, _("„%(topic)s“ wird nicht mehr angeboten.") % {"topic": one.topic})
    return redirect("people:responsibilities")


def _data(form: ResponsibilityForm) -> ResponsibilityData:
    return ResponsibilityData(**form.cleaned_data)

"""Persons and their roles."""

from __future__ import annotations

from typing import Any

from allauth.mfa.utils import is_mfa_enabled
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
from ..assigned import assigned_to
from ..forms import PersonFilter, PersonForm, RoleForm
from ..models import Person, RoleAssignment
from ..queries import persons_for

STATES = {"aktiv": True, "abgemeldet": False}


@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """Everybody who works with the desk."""
    form = PersonFilter(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    people = persons_for(request.user, search=wanted.get("suche", ""), active=STATES.get(wanted.get("stand", "")))
    page = page_of(people, order=("name", "pk"), cursor=request.GET.get(PARAMETER))
    shown = {"page": page, "form": form, "here": "persons", "may_change": request.user.has_perm("people.administer")}
    return render(request, "people/overview.html", shown)


@require_http_methods(["GET", "POST"])
def new_person(request: HttpRequest) -> HttpResponse:
    """Enters a person."""
    require(request.user, "people.administer")
    form = PersonForm(request.POST or None)
    if request.method == "POST":
        made = attempt(form, lambda: actions.create_person(request.user, **form.cleaned_data, now=clock.now()))
        if made:
            messages.success(request, _("%(name)s ist eingetragen. Geben Sie jetzt eine Rolle.") % {"name": made.name})
            return redirect("people:person", made.pk)
    return render(request, "people/new_person.html", {"form": form}, status=_status(form))


@require_http_methods(["GET", "POST"])
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One person: what is known (little), and the roles."""
    one = _person(request, pk)
    if request.method == "POST":
        require(request.user, "people.administer", one)
    form = PersonForm(request.POST or None, instance=one)

    def act() -> object:
        return actions.change_person(request.user, one, **form.cleaned_data, now=clock.now())

    if request.method == "POST" and attempt(form, act):
        messages.success(request, _("Gespeichert."))
        return redirect("people:person", pk)
    return _person_page(request, one, form=form)


@require_POST
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Gives a role."""
    require(request.user, "people.administer")
    one = _person(request, pk)
    form = RoleForm(request.POST)

    def act() -> RoleAssignment:
        wanted = form.cleaned_data
        return actions.assign_role(request.user, one, wanted["role"], wanted["department"], now=clock.now())

    if attempt(form, act):
        messages.success(request, _("Die Rolle gilt ab jetzt."))
        return redirect("people:person", pk)
    return _person_page(request, one, roles=form)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a role."""
    require(request.user, "people.administer")
    assignment = get_object_or_404(RoleAssignment.objects.select_related("person"), pk=pk)
    actions.withdraw_role(request.user, assignment, now=clock.now())
    messages.success(request, _("Die Rolle ist entzogen."))
    return redirect("people:person", assignment.person_id)


@require_http_methods(["GET", "POST"])
def deactivate(request: HttpRequest, pk: int) -> HttpResponse:
    """Shows what still depends on the person, then ends their sign-ins."""
    require(request.user, "people.administer")
    one = _person(request, pk)
    if request.method == "POST":
        actions.deactivate_person(request.user, one, now=clock.now())
        messages.success(request, _("%(name)s ist überall abgemeldet.") % {"name": one.name})
        return redirect("people:person", pk)
    return render(request, "people/deactivate.html", {"person": one, "assigned": assigned_to(one)})


@require_POST
def reactivate(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets a person back in."""
    one = _person(request, pk)
    actions.reactivate_person(request.user, one, now=clock.now())
    messages.success(request, _("%(name)s kann sich wieder anmelden, mit einem neuen Passwort.") % {"name": one.name})
    return redirect("people:person", pk)


@require_POST
def remove_second_factor(request: HttpRequest, pk: int) -> HttpResponse:
    """For somebody who lost telephone and emergency codes."""
    one = _person(request, pk)
    actions.remove_second_factor(request.user, one, now=clock.now())
    messages.success(
        request, _("%(name)s richtet beim nächsten Anmelden einen neuen zweiten Faktor ein.") % {"name": one.name}
    )
    return redirect("people:person", pk)


def _person(request: HttpRequest, pk: int) -> Person:
    return get_object_or_404(persons_for(request.user), pk=pk)


def _person_page(
    request: HttpRequest, one: Person, form: PersonForm | None = None, roles: RoleForm | None = None
) -> HttpResponse:
    """`one` is read anew: a refused form has not changed what stands there."""
    fresh = _person(request, one.pk)
    status = max(_status(form), _status(roles))
    shown: dict[str, Any] = {
        "person": fresh,
        "form": form or PersonForm(instance=fresh),
        "roles": roles or RoleForm(),
        "assigned": assigned_to(fresh),
        "may_change": request.user.has_perm("people.administer"),
        "second_factor": is_mfa_enabled(fresh),
    }
    return render(request, "people/person.html", shown, status=status)


def _status(form: Any) -> int:
    return 422 if form is not None and form.is_bound and form.errors else 200

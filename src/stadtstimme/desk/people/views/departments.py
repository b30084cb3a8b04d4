"""Departments."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ...core import clock
from ...core.acting import attempt
from ...core.paging import PARAMETER, page_of
from .. import actions
from ..access import require
from ..forms import DepartmentForm
from ..queries import departments_for


@require_http_methods(["GET", "POST"])
def departments(request: HttpRequest) -> HttpResponse:
    """All departments, and a form for another."""
    found = departments_for(request.user)
    form = DepartmentForm(request.POST or None)
    if request.method == "POST":
        require(request.user, "people.administer")
        if attempt(form, lambda: actions.create_department(request.user, **form.cleaned_data, now=clock.now())):
            messages.success(request, _("Der Fachbereich ist eingetragen."))
            return redirect("people:departments")
    page = page_of(found, order=("name", "pk"), cursor=request.GET.get(PARAMETER))
    shown = {
        "page": page,
        "form": form,
        "here": "departments",
        "may_change": request.user.has_perm("people.administer"),
    }
    return render(request, "people/departments.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def department(request: HttpRequest, pk: int) -> HttpResponse:
    """Renames a department."""
    require(request.user, "people.administer")
    one = get_object_or_404(departments_for(request.user), pk=pk)
    form = DepartmentForm(request.POST or None, instance=one)

    def act() -> object:
        return actions.change_department(request.user, one, **form.cleaned_data, now=clock.now())

    if request.method == "POST" and attempt(form, act):
        messages.success(request, _("Gespeichert."))
        return redirect("people:departments")
    return render(
        request, "people/department.html", {"form": form, "department": one}, status=422 if form.errors else 200
    )

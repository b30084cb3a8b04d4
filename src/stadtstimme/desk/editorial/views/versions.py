"""Verlauf: the versions of a post with what changed, and taking up an older one."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ...core import clock
from ..actions import save_version
from ..draft import draft_of
from ..history import history_of
from ..models import Version
from ..queries import posts_visible_to


@require_GET
def versions(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """The versions, newest first. A request by script gets the list alone."""
    post = get_object_or_404(posts_visible_to(request.user).select_related("current_version"), uid=uid)
    before = request.GET.get("vor", "")
    history = history_of(post, before=int(before) if before.isdecimal() and len(before) < 9 else None)
    fragment = request.headers.get("X-Requested-With") == "fetch"
    template = "editorial/history.html" if fragment else "editorial/versions.html"
    may_write = request.user.has_perm("editorial.edit_post", post)
    return render(request, template, {"post": post, "history": history, "may_write": may_write})


@require_POST
def restore(request: HttpRequest, uid: uuid.UUID, number: int) -> HttpResponse:
    """Makes an older version, or one put aside, the current one: as a new save, nothing is overwritten."""
    post = get_object_or_404(posts_visible_to(request.user).select_related("current_version"), uid=uid)
    wanted = get_object_or_404(Version.objects.prefetch_related("targets", "images"), post=post, number=number)
    current = post.current_version.number if post.current_version else None
    save_version(request.user, post, draft_of(wanted), base=current, now=clock.now())
    messages.success(request, _("Fassung %(number)d ist jetzt die aktuelle.") % {"number": number})
    return redirect("editorial:write", uid)

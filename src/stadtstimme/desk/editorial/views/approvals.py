"""Freigaben: the queue and the page on which one decides. One at a time, each really shown."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ....checker import Report
from ...core import clock
from ...core.errors import Invalid
from ...core.paging import PARAMETER, page_of
from ..actions import decide_step, override_stop, show_preview
from ..checking import check_version
from ..differences import around_changes, word_differences
from ..facts import facts_in
from ..forms import DecisionForm, OverrideForm
from ..listing import marks_of, next_step, seen_before, step_for
from ..models import Post, ReviewStep, Version
from ..presenting import Findings, findings_of, images_of, previews, version_choices
from ..queries import posts_visible_to, steps_waiting_for


@require_GET
def approvals(request: HttpRequest) -> HttpResponse:
    """What waits for this person's decision, the oldest first."""
    now = clock.now()
    waiting = steps_waiting_for(request.user, now=now).select_related("post__department", "asked", "version__created_by")
    page = page_of(waiting.defer("version__text"), order=("asked_at", "id"), cursor=request.GET.get(PARAMETER))
    marks = marks_of([step.post for step in page])
    rows = [(step, marks.get(step.post_id, []), step.asked_id != request.user.pk) for step in page]
    return render(request, "editorial/approvals.html", {"page": page, "rows": rows, "now": now})


@require_http_methods(["GET", "POST"])
def approval(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """One decision: what will go out, what changed, what was found. POST decides."""
    post = _post(request, uid)
    step = step_for(request.user, post)
    if step is None:
        messages.info(request, _("Über diesen Beitrag haben Sie gerade nichts zu entscheiden."))
        return redirect("editorial:post", uid)
    if request.method == "GET":
        return _page(request, post, step)
    form = DecisionForm(request.POST)
    approve = request.POST.get("do") == "approve"
    if not form.is_valid():
        return _page(request, post, step, 422, form=form)
    try:
        asked = get_object_or_404(ReviewStep.objects.filter(post=post).select_related("post"), pk=form.cleaned_data["step"])
        content_hash, remark = form.cleaned_data["content_hash"], form.cleaned_data["remark"]
        decide_step(request.user, asked, content_hash=content_hash, approve=approve, remark=remark, now=clock.now())
    except Invalid as error:
        form.add_error("remark" if error.field == "remark" else None, str(error))
        return _page(request, post, step, 422, form=form)
    messages.success(request, _decided(post, approve))
    following = next_step(request.user, step, clock.now())
    return redirect("editorial:approval", following.post.uid) if following else redirect("editorial:approvals")


@require_POST
def override(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Keeps one stop on purpose, naming finding and words."""
    post = _post(request, uid)
    step = step_for(request.user, post)
    form = OverrideForm(request.POST)
    version = post.current_version
    if step is None or version is None:
        return redirect("editorial:post", uid)
    try:
        if not form.is_valid():
            return _page(request, post, step, 422, override_form=form)
        found = form.cleaned_data
        override_stop(
            request.user, version, kind=found["kind"], quote=found["quote"], reason=found["reason"], now=clock.now()
        )
    except Invalid as error:
        form.add_error("reason", str(error))
        return _page(request, post, step, 422, override_form=form)
    messages.success(request, _("Die Ausnahme ist mit Ihrer Begründung vermerkt."))
    return redirect("editorial:approval", uid)


def _page(request: HttpRequest, post: Post, step: ReviewStep, status: int = 200, **more: Any) -> HttpResponse:
    person, now = request.user, clock.now()
    version = post.current_version
    assert version is not None
    version.post = post
    before = seen_before(person, version)
    choices = version_choices(version)
    findings = _findings(version, now)
    following = next_step(person, step, now)
    texts = [version.title, version.text, *(one.own_text for one in choices)]
    context = {
        "post": post,
        "version": version,
        "step": step,
        "deputy": step.asked_id != person.pk,
        "previews": previews(choices, version.title, images_of(version.images.all()), version.language),
        "images": images_of(version.images.all()),
        "findings": findings,
        "facts": facts_in("\n".join(texts), timezone.localtime(now).date()),
        "seen": before,
        "changes": around_changes(word_differences(before.text, version.text)) if before else [],
        "other_changes": _other_changes(before, version) if before else [],
        "remarks": post.remarks.select_related("written_by").order_by("-written_at")[:10],
        "authors": _authors(post),
        "following": following,
        "may_override": person.has_perm("editorial.override_stop", version),
        "form": DecisionForm(initial={"step": step.pk, "content_hash": version.content_hash}),
        **more,
    }
    response = render(request, "editorial/approval.html", context, status=status)
    # Only now: the preview is in what is sent.
    show_preview(person, version, now=now)
    return response


def _findings(version: Version, now: Any) -> Findings:
    reports = [(one.channel_id, Report.from_dict(one.report)) for one in check_version(version, now=now)]
    channels = {target.channel_id: target.channel for target in version.targets.all()}
    kept = [one for one in version.overrides.all() if one.content_hash == version.content_hash]
    return findings_of(reports, channels, kept)


def _other_changes(before: Version, version: Version) -> list[str]:
    """What else is different, in words."""
    words = []
    if before.title != version.title:
        words.append(_("die Überschrift"))
    if before.publish_at != version.publish_at:
        words.append(_("der Zeitpunkt"))
    targets = [{target.channel_id: target.text for target in one.targets.all()} for one in (before, version)]
    if targets[0].keys() != targets[1].keys():
        words.append(_("die Kanäle"))
    elif targets[0] != targets[1]:
        words.append(_("eine eigene Fassung für einen Kanal"))
    images = [[(image.asset_id, image.alt_text, image.consent) for image in one.images.all()] for one in (before, version)]
    if images[0] != images[1]:
        words.append(_("die Bilder oder ihre Angaben"))
    return words


def _authors(post: Post) -> list[str]:
    names = post.versions.values_list("created_by__name", flat=True).distinct()
    return sorted(set(names))


def _decided(post: Post, approve: bool) -> str:
    names = {"title": post.title or post.excerpt[:60]}
    return _("„%(title)s“ ist freigegeben.") % names if approve else _("„%(title)s“ ist zurückgegeben.") % names


def _post(request: HttpRequest, uid: uuid.UUID) -> Post:
    rows = posts_visible_to(request.user).select_related("current_version__created_by", "responsibility", "department")
    rows = rows.prefetch_related(
        "current_version__targets__channel", "current_version__images__asset", "current_version__overrides__decided_by"
    )
    return get_object_or_404(rows, uid=uid)

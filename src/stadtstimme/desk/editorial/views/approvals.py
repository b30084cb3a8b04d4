"""Freigaben: the queue and the page on which one decides. One at a time, each really shown."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.contrib import messages
from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ...core import clock
from ...core.errors import Invalid
from ...core.paging import PARAMETER, page_of
from ...people.models import Person
from ..actions import decide_step, override_stop, show_preview
from ..choices import ChannelChoice, version_choices
from ..differences import around_changes, word_differences
from ..draft import draft_of
from ..facts import Fact, facts_in
from ..forms import DecisionForm, OverrideForm
from ..listing import marks_of, shown_before, step_and_next
from ..models import Post, ReviewStep, Version
from ..presenting import previews
from ..queries import posts_visible_to, steps_waiting_for
from ..shown import SHOWN, findings_on
from ..shown_images import images_of
from ..undo import just_released_by


@require_GET
def approvals(request: HttpRequest) -> HttpResponse:
    """What waits for this person's decision, the oldest first."""
    now = clock.now()
    waiting = steps_waiting_for(request.user, now=now).select_related(
        "post__department", "asked", "version__created_by", "channel"
    )
    page = page_of(waiting.defer("version__text"), order=("asked_at", "id"), cursor=request.GET.get(PARAMETER))
    marks = marks_of([step.post for step in page])
    rows = [(step, marks.get(step.post_id, []), step.asked_id != request.user.pk) for step in page]
    return render(
        request,
        "editorial/approvals.html",
        {"page": page, "rows": rows, "now": now, "undos": just_released_by(request.user, now)},
    )


@require_http_methods(["GET", "POST"])
def approval(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """One decision: what will go out, what changed, what was found. POST decides."""
    step, following = step_and_next(request.user, uid, clock.now())
    if step is None:
        return _nothing_to_decide(request, uid)
    if request.method == "GET":
        return _page(request, step, following)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _page(request, step, following, 422, form=form)
    approve, found = request.POST.get("do") == "approve", form.cleaned_data
    try:
        asked = get_object_or_404(ReviewStep.objects.filter(post=step.post).select_related("post"), pk=found["step"])
        post = decide_step(
            request.user,
            asked,
            content_hash=found["content_hash"],
            approve=approve,
            remark=found["remark"],
            now=clock.now(),
        )
    except Invalid as error:
        form.add_error("remark" if error.field == "remark" else None, str(error))
        return _page(request, step, following, 422, form=form)
    messages.success(request, _decided(post, approve))
    return redirect("editorial:approval", following.post.uid) if following else redirect("editorial:approvals")


@require_POST
def override(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Keeps one stop on purpose, naming finding and words."""
    step, following = step_and_next(request.user, uid, clock.now())
    if step is None or step.post.current_version is None:
        return _nothing_to_decide(request, uid)
    form = OverrideForm(request.POST)
    if not form.is_valid():
        return _page(request, step, following, 422, override_form=form)
    found = form.cleaned_data
    try:
        override_stop(
            request.user,
            step.post.current_version,
            kind=found["kind"],
            quote=found["quote"],
            reason=found["reason"],
            now=clock.now(),
        )
    except Invalid as error:
        form.add_error("reason", str(error))
        return _page(request, step, following, 422, override_form=form)
    messages.success(request, _("Die Ausnahme ist mit Ihrer Begründung vermerkt."))
    return redirect("editorial:approval", uid)


def _nothing_to_decide(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    get_object_or_404(posts_visible_to(request.user), uid=uid)
    messages.info(request, _("Über diesen Beitrag haben Sie gerade nichts zu entscheiden."))
    return redirect("editorial:post", uid)


def _page(
    request: HttpRequest, step: ReviewStep, following: ReviewStep | None, status: int = 200, **more: Any
) -> HttpResponse:
    person, now, post = request.user, clock.now(), step.post
    version = post.current_version
    assert version is not None  # what was handed in has one
    version.post = post
    prefetch_related_objects([version], *SHOWN)
    known, before = shown_before(person, version)
    choices, images = version_choices(version), images_of(version.images.all())
    authors = dict(post.versions.order_by().values_list("created_by_id", "created_by__name").distinct())
    context = {
        "post": post,
        "version": version,
        "step": step,
        "deputy": step.asked_id != person.pk,
        "previews": previews(choices, version.title, images, version.language),
        "images": images,
        "findings": findings_on(version, now),
        "facts": _facts(version, choices, now),
        "seen": before,
        "changes": around_changes(word_differences(before.text, version.text)) if before else [],
        "other_changes": _other_changes(before, version) if before else [],
        "remarks": post.remarks.select_related("written_by").order_by("-written_at")[:10],
        "authors": sorted(authors.values()),
        "following": following,
        "undos": just_released_by(person, now),
        "may_override": _may_override(person, post, authors),
        "form": DecisionForm(initial={"step": step.pk, "content_hash": version.content_hash}),
        **more,
    }
    response = render(request, "editorial/approval.html", context, status=status)
    if not known:
        # Only now: the preview is in what is sent.
        show_preview(person, version, now=now)
    return response


def _may_override(person: Person, post: Post, authors: dict[int, str]) -> bool:
    """Whether the form is offered at all; the action asks for itself."""
    who = post.responsibility
    return person.pk in (who.approver_id, who.deputy_id) and person.pk not in authors


def _facts(version: Version, choices: list[ChannelChoice], now: dt.datetime) -> list[Fact]:
    texts = [version.title, version.warning, version.text, *(one.own_text for one in choices)]
    return facts_in("\n".join(texts), timezone.localtime(now).date())


def _other_changes(before: Version, version: Version) -> list[str]:
    """What else is different, in words."""
    words = []
    if before.title != version.title:
        words.append(_("die Überschrift"))
    if before.warning != version.warning:
        words.append(_("der Inhaltshinweis"))
    if before.language != version.language:
        words.append(_("die Sprache"))
    if before.publish_at != version.publish_at:
        words.append(_("der Zeitpunkt"))
    targets = [{target.channel_id: target.text for target in one.targets.all()} for one in (before, version)]
    if targets[0].keys() != targets[1].keys():
        words.append(_("die Kanäle"))
    elif targets[0] != targets[1]:
        words.append(_("eine eigene Fassung für einen Kanal"))
    images = [draft_of(one).images for one in (before, version)]
    if images[0] != images[1]:
        words.append(_("die Bilder oder ihre Angaben"))
    return words


def _decided(post: Post, approve: bool) -> str:
    names = {"title": post.title or post.excerpt[:60]}
    if approve and post.state == Post.State.SUBMITTED:
        asked = post.steps.filter(state=ReviewStep.State.OPEN).select_related("asked").order_by("pk")
        others = ", ".join(dict.fromkeys(one.asked.name for one in asked))
        return _("Ihre Entscheidung über „%(title)s“ ist vermerkt. Gefragt ist jetzt: %(names)s.") % {
            **names,
            "names": others,
        }
    return _("„%(title)s“ ist freigegeben.") % names if approve else _("„%(title)s“ ist zurückgegeben.") % names

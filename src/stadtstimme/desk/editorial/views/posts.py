"""Beiträge: the list, the page of one post, and what can be done with it there."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ...core import clock
from ...core.errors import Invalid
from ...core.paging import PARAMETER, page_of
from ...people.models import Department
from ..actions import (
    add_remark,
    correct_post,
    discard_post,
    look_up_delivery,
    retry_delivery,
    send_late_post,
    settle_delivery,
    settle_note,
    take_back_post,
    withdraw_post,
)
from ..checking import stop_words
from ..choices import version_choices
from ..dispatch import LATE
from ..forms import ReasonForm, RemarkForm, SettleForm
from ..listing import filtered_posts, marks_of, progress_of
from ..models import CorrectionNote, Delivery, Post, VersionImage, VersionTarget
from ..presenting import previews
from ..queries import deliveries_visible_to, posts_visible_to
from ..shown_images import images_of
from ..telling_the_story import delivery_lines, progress_words, story_of
from ..undo import undo_of


@require_GET
def posts(request: HttpRequest) -> HttpResponse:
    """All posts the person may read, the latest change first."""
    filters = _filters(request)
    page = page_of(filtered_posts(request.user, filters), cursor=request.GET.get(PARAMETER))
    marks, progress = marks_of(page.items), progress_of(page.items)
    context = {
        "page": page,
        "rows": [(post, marks.get(post.pk, []), progress.get(post.pk, "")) for post in page],
        "filters": filters,
        "states": Post.State.choices,
        "departments": Department.objects.all(),
        "may_write": request.user.has_perm("editorial.create_post"),
    }
    return render(request, "editorial/posts.html", context)


def _filters(request: HttpRequest) -> dict[str, Any]:
    state = request.GET.get("stand", "")
    department = request.GET.get("fachbereich", "")
    return {
        "state": state if state in Post.State.values else "",
        "mine": request.GET.get("meine") == "1",
        "department": int(department) if department.isdecimal() and len(department) < 10 else None,
    }


@require_GET
def post(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """One post: where it stands, what it says, what can be done."""
    return _page(request, _post(request, uid))


def _page(request: HttpRequest, post: Post, status: int = 200, **more: Any) -> HttpResponse:
    version = post.current_version
    person, state = request.user, post.state
    open_state = post.state in (Post.State.DRAFT, Post.State.RETURNED)
    writes = person.has_perm("editorial.edit_post", post)
    published = post.state == Post.State.PUBLISHED
    deliveries = delivery_lines(post, person)
    undo = undo_of(post, clock.now())
    withdraws = person.has_perm("editorial.withdraw_post", post)
    context = {
        "post": post,
        "version": version,
        "previews": previews(version_choices(version), version.title, images_of(version.images.all()), version.language)
        if version
        else [],
        "deliveries": deliveries,
        "progress": progress_words(post, deliveries),
        "late": [one for one in deliveries if one.may_retry and one.delivery.error_code == LATE],
        "undo": undo if withdraws else None,
        "story": story_of(post, [one.delivery for one in deliveries]),
        "remarks": post.remarks.select_related("written_by", "version").order_by("-written_at")[:50],
        "corrections": posts_visible_to(person).filter(corrects=post).only("uid", "title", "state")[:10]
        if published or post.state == Post.State.WITHDRAWN
        else [],
        "steps": post.steps.filter(state="open").select_related("asked", "deputy", "channel").order_by("pk"),
        "may": {
            "write": writes and (open_state or state in (Post.State.SUBMITTED, Post.State.APPROVED)),
            "continue": writes and open_state,
            "remark": version is not None,
            "correct": published and writes,
            "withdraw": post.state in (Post.State.APPROVED, Post.State.PUBLISHED) and withdraws,
            "discard": post.state in (Post.State.DRAFT, Post.State.SUBMITTED, Post.State.RETURNED) and writes,
        },
        "stops": stop_words(version) if version and state == Post.State.SUBMITTED else [],
        "remark_form": RemarkForm(),
        "withdraw_form": ReasonForm(),
        "settle_form": SettleForm(),
        **more,
    }
    return render(request, "editorial/post.html", context, status=status)


@require_POST
def remark(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """An internal remark."""
    post = _post(request, uid)
    form = RemarkForm(request.POST)
    if not form.is_valid():
        return _page(request, post, 422, remark_form=form)
    add_remark(request.user, post, form.cleaned_data["text"], now=clock.now())
    messages.success(request, _("Bemerkung gespeichert."))
    return _back(request, post)


@require_POST
def correct(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Starts a correction, prefilled, and opens it."""
    correction = correct_post(request.user, _post(request, uid), now=clock.now())
    return redirect("editorial:write", correction.uid)


@require_POST
def withdraw(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Takes the post back everywhere, with a reason."""
    post = _post(request, uid)
    form = ReasonForm(request.POST)
    try:
        if not form.is_valid():
            return _page(request, post, 422, withdraw_form=form)
        withdraw_post(request.user, post, form.cleaned_data["reason"], now=clock.now())
    except Invalid as error:
        form.add_error("reason", str(error))
        return _page(request, post, 422, withdraw_form=form)
    messages.success(request, _("Der Beitrag ist zurückgezogen. Die Begründung steht an seiner Stelle."))
    return redirect("editorial:post", post.uid)


@require_POST
def discard(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Throws a draft away; its versions are kept."""
    post = _post(request, uid)
    discard_post(request.user, post, now=clock.now())
    messages.success(request, _("Der Entwurf ist verworfen."))
    return redirect("editorial:posts")


@require_POST
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """A person states what became of a delivery."""
    delivery = get_object_or_404(_deliveries(request), pk=pk)
    form = SettleForm(request.POST)
    post = _post(request, delivery.post.uid)
    try:
        if not form.is_valid():
            return _page(request, post, 422, settle_form=form, settling=delivery.pk)
        told = form.cleaned_data
        settle_delivery(request.user, delivery, told["outcome"], url=told["url"], proof=told["proof"], now=clock.now())
    except Invalid as error:
        form.add_error(error.field if error.field in ("url", "proof") else None, str(error))
        return _page(request, post, 422, settle_form=form, settling=delivery.pk)
    messages.success(request, _("Danke, das ist vermerkt."))
    return _back(request, post)


@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Sends a failed delivery again."""
    delivery = get_object_or_404(_deliveries(request), pk=pk)
    retry_delivery(request.user, delivery, now=clock.now())
    messages.success(request, _("Wird gleich noch einmal gesendet."))
    return _back(request, delivery.post)


@require_POST
def look_up(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks the network now what became of an unclear delivery."""
    delivery = get_object_or_404(_deliveries(request), pk=pk)
    try:
        found = look_up_delivery(request.user, delivery, now=clock.now())
    except Invalid as error:
        messages.warning(request, str(error))
        return _back(request, delivery.post)
    if found.state == Delivery.State.FAILED:
        messages.warning(request, _("Nachgesehen: Der Beitrag steht nicht dort. Sie können ihn noch einmal senden."))
    else:
        messages.success(request, _("Nachgesehen: Der Beitrag ist beim Netzwerk angekommen."))
    return _back(request, delivery.post)


@require_POST
def send_late(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """The answer to "should it still go out?"."""
    post = _post(request, uid)
    send_late_post(request.user, post, now=clock.now())
    messages.success(request, _("Der Beitrag geht gleich hinaus."))
    return _back(request, post)


@require_POST
def take_back(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Undoes a release of a moment ago."""
    post = take_back_post(request.user, _post(request, uid), now=clock.now())
    messages.success(request, _("Zurückgeholt. Nichts davon ist hinausgegangen."))
    return _back(request, post)


@require_POST
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """What became of a note on a correction that the network refused."""
    seen = deliveries_visible_to(request.user).values("pk")
    rows = CorrectionNote.objects.select_related("original__post", "original__channel")
    found = get_object_or_404(rows.filter(original__in=seen), pk=pk)
    try:
        settle_note(request.user, found, request.POST.get("outcome", ""), now=clock.now())
    except Invalid as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, _("Danke, das ist vermerkt."))
    return _back(request, found.original.post)


def _post(request: HttpRequest, uid: uuid.UUID) -> Post:
    rows = posts_visible_to(request.user).select_related(
        "current_version__created_by", "responsibility", "department", "created_by", "corrects"
    )
    rows = rows.prefetch_related(
        Prefetch("current_version__targets", VersionTarget.objects.select_related("channel__connection")),
        Prefetch("current_version__images", VersionImage.objects.select_related("asset")),
    )
    post = get_object_or_404(rows, uid=uid)
    if post.current_version is not None:
        post.current_version.post = post  # spares reading it once more
    return post


def _deliveries(request: HttpRequest) -> Any:
    return deliveries_visible_to(request.user).select_related("post", "channel__connection")


def _back(request: HttpRequest, post: Post) -> HttpResponse:
    return redirect("editorial:approval" if request.POST.get("from") == "approval" else "editorial:post", post.uid)

"""Schreiben: the editor's page, saving while one writes, live findings, and handing in."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.db import OperationalError, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ....networks.counting import ADDRESS_PATTERN, MENTION_PATTERN
from ...core import clock
from ...core.errors import ActionError, Conflict, Invalid
from ...core.words import clock_words
from ...media.actions import upload_asset
from ...media.uploads import refusal_of
from ...people.access import require
from ..actions import Saved, submit_post
from ..choices import count_words
from ..draft import Draft
from ..editing import Editing, warned_words
from ..forms import DraftForm
from ..models import MIDDLE, Post
from ..shown_images import ShownImage, focus_words

# Where a refusal of an action is shown in the form.
FIELDS = {
    "publish_at": "publish_on",
    "publish_zone": "publish_zone",
    "text": "text",
    "title": "title",
    "warning": "warning",
    "responsibility": "responsibility",
}


@require_GET
def new_post(request: HttpRequest) -> HttpResponse:
    """An empty page to write on; the post comes into being with the first save."""
    require(request.user, "editorial.create_post")
    editing = Editing(request.user, uuid.uuid4())
    return _page(request, editing, editing.form(), editing.saved_draft)


@require_http_methods(["GET", "POST"])
def write(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """The page of one post. POST saves, and `do` says what else: submit, upload, or move an image."""
    editing = Editing.of(request.user, uid)
    if not editing.may_write:
        messages.info(request, _("Diesen Beitrag können Sie lesen, aber nicht ändern."))
        return redirect("editorial:post", uid)
    if request.method == "GET":
        return _page(request, editing, editing.form(), editing.saved_draft)
    return _handed_in(request, editing)


@require_POST
def autosave(request: HttpRequest, uid: uuid.UUID) -> JsonResponse:
    """Keeps what is being written. Answers in JSON; 409 where somebody else saved meanwhile."""
    try:
        editing = Editing.of(request.user, uid)
        if editing.post is not None:
            require(request.user, "editorial.edit_post", editing.post)
        if not editing.may_write or editing.decided:
            raise Invalid(
                _("Der Beitrag ist inzwischen eingereicht. Mit „Speichern“ holen Sie ihn zurück in die Bearbeitung.")
            )
        form = editing.form(request.POST)
        form.is_valid()
        saved = editing.save(form, editing.draft(form), autosaved=True, now=clock.now())
    except ActionError as error:
        return JsonResponse({"message": str(error)}, status=422 if isinstance(error, Conflict) else error.status)
    return JsonResponse(_saved_words(saved, form), status=200 if saved.current else 409)


@require_POST
def check(request: HttpRequest, uid: uuid.UUID) -> JsonResponse:
    """Findings and previews on what is being written. Stores nothing."""
    try:
        editing = Editing.of(request.user, uid)
        form = editing.form(request.POST)
        form.is_valid()
        draft = editing.draft(form)
        findings = editing.findings(draft, clock.now())
        shown = {"findings": findings, "editing": editing, "deciders": editing.who_decides(draft, form.topic)}
    except ActionError as error:
        return JsonResponse({"message": str(error)}, status=error.status)
    return JsonResponse(
        {
            "words": findings.words,
            "blank": findings.blank,
            "who": shown["deciders"].words,
            "findings": render_to_string("editorial/findings.html", shown, request),
            "previews": render_to_string("editorial/previews.html", {"previews": editing.previews(draft)}, request),
            "marks": [one.mark() for one in findings.items if one.start is not None],
            "errors": _time_errors(form),
        }
    )


def _handed_in(request: HttpRequest, editing: Editing) -> HttpResponse:
    form = editing.form(request.POST)
    valid = form.is_valid()
    _take_uploads(request, editing, form)
    draft = _rearranged(editing.draft(form), request.POST.get("do", ""))
    # What was typed is kept even where a time or a title needs another look.
    saved = _save(editing, form, draft)
    if saved is None or not saved.current or not form.is_valid() or not valid:
        if saved is not None and not saved.current:
            form.add_error(None, _conflict_words(saved))
        return _page(request, editing, form, draft, saved)
    if request.POST.get("do") == "submit" and not _submit(editing, form, saved):
        return _page(request, editing, editing.form(), editing.saved_draft, saved, form)
    return _after(request, editing)


def _save(editing: Editing, form: DraftForm, draft: Draft) -> Saved | None:
    try:
        return editing.save(form, draft, autosaved=False, now=clock.now())
    except (Conflict, Invalid) as error:
        _refused(form, error)
    except OperationalError:
        words = _(
            "Wir können gerade nichts speichern. Ihr Text steht noch da: Bitte versuchen Sie es in einer Minute noch einmal."
        )
        form.add_error(None, words)
    return None


def _submit(editing: Editing, form: DraftForm, saved: Saved) -> bool:
    assert editing.post is not None
    try:
        submit_post(editing.person, editing.post, saved.version.number, now=clock.now())
    except (Conflict, Invalid) as error:
        _refused(form, error)
        return False
    return True


def _refused(form: DraftForm, error: ActionError) -> None:
    name = FIELDS.get(getattr(error, "field", ""))
    if name not in form.errors:  # the form said it already
        form.add_error(name, str(error))


def _after(request: HttpRequest, editing: Editing) -> HttpResponse:
    if request.POST.get("do") == "submit":
        messages.success(request, _("Eingereicht. %(who)s") % {"who": editing.who_decides(editing.saved_draft).words})
        return redirect("editorial:post", editing.uid)
    if request.POST.get("do") == "save":
        messages.success(request, _("Gespeichert."))
    return redirect("editorial:write", editing.uid)


def _take_uploads(request: HttpRequest, editing: Editing, form: DraftForm) -> None:
    """Images that came with the form itself, where no script sent them ahead."""
    if refusal := refusal_of(request):
        form.add_error(None, str(refusal))
    for file in request.FILES.getlist("image_file"):
        topic = editing.responsibility
        try:
            with transaction.atomic():
                asset = upload_asset(
                    editing.person, file, department=topic.department if topic else None, now=clock.now()
                )
        except (Conflict, Invalid) as error:
            form.add_error(None, f"{file.name}: {error}")
            continue
        editing.add_asset(asset)
        form.data = form.data.copy()
        form.data.appendlist("image", str(asset.uid))


def _rearranged(draft: Draft, do: str) -> Draft:
    """`up:0` puts the image at that place one earlier."""
    verb, _sep, place = do.partition(":")
    if verb != "up" or not place.isdecimal() or not 0 < int(place) < len(draft.images):
        return draft
    images, at = list(draft.images), int(place)
    images[at - 1], images[at] = images[at], images[at - 1]
    return replace(draft, images=tuple(images))


def _saved_words(saved: Saved, form: DraftForm) -> dict[str, Any]:
    local = timezone.localtime(saved.version.created_at)
    data = {"number": saved.version.number, "errors": _time_errors(form)}
    uid = saved.version.post.uid
    if saved.current:
        words = _("Gespeichert %(time)s") % {"time": clock_words(local)}
        return {**data, "words": words, "url": reverse("editorial:write", args=[uid])}
    saved.version.post.refresh_from_db(fields=["current_version"])
    current = saved.version.post.current_version
    compare = reverse("editorial:versions", args=[uid])
    return {**data, "words": _conflict_words(saved), "compare": compare, "current": current.number if current else None}


def _conflict_words(saved: Saved) -> str:
    return _(
        "Jemand anderes hat inzwischen gespeichert. Ihre Fassung ist als Nebenfassung %(number)d gesichert; nichts ist verloren."
    ) % {"number": saved.version.number}


def _time_errors(form: DraftForm) -> dict[str, str]:
    names = ("title", "warning", "publish_on", "publish_time", "publish_zone")
    return {name: form.errors[name][0] for name in names if name in form.errors}


def _page(
    request: HttpRequest,
    editing: Editing,
    form: DraftForm,
    draft: Draft,
    saved: Saved | None = None,
    refused: DraftForm | None = None,
) -> HttpResponse:
    now = clock.now()
    findings = editing.findings(draft, now)
    context = {
        "editing": editing,
        "post": editing.post,
        "form": form,
        "shown_errors": refused or form,
        "choices": editing.choices(draft),
        **editing.abilities(draft),
        "blank_image": ShownImage("", "", 0, 0),
        "images": editing.images(draft),
        "findings": findings,
        "marks": [one.mark() for one in findings.items if one.start is not None],
        "previews": editing.previews(draft),
        "deciders": editing.who_decides(draft),
        "aside": saved if saved is not None and not saved.current else None,
        "words": _editor_words(),
        "patterns": {"addresses": ADDRESS_PATTERN, "mentions": MENTION_PATTERN},
        "heading": _heading(editing),
        "returned": _returned(editing),
    }
    status = 422 if form.errors or refused else 200
    return render(request, "editorial/write.html", context, status=status)


def _returned(editing: Editing) -> Any:
    if editing.post is None or editing.post.state != Post.State.RETURNED:
        return None
    return editing.post.steps.filter(state="returned").select_related("decided_by").order_by("-decided_at").first()


def _heading(editing: Editing) -> str:
    if editing.kind == Post.Kind.REPLY:
        return _("Antwort schreiben")
    if editing.kind == Post.Kind.CORRECTION:
        return _("Berichtigung schreiben")
    return _("Beitrag schreiben")


def _editor_words() -> dict[str, str]:
    """What the editor's script says."""
    return {
        "dirty": _("Noch nicht gespeichert"),
        "saving": _("Wird gespeichert …"),
        "failed": _("Der Server ist gerade nicht erreichbar. Ihr Text bleibt hier; wir versuchen es weiter."),
        "signed_out": _("Sie sind abgemeldet. Ihr Text bleibt hier stehen."),
        "sign_in": _("Anmelden (neues Fenster)"),
        "save_again": _("Noch einmal speichern"),
        "refused": _("Das konnte nicht gespeichert werden. Ihr Text bleibt hier stehen."),
        "compare": _("Vergleichen"),
        "take_over": _("Meine Fassung übernehmen"),
        "checking_failed": _("Die Prüfung ist gerade nicht erreichbar. Geprüft wird spätestens beim Einreichen."),
        "restored": _("Nicht gespeicherte Eingaben aus diesem Fenster wurden wiederhergestellt."),
        "kept_older": _(
            "In diesem Fenster liegen Eingaben, die nicht gespeichert wurden. Inzwischen gibt es eine neuere Fassung."
        ),
        "restore": _("Eingaben wiederherstellen"),
        "drop": _("Verwerfen"),
        **count_words(),
        "over_announced": _("{name}: {over} Zeichen zu lang"),
        "applied": _("Vorschlag übernommen. Mit Strg+Z machen Sie das rückgängig."),
        "gone": _("Diese Stelle hat sich inzwischen geändert."),
        "past": _("Dieser Zeitpunkt ist schon vorbei."),
        "in_days": _("in {days} Tagen"),
        "tomorrow": _("morgen"),
        "today": _("heute"),
        "clock": _("{day}, {time} Uhr"),
        "uploading": _("{name} wird hochgeladen: {percent} %"),
        "uploaded": _("{name} ist da. Bitte beschreiben Sie das Bild."),
        "upload_failed": _("{name} konnte nicht hochgeladen werden."),
        "removed": _("Bild entfernt."),
        "moved": _("Bild ist jetzt an Stelle {place}."),
        "focused": _("{x} % von links, {y} % von oben"),
        "middle": focus_words(MIDDLE, MIDDLE),
        "point": _("Wichtigste Stelle im Bild: {place}"),
        "warned": warned_words(["{names}"]),
        "unwarned": warned_words([]),
    }

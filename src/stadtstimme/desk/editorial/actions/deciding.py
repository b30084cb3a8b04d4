"""Deciding: approve or return, by those responsible, on content they were really shown."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ....duties import serves
from ...core.errors import Conflict, Invalid
from ...core.saying import said
from ...core.transition import transition
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..checking import check_version, kind_words, open_stops
from ..consent import ask_for_consent
from ..dispatch import approve_post, lateness
from ..draft import with_rows
from ..hashing import audit_digest, hash_version
from ..locking import locked, refuse_unless
from ..models import Post, PreviewShown, ReviewStep, Version
from ..people import involved
from ..steps import open_step
from ..telling import named, occasion_of, settle_asking, tell
from ..voiding import void_steps
from .posts import REMARK_MAX


@serves("V11", how="gate")
def show_preview(actor: Person, version: Version, *, now: dt.datetime) -> PreviewShown:
    """Records that the server showed this person the preview of exactly this content. Call it where the preview is rendered."""
    require(actor, "editorial.view_version", version)
    with transaction.atomic():
        shown, first = PreviewShown.objects.get_or_create(
            version=version, content_hash=version.content_hash, person=actor, defaults={"shown_at": now}
        )
        if first:
            record_event(actor, "editorial.preview_shown", version, now=now, digest=audit_digest(version))
    return shown


@serves("V1", "V11", "Z1", "K1", how="gate")
def decide_step(
    actor: Person, step: ReviewStep, *, content_hash: str, approve: bool, remark: str = "", now: dt.datetime
) -> Post:
    """Approves or returns. `content_hash` is what the person had before their eyes.

    After the release the channels of other departments are asked (consent.py). Nobody decides on a post of which they
    wrote any version. Raises NotAllowed, Invalid where a remark or the preview is missing or a stop stands, Conflict
    where the content is another by now or somebody else decided.
    """
    remark = _remark(remark, approve)
    with transaction.atomic():
        post = locked(step.post)
        step = ReviewStep.objects.select_related("version", "asked", "deputy", "post").get(pk=step.pk)
        require(actor, "editorial.decide_step", step)
        _refuse_if_stale(post, step, content_hash)
        _refuse_unseen(actor, step)
        if approve:
            _approve(actor, post, step, remark, now)
        else:
            _return(actor, post, step, remark, now)
    return post


def _remark(remark: str, approve: bool) -> str:
    remark = remark.replace("\0", "").strip()
    if not approve and not remark:
        raise Invalid(_("Bitte schreiben Sie dazu, was geändert werden soll."), "remark")
    if len(remark) > REMARK_MAX:
        raise Invalid(_("Bitte schreiben Sie eine Bemerkung mit höchstens 5 000 Zeichen."), "remark")
    return remark


def _refuse_if_stale(post: Post, step: ReviewStep, content_hash: str) -> None:
    refuse_unless(post, [Post.State.SUBMITTED])
    if step.state != ReviewStep.State.OPEN:
        raise Conflict(
            _("Darüber ist schon entschieden, oder es ist noch nicht an der Reihe. Bitte laden Sie die Seite neu.")
        )
    hashes = {content_hash, step.content_hash, step.version.content_hash, hash_version(with_rows(step.version))}
    if post.current_version_id != step.version_id or len(hashes) != 1:
        raise Conflict(_("Der Beitrag ist inzwischen ein anderer. Bitte sehen Sie ihn sich noch einmal an."))


def _refuse_unseen(actor: Person, step: ReviewStep) -> None:
    seen = PreviewShown.objects.filter(version=step.version, content_hash=step.content_hash, person=actor)
    if not seen.exists():
        raise Invalid(_("Bitte sehen Sie sich erst die Vorschau an. Danach können Sie entscheiden."), "preview")


def _approve(actor: Person, post: Post, step: ReviewStep, remark: str, now: dt.datetime) -> None:
    if step.kind != ReviewStep.Kind.SUBJECT:
        _refuse_stops(step.version, now)
        _refuse_past(step.version, now)
    _decide(actor, step, ReviewStep.State.APPROVED, remark, now)
    record_event(
        actor, "editorial.step_approved", post, now=now, step=step.pk, kind=step.kind, digest=audit_digest(step.version)
    )
    _go_on(actor, post, step.version, now)


def _go_on(actor: Person, post: Post, version: Version, now: dt.datetime) -> None:
    """What comes after a decision: the next step, the consent of other departments' channels, the way out."""
    steps = list(post.steps.filter(version=version).order_by("pk"))
    states = {one.state for one in steps}
    waiting = next((one for one in steps if one.state == ReviewStep.State.WAITING), None)
    if waiting is not None:
        open_step(waiting, post, version, now=now)
    elif ReviewStep.State.OPEN in states or ask_for_consent(actor, post, version, steps, now=now):
        return
    else:
        approve_post(actor, post, version, now=now)


def _return(actor: Person, post: Post, step: ReviewStep, remark: str, now: dt.datetime) -> None:
    _decide(actor, step, ReviewStep.State.RETURNED, remark, now)
    void_steps(post, now=now)
    transition(post, Post.State.RETURNED, allowed=[Post.State.SUBMITTED], submitted_at=None, updated_at=now)
    record_event(
        actor, "editorial.step_returned", post, now=now, step=step.pk, kind=step.kind, digest=audit_digest(step.version)
    )
    subject = said(gettext_lazy("Zurückgegeben: „%(title)s“"), title=named(post))
    tell(involved(post), "returned", post, subject, remark, occasion=occasion_of("returned", step), now=now)


def _decide(actor: Person, step: ReviewStep, to: str, remark: str, now: dt.datetime) -> None:
    transition(step, to, allowed=[ReviewStep.State.OPEN], decided_by=actor, decided_at=now, remark=remark)
    settle_asking(step, now=now)


def _refuse_stops(version: Version, now: dt.datetime) -> None:
    left = open_stops(check_version(version, now=now), version.overrides.all(), version.content_hash)
    if left:
        kind, words = min(left)
        place = f"{kind_words(kind)}, „{words[:80]}“" if words else kind_words(kind)
        raise Invalid(
            _("Ein Stopp steht noch: %(place)s. Geben Sie den Beitrag zurück oder begründen Sie die Ausnahme.")
            % {"place": place},
            "findings",
        )


def _refuse_past(version: Version, now: dt.datetime) -> None:
    if version.publish_at is not None and now - version.publish_at > lateness():
        raise Invalid(_("Der geplante Zeitpunkt ist längst vorbei. Bitte geben Sie den Beitrag zurück."), "publish_at")

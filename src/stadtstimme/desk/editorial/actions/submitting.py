"""Handing a version in: what it must fulfil, and who is asked."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from ....duties import serves
from ....networks.checks import blocking
from ...channels.connecting import connection_to
from ...channels.models import Channel
from ...core.errors import Conflict, Invalid
from ...core.saying import retold
from ...core.transition import transition
from ...people.access import require
from ...people.models import Person, Responsibility
from ...record.actions import record_event
from ..checking import check_version
from ..consent import refuse_without_consenter
from ..draft import Draft, draft_of, with_rows
from ..hashing import audit_digest
from ..locking import locked, refuse_unless
from ..models import Post, ReviewStep, Version
from ..outgoing import content_for, wording_for
from ..people import authors_of, deciders
from ..replies import answered_comment
from ..signals import version_leaves_hand
from ..steps import fresh_step, open_step

SUBMITTABLE = (Post.State.DRAFT, Post.State.RETURNED)


@serves("V1", "Z1", how="gate")
def submit_post(actor: Person, post: Post, version_number: int, *, now: dt.datetime) -> Post:
    """Hands the current version in: it is checked, and the first who decides is asked.

    A stop does not hinder handing in, it hinders release. Raises Invalid (with the field) on what has to be mended
    first and Conflict where `version_number` is no longer current.
    """
    with transaction.atomic():
        post = locked(post)
        require(actor, "editorial.edit_post", post)
        version = ready_version(post, version_number, SUBMITTABLE, now=now)
        version_leaves_hand.send(Post, actor=actor, post=post, version=version)
        authors = authors_of(post)
        check_version(version, now=now)
        kinds = _kinds(post, authors)
        refuse_without_consenter(post, version, authors)
        steps = [_step(post, version, kind, authors) for kind in kinds]
        transition(post, Post.State.SUBMITTED, allowed=SUBMITTABLE, submitted_at=now, updated_at=now)
        record_event(
            actor,
            "editorial.post_submitted",
            post,
            now=now,
            number=version.number,
            steps=[str(kind) for kind in kinds],
            digest=audit_digest(version),
        )
        open_step(steps[0], post, version, now=now)
    return post


def ready_version(post: Post, number: int, states: tuple[Post.State, ...], *, now: dt.datetime) -> Version:
    """The current version, if it has this number and could go out as it is. Raises Conflict or Invalid."""
    refuse_unless(post, states)
    version = post.current_version
    if version is None or version.number != number:
        raise Conflict(_("Es gibt inzwischen eine neuere Fassung. Bitte sehen Sie sie sich erst an."))
    version.post = post
    topics = Responsibility.objects.select_related("approver", "deputy", "subject_reviewer")
    post.responsibility = topics.get(pk=post.responsibility_id)
    if not post.responsibility.active:
        raise Invalid(_("Diese Zuständigkeit gilt nicht mehr. Bitte wählen Sie eine andere."), "responsibility")
    if version.publish_at is not None and version.publish_at <= now:
        raise Invalid(
            _("Der geplante Zeitpunkt liegt in der Vergangenheit. Bitte wählen Sie einen neuen."), "publish_at"
        )
    _refuse_bad_targets(post, version)
    return version


def _refuse_bad_targets(post: Post, version: Version) -> None:
    channels = [target.channel for target in with_rows(version).targets.all()]
    if not channels:
        raise Invalid(_("Bitte wählen Sie mindestens einen Kanal."), "targets")
    comment = answered_comment(post)
    if comment is not None and [channel.pk for channel in channels] != [comment.channel_id]:
        raise Invalid(_("Eine Antwort erscheint nur dort, wo gefragt wurde."), "targets")
    draft = draft_of(version)
    for channel in channels:
        _refuse_bad_channel(version, draft, channel)


def _refuse_bad_channel(version: Version, draft: Draft, channel: Channel) -> None:
    if channel.state != Channel.State.ACTIVE:
        sentence = _("Der Kanal „%(name)s“ ist nicht aktiv.") % {"name": channel.name}
        raise Invalid(sentence, "targets")
    if not wording_for(draft, channel.pk).strip():
        raise Invalid(_("Der Text ist leer."), "text")
    for problem in blocking(connection_to(channel).check_post(content_for(version, channel.pk, draft=draft))):
        raise Invalid(f"{channel.name}: {retold(problem.message)}", problem.field)


def _kinds(post: Post, authors: set[int]) -> list[str]:
    """Which steps are needed. A subject review by the one who wrote it would check nothing, so it is left out."""
    _refuse_without_decider(post, ReviewStep.Kind.RELEASE, authors)
    reviewer = post.responsibility.subject_reviewer
    if reviewer is None or reviewer.pk in authors:
        return [ReviewStep.Kind.RELEASE]
    _refuse_without_decider(post, ReviewStep.Kind.SUBJECT, authors)
    return [ReviewStep.Kind.SUBJECT, ReviewStep.Kind.RELEASE]


def _refuse_without_decider(post: Post, kind: str, authors: set[int]) -> None:
    if not deciders(post, kind, authors):
        raise Invalid(
            _("Niemand kann darüber entscheiden, weil die Zuständigen selbst daran geschrieben haben oder fehlen."),
            "responsibility",
        )


def _step(post: Post, version: Version, kind: str, authors: set[int]) -> ReviewStep:
    asked, *rest = deciders(post, kind, authors)
    return fresh_step(post, version, kind, asked=asked, deputy=rest[0] if rest else None)

"""Everything is checked again at the moment of sending: what was true at the approval may not be true any more."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import DatabaseError
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from ...checker import Guideline
from ...networks.base import Content, Network
from ...networks.checks import blocking
from ..channels.connecting import connection_to
from ..channels.models import Channel
from .checking import calm, check_version, current_guideline, open_stops
from .consent import is_foreign
from .dispatch import lateness
from .draft import Draft, draft_of
from .hashing import hash_version
from .models import Delivery, Post, ReviewStep, Version, VersionReport
from .moving import MOVED
from .outgoing import bytes_are_sound, content_for
from .replies import WITH_COMMENT, answered_comment

log = logging.getLogger(__name__)
FOUR_EYES = (ReviewStep.Kind.SUBJECT, ReviewStep.Kind.RELEASE)
RELEASED = (Post.State.APPROVED, Post.State.PUBLISHED)
NEEDED = ("version__targets", "version__images__asset", "version__reports", "version__overrides", "version__steps")


@dataclass
class Outgoing:
    """A claimed delivery with all that sending it takes.

    `objection` is the sentence why it may not leave; `late` that a person has to say whether it still should.
    """

    delivery: Delivery
    network: Network
    draft: Draft
    content: Content
    objection: str = ""
    late: bool = False
    # `Delivery.intended_at` before this batch stored its intent.
    intended_before: dt.datetime | None = None


def load(deliveries: Sequence[Delivery], *, now: dt.datetime) -> list[Outgoing]:
    """Reads everything about the deliveries in a fixed number of queries and checks each."""
    ids = [delivery.pk for delivery in deliveries]
    related = ["version__post", "channel__connection", *(f"version__post__{name}" for name in WITH_COMMENT)]
    rows = list(Delivery.objects.filter(pk__in=ids).select_related(*related).order_by("next_attempt_at", "pk"))
    prefetch_related_objects(rows, *NEEDED)
    authors = _authors({row.post_id for row in rows})
    guideline = current_guideline()
    connections = {row.channel_id: connection_to(row.channel) for row in rows}
    outgoing = [_outgoing(row, connections[row.channel_id], now) for row in rows]
    for one in outgoing:
        one.objection = _surely(one, authors.get(one.delivery.post_id, set()), guideline, now)
        one.late = now - one.delivery.due_at > lateness()
    return outgoing


def _surely(one: Outgoing, authors: set[int], guideline: Guideline, now: dt.datetime) -> str:
    """The objection. A check that breaks on one post is an objection too, and does not hold the others."""
    try:
        return objection_to(one, authors, guideline, now=now)
    except DatabaseError:
        raise
    except Exception:
        log.exception("delivery %s could not be checked", one.delivery.pk)
        return _("Die Prüfung vor dem Senden ist gescheitert. Bitte geben Sie den Beitrag noch einmal frei.")


def _outgoing(row: Delivery, network: Network, now: dt.datetime) -> Outgoing:
    row.post = row.version.post
    draft = draft_of(row.version)
    return Outgoing(row, network, draft, content_for(row.version, row.channel_id, now=now, draft=draft))


def objection_to(outgoing: Outgoing, authors: set[int], guideline: Guideline, *, now: dt.datetime) -> str:
    """Why this must not leave, in plain words for its people; "" where nothing speaks against it."""
    delivery, version = outgoing.delivery, outgoing.delivery.version
    return (
        _stale(delivery, version, outgoing.draft)
        or _undecided(version, authors)
        or _not_agreed(delivery.channel, version)
        or _found(outgoing, guideline, now)
        or _channel(delivery.channel)
        or _answered_elsewhere(version.post, delivery.channel)
        or next((problem.message for problem in blocking(outgoing.network.check_post(outgoing.content))), "")
    )


def _authors(posts: set[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for post, author in Version.objects.filter(post_id__in=posts).values_list("post_id", "created_by_id").distinct():
        found.setdefault(post, set()).add(author)
    return found


def _stale(delivery: Delivery, version: Version, draft: Draft) -> str:
    post = version.post
    if post.state not in RELEASED or post.current_version_id != version.pk:
        return _("Für diese Fassung gilt keine Freigabe mehr.")
    if hash_version(version, draft) != version.content_hash:
        return _("Der Inhalt stimmt nicht mehr mit dem überein, was freigegeben wurde.")
    if draft.images and not all(bytes_are_sound(image) for image in version.images.all()):
        return _("Eine Bilddatei fehlt oder wurde seit der Freigabe verändert.")
    return ""


def _undecided(version: Version, authors: set[int]) -> str:
    steps = list(version.steps.all())
    approved = [
        one for one in steps if one.state == ReviewStep.State.APPROVED and one.content_hash == version.content_hash
    ]
    released = [one for one in approved if one.kind == ReviewStep.Kind.RELEASE]
    if any(one.decided_by_id in authors for one in approved if one.kind in FOUR_EYES):
        return _("Wer freigegeben hat, hat selbst daran geschrieben. Es braucht eine zweite Person.")
    by_writer = [one for one in approved if one.kind == ReviewStep.Kind.CALM_REPLY]
    if by_writer and version.post.kind == Post.Kind.REPLY:
        return ""
    pending = any(one.state in (ReviewStep.State.WAITING, ReviewStep.State.OPEN) for one in steps)
    return "" if released and not pending else _("Die Freigabe fehlt.")


def _not_agreed(channel: Channel, version: Version) -> str:
    agreed = any(
        one.channel_id == channel.pk
        and one.state == ReviewStep.State.APPROVED
        and one.content_hash == version.content_hash
        for one in version.steps.all()
    )
    if agreed or not is_foreign(channel, version.post):
        return ""
    return _("Wer für den Kanal „%(name)s“ verantwortlich ist, hat nicht zugestimmt.") % {"name": channel.name}


def _found(outgoing: Outgoing, guideline: Guideline, now: dt.datetime) -> str:
    version, channel_id = outgoing.delivery.version, outgoing.delivery.channel_id
    reports = check_version(version, now=now, guideline=guideline, draft=outgoing.draft)
    mine = [one for one in reports if one.channel_id == channel_id] or [
        one for one in reports if one.channel_id is None
    ]
    if not mine or any(one.content_hash != version.content_hash for one in mine):
        return _("Der Bericht der Prüfung fehlt.")
    left = open_stops(mine, version.overrides.all(), version.content_hash)
    if left:
        return _("Nach der Leitlinie von heute steht ein Stopp im Weg: %(kind)s.") % {"kind": min(left)[0]}
    return _not_calm(version, mine)


def _not_calm(version: Version, reports: Iterable[VersionReport]) -> str:
    released = any(
        one.kind == ReviewStep.Kind.RELEASE and one.state == ReviewStep.State.APPROVED for one in version.steps.all()
    )
    return (
        ""
        if released or calm(reports)
        else _("Zu dieser Antwort gibt es jetzt einen Befund; eine zweite Person muss entscheiden.")
    )


def _answered_elsewhere(post: Post, channel: Channel) -> str:
    """An answer whose comment stands on a profile of before would land nowhere, or below something else."""
    comment = answered_comment(post)
    lost = comment is not None and comment.channel_id == channel.pk and comment.profile != channel.profile
    return str(MOVED) if lost else ""


def _channel(channel: Channel) -> str:
    if channel.state == Channel.State.ACTIVE:
        return ""
    return _("Der Kanal „%(name)s“ ist nicht aktiv.") % {"name": channel.name}

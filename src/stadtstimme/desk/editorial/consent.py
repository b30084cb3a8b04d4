"""Whoever looks after a channel agrees before another department speaks there; docs/decisions/0020-consent-of-the-channel.md."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from django.utils.translation import gettext as _

from ..channels.models import Channel
from ..core.errors import Invalid
from ..core.transition import transition
from ..people.access import has_role_anywhere
from ..people.models import Person, Role
from ..record.actions import record_event
from .draft import with_rows
from .models import Delivery, Post, ReviewStep, Version
from .people import authors_of
from .steps import fresh_step, open_step

CONSENT, APPROVED = ReviewStep.Kind.CONSENT, ReviewStep.State.APPROVED
# Where what is being corrected stands, or may stand.
STANDING = (Delivery.State.COMPLETED, Delivery.State.UNKNOWN)


def is_foreign(channel: Channel, post: Post) -> bool:
    """Whether the channel belongs to another department than the post. An answer stays where it was asked for."""
    return channel.department_id != post.department_id and post.kind != Post.Kind.REPLY


def foreign_channels(post: Post, version: Version) -> list[Channel]:
    """The channels of this version that belong to another department, with those who look after them."""
    targets = sorted(with_rows(version).targets.all(), key=lambda one: (one.channel.name, one.pk))
    return [one.channel for one in targets if is_foreign(one.channel, post)]


def consenters(channel: Channel, authors: Collection[int]) -> list[Person]:
    """Who may be asked for this channel, first the one responsible; authors of the post and who has left are left out."""
    people = [channel.responsible] + [channel.deputy] * (channel.deputy_id != channel.responsible_id)
    return [one for one in people if one.pk not in authors and one.is_active and has_role_anywhere(one, *Role)]


def had_a_hand(channel: Channel, people: Collection[int | None]) -> Person | None:
    """Who of those that wrote a version or decided on it looks after the channel: they need not be asked once more."""
    return next((one for one in (channel.responsible, channel.deputy) if one.pk in people), None)


def refuse_without_consenter(post: Post, version: Version, authors: Collection[int]) -> None:
    """Raises Invalid where a channel could never agree."""
    for channel in foreign_channels(post, version):
        if had_a_hand(channel, [version.created_by_id]) is None and not consenters(channel, authors):
            raise Invalid(
                _("Für „%(name)s“ (%(department)s) kann gerade niemand zustimmen. Bitte wählen Sie den Kanal ab.")
                % {"name": channel.name, "department": channel.department.short_name},
                "targets",
            )


def ask_for_consent(
    actor: Person, post: Post, version: Version, steps: Iterable[ReviewStep], *, now: dt.datetime
) -> bool:
    """Call after the release: notes which channels agree already and asks the others. True while somebody is asked.

    `steps` are all of this version. Raises Invalid where nobody could be asked any more. The post must be locked.
    """
    approved = [one for one in steps if one.state == APPROVED]
    agreed = {one.channel_id for one in approved if one.kind == CONSENT and one.content_hash == version.content_hash}
    missing = [one for one in foreign_channels(post, version) if one.pk not in agreed]
    if not missing:
        return False
    refuse_without_consenter(post, version, authors := authors_of(post))
    corrected = channels_of_original(post)
    hands = [version.created_by_id, *(one.decided_by_id for one in approved)]
    asked = False
    for channel in missing:
        someone = had_a_hand(channel, hands)
        if someone is not None or channel.pk in corrected:
            _note(actor, post, version, channel, someone, now)
        else:
            _ask(post, version, channel, authors, now)
            asked = True
    return asked


def channels_of_original(post: Post) -> set[int]:
    """Where a correction corrects: an error is not left standing because somebody is away."""
    if post.corrects_id is None:
        return set()
    standing = Delivery.objects.filter(post_id=post.corrects_id, state__in=STANDING)
    return set(standing.values_list("channel_id", flat=True))


def _note(actor: Person, post: Post, version: Version, channel: Channel, who: Person | None, now: dt.datetime) -> None:
    remark = "" if who else _("Berichtigt, was auf diesem Kanal steht.")
    begins = {"asked": channel.responsible, "deputy": None, "decided_by": who, "decided_at": now, "remark": remark}
    step = fresh_step(post, version, CONSENT, channel, **begins)
    transition(step, APPROVED, allowed=[ReviewStep.State.WAITING])
    record_event(actor, "editorial.channel_agreed", post, now=now, step=step.pk, channel=channel.pk)


def _ask(post: Post, version: Version, channel: Channel, authors: Collection[int], now: dt.datetime) -> None:
    asked, *rest = consenters(channel, authors)
    step = fresh_step(post, version, CONSENT, channel, asked=asked, deputy=rest[0] if rest else None)
    open_step(step, post, version, now=now)

"""Asking somebody to decide."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext_lazy

from ..channels.models import Channel
from ..core.saying import Said, said
from ..core.transition import transition
from .models import Post, ReviewStep, Version
from .people import deputy_due
from .telling import named, occasion_of, tell


def fresh_step(post: Post, version: Version, kind: str, channel: Channel | None = None, **more: object) -> ReviewStep:
    """The version's step of this kind (and channel), waiting and as new: who asks again is decided on again.

    `more` says who is asked and who the deputy is, and what else the step begins with.
    """
    fresh = {
        "post": post,
        "content_hash": version.content_hash,
        "asked_at": None,
        "deputy_due_at": None,
        "deputy_asked_at": None,
        "decided_by": None,
        "decided_at": None,
        "remark": "",
    }
    fresh |= more
    step, made = ReviewStep.objects.get_or_create(version=version, kind=kind, channel=channel, defaults=fresh)
    if not made:
        transition(step, ReviewStep.State.WAITING, allowed=ReviewStep.State.values, **fresh)
    return step


def open_step(step: ReviewStep, post: Post, version: Version, *, now: dt.datetime) -> None:
    """It is this step's turn: whoever is asked is told, and when the deputy follows is fixed."""
    due = deputy_due(post.responsibility, version.publish_at, now=now) if step.deputy_id else None
    transition(step, ReviewStep.State.OPEN, allowed=[ReviewStep.State.WAITING], asked_at=now, deputy_due_at=due)
    tell([step.asked], "approval", post, _asking(step, post), occasion=occasion_of("asked", step), now=now)


def _asking(step: ReviewStep, post: Post) -> Said:
    names = {"title": named(post), "channel": step.channel.name if step.channel else ""}
    if step.kind == ReviewStep.Kind.CONSENT:
        return said(gettext_lazy("Darf „%(title)s“ auf Ihrem Kanal %(channel)s erscheinen?"), **names)
    if step.kind == ReviewStep.Kind.SUBJECT:
        return said(gettext_lazy("Bitte prüfen Sie „%(title)s“"), **names)
    return said(gettext_lazy("Bitte geben Sie „%(title)s“ frei"), **names)

"""Asking somebody to decide."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from ..core.transition import transition
from .models import Post, ReviewStep, Version
from .people import deputy_due
from .telling import named, occasion_of, tell


def open_step(step: ReviewStep, post: Post, version: Version, *, now: dt.datetime) -> None:
    """It is this step's turn: whoever is asked is told, and when the deputy follows is fixed."""
    due = deputy_due(post.responsibility, version.publish_at, now=now) if step.deputy_id else None
    transition(step, ReviewStep.State.OPEN, allowed=[ReviewStep.State.WAITING], asked_at=now, deputy_due_at=due)
    sentence = (
        _("Bitte prüfen Sie „%(title)s“")
        if step.kind == ReviewStep.Kind.SUBJECT
        else _("Bitte geben Sie „%(title)s“ frei")
    )
    subject = sentence % {"title": named(post)}
    tell([step.asked], "approval", post, subject, occasion=occasion_of("asked", step), now=now)

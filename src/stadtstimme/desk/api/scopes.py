"""What a token may be used for. A scope only narrows: the roles of its person decide everything else."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """One scope per piece of work that a program does."""

    CHECK = "check", _("Texte prüfen")
    POSTS_READ = "posts:read", _("Beiträge und Sendungen lesen")
    POSTS_WRITE = "posts:write", _("Beiträge schreiben und einreichen, Sendungen klären")
    APPROVE = "approve", _("Freigeben und zurückgeben")
    CHANNELS_READ = "channels:read", _("Kanäle lesen")
    COMMENTS_READ = "comments:read", _("Kommentare und Gespräche lesen")
    REPLIES_WRITE = "replies:write", _("Antworten schreiben und senden")
    AUDIT_EXPORT = "audit:export", _("Protokoll exportieren")
    WEBHOOKS = "webhooks", _("Webhooks einrichten")

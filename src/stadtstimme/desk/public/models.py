"""The city's own page. It is a network like the others: it keeps its own copy of what was published on it."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class Article(models.Model):
    """A published statement. `handle` makes publishing twice impossible; `slug` is the permalink."""

    channel_id = models.BigIntegerField()
    handle = models.CharField(max_length=64, unique=True)
    slug = models.CharField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    # Shown first; text and images only to who opens them.
    warning = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    language = models.CharField(max_length=10, default="de")
    published_at = models.DateTimeField()
    corrects = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="corrections")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawal_note = models.CharField(max_length=500, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="article_recent"),
            # Few articles correct another: over all rows the database would think the column useless and read everything.
            models.Index(
                fields=["corrects", "published_at"],
                condition=models.Q(corrects__isnull=False),
                name="article_corrections",
            ),
        ]


class ArticleImage(models.Model):
    """An image of an article, by the hash of its file."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="images")
    position = models.PositiveSmallIntegerField()
    sha256 = models.CharField(max_length=64, db_index=True)
    mime = models.CharField(max_length=40)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    alt_text = models.TextField(blank=True)
    credit = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["position"]


class PageComment(models.Model):
    """A citizen's comment through the form. `uid` is the secret link to its state; shown once the desk showed it."""

    class Topic(models.TextChoices):
        """What the writer says it is about; only asked where there is no article."""

        NONE = "", _("Etwas anderes")
        QUESTION = "question", _("Frage")
        SUGGESTION = "suggestion", _("Anregung")
        CRITICISM = "criticism", _("Kritik")
        PRAISE = "praise", _("Lob")
        BARRIER = "barrier", _("Barriere melden")
        FALSE_PROFILE = "false_profile", _("Falsches Profil melden")
        GUIDELINE = "guideline", _("Frage zur Leitlinie (für Beschäftigte der Stadt)")

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, null=True, related_name="comments")
    topic = models.CharField(max_length=20, choices=Topic.choices, default=Topic.NONE, blank=True)
    name = models.CharField(max_length=80, blank=True)
    text = models.TextField()
    sent_at = models.DateTimeField()
    shown_at = models.DateTimeField(null=True)
    hidden_at = models.DateTimeField(null=True)
    # Whoever wrote it took it back through the private link: the text is erased, the row keeps the state.
    taken_back_at = models.DateTimeField(null=True)
    # A further message through the private link of the first one.
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="follow_ups")
    # A form sent twice (double click, reload) is one comment: SHA-256 of the form's token and what was typed.
    form_token = models.CharField(max_length=64, unique=True)

    class Meta:
        indexes = [models.Index(fields=["article", "sent_at"], name="page_comment_thread")]


class PageReply(models.Model):
    """The city's answer below a comment."""

    comment = models.ForeignKey(PageComment, on_delete=models.CASCADE, related_name="replies")
    handle = models.CharField(max_length=64, unique=True)
    warning = models.CharField(max_length=200, blank=True)  # as in an article
    text = models.TextField()
    language = models.CharField(max_length=10, default="de")
    published_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawal_note = models.CharField(max_length=500, blank=True)

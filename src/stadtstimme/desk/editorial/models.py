"""Posts and everything that happens to them on the way out.

Post ─▶ Version (immutable, hashed) ─▶ VersionReport ─▶ ReviewStep ─▶ Delivery per channel.
"""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..channels.models import Channel
from ..core.leases import Leased
from ..core.saying import retold
from ..core.transition import Stateful
from ..media.models import Asset
from ..people.models import Department, Person, Responsibility

# The focus of an image that nobody moved: hundredths of the way from the left and from the top.
MIDDLE = 50


def new_salt() -> str:
    """The salt of a version's digests; erased with the text."""
    return uuid.uuid4().hex


class Post(Stateful):
    """One statement of the city, from the first word to its withdrawal."""

    class Kind(models.TextChoices):
        POST = "post", _("Beitrag")
        REPLY = "reply", _("Antwort")
        CORRECTION = "correction", _("Berichtigung")

    class State(models.TextChoices):
        DRAFT = "draft", _("Entwurf")
        SUBMITTED = "submitted", _("wartet auf Freigabe")
        RETURNED = "returned", _("zurückgegeben")
        APPROVED = "approved", _("freigegeben")
        PUBLISHED = "published", _("veröffentlicht")
        WITHDRAWN = "withdrawn", _("zurückgezogen")
        DISCARDED = "discarded", _("verworfen")

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.POST)
    state = models.CharField(max_length=20, choices=State.choices, default=State.DRAFT)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="posts")
    responsibility = models.ForeignKey(Responsibility, on_delete=models.PROTECT, related_name="posts")
    current_version = models.ForeignKey("Version", on_delete=models.PROTECT, null=True, related_name="+")
    corrects = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrections")
    created_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawal_reason = models.CharField(max_length=500, blank=True)
    # For lists and the calendar, kept in step with the current version: no list reads texts.
    title = models.CharField(max_length=200, blank=True)
    excerpt = models.CharField(max_length=200, blank=True)
    calendar_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["state", "-updated_at"], name="post_by_state"),
            models.Index(fields=["department", "-updated_at"], name="post_by_department"),
            models.Index(fields=["created_by", "state", "-updated_at"], name="post_by_author"),
            models.Index(fields=["-updated_at", "-id"], name="post_recent"),
            models.Index(fields=["calendar_at"], name="post_calendar"),
            # Corrections are few: an index over all posts looks useless to SQLite, whose statistics see one value, none.
            models.Index(fields=["corrects"], name="post_corrects", condition=models.Q(corrects__isnull=False)),
        ]


class Version(models.Model):
    """One saved wording. Rows are never updated (but for `parent`, see actions/thinning.py); `content_hash` covers all
    that is sent (hashing.py).

    `publish_at` is the planned instant (UTC) and `publish_zone` the zone it was chosen in; empty means at once.
    """

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    autosaved = models.BooleanField(default=False)
    title = models.CharField(max_length=200, blank=True)
    warning = models.CharField(max_length=200, blank=True, default="")
    text = models.TextField(blank=True)
    language = models.CharField(max_length=10, default="de")
    publish_at = models.DateTimeField(null=True, blank=True)
    publish_zone = models.CharField(max_length=60, blank=True)
    salt = models.CharField(max_length=32, default=new_salt, editable=False)
    content_hash = models.CharField(max_length=64)
    created_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["post", "number"], name="version_once")]


class VersionTarget(models.Model):
    """A channel this version goes to; `text` is the channel's own wording, empty means the version's text."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="targets")
    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "channel"], name="target_once")]


class VersionImage(models.Model):
    """An image of this version with what is stated about it here (facts for the checker, see Media in the checker)."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="images")
    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    alt_text = models.TextField(blank=True)
    source = models.CharField(max_length=200, blank=True)
    licence = models.CharField(max_length=120, blank=True)
    people = models.BooleanField(default=False)
    consent = models.BooleanField(default=False)
    ai_generated = models.BooleanField(default=False)
    ai_labelled = models.BooleanField(default=False)
    text_in_media = models.TextField(blank=True)
    focus_x = models.PositiveSmallIntegerField(default=MIDDLE)
    focus_y = models.PositiveSmallIntegerField(default=MIDDLE)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["version", "position"], name="image_position_once")]


class VersionReport(models.Model):
    """What the checker found in exactly this version (one per channel wording), under which guideline."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="reports")
    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, null=True, related_name="+")
    content_hash = models.CharField(max_length=64)
    guideline_digest = models.CharField(max_length=64)
    report = models.JSONField()
    holds_release = models.BooleanField()
    checked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "channel", "guideline_digest"], name="report_once", nulls_distinct=False
            )
        ]


class Override(models.Model):
    """A stop that is kept on purpose: which finding, which words, why, by whom. Counts for this content hash only."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="overrides")
    content_hash = models.CharField(max_length=64)
    kind = models.CharField(max_length=40)
    quote = models.TextField(blank=True)
    reason = models.TextField()
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "kind", "quote"], name="override_once"),
        ]


class Remark(models.Model):
    """An internal remark on a post; never leaves the house."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="remarks")
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    text = models.TextField()
    # Empty where the desk itself says why a post came back.
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["written_at", "pk"]

    @property
    def words(self) -> str:
        """What a person wrote, as it is; what the desk says, in the reader's language."""
        return self.text if self.written_by_id else str(retold(self.text))


class ReviewStep(Stateful):
    """One decision that a version waits for: subject review, release, then the consent of each channel (consent.py)
    that belongs to another department. Bound to the version's hash.
    """

    class Kind(models.TextChoices):
        SUBJECT = "subject", _("Fachliche Prüfung")
        RELEASE = "release", _("Freigabe")
        CONSENT = "consent", _("Zustimmung für den Kanal")
        CALM_REPLY = "calm_reply", _("Antwort ohne Befund")

    class State(models.TextChoices):
        WAITING = "waiting", _("noch nicht an der Reihe")
        OPEN = "open", _("offen")
        APPROVED = "approved", _("freigegeben")
        RETURNED = "returned", _("zurückgegeben")
        VOID = "void", _("hinfällig")

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="steps")
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="steps")
    content_hash = models.CharField(max_length=64)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=20, choices=State.choices, default=State.WAITING)
    asked = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    deputy = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(null=True, blank=True)
    deputy_due_at = models.DateTimeField(null=True, blank=True)
    deputy_asked_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    remark = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "kind"], condition=models.Q(channel__isnull=True), name="step_once"
            ),
            models.UniqueConstraint(
                fields=["version", "channel"], condition=models.Q(channel__isnull=False), name="consent_once"
            ),
        ]
        indexes = [
            models.Index(fields=["asked", "state", "asked_at"], name="step_asked"),
            models.Index(fields=["deputy", "state", "deputy_due_at"], name="step_deputy"),
            models.Index(fields=["state", "deputy_due_at"], name="step_escalation"),
            # The queue of decisions, oldest first: a first page of it is read without sorting all that are open.
            models.Index(fields=["state", "asked_at", "id"], name="step_queue"),
            models.Index(fields=["decided_by", "decided_at"], name="step_decided"),
        ]

    @property
    def label(self) -> str:
        """What is decided, in words; a consent names its channel."""
        if self.channel is None:
            return str(self.get_kind_display())
        return gettext("Zustimmung für „%(channel)s“") % {"channel": self.channel.name}


class PreviewShown(models.Model):
    """The server really showed this person the preview of this content; a decision without it is refused."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    content_hash = models.CharField(max_length=64)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    shown_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_hash", "person", "version"], name="preview_once")]


class Delivery(Leased, Stateful):
    """One version on its way to one channel. `handle` is the idempotency handle, stored before the first call."""

    class State(models.TextChoices):
        PLANNED = "planned", _("geplant")
        SENDING = "sending", _("wird gesendet")
        COMPLETED = "completed", _("veröffentlicht")
        UNKNOWN = "unknown", _("unklar, bitte prüfen")
        FAILED = "failed", _("nicht gesendet")
        BY_HAND = "by_hand", _("von Hand zu veröffentlichen")
        CANCELLED = "cancelled", _("abgesagt")
        WITHDRAWING = "withdrawing", _("wird zurückgezogen")
        WITHDRAWN = "withdrawn", _("zurückgezogen")

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="deliveries")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="deliveries")
    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="deliveries")
    state = models.CharField(max_length=20, choices=State.choices, default=State.PLANNED)
    due_at = models.DateTimeField()
    handle = models.CharField(max_length=64, unique=True)
    # The profile of the channel that it was sent to (Channel.profile), known once a call may have been made.
    profile = models.PositiveIntegerField(default=1)
    remote_id = models.CharField(max_length=300, blank=True)
    url = models.CharField(max_length=500, blank=True)
    error_code = models.CharField(max_length=80, blank=True)
    error = models.CharField(max_length=500, blank=True)
    # When a call may first have been made: from then on the network may know the handle.
    intended_at = models.DateTimeField(null=True, blank=True)
    completed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    # What a person says proves that it is gone where the network could not take it down.
    withdrawal_proof = models.CharField(max_length=300, blank=True)
    # When it was due, where somebody has to do something about it; else empty. The database keeps it in step, so that
    # the few among many are read from a small index. What is being taken down by itself without trouble needs nobody.
    trouble_at = models.GeneratedField(
        expression=models.Case(
            models.When(
                models.Q(state__in=(State.FAILED, State.UNKNOWN, State.BY_HAND))
                | models.Q(state=State.WITHDRAWING, next_attempt_at=None)
                | (models.Q(state=State.WITHDRAWING) & ~models.Q(error_code="")),
                then="due_at",
            )
        ),
        output_field=models.DateTimeField(null=True),
        db_persist=True,
    )

    @property
    def out_of_reach(self) -> bool:
        """Whether it went to a profile that the channel no longer is: nobody can be asked about it."""
        return self.intended_at is not None and self.profile != self.channel.profile

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "channel"], name="delivery_once")]
        indexes = [
            models.Index(fields=["state", "next_attempt_at"], name="delivery_due"),
            models.Index(fields=["state", "due_at"], name="delivery_outgoing"),
            models.Index(fields=["channel", "remote_id"], name="delivery_remote"),
            models.Index(
                fields=["trouble_at", "id"], name="delivery_trouble", condition=models.Q(trouble_at__isnull=False)
            ),
        ]


class CorrectionNote(Leased, Stateful):
    """The visible note at a published original that leads to its correction, where the network lets us edit.

    Once per correction and original; editing twice is fine, so an expired lease simply means once more.
    """

    class State(models.TextChoices):
        PLANNED = "planned", _("wird angebracht")
        NOTED = "noted", _("angebracht")
        FAILED = "failed", _("nicht angebracht, bitte von Hand")
        LEFT_OUT = "left_out", _("nicht nötig")

    original = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="correction_notes")
    correction = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="notes_at_original")
    state = models.CharField(max_length=20, choices=State.choices, default=State.PLANNED)
    error = models.CharField(max_length=500, blank=True)
    noted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["original", "correction"], name="correction_note_once")]
        indexes = [models.Index(fields=["state", "next_attempt_at"], name="correction_note_due")]


class ChannelRest(models.Model):
    """A channel's network that is left alone for a while (rests.py). The row goes when the network answers again."""

    class Reason(models.TextChoices):
        LIMITED = "limited", _("zu viele Anfragen")
        HANGING = "hanging", _("keine Antwort")

    channel = models.OneToOneField(Channel, on_delete=models.CASCADE, primary_key=True, related_name="rest")
    reason = models.CharField(max_length=20, choices=Reason.choices)
    message = models.CharField(max_length=300, blank=True)
    since = models.DateTimeField()
    until = models.DateTimeField()
    failures = models.PositiveIntegerField(default=0)

"""The register of official profiles: what is not in here is not the city."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..core.leases import Leased
from ..core.sealed import SealedField
from ..core.transition import Stateful
from ..people.models import Department, Person


class NetworkKind(models.TextChoices):
    """Where a profile lives. The connector registry says which of them the desk can reach by itself."""

    PAGE = "page", _("Eigene Seite")
    MASTODON = "mastodon", "Mastodon"
    BLUESKY = "bluesky", "Bluesky"
    FACEBOOK = "facebook", "Facebook"
    INSTAGRAM = "instagram", "Instagram"
    YOUTUBE = "youtube", "YouTube"
    X = "x", "X"
    WHATSAPP = "whatsapp", _("WhatsApp-Kanal")


class Voice(models.TextChoices):
    """How a channel speaks and addresses its readers."""

    WIR_SIE = "wir_sie", _("wir – Sie")
    WIR_IHR = "wir_ihr", _("wir – ihr")
    NEUTRAL = "neutral", _("ohne Anrede")


class Channel(Stateful):
    """One official profile and its file."""

    class State(models.TextChoices):
        REQUESTED = "requested", _("beantragt")
        ACTIVE = "active", _("aktiv")
        PAUSED = "paused", _("pausiert")
        CLOSED = "closed", _("geschlossen")

    network = models.CharField(_("Netzwerk"), max_length=20, choices=NetworkKind.choices)
    name = models.CharField(_("Name"), max_length=80, unique=True)
    address = models.URLField(_("Adresse des Profils"), max_length=300)
    purpose = models.TextField(_("Zweck und Zielgruppe"), blank=True)
    department = models.ForeignKey(
        Department, on_delete=models.PROTECT, related_name="channels", verbose_name=_("Fachbereich")
    )
    responsible = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("Verantwortlich")
    )
    deputy = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("Vertretung"))
    voice = models.CharField(_("Ansprache"), max_length=20, choices=Voice.choices, default=Voice.WIR_SIE)
    imprint_url = models.URLField(_("Link zum Impressum"), max_length=300, blank=True)
    privacy_url = models.URLField(_("Link zur Datenschutzerklärung"), max_length=300, blank=True)
    talked_on = models.DateField(_("Gespräch mit dem Onlineteam am"), null=True, blank=True)
    state = models.CharField(_("Stand"), max_length=20, choices=State.choices, default=State.REQUESTED)
    state_reason = models.CharField(_("Begründung"), max_length=300, blank=True)
    requested_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField()
    activated_at = models.DateTimeField(null=True, blank=True)
    # Kept in step by whoever delivers, so that the register reads no deliveries.
    last_success_at = models.DateTimeField(null=True, blank=True)
    last_failure_at = models.DateTimeField(null=True, blank=True)
    last_failure = models.CharField(max_length=300, blank=True)
    # Counts the profiles and accounts that this channel has been. What was sent to or came from one before is asked about
    # nowhere: its ids name something else on this one, or nothing.
    profile = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["network", "address"], name="channel_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def disturbed(self) -> bool:
        """Whether the last thing heard from this channel was a failure."""
        failed, worked = self.last_failure_at, self.last_success_at
        return failed is not None and (worked is None or failed > worked)

    @property
    def live_connection(self) -> ChannelConnection | None:
        """The connection, working or not; None where there is none or it was ended. Load with `select_related("connection")`."""
        found: ChannelConnection | None = getattr(self, "connection", None)
        return found if found is not None and found.state != ChannelConnection.State.DISCONNECTED else None


class ChannelConnection(Leased, Stateful):
    """What the desk reaches a profile with, and what the network last said about it. `next_attempt_at`: the next check.

    Nothing but the network's connector reads `sealed`. `secret_version` counts the credentials alone, so that whoever
    renews them in the middle of a call does not overwrite newer ones, whatever else changed meanwhile.
    """

    class State(models.TextChoices):
        CONNECTED = "connected", _("verbunden")
        EXPIRED = "expired", _("neu zu verbinden")
        BROKEN = "broken", _("gestört")
        DISCONNECTED = "disconnected", _("getrennt")

    channel = models.OneToOneField(Channel, on_delete=models.CASCADE, related_name="connection")
    state = models.CharField(max_length=20, choices=State.choices, default=State.DISCONNECTED)
    since = models.DateTimeField()
    sealed = SealedField(blank=True)
    secret_version = models.PositiveIntegerField(default=0)
    account_id = models.CharField(max_length=300, blank=True)
    account_name = models.CharField(max_length=200, blank=True)
    account_address = models.CharField(max_length=300, blank=True)
    rights = models.JSONField(default=list)
    missing = models.JSONField(default=list)
    limits = models.JSONField(default=dict)
    limits_read_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=300, blank=True)
    connected_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    connected_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["state", "next_attempt_at"], name="connection_due")]

    def __str__(self) -> str:
        return f"{self.channel_id}: {self.state}"


class ConnectionRound(models.Model):
    """Somebody is on their way to the network and back (OAuth). Used once, by the same person in the same session."""

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    state_digest = models.CharField(max_length=64, unique=True)
    session_digest = models.CharField(max_length=64)
    kept = SealedField(blank=True)
    ends_at = models.DateTimeField()

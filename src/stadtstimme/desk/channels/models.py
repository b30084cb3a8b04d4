"""The register of official profiles: what is not in here is not the city."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

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
    WHATSAPP = "whatsapp", "WhatsApp-Kanal"


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

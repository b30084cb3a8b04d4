"""What a channel's file says, checked in one place."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from stadtstimme.networks.addresses import clean_address, example_address

from ...core.errors import Invalid
from ...people.models import Department, Person
from ..models import Channel, NetworkKind, Voice

WEB_ADDRESS = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True)
class ChannelData:
    """The file of a profile; see the model for the meaning of the fields."""

    network: str
    name: str
    address: str
    department: Department
    responsible: Person
    deputy: Person
    purpose: str = ""
    voice: str = Voice.WIR_SIE
    imprint_url: str = ""
    privacy_url: str = ""

    def cleaned(self) -> dict[str, object]:
        """The fields as they are stored. Raises Invalid at the field that is wrong."""
        name = " ".join(self.name.split())
        if not name:
            raise Invalid(_("Bitte geben Sie dem Kanal einen Namen."), "name")
        if self.network not in NetworkKind.values or self.voice not in Voice.values:
            raise Invalid(_("Dieses Netzwerk oder diese Ansprache gibt es nicht."), "network")
        check_pair(self.responsible, self.deputy)
        for field in ("imprint_url", "privacy_url"):
            check_link(getattr(self, field), field)
        return {
            **vars(self),
            "name": name,
            "purpose": self.purpose.strip(),
            "address": checked_address(self.network, self.address),
        }


def checked_address(network: str, address: str) -> str:
    """The address in the one form we store. Raises Invalid where it is no profile on that network."""
    page = settings.INSTALLATION.page_url or settings.INSTALLATION.public_url
    clean = clean_address(network, address, page)
    if clean is not None:
        return clean
    example = page if network == NetworkKind.PAGE else example_address(network)
    raise Invalid(
        _("Das ist keine Adresse eines Profils in diesem Netzwerk. So sieht sie aus: %(example)s")
        % {"example": example},
        "address",
    )


def check_pair(responsible: Person, deputy: Person) -> None:
    """Raises Invalid unless two different, active persons look after the channel."""
    if responsible.pk == deputy.pk:
        raise Invalid(_("Verantwortung und Vertretung müssen zwei verschiedene Personen sein."), "deputy")
    for field, person in (("responsible", responsible), ("deputy", deputy)):
        if not person.is_active:
            raise Invalid(_("%(name)s ist abgemeldet.") % {"name": person.name}, field)


def check_link(link: str, field: str) -> None:
    """Raises Invalid where a link is given that is none."""
    if not link:
        return
    try:
        WEB_ADDRESS(link)
    except ValidationError:
        raise Invalid(_("Das ist keine vollständige Webadresse. Sie beginnt mit https://"), field) from None
    if urlsplit(link).username:
        raise Invalid(_("Diese Adresse enthält einen Benutzernamen."), field)


def check_complete(channel: Channel) -> None:
    """What must be there before a profile may speak for the city (DDG § 5, MStV § 18, DSGVO Art. 13)."""
    if not channel.imprint_url:
        raise Invalid(_("Es fehlt der Link zum Impressum."), "imprint_url")
    if not channel.privacy_url:
        raise Invalid(_("Es fehlt der Link zur Datenschutzerklärung."), "privacy_url")
    check_pair(channel.responsible, channel.deputy)
    checked_address(channel.network, channel.address)

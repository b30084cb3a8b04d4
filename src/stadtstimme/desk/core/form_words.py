"""What forms say about a field. Django's own words are an office's (»zwingend erforderlich«, »bitte sicherstellen, dass«)."""

from __future__ import annotations

from django.core.validators import EmailValidator, MaxLengthValidator, ProhibitNullCharactersValidator
from django.forms import ChoiceField, DateField, Field, ModelChoiceField, TimeField
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy


def speak_plainly() -> None:
    """Gives every form of the desk our sentences where it has none of its own. Called once, when the desk starts."""
    Field.default_error_messages["required"] = _("Bitte füllen Sie dieses Feld aus.")
    gone = _("Das steht hier nicht (mehr) zur Wahl. Bitte wählen Sie neu.")
    for field in (ChoiceField, ModelChoiceField):
        field.default_error_messages["invalid_choice"] = gone
    DateField.default_error_messages["invalid"] = _("Diesen Tag gibt es nicht. Bitte geben Sie ein Datum ein.")
    TimeField.default_error_messages["invalid"] = _("Diese Uhrzeit gibt es nicht. Bitte schreiben Sie etwa 14:30.")
    EmailValidator.message = _("Das ist keine E-Mail-Adresse. Bitte prüfen Sie die Schreibweise.")
    ProhibitNullCharactersValidator.message = _(
        "Hier steht ein Zeichen, das sich nicht speichern lässt. Bitte löschen Sie es."
    )
    MaxLengthValidator.message = ngettext_lazy(
        "Das ist zu lang: %(show_value)d Zeichen, möglich ist %(limit_value)d.",
        "Das ist zu lang: %(show_value)d Zeichen, möglich sind %(limit_value)d.",
        "limit_value",
    )

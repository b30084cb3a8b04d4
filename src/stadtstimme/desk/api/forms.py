"""What people hand in on the pages for programs."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import Webhook
from .scopes import Scope

TICK = {"class": "kern-form-check__checkbox"}


class TokenForm(forms.Form):
    """A key for a program: its name, what it may do, how long."""

    name = forms.CharField(
        label=_("Welches Programm?"),
        max_length=80,
        help_text=_("Zum Beispiel „Amtsblatt-Redaktion“. So finden Sie den Zugang wieder."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    scopes = forms.MultipleChoiceField(
        label=_("Was darf es?"),
        choices=Scope.choices,
        help_text=_("So wenig wie möglich. Mehr als Sie selbst darf es nie."),
        widget=forms.CheckboxSelectMultiple(attrs=TICK),
    )
    days = forms.TypedChoiceField(
        label=_("Wie lange?"),
        coerce=int,
        choices=[(30, _("30 Tage")), (90, _("90 Tage")), (180, _("ein halbes Jahr")), (365, _("ein Jahr"))],
        initial=90,
    )


class WebhookForm(forms.Form):
    """An address and what it is told."""

    name = forms.CharField(
        label=_("Welches Programm?"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    url = forms.CharField(
        label=_("Adresse"),
        max_length=500,
        help_text=_("Beginnt mit https:// und enthält keine Zugangsdaten."),
        widget=forms.URLInput(attrs={"autocomplete": "off"}),
    )
    events = forms.MultipleChoiceField(
        label=_("Was soll gemeldet werden?"),
        choices=Webhook.Event.choices,
        help_text=_("Gemeldet werden Nummern und Adressen, nie ein Text."),
        widget=forms.CheckboxSelectMultiple(attrs=TICK),
    )

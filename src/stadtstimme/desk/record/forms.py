"""Forms of the trail's page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .labels import OBJECTS
from .queries import PERSONAL


class PurposeForm(forms.Form):
    """Nobody reads the trail without saying what for."""

    purpose = forms.CharField(
        label=_("Wofür lesen Sie das Protokoll?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "Zum Beispiel „Prüfung der Freigaben im Oktober, Prüfplan 2026, Punkt 4“. Der Zweck wird aufbewahrt."
        ),
    )


class FilterForm(forms.Form):
    """By object, action and time. There is deliberately no field for a person."""

    art = forms.ChoiceField(label=_("Gegenstand"), required=False)
    nummer = forms.CharField(label=_("Nummer des Gegenstands"), required=False, max_length=60)
    vorgang = forms.CharField(label=_("Vorgang"), required=False, max_length=80)
    von = forms.DateField(
        label=_("Von"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    bis = forms.DateField(
        label=_("Bis"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = sorted(
            ((name, label) for name, label in OBJECTS.items() if name not in PERSONAL), key=lambda one: str(one[1])
        )
        self.fields["art"].choices = [("", _("alle")), *kinds]  # type: ignore[attr-defined]

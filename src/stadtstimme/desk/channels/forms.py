"""Forms of the register. They read input; what is allowed the actions say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stadtstimme.networks.joining import Ask

from ..core.saying import retold
from ..people.access import departments_with
from ..people.models import Department, Person, Role
from .models import Channel, NetworkKind


class ChannelForm(forms.ModelForm):  # type: ignore[type-arg]
    """The file of a profile. `lock_version` is what the reader saw, so that two people cannot overwrite each other."""

    lock_version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    address = forms.CharField(
        label=_("Adresse des Profils"),
        max_length=300,
        widget=forms.URLInput(attrs={"autocomplete": "off"}),
        help_text=_("So, wie sie im Browser steht, wenn Sie das Profil öffnen."),
    )
    imprint_url = forms.CharField(label=_("Link zum Impressum"), max_length=300, required=False, widget=forms.URLInput)
    privacy_url = forms.CharField(
        label=_("Link zur Datenschutzerklärung"), max_length=300, required=False, widget=forms.URLInput
    )

    class Meta:
        model = Channel
        fields = (
            "network",
            "name",
            "address",
            "department",
            "responsible",
            "deputy",
            "purpose",
            "voice",
            "imprint_url",
            "privacy_url",
        )
        help_texts = {
            "name": _("So heißt der Kanal im Pult, zum Beispiel „Mastodon der Stadt“."),
            "purpose": _("Wen wollen Sie erreichen, und womit?"),
            "voice": _("Wie der Kanal spricht und die Menschen anspricht."),
        }
        widgets = {"purpose": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        colleagues = Person.objects.filter(is_active=True).order_by("name")
        self.fields["responsible"].queryset = colleagues  # type: ignore[attr-defined]
        self.fields["deputy"].queryset = colleagues  # type: ignore[attr-defined]
        self.fields["department"].queryset = _departments(person)  # type: ignore[attr-defined]
        choose = _("Bitte wählen")
        self.fields["network"].choices = [("", choose), *NetworkKind.choices]  # type: ignore[attr-defined]
        for name in ("department", "responsible", "deputy"):
            self.fields[name].empty_label = choose  # type: ignore[attr-defined]
        if self.instance.pk:
            self.fields["department"].queryset = Department.objects.order_by("name")  # type: ignore[attr-defined]
            self.initial["lock_version"] = self.instance.lock_version

    def _post_clean(self) -> None:
        """The action writes and judges; the instance stays as it is."""


def _departments(person: Person) -> Any:
    departments = departments_with(person, Role.AUTHOR, Role.APPROVER, Role.ADMINISTRATOR)
    found = Department.objects.order_by("name")
    return found if departments is None else found.filter(pk__in=departments)


class ActivationForm(forms.Form):
    """Z4: before a profile speaks, somebody has talked about it."""

    talked_on = forms.DateField(
        label=_("Gespräch mit dem Onlineteam am"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class ReasonForm(forms.Form):
    """Why a channel falls silent or ends."""

    reason = forms.CharField(label=_("Begründung"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))


class JoiningForm(forms.Form):
    """What a network asks before a profile is connected. Secrets are typed blindly and never shown again."""

    def __init__(self, *args: Any, asks: Iterable[Ask], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for ask in asks:
            attributes = {"autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}
            widget = forms.PasswordInput(attributes) if ask.secret else forms.TextInput(attributes)
            self.fields[ask.name] = forms.CharField(
                label=str(retold(ask.label)),
                help_text=str(retold(ask.help)),
                max_length=2000,
                widget=widget,
                strip=True,
            )

"""Forms of the administration. They read input; what is allowed the actions say."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import Department, Person, Responsibility, Role


class PersonForm(forms.ModelForm):  # type: ignore[type-arg]
    """Name, address, function: nothing else about a person is asked."""

    class Meta:
        model = Person
        fields = ("name", "email", "duty")
        help_texts = {
            "email": _("Damit meldet sich die Person an. Keine privaten Adressen."),
            "duty": _("Zum Beispiel „Leitung Referat 4“. Sie steht im Protokoll anstelle des Namens."),
        }

    def _post_clean(self) -> None:
        """The action writes and judges; the instance stays as it is."""


class RoleForm(forms.Form):
    """A role, for one department or for the whole city."""

    role = forms.ChoiceField(label=_("Rolle"), choices=Role.choices)
    department = forms.ModelChoiceField(
        label=_("Gilt für"),
        queryset=Department.objects.order_by("name"),
        required=False,
        empty_label=_("die ganze Stadt"),
    )


class DepartmentForm(forms.ModelForm):  # type: ignore[type-arg]
    """A department."""

    class Meta:
        model = Department
        fields = ("name", "short_name")

    def _post_clean(self) -> None:
        """The action writes and judges."""


class ResponsibilityForm(forms.ModelForm):  # type: ignore[type-arg]
    """Who decides on a topic. Only persons who could are offered."""

    class Meta:
        model = Responsibility
        fields = (
            "topic",
            "department",
            "approver",
            "deputy",
            "subject_reviewer",
            "deputy_after_hours",
            "public_contact",
        )
        help_texts = {
            "deputy": _("Wird gefragt, wenn bis dahin niemand entschieden hat."),
            "subject_reviewer": _("Prüft vor der Freigabe, ob es fachlich stimmt."),
            "public_contact": _("Steht unter Beiträgen, zum Beispiel „Bürgertelefon +49 69 90009 115“."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        approvers = _anyone_with(Role.APPROVER)
        self.fields["approver"].queryset = approvers  # type: ignore[attr-defined]
        self.fields["deputy"].queryset = approvers  # type: ignore[attr-defined]
        self.fields["subject_reviewer"].queryset = _anyone_with(Role.SUBJECT_REVIEWER)  # type: ignore[attr-defined]
        self.fields["department"].queryset = Department.objects.order_by("name")  # type: ignore[attr-defined]

    def _post_clean(self) -> None:
        """The action writes and judges."""


def _anyone_with(role: Role) -> Any:
    return Person.objects.filter(role_assignments__role=role, is_active=True).distinct().order_by("name")


class PersonFilter(forms.Form):
    """Finding somebody in the list."""

    suche = forms.CharField(label=_("Name, Funktion oder Adresse"), required=False, max_length=100)
    stand = forms.ChoiceField(
        label=_("Stand"),
        required=False,
        choices=[("", _("alle")), ("aktiv", _("aktiv")), ("abgemeldet", _("abgemeldet"))],
    )

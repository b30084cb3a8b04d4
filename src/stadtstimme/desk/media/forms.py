"""The upload form; it also works without scripts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..people.access import departments_with
from ..people.models import Department, Person
from .queries import departments_to_upload_for
from .rules import UPLOADERS

ACCEPTED = "image/jpeg,image/png,image/webp,image/gif"


class UploadForm(forms.Form):
    """One image and the department it belongs to. Empty: the whole city, for those who work for it."""

    department = forms.ModelChoiceField(
        label=_("Fachbereich"), queryset=Department.objects.none(), required=False, empty_label=_("ganze Stadt")
    )
    file = forms.FileField(
        label=_("Bild"),
        allow_empty_file=True,
        max_length=1000,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        help_text=_(
            "JPEG, PNG, WebP oder GIF, höchstens 25 MB. Der Aufnahmeort und andere Angaben in der Datei werden entfernt."
        ),
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        department: Any = self.fields["department"]
        department.queryset = departments_to_upload_for(person)
        if departments_with(person, *UPLOADERS) is not None:
            department.required, department.empty_label = True, None

"""What people of the dialogue hand in."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..editorial.draft import TEXT_MAX, WARNING_MAX
from .actions import ReplyDraft


class ReplyForm(forms.Form):
    """An answer: its text, what warns of it, the questions it settles, and whether it is an interim reply with a date."""

    text = forms.CharField(label=_("Antwort"), required=False, max_length=TEXT_MAX, strip=False)
    warning = forms.CharField(label=_("Inhaltshinweis"), required=False, max_length=WARNING_MAX)
    questions = forms.TypedMultipleChoiceField(label=_("Beantwortet"), required=False, coerce=int)
    interim = forms.BooleanField(label=_("Das ist ein Zwischenbescheid"), required=False)
    interim_until = forms.DateField(label=_("Antwort versprochen bis"), required=False)
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, question_ids: list[int], data: Any = None, **more: Any) -> None:
        super().__init__(data, **more)
        field = self.fields["questions"]
        assert isinstance(field, forms.TypedMultipleChoiceField)
        field.choices = [(pk, str(pk)) for pk in question_ids]
        field.error_messages["invalid_choice"] = _("Eine der Fragen ist inzwischen erledigt. Bitte wählen Sie neu.")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("interim") and not data.get("interim_until") and "interim_until" not in self.errors:
            self.add_error("interim_until", _("Bitte nennen Sie den Tag, bis zu dem die Antwort kommt."))
        return data

    def draft(self) -> ReplyDraft:
        """What was typed, also where a field needs another look."""
        data = getattr(self, "cleaned_data", {})
        # Only where the page had the field was anything said about it.
        warning = data.get("warning", self.data["warning"])[:WARNING_MAX] if "warning" in self.data else None
        until: dt.date | None = data.get("interim_until") if data.get("interim") else None
        text = data.get("text", self.data.get("text", ""))
        return ReplyDraft(text, frozenset(data.get("questions") or ()), until, warning)

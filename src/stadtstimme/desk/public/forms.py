"""The comment form and the form of the open ear."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ..core.typed import cleaned, cleaned_line, is_visible
from . import guard
from .models import PageComment

TEXT_LIMIT = 2000
NAME_LIMIT = 80


class CommentForm(forms.Form):
    """A comment: name optional, text up to 2,000 characters. `purpose` binds its token to one article or thread."""

    name = forms.CharField(
        label=_("Ihr Name"),
        required=False,
        help_text=_("Er steht dann bei Ihrem Kommentar; ein Vorname oder ein erfundener Name genügt."),
        widget=forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"}),
    )
    text = forms.CharField(
        label=_("Ihr Kommentar"),
        strip=False,
        error_messages={"required": _("Bitte schreiben Sie etwas in das Feld „Ihr Kommentar“.")},
        help_text=_("Höchstens 2.000 Zeichen. Bitte keine Adressen, Aktenzeichen oder Angaben zur Gesundheit."),
        widget=forms.Textarea(attrs={"rows": 7, "dir": "auto"}),
    )
    # A trap for programs: people neither see nor reach it.
    homepage = forms.CharField(required=False, widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}))
    token = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, purpose: str, data: Any = None) -> None:
        super().__init__(data, initial={"token": guard.new_token(purpose)}, auto_id="kommentar_%s")
        self.purpose = purpose

    def clean_name(self) -> str:
        name = cleaned_line(self.cleaned_data["name"])
        if len(name) > NAME_LIMIT:
            raise forms.ValidationError(_("Der Name ist zu lang; bitte höchstens 80 Zeichen."))
        return name if is_visible(name) else ""

    def clean_text(self) -> str:
        text = cleaned(self.cleaned_data["text"])
        if not is_visible(text):
            raise forms.ValidationError(self.fields["text"].error_messages["required"])
        if (over := len(text) - TEXT_LIMIT) > 0:
            raise forms.ValidationError(
                ngettext(
                    "Ihr Text ist um %(count)d Zeichen zu lang. Bitte kürzen Sie ihn auf 2.000 Zeichen.",
                    "Ihr Text ist um %(count)d Zeichen zu lang. Bitte kürzen Sie ihn auf 2.000 Zeichen.",
                    over,
                )
                % {"count": over}
            )
        return text

    def clean_homepage(self) -> str:
        if self.cleaned_data["homepage"]:
            raise forms.ValidationError(
                _("Bitte lassen Sie das Feld „Homepage“ leer. Es ist eine Falle für Programme.")
            )
        return ""

    def clean_token(self) -> str:
        token: str = self.cleaned_data["token"]
        try:
            guard.check_token(token, self.purpose)
        except guard.TokenTooOld:
            raise forms.ValidationError(
                _("Das Formular lag zu lange offen. Ihr Text steht noch da: Bitte schicken Sie ihn noch einmal ab.")
            ) from None
        except guard.TokenTooYoung:
            raise forms.ValidationError(
                _("Das ging ungewöhnlich schnell. Ihr Text steht noch da: Bitte schicken Sie ihn noch einmal ab.")
            ) from None
        return token

    def refresh_token(self) -> None:
        """A new token for a form that is shown again, so that the next attempt can succeed."""
        self.data = self.data.copy()
        self.data["token"] = guard.new_token(self.purpose)

    @property
    def key(self) -> str:
        """What makes a double click one comment."""
        data = self.cleaned_data
        return guard.form_key(data["token"], data["name"], data["text"], data.get("topic", ""))


class MessageForm(CommentForm):
    """„Sagen Sie es uns“: like a comment, without an article and never public."""

    topic = forms.ChoiceField(
        label=_("Worum geht es?"),
        choices=[(value, label) for value, label in PageComment.Topic.choices if value] + [("", _("Etwas anderes"))],
        required=False,
        widget=forms.RadioSelect,
    )
    field_order = ("topic", "text", "name")

    def __init__(self, purpose: str, data: Any = None, topic: str = "") -> None:
        super().__init__(purpose, data)
        self.initial["topic"] = topic if topic in PageComment.Topic.values else ""
        self.fields["text"].label = _("Ihre Nachricht")
        self.fields["text"].error_messages["required"] = _("Bitte schreiben Sie etwas in das Feld „Ihre Nachricht“.")
        self.fields["name"].help_text = _("Ihre Nachricht und Ihren Namen liest nur die Stadt.")


class FollowUpForm(CommentForm):
    """A further message through the private link."""

    def __init__(self, purpose: str, data: Any = None) -> None:
        super().__init__(purpose, data)
        del self.fields["name"]
        self.fields["text"].label = _("Möchten Sie etwas ergänzen oder nachfragen?")
        self.fields["text"].error_messages["required"] = _("Bitte schreiben Sie erst etwas in das Feld.")

    @property
    def key(self) -> str:
        return guard.form_key(self.cleaned_data["token"], self.cleaned_data["text"])

"""What people hand in on the editorial pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..channels.models import Channel
from ..core.clock import local_instant
from ..core.errors import Invalid
from ..people.models import Responsibility
from .draft import TEXT_MAX, WARNING_MAX, Draft, DraftImage
from .models import MIDDLE

LANGUAGES = (
    ("de", gettext_lazy("Deutsch")),
    ("en", gettext_lazy("Englisch")),
    ("fr", gettext_lazy("Französisch")),
    ("pl", gettext_lazy("Polnisch")),
    ("ro", gettext_lazy("Rumänisch")),
    ("ru", gettext_lazy("Russisch")),
    ("tr", gettext_lazy("Türkisch")),
    ("uk", gettext_lazy("Ukrainisch")),
    ("ar", gettext_lazy("Arabisch")),
)
ZONES = ("Europe/London", "UTC")
AT_ONCE, PLANNED = "now", "at"


class DateInput(forms.DateInput):
    """The browser's own calendar; dates travel as ISO."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    """The browser's own clock field."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class MomentForm(forms.Form):
    """A day, a time and the zone they are meant in. `moment` is the instant, after `is_valid`."""

    publish_on = forms.DateField(label=gettext_lazy("Tag"), required=False, widget=DateInput())
    publish_time = forms.TimeField(label=gettext_lazy("Uhrzeit"), required=False, widget=TimeInput())
    publish_zone = forms.ChoiceField(label=gettext_lazy("Zeitzone"), required=False)

    moment: dt.datetime | None = None

    def __init__(self, *args: Any, zone: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = settings.INSTALLATION.time_zone
        names = dict.fromkeys((own, zone or own, *ZONES))
        chosen = self.fields["publish_zone"]
        assert isinstance(chosen, forms.ChoiceField)
        chosen.choices = [(name, name.replace("_", " ")) for name in names]
        chosen.initial = zone or own

    def read_moment(self, data: dict[str, Any]) -> None:
        """Sets `moment`, or the sentence at the field where it belongs."""
        day, time = data.get("publish_on"), data.get("publish_time")
        if "publish_on" in self.errors or "publish_time" in self.errors:
            return
        if not day:
            self.add_error("publish_on", _("Bitte geben Sie den Tag an."))
        elif time is None:
            self.add_error("publish_time", _("Bitte geben Sie die Uhrzeit an."))
        else:
            self._resolve(dt.datetime.combine(day, time), data.get("publish_zone") or settings.INSTALLATION.time_zone)

    def _resolve(self, naive: dt.datetime, zone: str) -> None:
        try:
            self.moment = local_instant(naive, zone)
        except Invalid as error:
            self.add_error("publish_time" if error.field == "publish_at" else "publish_zone", str(error))
        except OverflowError:
            self.add_error("publish_on", _("Diesen Tag gibt es in keinem Kalender."))


class DraftForm(MomentForm):
    """The editor's form. Channels with their own wordings and images come from repeated fields, see `draft`."""

    responsibility = forms.ModelChoiceField(
        Responsibility.objects.none(), label=gettext_lazy("Thema"), required=False, empty_label=None
    )
    title = forms.CharField(
        label=gettext_lazy("Überschrift"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    warning = forms.CharField(
        label=gettext_lazy("Inhaltshinweis"),
        max_length=WARNING_MAX,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    text = forms.CharField(
        label=gettext_lazy("Text"), required=False, strip=False, max_length=TEXT_MAX, widget=forms.Textarea()
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Sprache des Textes"), choices=LANGUAGES, initial="de", required=False
    )
    publish_when = forms.ChoiceField(
        label=gettext_lazy("Wann geht es hinaus?"),
        choices=((AT_ONCE, gettext_lazy("Sofort nach der Freigabe")), (PLANNED, gettext_lazy("Zu einem Zeitpunkt"))),
        widget=forms.RadioSelect(),
        initial=AT_ONCE,
        required=False,
    )
    base = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput())

    def __init__(
        self,
        *args: Any,
        channels: Iterable[Channel] = (),
        responsibilities: Iterable[Responsibility] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.channels = {channel.pk: channel for channel in channels}
        self.responsibilities = {one.pk: one for one in responsibilities}

    @property
    def topic(self) -> Responsibility | None:
        """The topic that was handed in, where the person may choose it."""
        return self.cleaned_data.get("responsibility") if self.is_bound else None

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("publish_when") == PLANNED:
            self.read_moment(data)
            if self.moment and self.moment < timezone.now() and self.has_changed():
                self.add_error("publish_on", _("Dieser Zeitpunkt ist schon vorbei."))
        return data

    def chosen_channels(self) -> list[int]:
        """The ids of the ticked channels that this person may choose."""
        wanted = {int(one) for one in self.data.getlist("channels") if one.isdecimal()}
        return [pk for pk in self.channels if pk in wanted]

    def image_uids(self) -> list[str]:
        """The uids of the images in their order on the page, without those to be taken out."""
        uids = dict.fromkeys(self.data.getlist("image"))
        return [uid for uid in uids if not self.data.get(f"{uid}-remove")]

    def image_facts(self, uid: str, asset_id: int) -> DraftImage:
        """What is stated about one image."""

        def text(name: str, longest: int) -> str:
            return str(self.data.get(f"{uid}-{name}", ""))[:longest]

        def ticked(name: str) -> bool:
            return bool(self.data.get(f"{uid}-{name}"))

        def hundredths(name: str) -> int:
            said = str(self.data.get(f"{uid}-{name}", "")).strip()[:9]
            return min(int(said), 100) if said.isdecimal() else MIDDLE

        return DraftImage(
            asset_id,
            alt_text=text("alt_text", 10_000),
            source=text("source", 200),
            licence=text("licence", 120),
            people=ticked("people"),
            consent=ticked("people") and ticked("consent"),
            ai_generated=ticked("ai_generated"),
            ai_labelled=ticked("ai_generated") and ticked("ai_labelled"),
            text_in_media=text("text_in_media", 10_000),
            focus_x=hundredths("focus_x"),
            focus_y=hundredths("focus_y"),
        )

    def draft(self, assets: dict[str, int], before: Draft | None = None) -> Draft:
        """All that was handed in. What is not usable (a time that does not exist) stays as in `before`."""
        usable = self.cleaned_data
        planned = usable.get("publish_when") == PLANNED
        moment, zone = self.moment, usable.get("publish_zone") or settings.INSTALLATION.time_zone
        if planned and moment is None and before is not None:
            moment, zone = before.publish_at, before.publish_zone
        moment = moment if planned else None
        return Draft(
            title=usable.get("title", self.data.get("title", "")[:200]),
            warning=usable.get("warning", self.data.get("warning", "")[:WARNING_MAX]),
            text=usable.get("text", self.data.get("text", "")),
            language=usable.get("language") or "de",
            publish_at=moment,
            publish_zone=zone if moment else "",
            targets={pk: self.data.get(f"own_text-{pk}", "").replace("\r\n", "\n") for pk in self.chosen_channels()},
            images=tuple(self.image_facts(uid, assets[uid]) for uid in self.image_uids() if uid in assets),
        )


class ReasonForm(forms.Form):
    """One plain reason or remark."""

    reason = forms.CharField(label=gettext_lazy("Begründung"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class RemarkForm(forms.Form):
    """An internal remark."""

    text = forms.CharField(
        label=gettext_lazy("Bemerkung"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Bleibt im Haus."),
    )


class OverrideForm(ReasonForm):
    """Keeping a stop on purpose: the finding, its words, and why."""

    kind = forms.CharField(widget=forms.HiddenInput(), max_length=40)
    quote = forms.CharField(widget=forms.HiddenInput(), required=False, strip=False)


class DecisionForm(forms.Form):
    """The decision on exactly one content."""

    step = forms.IntegerField(widget=forms.HiddenInput())
    content_hash = forms.CharField(widget=forms.HiddenInput(), max_length=64)
    remark = forms.CharField(
        label=gettext_lazy("Bemerkung"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Beim Zurückgeben nötig: Was soll anders werden?"),
    )


class SettleForm(forms.Form):
    """What became of a delivery whose outcome nobody but a person can know."""

    outcome = forms.CharField(max_length=20)
    proof = forms.CharField(label=gettext_lazy("Nachweis"), required=False, max_length=300)
    url = forms.URLField(
        label=gettext_lazy("Adresse der Veröffentlichung"),
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": gettext_lazy("Bitte geben Sie die ganze Adresse an, mit https:// am Anfang.")},
    )

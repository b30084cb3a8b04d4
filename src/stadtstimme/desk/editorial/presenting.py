"""How posts, findings and channels are shown: plain view data, made from what the actions and the checker say."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2s
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ...checker import Report
from ...networks.checks import check_against
from ..channels.models import Channel
from ..core.saying import retold
from ..core.words import figure_words
from .checking import IN_TITLE, IN_WARNING, kind_words
from .choices import ChannelChoice, Mark
from .draft import TEXT_MAX
from .shown_images import ShownImage

WEIGHTS = {"stop": 0, "route": 1, "ask": 2, "case": 2, "hint": 3}
SEVERITY_WORDS = {
    "stop": gettext_lazy("Stopp"),
    "ask": gettext_lazy("Bitte prüfen"),
    "hint": gettext_lazy("Hinweis"),
    "case": gettext_lazy("Vorgang"),
    "route": gettext_lazy("An die Pressestelle"),
}
SEVERITY_ICONS = {"stop": "stop", "ask": "question", "hint": "info", "case": "question", "route": "forward"}
_PARTS = re.compile(r"(https?://\S+|www\.\S+|(?<!\w)[#@]\w[\w.]*)")


@dataclass(frozen=True)
class ShownFinding:
    """One finding as a person reads it. `field` is the form field its words stand in, `where` says so in words."""

    id: str
    field: str
    where: str
    kind: str
    severity: str
    clause: str
    start: int | None
    end: int | None
    quote: str
    what: str
    why: str
    do: str
    replacement: str | None
    source: str = ""
    override: Any = None

    @property
    def word(self) -> str:
        """The severity in words."""
        return str(SEVERITY_WORDS[self.severity])

    @property
    def icon(self) -> str:
        """The severity's icon."""
        return SEVERITY_ICONS[self.severity]

    def mark(self) -> dict[str, Any]:
        """What the editor needs to mark the words."""
        names = ("id", "field", "start", "end", "severity", "quote", "replacement")
        return {name: getattr(self, name) for name in names}


ANSWERED = {
    "yes": (gettext_lazy("beantwortet"), "good", "check"),
    "interim": (gettext_lazy("Zwischenbescheid mit Datum"), "good", "clock"),
    "referred": (gettext_lazy("weiterverwiesen"), "good", "forward"),
    "no": (gettext_lazy("noch offen"), "warn", "question"),
}


@dataclass(frozen=True)
class ShownAnswer:
    """A question of the comment and what the reply does with it: in words, with a tone and an icon."""

    text: str
    word: Any
    tone: str
    icon: str


@dataclass(frozen=True)
class Findings:
    """All findings on a draft or version, the weightiest first; advice, what stays in mind, questions and gaps apart."""

    items: list[ShownFinding] = field(default_factory=list)
    advice: list[Mapping[str, Any]] = field(default_factory=list)
    takeaway: str = ""
    questions: list[ShownAnswer] = field(default_factory=list)
    not_checked: list[Mapping[str, str]] = field(default_factory=list)
    blank: bool = False  # nothing was written yet
    too_long: int = 0  # so many characters that nothing was checked

    @property
    def words(self) -> str:
        """The count in words."""
        if self.too_long:
            return _(
                "Der Text hat %(length)s Zeichen, möglich sind höchstens %(most)s. So lang wird er weder geprüft noch gespeichert "
                "noch eingereicht: Bitte kürzen Sie ihn."
            ) % {"length": figure_words(self.too_long), "most": figure_words(TEXT_MAX)}
        if self.blank and not self.items:
            return _("Sobald Sie schreiben, steht hier, was auffällt.")
        if not self.items:
            return _("Keine Auffälligkeit.")
        counts = Counter(one.severity for one in self.items)
        parts = [f"{counts[name]} × {SEVERITY_WORDS[name]}" for name in sorted(counts, key=lambda one: WEIGHTS[one])]
        total = ngettext("%(count)d Befund", "%(count)d Befunde", len(self.items)) % {"count": len(self.items)}
        return f"{total}: {', '.join(parts)}"

    @property
    def stops(self) -> bool:
        """Whether something holds the release and nobody has overridden it."""
        missing = any(one["severity"] == "stop" for one in self.not_checked)
        return missing or any(one.severity == "stop" and one.override is None for one in self.items)


def findings_of(
    reports: Iterable[tuple[int | None, Report]], channels: Mapping[int, Channel], overrides: Iterable[Any] = ()
) -> Findings:
    """The reports of all wordings in one list; what several wordings share stands there once."""
    kept = {(one.kind, one.quote): one for one in overrides}
    items: dict[str, ShownFinding] = {}
    advice: dict[str, Mapping[str, Any]] = {}
    missing: dict[str, Mapping[str, str]] = {}
    answers: dict[int, ShownAnswer] = {}
    for channel_id, report in reports:
        for one in report.findings:
            shown = _shown(one.to_dict(), channel_id, channels, kept)
            items.setdefault(shown.id, shown)
        advice |= {one.text: one.to_dict() for one in report.advice if one.text not in advice}
        answers |= {
            one.start: ShownAnswer(one.text, *ANSWERED[one.answered]) for one in report.questions if one.answered
        }
        missing |= {one["kind"]: {**one, "title": kind_words(one["kind"])} for one in report.not_checked}
    order = sorted(items.values(), key=lambda one: (WEIGHTS[one.severity], one.field != "text", one.start or 0))
    told = [one for one in advice.values() if one["kind"] == "takeaway"]
    tips = [one for one in advice.values() if one["kind"] != "takeaway"]
    takeaway = " ".join(one["text"] for one in told)
    return Findings(order, tips, takeaway, list(answers.values()), list(missing.values()))


def not_checked(*texts: str) -> Findings | None:
    """What is said instead of findings where one of these is longer than anybody may save; None where none is."""
    longest = max(map(len, texts), default=0)
    return Findings(too_long=longest) if longest > TEXT_MAX else None


def _shown(
    one: dict[str, Any], channel_id: int | None, channels: Mapping[int, Channel], kept: Mapping[Any, Any]
) -> ShownFinding:
    name, where = _place(one, channel_id, channels)
    return ShownFinding(
        id=_name_of(one["kind"], one["quote"] or "", name if one["start"] is not None else ""),
        field=name,
        where=where,
        quote=one["quote"] or "",
        source=one["source"],
        override=kept.get((one["kind"], one["quote"] or "")),
        **{key: one[key] for key in ("kind", "severity", "clause", "start", "end", "what", "why", "do", "replacement")},
    )


def _name_of(*parts: str) -> str:
    """One name for the same kind on the same words in the same field: a page that is drawn anew knows it again."""
    return f"befund-{blake2s(json.dumps(parts).encode(), digest_size=6).hexdigest()}"


def _place(one: dict[str, Any], channel_id: int | None, channels: Mapping[int, Channel]) -> tuple[str, str]:
    if IN_TITLE in one["flags"]:
        return "title", _("in der Überschrift")
    if IN_WARNING in one["flags"]:
        return "warning", _("im Inhaltshinweis")
    if one["start"] is None:
        return "images", ""
    if channel_id is None:
        return "text", ""
    return f"own_text-{channel_id}", _("in der Fassung für %(channel)s") % {"channel": channels[channel_id].name}


@dataclass(frozen=True)
class Preview:
    """What one channel would show. `parts` are (kind, words): text, link; all of it is text, never markup.

    `warning` is empty where the channel shows none; with `crops` it cuts images around their focus. What is published
    `by_hand` waits for a person after the release.
    """

    mark: Mark
    channel: Channel
    title: str
    warning: str
    parts: list[tuple[str, str]]
    images: list[ShownImage]
    problems: list[str]
    length: int
    limit: int
    language: str
    crops: bool = False
    by_hand: bool = False

    @property
    def told(self) -> list[str]:
        """The problems in full sentences, with what a person has to do."""
        if not self.by_hand:
            return self.problems
        return [
            *self.problems,
            _("Dieser Kanal wird von Hand bedient: Nach der Freigabe veröffentlicht eine Person den Beitrag dort."),
        ]

    @property
    def look(self) -> tuple[object, ...]:
        """What a reader would see: equal for channels that show the same."""
        return self.title, self.warning, self.parts, self.images, self.language, self.crops and self._cut

    @property
    def _cut(self) -> bool:
        return any(image.focused for image in self.images)


@dataclass(frozen=True)
class SharedPreview:
    """One look, and the channels that show it: nobody reads the same words three times."""

    channels: list[Preview]

    @property
    def shown(self) -> Preview:
        """What all of them show."""
        return self.channels[0]

    @property
    def names(self) -> str:
        """The channels' names."""
        return ", ".join(one.channel.name for one in self.channels)

    @property
    def by_hand(self) -> str:
        """The names of the channels where a person publishes."""
        return ", ".join(one.channel.name for one in self.channels if one.by_hand)


def shared(shown: Iterable[Preview]) -> list[SharedPreview]:
    """Channels that show the same, together, in the order in which the first of them comes."""
    looks: list[SharedPreview] = []
    for one in shown:
        same = next((other for other in looks if other.shown.look == one.look), None)
        if same:
            same.channels.append(one)
        else:
            looks.append(SharedPreview([one]))
    return looks


def previews(choices: Iterable[ChannelChoice], title: str, images: list[ShownImage], language: str) -> list[Preview]:
    """The previews of all ticked channels."""
    return [_preview(one, title, images, language) for one in choices if one.ticked]


def _preview(choice: ChannelChoice, title: str, images: list[ShownImage], language: str) -> Preview:
    limits = choice.limits
    found = check_against(limits, choice.content(images))
    problems = [str(retold(one.message)) for one in found if one.code != "empty"]  # that is what the preview shows
    return Preview(
        choice.mark,
        choice.channel,
        title if limits.titles else "",
        choice.warning if limits.warnings else "",
        text_parts(choice.own_text or choice.text),
        images,
        problems,
        choice.length,
        choice.room,
        language,
        limits.focus,
        not limits.automatic,
    )


def text_parts(text: str) -> list[tuple[str, str]]:
    """The text in pieces: plain words, and what a network shows as a link (addresses, hashtags, mentions)."""
    return [("link" if index % 2 else "text", part) for index, part in enumerate(_PARTS.split(text)) if part]

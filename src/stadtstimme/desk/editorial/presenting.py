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
from ...networks.base import Content
from ...networks.checks import check_against
from ...networks.counting import beyond, length_of
from ...networks.limits import Capabilities
from ..channels.connecting import connection_to
from ..channels.models import Channel, NetworkKind
from ..core.saying import retold
from .checking import IN_TITLE, IN_WARNING
from .draft import Draft
from .models import Version
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


# What editors call the networks in short; "St" stands for the city's own page.
LETTERS = {
    "page": "St", "mastodon": "Ma", "bluesky": "Bl", "facebook": "FB",
    "instagram": "IG", "youtube": "YT", "x": "X", "whatsapp": "WA",
}  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """The short sign of a channel: two letters and its name for everybody who does not know them."""

    letters: str
    name: str
    network: str

    @classmethod
    def of(cls, channel: Channel) -> Mark:
        return cls.named(channel.name, channel.network)

    @classmethod
    def named(cls, name: str, network: str) -> Mark:
        """For a channel of which only this was read."""
        words = str(NetworkKind(network).label)
        return cls(LETTERS.get(network, words[:2]), name, words)


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

    @property
    def words(self) -> str:
        """The count in words."""
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
        missing |= {one["kind"]: one for one in report.not_checked}
    order = sorted(items.values(), key=lambda one: (WEIGHTS[one.severity], one.field != "text", one.start or 0))
    told = [one for one in advice.values() if one["kind"] == "takeaway"]
    tips = [one for one in advice.values() if one["kind"] != "takeaway"]
    takeaway = " ".join(one["text"] for one in told)
    return Findings(order, tips, takeaway, list(answers.values()), list(missing.values()))


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
class ChannelChoice:
    """One channel in the editor: ticked or not, its limits, its own wording, its count."""

    channel: Channel
    limits: Capabilities
    ticked: bool
    own_text: str
    text: str
    warning: str = ""

    @property
    def mark(self) -> Mark:
        return Mark.of(self.channel)

    @property
    def length(self) -> int:
        """The length of what this channel would get, as it counts."""
        return length_of(self.own_text or self.text, self.limits, self.warning)

    @property
    def over(self) -> int:
        """By how much it is too long; 0 when it fits."""
        return beyond(self.own_text or self.text, self.limits, self.warning)


def channel_choices(channels: Iterable[Channel], draft: Draft) -> list[ChannelChoice]:
    """The channels as the editor offers them."""
    chosen = draft.targets
    return [
        ChannelChoice(
            one, connection_to(one).capabilities, one.pk in chosen, chosen.get(one.pk, ""), draft.text, draft.warning
        )
        for one in channels
    ]


@dataclass(frozen=True)
class Preview:
    """What one channel would show. `parts` are (kind, words): text, link; all of it is text, never markup.

    `warning` is empty where the channel shows none; with `crops` it cuts images around their focus.
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


def previews(choices: Iterable[ChannelChoice], title: str, images: list[ShownImage], language: str) -> list[Preview]:
    """The previews of all ticked channels."""
    return [_preview(one, title, images, language) for one in choices if one.ticked]


def _preview(choice: ChannelChoice, title: str, images: list[ShownImage], language: str) -> Preview:
    limits = choice.limits
    content = Content(
        choice.own_text or choice.text, warning=choice.warning, images=tuple(image.content for image in images)
    )
    found = check_against(limits, content)
    problems = [str(retold(one.message)) for one in found if one.code != "empty"]  # that is what the preview shows
    if not limits.automatic:
        problems.append(
            _("Dieser Kanal wird von Hand bedient: Nach der Freigabe veröffentlicht eine Person den Beitrag dort.")
        )
    return Preview(
        choice.mark,
        choice.channel,
        title if limits.titles else "",
        choice.warning if limits.warnings else "",
        text_parts(choice.own_text or choice.text),
        images,
        problems,
        choice.length,
        limits.max_length,
        language,
        limits.focus,
    )


def text_parts(text: str) -> list[tuple[str, str]]:
    """The text in pieces: plain words, and what a network shows as a link (addresses, hashtags, mentions)."""
    return [("link" if index % 2 else "text", part) for index, part in enumerate(_PARTS.split(text)) if part]


def version_choices(version: Version, capabilities: Mapping[int, Capabilities] | None = None) -> list[ChannelChoice]:
    """The channels a version goes to, all ticked."""
    targets = sorted(version.targets.all(), key=lambda one: one.channel.name)
    known = capabilities or {}
    return [
        ChannelChoice(
            one.channel,
            known.get(one.channel_id) or connection_to(one.channel).capabilities,
            True,
            one.text,
            version.text,
            version.warning,
        )
        for one in targets
    ]

"""What is checked: a text, where it stands, and what is known about its media."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

KINDS = ("official_post", "reply", "private_post", "citizen_comment")


class StatementError(ValueError):
    """The input is no statement; the message names the field, in German and, as `english`, in English."""

    def __init__(self, german: str, english: str) -> None:
        super().__init__(german)
        self.english = english

    def said(self, language: str) -> str:
        """The message in "de" or "en"."""
        return self.english if language == "en" else str(self)


@dataclass(frozen=True, slots=True)
class Media:
    """Facts about one picture, video or sound, as the media register knows them.

    `people` means recognisable persons. `licence` None on foreign work or on music means that no right is known.
    """

    type: str = "image"
    alt_text: str | None = None
    people: bool = False
    consent: bool = False
    ai_generated: bool = False
    ai_labelled: bool = False
    source: str | None = None
    text_in_media: str | None = None
    captions: bool = False
    music: bool = False
    licence: str | None = None

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Media:
        """Build from the published schema. Raises StatementError naming an unknown or ill-typed field."""
        _known(data, cls, "media")
        for name, value in data.items():
            _typed(name, value, _MEDIA_TYPES[name])
        return cls(**data)


@dataclass(frozen=True, slots=True)
class AiText:
    """How far a machine wrote the text, and whether a person reviewed or labelled it."""

    used: bool = False
    human_reviewed: bool = False
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """One text to be checked.

    `in_reply_to` is the comment that a reply answers, or the post that a comment stands under.
    `now` is the moment from which "Freitag" or "morgen" is read; without it no date is judged.
    """

    text: str
    kind: str = "official_post"
    id: str | None = None
    in_reply_to: str | None = None
    media: tuple[Media, ...] = ()
    ai_text: AiText | None = None
    now: datetime | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            kinds = ", ".join(KINDS)
            raise StatementError(
                f"kind: {self.kind!r} ist keins von {kinds}", f"kind: {self.kind!r} is not one of {kinds}"
            )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Statement:
        """Build from the published schema. Raises StatementError naming an unknown, missing or ill-typed field."""
        if not isinstance(data, Mapping):
            raise StatementError("eine Äußerung ist ein JSON-Objekt", "a statement is a JSON object")
        _known(data, cls, "statement")
        if "text" not in data:
            raise StatementError("text: fehlt", "text: missing")
        for name, value in data.items():
            _typed(name, value, _STATEMENT_TYPES[name])
        return cls(
            text=data["text"],
            kind=data.get("kind") or "official_post",
            id=data.get("id"),
            in_reply_to=data.get("in_reply_to"),
            media=tuple(_media(one) for one in data.get("media") or ()),
            ai_text=_ai_text(data.get("ai_text")),
            now=_moment(data.get("now")),
        )

    def to_dict(self) -> dict[str, Any]:
        """The same statement in the published schema."""
        return {
            "id": self.id,
            "kind": self.kind,
            "text": self.text,
            "in_reply_to": self.in_reply_to,
            "media": [asdict(one) for one in self.media],
            "ai_text": asdict(self.ai_text) if self.ai_text else None,
            "now": self.now.isoformat() if self.now else None,
        }


_MAYBE = (str, type(None))
_MEDIA_TYPES: dict[str, Any] = {
    "type": str,
    "alt_text": _MAYBE,
    "people": bool,
    "consent": bool,
    "ai_generated": bool,
    "ai_labelled": bool,
    "source": _MAYBE,
    "text_in_media": _MAYBE,
    "captions": bool,
    "music": bool,
    "licence": _MAYBE,
}
_STATEMENT_TYPES: dict[str, Any] = {
    "id": _MAYBE,
    "kind": _MAYBE,
    "text": str,
    "in_reply_to": _MAYBE,
    "media": (list, tuple, type(None)),
    "ai_text": (Mapping, type(None)),
    "now": _MAYBE,
}


def _known(data: Mapping[str, Any], cls: Any, where: str) -> None:
    names = {field.name for field in fields(cls)}
    for name in data:
        if name not in names:
            from difflib import get_close_matches  # only for a mistake

            meant = get_close_matches(name, names, 1)
            raise StatementError(
                f"{name}: unbekanntes Feld von {where}" + (f", ist {meant[0]} gemeint?" if meant else ""),
                f"{name}: unknown field of {where}" + (f", did you mean {meant[0]}?" if meant else ""),
            )


def _typed(name: str, value: Any, types: Any) -> None:
    if not isinstance(value, types):
        kind = type(value).__name__
        raise StatementError(f"{name}: {kind} geht hier nicht", f"{name}: {kind} is not accepted here")


def _media(data: Any) -> Media:
    if not isinstance(data, Mapping):
        raise StatementError("media: jeder Eintrag ist ein JSON-Objekt", "media: each entry is a JSON object")
    return Media.from_dict(data)


def _ai_text(data: Mapping[str, Any] | None) -> AiText | None:
    if data is None:
        return None
    _known(data, AiText, "ai_text")
    for name, value in data.items():
        _typed(f"ai_text.{name}", value, bool)
    return AiText(**data)


def _moment(value: str | None) -> datetime | None:
    if not value:
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError as error:
        raise StatementError(
            f"now: {value!r} ist kein Zeitpunkt nach ISO 8601", f"now: {value!r} is not an ISO 8601 date and time"
        ) from error

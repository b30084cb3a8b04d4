"""Checks, channels, the audit trail, the token itself and webhooks."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field

from ..problems import ApiError
from .base import Flag, In, Moment, Out, words
from .posts import Text


def _refuse_private(value: object) -> object:
    if value == "private_post":
        raise ApiError("private-text")
    return value


class MediaIn(In):
    """Facts about one picture, video or sound, as the checker's schema names them."""

    type: words(40) = "image"
    alt_text: words(10_000) | None = None
    people: Flag = False
    consent: Flag = False
    ai_generated: Flag = False
    ai_labelled: Flag = False
    source: words(500) | None = None
    text_in_media: words(10_000) | None = None
    captions: Flag = False
    music: Flag = False
    licence: words(500) | None = None


class AiTextIn(In):
    """How far a machine wrote the text."""

    used: Flag = False
    human_reviewed: Flag = False
    labelled: Flag = False


class CheckIn(In):
    """One text to be checked. Nothing of it is kept. `now` is the moment from which "tomorrow" is read (default: now)."""

    kind: Annotated[
        Literal["official_post", "reply", "citizen_comment"],
        BeforeValidator(_refuse_private, json_schema_input_type=Literal["official_post", "reply", "citizen_comment"]),
    ] = "official_post"
    text: Text
    in_reply_to: Text | None = None
    media: Annotated[list[MediaIn], Field(max_length=20)] = []
    ai_text: AiTextIn | None = None
    now: Moment | None = None


class CheckFinding(Out):
    """One thing to look at. Offsets are code points in the text."""

    kind: str
    clause: str
    severity: Literal["stop", "ask", "hint", "case", "route"]
    start: int | None
    end: int | None
    quote: str | None
    what: str
    why: str
    do: str
    confidence: float
    source: str
    replacement: str | None
    flags: list[str]


class CheckOut(Out):
    """The report. `holds_release`: a stop, or something that could have been one and was not checked."""

    holds_release: bool
    findings: list[CheckFinding]
    advice: list[dict[str, Any]]
    questions: list[dict[str, Any]]
    signals: dict[str, Any]
    not_checked: list[dict[str, str]]
    guideline: str


class ChannelOut(Out):
    """An official profile. `automatic`: the desk publishes there itself; else a person does, by hand."""

    id: int
    network: str
    name: str
    address: str
    purpose: str
    department: str
    voice: str
    state: Literal["requested", "active", "paused", "closed"]
    imprint_url: str
    privacy_url: str
    automatic: bool
    max_length: int
    images_max: int
    warnings: bool
    focus: bool


class ChannelsOut(Out):
    items: list[ChannelOut]
    next_cursor: str | None


class TokenOut(Out):
    """The token that this request was made with."""

    name: str
    scopes: list[str]
    expires_at: dt.datetime


class AuditExportIn(In):
    """`purpose` is recorded with the export. `after` is the last sequence number that is known already."""

    purpose: words(300, shortest=10)
    after: Annotated[int, Field(ge=0, le=2**63 - 1, strict=True)] = 0
    since: Moment | None = None
    until: Moment | None = None


class AuditLine(Out):
    """One line of the export: an event, or (the last line) the signed head of the chain."""

    sequence: int
    hash: str
    at: dt.datetime
    actor: str | None = None
    action: str | None = None
    type: str | None = None
    id: str | None = None
    data: dict[str, Any] | None = None
    previous: str | None = None
    city: str | None = None
    public_key: str | None = None
    signature: str | None = None


class WebhookIn(In):
    """An address to be told. The answer holds the secret, once."""

    name: words(80, shortest=1)
    url: words(500, shortest=8)
    events: Annotated[
        list[Literal["post_published", "comment_arrived", "delivery_unknown"]], Field(min_length=1, max_length=3)
    ]


class WebhookOut(Out):
    id: int
    name: str
    url: str
    events: list[str]
    created_at: dt.datetime


class NewWebhookOut(WebhookOut):
    """`secret` is shown this one time."""

    secret: str


class WebhooksOut(Out):
    items: list[WebhookOut]


class PingOut(Out):
    """A message on its way."""

    message: UUID

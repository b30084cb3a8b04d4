"""Posts, their versions, decisions on them and their deliveries."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from .base import TEXT_MAX, Flag, In, Moment, Number, Out, words

Title = words(200)
Text = words(TEXT_MAX)
Remark = words(5_000)
Hundredths = Annotated[int, Field(ge=0, le=100, strict=True)]
PostKind = Literal["post", "reply", "correction"]
PostState = Literal["draft", "submitted", "returned", "approved", "published", "withdrawn", "discarded"]
DeliveryState = Literal[
    "planned", "sending", "completed", "unknown", "failed", "by_hand", "cancelled", "withdrawing", "withdrawn"
]


class TopicOut(Out):
    """A topic one may write on; who is responsible for it decides."""

    id: int
    name: str
    department: str


class TopicsOut(Out):
    items: list[TopicOut]


class TargetIn(In):
    """A channel; `text` is its own wording, empty for the general one."""

    channel: Number
    text: Text = ""


class TargetOut(Out):
    channel: int
    text: str


class ImageIn(In):
    """An image of the desk's library and what is stated about it here.

    The focus is what stays in view where a network crops the image: hundredths of the way from the left and from the top.
    """

    asset: UUID
    alt_text: words(10_000) = ""
    source: words(200) = ""
    licence: words(120) = ""
    people: Flag = False
    consent: Flag = False
    ai_generated: Flag = False
    ai_labelled: Flag = False
    text_in_media: words(10_000) = ""
    focus_x: Hundredths = 50
    focus_y: Hundredths = 50


class ImageOut(Out):
    asset: UUID
    alt_text: str
    source: str
    licence: str
    people: bool
    consent: bool
    ai_generated: bool
    ai_labelled: bool
    text_in_media: str
    focus_x: int
    focus_y: int


class DraftIn(In):
    """All that would be sent. `publish_at` empty means as soon as it is approved.

    `warning` hides the text behind a sentence on channels that can (`warnings` of the channel).
    """

    title: Title = ""
    warning: words(200) = ""
    text: Text
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,6})?$")] = "de"
    publish_at: Moment | None = None
    targets: Annotated[list[TargetIn], Field(max_length=50)] = []
    images: Annotated[list[ImageIn], Field(max_length=20)] = []


class NewPostIn(DraftIn):
    """A post with its first version. `uid` may be chosen, so that sending twice makes one post."""

    topic: Number
    uid: UUID | None = None


class VersionIn(DraftIn):
    """`base` is the number of the version that was read. Where another is current by now, this one is kept aside."""

    base: Number


class VersionOut(Out):
    number: int
    current: bool
    autosaved: bool
    title: str
    warning: str
    text: str
    language: str
    publish_at: dt.datetime | None
    publish_zone: str
    targets: list[TargetOut]
    images: list[ImageOut]
    content_hash: str
    created_at: dt.datetime


class VersionLine(Out):
    """A version in the list, without its texts."""

    number: int
    current: bool
    autosaved: bool
    title: str
    content_hash: str
    created_at: dt.datetime


class VersionsOut(Out):
    items: list[VersionLine]
    next_cursor: str | None


class PostLine(Out):
    """A post in lists. `planned_at` is when it goes (or went) out; `page` its address in the desk."""

    uid: UUID
    kind: PostKind
    state: PostState
    title: str
    excerpt: str
    department: str
    created_at: dt.datetime
    updated_at: dt.datetime
    submitted_at: dt.datetime | None
    approved_at: dt.datetime | None
    published_at: dt.datetime | None
    withdrawn_at: dt.datetime | None
    planned_at: dt.datetime | None
    page: str


class PostsOut(Out):
    items: list[PostLine]
    next_cursor: str | None


class DeliveryOut(Out):
    """One version on its way to one channel. `error` says what went wrong last."""

    id: int
    post: UUID
    channel: int
    state: DeliveryState
    due_at: dt.datetime
    completed_at: dt.datetime | None
    url: str
    error_code: str
    error: str


class DeliveriesOut(Out):
    items: list[DeliveryOut]
    next_cursor: str | None


class PostOut(PostLine):
    """A post with its current version and its deliveries."""

    topic: TopicOut
    withdrawal_reason: str
    corrects: UUID | None
    version: VersionOut | None
    deliveries: list[DeliveryOut]


class SubmissionIn(In):
    """The number of the version that is handed in: it has to be the current one."""

    version: Number


class SettlementIn(In):
    """What became of a delivery, as a person saw it; for `completed` with the address as proof."""

    outcome: Literal["completed", "failed", "withdrawn"]
    url: words(500) = ""


class PieceOut(Out):
    """A stretch of text: it stayed, was added, was removed, or (cut) is left out because nothing changed in it."""

    kind: Literal["same", "added", "removed", "cut"]
    text: str


class DifferencesOut(Out):
    """What leads from one version to another."""

    base: int
    number: int
    title: list[PieceOut]
    warning: list[PieceOut]
    text: list[PieceOut]


class ChannelPreview(Out):
    """What one channel would show."""

    channel: int
    name: str
    title: str
    warning: str
    text: str
    images: list[ImageOut]
    problems: list[str]
    length: int
    limit: int


class FindingOut(Out):
    """One finding: what, why, what to do. `overridden` where somebody entitled kept it with a reason."""

    kind: str
    severity: Literal["stop", "ask", "hint", "case", "route"]
    clause: str
    where: str
    start: int | None
    end: int | None
    quote: str
    what: str
    why: str
    do: str
    replacement: str | None
    overridden: bool


class PreviewOut(Out):
    """All that a person has to have before their eyes to decide. `step` and `content_hash` go into the decision."""

    step: int
    kind: Literal["subject", "release", "consent"]
    channel: str | None
    version: int
    content_hash: str
    previews: list[ChannelPreview]
    findings: list[FindingOut]
    not_checked: list[dict[str, Any]]
    changes: list[PieceOut]
    remarks: list[str]


class DecisionIn(In):
    """Approves or returns exactly the content that the preview showed; a return needs a remark."""

    step: Number
    content_hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    verdict: Literal["approve", "return"]
    remark: Remark = ""


class ApprovalOut(Out):
    """A decision that waits for the token's person. `deputy` where they stand in for somebody, `channel` where it is asked to agree."""

    step: int
    post: UUID
    title: str
    kind: Literal["subject", "release", "consent"]
    channel: str | None
    deputy: bool
    asked_at: dt.datetime | None
    planned_at: dt.datetime | None


class ApprovalsOut(Out):
    items: list[ApprovalOut]
    next_cursor: str | None

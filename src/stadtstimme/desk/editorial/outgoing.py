"""What would leave the house: the content of a version for one channel, and what its network would make of it."""

from __future__ import annotations

import datetime as dt
import hashlib

from django.db.models import F
from django.utils.translation import gettext_noop

from ...networks.base import Content, Image
from ...networks.errors import Rejected
from ...networks.limits import Capabilities
from ..media.files import rendition_path
from .draft import Draft, draft_of
from .models import MIDDLE, Delivery, Post, Version, VersionImage
from .replies import answered_comment


def knows_again(limits: Capabilities, delivery: Delivery, now: dt.datetime) -> bool:
    """Whether the network would take a second call with this delivery's handle for the first one."""
    if not limits.idempotent or limits.idempotent_for is None:
        return limits.idempotent
    return delivery.intended_at is None or now - delivery.intended_at < limits.idempotent_for


def readable_again(limits: Capabilities, delivery: Delivery, now: dt.datetime) -> bool:
    """Whether the desk can settle an unclear delivery by itself: read first, send again where it is surely not there."""
    return not delivery.out_of_reach and limits.reads_back and knows_again(limits, delivery, now)


def wording_for(draft: Draft, channel_id: int) -> str:
    """The channel's own wording, else the general one."""
    return draft.targets.get(channel_id, "") or draft.text


def content_for(
    version: Version, channel_id: int, *, now: dt.datetime | None = None, draft: Draft | None = None
) -> Content:
    """What this channel would get. `now` becomes the time of publication; `draft` saves reading the rows twice."""
    comment = answered_comment(version.post)
    draft = draft or draft_of(version)
    return Content(
        text=wording_for(draft, channel_id),
        title=draft.title,
        warning=draft.warning,
        language=draft.language,
        images=tuple(_image(image) for image in version.images.all()) if draft.images else (),
        reply_to=comment.remote_id if comment else "",
        private=bool(comment and comment.private),
        corrects=_corrected_id(version.post, channel_id),
        published_at=now,
    )


def bytes_are_sound(image: VersionImage) -> bool:
    """Whether the file is there and its bytes are those that were approved."""
    try:
        return hashlib.sha256(rendition_path(image.asset.sha256).read_bytes()).hexdigest() == image.asset.sha256
    except (OSError, ValueError):
        return False


def _image(image: VersionImage) -> Image:
    asset = image.asset
    return Image(
        sha256=asset.sha256,
        mime=asset.mime,
        width=asset.width,
        height=asset.height,
        alt_text=image.alt_text,
        load=lambda: _load(asset.sha256),
        credit=", ".join(part for part in (image.source, image.licence) if part),
        size=asset.size,
        focus=focus_of(image.focus_x, image.focus_y),
    )


def focus_of(x: int, y: int) -> tuple[float, float] | None:
    """From hundredths from the left and the top to what a network takes; the middle is left to the network."""
    return None if x == y == MIDDLE else (x / 50 - 1, 1 - y / 50)


def _load(sha256: str) -> bytes:
    try:
        data = rendition_path(sha256).read_bytes()
    except OSError:
        data = b""
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Rejected(gettext_noop("Die Bilddatei fehlt oder wurde verändert."), "media_changed")
    return data


def _corrected_id(post: Post, channel_id: int) -> str:
    if post.corrects_id is None:
        return ""
    sent = Delivery.objects.filter(post_id=post.corrects_id, channel_id=channel_id, profile=F("channel__profile"))
    done = sent.exclude(remote_id="")
    return done.values_list("remote_id", flat=True).order_by("-pk").first() or ""

"""From rows to what programs get."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse

from ..core.saying import retold
from ..editorial.differences import Piece
from ..editorial.draft import FACTS
from ..editorial.models import Delivery, Post, Version
from ..editorial.presenting import Findings, Preview
from ..editorial.shown_images import ShownImage
from ..people.models import Responsibility
from .schemas.posts import (
    ChannelPreview,
    DeliveryOut,
    FindingOut,
    ImageOut,
    PieceOut,
    PostLine,
    PostOut,
    TargetOut,
    TopicOut,
    VersionLine,
    VersionOut,
)

TIMES = ("created_at", "updated_at", "submitted_at", "approved_at", "published_at", "withdrawn_at")


def page_in_desk(name: str, *arguments: object) -> str:
    """The whole address of a page of the desk."""
    return settings.INSTALLATION.desk_url + reverse(name, args=arguments)


def post_line(post: Post) -> PostLine:
    """A post for a list; needs its department."""
    return PostLine(**_line(post))


def _line(post: Post) -> dict[str, object]:
    return {
        "uid": post.uid,
        "kind": post.kind,
        "state": post.state,
        "title": post.title,
        "excerpt": post.excerpt,
        "department": post.department.short_name,
        "planned_at": post.calendar_at,
        "page": page_in_desk("editorial:post", post.uid),
        **{name: getattr(post, name) for name in TIMES},
    }


def post_out(post: Post, deliveries: Iterable[Delivery]) -> PostOut:
    """A post with its current version (with targets and images' assets) and these deliveries."""
    version = post.current_version
    return PostOut(
        **_line(post),
        topic=topic_out(post.responsibility),
        withdrawal_reason=post.withdrawal_reason,
        corrects=post.corrects.uid if post.corrects else None,
        version=version_out(version, current=True) if version else None,
        deliveries=[delivery_out(one) for one in deliveries],
    )


def topic_out(topic: Responsibility) -> TopicOut:
    """A topic without the names of those who decide on it."""
    return TopicOut(id=topic.pk, name=topic.topic, department=topic.department.short_name)


def version_out(version: Version, *, current: bool) -> VersionOut:
    """A whole version; needs targets and images with their assets."""
    return VersionOut(
        **_version(version, current),
        warning=version.warning,
        text=version.text,
        language=version.language,
        publish_at=version.publish_at,
        publish_zone=version.publish_zone,
        targets=[TargetOut(channel=one.channel_id, text=one.text) for one in version.targets.all()],
        images=[image_out(one, one.asset.uid) for one in version.images.all()],
    )


def version_line(version: Version, *, current: bool) -> VersionLine:
    """A version for a list."""
    return VersionLine(**_version(version, current))


def _version(version: Version, current: bool) -> dict[str, object]:
    names = ("number", "autosaved", "title", "content_hash", "created_at")
    return {"current": current, **{name: getattr(version, name) for name in names}}


def image_out(facts: object, uid: object) -> ImageOut:
    """What is stated about an image."""
    return ImageOut(asset=uid, **{name: getattr(facts, name) for name in FACTS})


def delivery_out(one: Delivery) -> DeliveryOut:
    """A delivery; needs its post."""
    names = ("state", "due_at", "completed_at", "url", "error_code")
    told = {"error": str(retold(one.error)), **{name: getattr(one, name) for name in names}}
    return DeliveryOut(id=one.pk, post=one.post.uid, channel=one.channel_id, **told)


def piece_out(piece: Piece) -> PieceOut:
    """A stretch of a difference."""
    return PieceOut(kind=piece.kind, text=piece.text)


def preview_out(one: Preview) -> ChannelPreview:
    """What one channel would show."""
    return ChannelPreview(
        channel=one.channel.pk,
        name=one.channel.name,
        title=one.title,
        warning=one.warning,
        text="".join(words for _kind, words in one.parts),
        images=[_shown_image(image) for image in one.images],
        problems=one.told,
        length=one.length,
        limit=one.limit,
    )


def _shown_image(image: ShownImage) -> ImageOut:
    return image_out(image, image.uid)


def findings_out(found: Findings) -> list[FindingOut]:
    """The findings as the page lists them, the weightiest first."""
    names = ("kind", "severity", "clause", "where", "start", "end", "quote", "what", "why", "do", "replacement")
    return [
        FindingOut(**{name: getattr(one, name) for name in names}, overridden=one.override is not None)
        for one in found.items
    ]

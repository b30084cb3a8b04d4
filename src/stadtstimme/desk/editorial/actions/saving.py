"""Saving: every save is an immutable version, and no save loses anybody's words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ....duties import serves
from ...channels.models import Channel
from ...core.errors import Invalid
from ...core.saying import said
from ...core.transition import transition
from ...media.models import Asset
from ...people.access import require
from ...people.models import Person
from ...record.actions import record_event
from ..draft import Draft, cleaned
from ..hashing import audit_digest, hash_draft
from ..locking import locked, refuse_unless
from ..models import Post, Version, VersionImage, VersionTarget
from ..telling import index, named, occasion_of, tell
from ..voiding import cancel_deliveries, refuse_if_maybe_public, void_steps

EDITABLE = (Post.State.DRAFT, Post.State.SUBMITTED, Post.State.RETURNED, Post.State.APPROVED)
DECIDED = (Post.State.SUBMITTED, Post.State.APPROVED)


@dataclass(frozen=True)
class Saved:
    """The version that holds the draft, and whether it is the one that counts (else it was put aside)."""

    version: Version
    current: bool


@serves("V2", how="gate")
def save_version(
    actor: Person, post: Post, draft: Draft, *, base: int | None, autosaved: bool = False, now: dt.datetime
) -> Saved:
    """Stores the draft as an immutable version.

    `base` is the number of the version that the writer saw (None: there was none). Where another version is current by
    now, the draft is kept aside. Content that is there already is not stored again. A new current version takes back
    whatever was decided on the one before it.
    Raises Conflict once the post may be public, Invalid on what cannot be stored.
    """
    draft = cleaned(draft)
    with transaction.atomic():
        post = locked(post)
        require(actor, "editorial.edit_post", post)
        refuse_unless(post, EDITABLE)
        digest = hash_draft(draft, _media(actor, post, draft))
        current = post.current_version
        if current is not None and current.content_hash == digest:
            return Saved(current, True)
        aside = current is not None and base != current.number
        if aside and (known := post.versions.filter(content_hash=digest).last()):
            return Saved(known, False)
        if not aside and post.state in DECIDED:
            _take_back(actor, post, now)
        version = _store(actor, post, draft, digest, autosaved, base, now)
        if not aside:
            _make_current(post, version, now)
        action = "editorial.version_kept_aside" if aside else "editorial.version_saved"
        record_event(
            actor, action, post, now=now, number=version.number, autosaved=autosaved, digest=audit_digest(version)
        )
    return Saved(version, not aside)


def _media(actor: Person, post: Post, draft: Draft) -> Mapping[int, str]:
    """The hashes of the images: of those already in the post and of those that the actor may see."""
    wanted = {image.asset_id for image in draft.images}
    if not wanted:
        return {}
    known = set(VersionImage.objects.filter(version__post=post, asset_id__in=wanted).values_list("asset_id", flat=True))
    assets = Asset.objects.filter(pk__in=wanted)
    found = {one.pk: one.sha256 for one in assets if one.pk in known or actor.has_perm("media.view", one)}
    if set(found) != wanted:
        raise Invalid(_("Ein Bild gibt es nicht mehr. Bitte wählen Sie es neu aus."), "images")
    return found


def _take_back(actor: Person, post: Post, now: dt.datetime) -> None:
    refuse_if_maybe_public(post)
    asked = [one for one in void_steps(post, now=now) if one.pk != actor.pk]
    cancelled = cancel_deliveries(post)
    before = post.state
    transition(post, Post.State.DRAFT, allowed=DECIDED, submitted_at=None, approved_at=None)
    record_event(actor, "editorial.approval_voided", post, now=now, before=before, deliveries_cancelled=cancelled)
    subject = said(gettext_lazy("Wird überarbeitet: „%(title)s“ wartet nicht mehr auf Sie"), title=named(post))
    tell(asked, "voided", post, subject, occasion=occasion_of("voided", post), now=now)


def _store(
    actor: Person, post: Post, draft: Draft, digest: str, autosaved: bool, base: int | None, now: dt.datetime
) -> Version:
    last = post.versions.order_by("-number").values_list("number", flat=True).first() or 0
    version = Version.objects.create(
        post=post,
        number=last + 1,
        parent=post.versions.filter(number=base).first() if base is not None else None,
        autosaved=autosaved,
        title=draft.title,
        warning=draft.warning,
        text=draft.text,
        language=draft.language,
        publish_at=draft.publish_at,
        publish_zone=draft.publish_zone,
        content_hash=digest,
        created_by=actor,
        created_at=now,
    )
    _store_targets(version, draft)
    VersionImage.objects.bulk_create(
        VersionImage(version=version, position=position, **asdict(image)) for position, image in enumerate(draft.images)
    )
    return version


def _store_targets(version: Version, draft: Draft) -> None:
    if len(draft.targets) != Channel.objects.filter(pk__in=draft.targets).count():
        raise Invalid(_("Einen der Kanäle gibt es nicht."), "targets")
    VersionTarget.objects.bulk_create(
        VersionTarget(version=version, channel_id=channel, text=text) for channel, text in draft.targets.items()
    )


def _make_current(post: Post, version: Version, now: dt.datetime) -> None:
    transition(
        post,
        post.state,
        allowed=EDITABLE,
        current_version=version,
        title=version.title,
        excerpt=" ".join(version.text[:1_000].split())[:200],
        calendar_at=version.publish_at,
        updated_at=now,
    )
    index(post, version.text, now=now)

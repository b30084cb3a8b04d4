"""What a writer hands in: a draft, cleaned of what no network and no database takes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _

from ..core.errors import Invalid
from ..core.typed import cleaned_line, is_visible
from ..core.words import figure_words
from .models import MIDDLE, Version, VersionTarget

TEXT_MAX = 100_000
IMAGES_MAX = 20
WARNING_MAX = 200
# What neither XML nor any network takes: control characters but tab and line break, and the two that are none at all.
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,6})?")


@dataclass(frozen=True)
class DraftImage:
    """An image with what is stated about it in this draft.

    The focus is what stays in view where a network crops: hundredths of the way from the left and from the top.
    """

    asset_id: int
    alt_text: str = ""
    source: str = ""
    licence: str = ""
    people: bool = False
    consent: bool = False
    ai_generated: bool = False
    ai_labelled: bool = False
    text_in_media: str = ""
    focus_x: int = MIDDLE
    focus_y: int = MIDDLE


# What is stated about an image, whichever row or page holds it.
FACTS = tuple(one.name for one in fields(DraftImage) if one.name != "asset_id")


@dataclass(frozen=True)
class Draft:
    """All that would be sent. `targets` maps a channel's id to its own wording ("" means `text`).

    `warning` hides the text behind a sentence where the channel can. `publish_at` is an aware instant
    (clock.local_instant makes it from what a form says), None means at once.
    """

    title: str = ""
    warning: str = ""
    text: str = ""
    language: str = "de"
    publish_at: dt.datetime | None = None
    publish_zone: str = ""
    targets: Mapping[int, str] = field(default_factory=dict)
    images: tuple[DraftImage, ...] = ()


def with_rows(version: Version) -> Version:
    """The version with its targets (and who looks after their channels) and images, read once for all that ask for them."""
    channels = [f"channel__{name}" for name in ("connection", "responsible", "deputy", "department")]
    prefetch_related_objects(
        [version], Prefetch("targets", VersionTarget.objects.select_related(*channels)), "images__asset"
    )
    return version


def draft_of(version: Version) -> Draft:
    """The draft that a version was saved from; saving it again changes nothing."""
    return Draft(
        title=version.title,
        warning=version.warning,
        text=version.text,
        language=version.language,
        publish_at=version.publish_at,
        publish_zone=version.publish_zone,
        targets={target.channel_id: target.text for target in version.targets.all()},
        images=tuple(
            DraftImage(
                image.asset_id,
                image.alt_text,
                image.source,
                image.licence,
                image.people,
                image.consent,
                image.ai_generated,
                image.ai_labelled,
                image.text_in_media,
                image.focus_x,
                image.focus_y,
            )
            for image in version.images.all()
        ),
    )


def cleaned(draft: Draft) -> Draft:
    """The draft as it is stored. Raises Invalid, with the field, on what cannot be stored."""
    if len(draft.images) > IMAGES_MAX:
        raise Invalid(_("Es sind höchstens %(number)d Bilder möglich.") % {"number": IMAGES_MAX}, "images")
    if not LANGUAGE.fullmatch(draft.language):
        raise Invalid(_("Diese Sprache kennen wir nicht: %(code)s") % {"code": draft.language[:20]}, "language")
    text = _text(draft.text, "text", TEXT_MAX)
    at, zone = _moment(draft.publish_at, draft.publish_zone)
    return replace(
        draft,
        title=" ".join(_text(draft.title, "title", 200).split()),
        warning=_warning(draft.warning),
        text=text,
        publish_at=at,
        publish_zone=zone,
        targets={channel: _own_wording(own, text) for channel, own in draft.targets.items()},
        images=tuple(_image(image) for image in draft.images),
    )


def _warning(value: str) -> str:
    """One line. What nobody could see warns of nothing, and would hide the text for no reason that a reader finds."""
    line = cleaned_line(_text(value, "warning", WARNING_MAX))
    return line if is_visible(line) else ""


def _own_wording(own: str, text: str) -> str:
    own = _text(own, "targets", TEXT_MAX)
    return "" if own == text else own


def _image(image: DraftImage) -> DraftImage:
    return replace(
        image,
        alt_text=_text(image.alt_text, "images", 10_000).strip(),
        source=_text(image.source, "images", 200).strip(),
        licence=_text(image.licence, "images", 120).strip(),
        text_in_media=_text(image.text_in_media, "images", 10_000).strip(),
        focus_x=_hundredths(image.focus_x),
        focus_y=_hundredths(image.focus_y),
    )


def _hundredths(value: int) -> int:
    if not 0 <= value <= 100:
        raise Invalid(_("Die wichtigste Stelle liegt außerhalb des Bildes (möglich ist 0 bis 100)."), "images")
    return value


def _text(value: str, name: str, longest: int) -> str:
    value = UNPRINTABLE.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    if len(value) > longest:
        raise Invalid(
            _("Das ist zu lang: Möglich sind höchstens %(number)s Zeichen.") % {"number": figure_words(longest)}, name
        )
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Invalid(_("Der Text enthält ein Zeichen, das es nicht gibt. Bitte schreiben Sie es neu."), name) from None
    return value


def _moment(at: dt.datetime | None, zone: str) -> tuple[dt.datetime | None, str]:
    if at is None:
        return None, ""
    if at.tzinfo is None:
        raise ValueError("publish_at must be aware; clock.local_instant makes it so")
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Invalid(_("Diese Zeitzone kennen wir nicht: %(zone)s") % {"zone": zone[:60]}, "publish_zone") from None
    return at.astimezone(dt.UTC).replace(microsecond=0), zone

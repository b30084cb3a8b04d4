"""An image comes into the house."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import PurePosixPath

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from stadtstimme.duties import serves

from ...core.errors import ActionError, Invalid
from ...people.access import require
from ...people.models import Department, Person
from ...record.actions import record_event
from .. import files
from ..images import MOST_BYTES, render
from ..models import Asset

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
NAME_LENGTH = 200


class TooLarge(ActionError):
    """More bytes than we take."""

    status = 413


def too_large() -> TooLarge:
    """The one sentence for an upload beyond MOST_BYTES."""
    return TooLarge(_("Das Bild ist größer als 25 MB. Bitte verkleinern Sie es und laden Sie es noch einmal hoch."))


@serves("C5", how="gate")
def upload_asset(actor: Person, file: UploadedFile[bytes], *, department: Department | None, now: dt.datetime) -> Asset:
    """Takes an image: checks it by content, keeps the original inside, makes the rendition without place and metadata.

    The same file by the same person for the same department is the same image. Raises Invalid for what is no usable
    image, TooLarge, and StorageFull where there is no room; then nothing is kept.
    """
    require(actor, "media.upload", department)
    _check_size(file)
    original = files.hash_of(file.chunks())
    if known := _known(actor, original, department):
        return known
    file.seek(0)
    rendition = render(file)
    sha256 = files.hash_of([rendition.data])
    file.seek(0)
    files.store(files.original_path(original), file.chunks())
    files.store(files.rendition_path(sha256), [rendition.data])
    files.store(files.thumbnail_path(sha256), [rendition.thumbnail])
    asset = Asset(
        file_name=clean_file_name(file.name or ""),
        original_sha256=original,
        sha256=sha256,
        mime=rendition.mime,
        width=rendition.width,
        height=rendition.height,
        size=len(rendition.data),
        had_location=rendition.had_location,
        department=department,
        uploaded_by=actor,
        uploaded_at=now,
    )
    with transaction.atomic():
        asset.save()
        record_event(actor, "media.uploaded", asset, now=now, had_location=rendition.had_location)
    return asset


def _check_size(file: UploadedFile[bytes]) -> None:
    if not file.size:
        raise Invalid(_("Die Datei ist leer."), "file")
    if file.size > MOST_BYTES:
        raise too_large()


def _known(actor: Person, original: str, department: Department | None) -> Asset | None:
    same = Asset.objects.filter(original_sha256=original, uploaded_by=actor, department=department)
    return same.order_by("pk").first()


def clean_file_name(name: str) -> str:
    """The last part of the name, without characters that hide or turn it; the ending survives the cut."""
    plain = CONTROL.sub("", PurePosixPath(name.replace("\\", "/")).name).strip()
    if len(plain) > NAME_LENGTH:
        ending = PurePosixPath(plain).suffix[:10]
        plain = plain[: NAME_LENGTH - len(ending)] + ending
    return plain or "bild"

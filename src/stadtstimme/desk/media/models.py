"""Images. The original is kept inside the house; what may leave is a rendition without metadata, turned upright."""

from __future__ import annotations

import uuid

from django.db import models

from ..people.models import Department, Person


class Asset(models.Model):
    """An uploaded image. Files are named by the SHA-256 of their bytes (hex) below the media folder.

    `original_sha256` stays inside; `sha256` is the rendition that is shown and published: upright, without metadata,
    sRGB, at most 2048 pixels on the longer side. Sizes in pixels and bytes.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    file_name = models.CharField(max_length=200)
    original_sha256 = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64)
    mime = models.CharField(max_length=40)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    had_location = models.BooleanField(default=False)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, related_name="+")
    uploaded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["sha256"], name="asset_by_hash")]

"""Columns that hold secrets: encrypted text (core/secrets.py), found by their class when the key changes."""

from __future__ import annotations

from django.db import models


class SealedField(models.TextField):  # type: ignore[type-arg]
    """What `secrets.encrypt` made, or empty. Every column of this class is encrypted anew by `stadtstimme manage reencrypt`."""

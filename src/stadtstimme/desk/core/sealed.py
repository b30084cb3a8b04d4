"""Columns that hold secrets: encrypted text (core/secrets.py), found by their class when the key changes."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db import models

from .secrets import Unreadable, encrypt_anew


class SealedField(models.TextField):  # type: ignore[type-arg]
    """What `secrets.encrypt` made, or empty."""


def sealed_columns() -> Iterator[tuple[type[models.Model], str]]:
    """Every column that holds a secret: model and name of the field."""
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if isinstance(field, SealedField):
                yield model, field.name


def reencrypt_all() -> tuple[int, int]:
    """Encrypts every stored secret with the newest key. Returns how many, and how many no listed key opens.

    May run beside a working desk: what somebody stores meanwhile has the newest key already and is left as it is.
    """
    done = unreadable = 0
    for model, name in sealed_columns():
        for pk, stored in model._base_manager.exclude(**{name: ""}).values_list("pk", name):
            try:
                anew = encrypt_anew(stored)
            except Unreadable:
                unreadable += 1
            else:
                done += model._base_manager.filter(pk=pk, **{name: stored}).update(**{name: anew})
    return done, unreadable

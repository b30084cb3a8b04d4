"""Absolute addresses on the open side. The desk has other urls, so they are asked for by name."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation

PUBLIC_URLS = "stadtstimme.desk.core.urls_public"


def public_url(name: str, fragment: str = "", **arguments: Any) -> str:
    """The German address of a page of the open side, from everywhere in the desk."""
    with translation.override("de"):
        path = reverse(f"public:{name}", urlconf=PUBLIC_URLS, kwargs=arguments)
    return f"{settings.INSTALLATION.public_url}{path}{'#' + fragment if fragment else ''}"

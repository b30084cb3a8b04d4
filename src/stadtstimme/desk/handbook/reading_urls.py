"""The addresses for readers, on either side."""

from __future__ import annotations

from django.urls import URLPattern, path

from . import reading_views
from .sides import Side


def reading_urls(side: Side) -> list[URLPattern]:
    """The same pages in the frame of one side."""
    shown = {"side": side}
    return [
        path("", reading_views.guideline, shown, name="guideline"),
        path("nachschlagen.json", reading_views.asking, shown, name="asking"),
        path("faltblatt/", reading_views.leaflet, shown, name="leaflet"),
        path("leichte-sprache/", reading_views.easy, shown, name="easy"),
        path("gespeichert/", reading_views.data, shown, name="data"),
    ]

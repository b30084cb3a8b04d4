"""What every template may use."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from .navigation import navigation_for, shown_count
from .notices import unread_count

THEME_COOKIE = "darstellung"
THEMES = ("light", "dark")


def installation(request: HttpRequest) -> dict[str, Any]:
    """The installation (city, addresses, whether this is the demo) and the chosen theme (empty: as the device says)."""
    theme = request.COOKIES.get(THEME_COOKIE, "")
    return {"installation": settings.INSTALLATION, "theme": theme if theme in THEMES else ""}


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The areas this person may open, with counts, and how many notices are unread; nothing for strangers."""
    person = getattr(request, "user", None)
    if person is None or not person.is_authenticated:
        return {"navigation": []}
    return {
        "navigation": SimpleLazyObject(lambda: navigation_for(request)),
        "unread_notices": SimpleLazyObject(lambda: shown_count(unread_count(person))),
    }

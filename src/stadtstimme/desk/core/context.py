"""What every template may use."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from .navigation import navigation_for


def installation(request: HttpRequest) -> dict[str, Any]:
    """The installation: city, addresses, whether this is the demo."""
    return {"installation": settings.INSTALLATION}


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The entries of the left navigation that this person may open, with counts. Lazy: pages without it pay nothing."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {"navigation": []}
    return {"navigation": navigation_for(request)}

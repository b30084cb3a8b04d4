"""The official profiles, and the question whether a profile is one of them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..authenticity import check_address
from ..queries import official_profiles
from ..responses import SHARED, kept


@require_safe
def channel_list(request: HttpRequest) -> HttpResponse:
    """All active profiles; with `?adresse=` also the answer about one address."""
    asked = request.GET.get("adresse", "").strip()[:500]
    answer = check_address(asked) if asked else None
    context = {"profiles": official_profiles(), "asked": asked, "answer": answer}
    return kept(request, render(request, "public/channels.html", context), SHARED)


@require_safe
def channel_export(request: HttpRequest) -> HttpResponse:
    """The same list for programs."""
    rows = [
        {
            "network": profile.network,
            "name": profile.name,
            "address": profile.address,
            "imprint": profile.imprint_url,
            "privacy": profile.privacy_url,
            "since": profile.activated_at.isoformat() if profile.activated_at else None,
        }
        for profile in official_profiles()
    ]
    return kept(request, JsonResponse({"profiles": rows}, json_dumps_params={"ensure_ascii": False}), SHARED)

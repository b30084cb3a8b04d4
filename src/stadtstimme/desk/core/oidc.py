"""Turns the installation's `[oidc]` table into allauth's settings."""

from __future__ import annotations

from typing import Any

from .installation import Oidc

PROVIDER_ID = "haus"


def oidc_providers(oidc: Oidc | None) -> dict[str, Any]:
    """allauth's SOCIALACCOUNT_PROVIDERS: the house's own service, or nothing."""
    if oidc is None:
        return {}
    app = {
        "provider_id": PROVIDER_ID,
        "name": oidc.name,
        "client_id": oidc.client_id,
        "secret": oidc.client_secret,
        "settings": {"server_url": oidc.issuer, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [app]}}

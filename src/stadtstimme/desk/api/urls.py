"""/api/v1/ for programs; the pages on which people give them keys and addresses."""

from django.urls import include, path

from ..core.late_urls import late
from .views import tokens, webhooks

pages = [
    path("zugaenge/", tokens.own_tokens, name="tokens"),
    path("zugaenge/neu/", tokens.new_token, name="new_token"),
    path("zugaenge/<int:pk>/widerrufen/", tokens.revoke, name="revoke_token"),
    path("verwaltung/schnittstelle/", webhooks.overview, name="overview"),
    path("verwaltung/schnittstelle/webhooks/neu/", webhooks.new_webhook, name="new_webhook"),
    path("verwaltung/schnittstelle/webhooks/<int:pk>/", webhooks.webhook, name="webhook"),
    path("verwaltung/schnittstelle/webhooks/<int:pk>/ausprobieren/", webhooks.ping, name="ping_webhook"),
    path("verwaltung/schnittstelle/webhooks/<int:pk>/entfernen/", webhooks.remove, name="remove_webhook"),
]
# The interface takes as long to load as everything else together, and most processes are never asked for it.
urlpatterns = [late("api/v1/", "stadtstimme.desk.api.urls_rest", "rest"), path("", include((pages, "api")))]

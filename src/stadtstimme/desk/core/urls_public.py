"""The side that faces the street. No session, no sign-in; German without prefix, English below /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = i18n_patterns(
    path("selbsttest/", include("stadtstimme.desk.handbook.selfcheck.urls")),
    path("leitlinien/", include("stadtstimme.desk.handbook.training.urls")),
    path("leitlinien/", include("stadtstimme.desk.handbook.urls_open")),
    path("", include("stadtstimme.desk.public.urls")),
    prefix_default_language=False,
)

handler500 = "stadtstimme.desk.core.views.broken"
handler404 = "stadtstimme.desk.public.views.errors.not_found"

"""The intranet side. Everything here needs a sign-in (core/middleware.py)."""

from django.urls import include, path

urlpatterns = [
    path("", include("stadtstimme.desk.core.urls")),
    path("anmelden/", include("stadtstimme.desk.people.urls_signin")),
    path("", include("stadtstimme.desk.editorial.urls")),
    path("dialog/", include("stadtstimme.desk.dialogue.urls")),
    path("kanaele/", include("stadtstimme.desk.channels.urls")),
    path("medien/", include("stadtstimme.desk.media.urls")),
    path("leitlinien/", include("stadtstimme.desk.handbook.urls")),
    path("protokoll/", include("stadtstimme.desk.record.urls")),
    path("verwaltung/", include("stadtstimme.desk.people.urls")),
    path("", include("stadtstimme.desk.api.urls")),
]

handler400 = "stadtstimme.desk.core.views.bad_request"
handler403 = "stadtstimme.desk.core.views.forbidden"
handler404 = "stadtstimme.desk.core.views.not_found"
handler500 = "stadtstimme.desk.core.views.broken"

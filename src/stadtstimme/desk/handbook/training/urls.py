"""Training on the open side; every address answers GET alone and looks at nothing but its path."""

from django.urls import path

from ..selfcheck.views import worker
from . import views

app_name = "training"
urlpatterns = [
    path("einstellungen/", views.settings_page, name="settings"),
    path("einstellungen/erinnerung.ics", views.reminder, name="reminder"),
    path("uebungen/", views.exercises, name="exercises"),
    # the same files as for the self-check, at addresses of which this page's own offline helper is in charge
    path("uebungen/worker.js", worker, name="worker"),
    path("uebungen/sw.js", views.offline, name="offline"),
]

"""The self-check on the open side; every address answers GET alone and looks at nothing but its path."""

from django.urls import path

from . import views

app_name = "selfcheck"
urlpatterns = [
    path("", views.page, name="page"),
    path("worker.js", views.worker, name="worker"),
    path("sw.js", views.offline, name="offline"),
    path("pruefer.zip", views.archive, name="archive"),
    path("gewichte.zip", views.weights, name="weights"),
    path("leitlinie.json", views.guideline, name="guideline"),
]

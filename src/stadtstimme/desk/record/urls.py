"""The audit trail's page."""

from django.urls import path

from . import views

app_name = "record"
urlpatterns = [
    path("", views.events, name="events"),
    path("beenden/", views.close, name="close"),
]

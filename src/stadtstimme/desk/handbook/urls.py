"""The handbook at the desk: what everybody reads, and the rules behind it."""

from django.urls import path

from . import views
from .reading_urls import reading_urls
from .sides import DESK

app_name = "handbook"
urlpatterns = [
    *reading_urls(DESK),
    path("gespeichert/dienstvereinbarung.md", views.agreement, name="agreement"),
    path("regeln/", views.rules_page, name="rules"),
    path("regeln/stimmt-nicht/", views.doubt, name="doubt"),
    path("regeln/<slug:kind>/erledigt/", views.settle, name="settle"),
]

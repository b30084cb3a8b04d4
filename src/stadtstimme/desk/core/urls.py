"""The first page, search, notices, and how a person wants to see the desk."""

from django.urls import path

from . import views

app_name = "core"
urlpatterns = [
    path("", views.today, name="today"),
    path("suche/", views.search, name="search"),
    path("mitteilungen/", views.notices, name="notices"),
    path("mitteilungen/gelesen/", views.read_notices, name="read_notices"),
    path("mitteilungen/<int:pk>/", views.open_notice, name="notice"),
    path("sprache/", views.language, name="language"),
    path("darstellung/", views.appearance, name="appearance"),
]

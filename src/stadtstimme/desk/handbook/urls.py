"""The guideline to read, the rules behind it."""

from django.urls import path

from . import views

app_name = "handbook"
urlpatterns = [
    path("", views.guideline, name="guideline"),
    path("gespeichert/", views.data, name="data"),
    path("regeln/", views.rules_page, name="rules"),
    path("regeln/stimmt-nicht/", views.doubt, name="doubt"),
    path("regeln/<slug:kind>/erledigt/", views.settle, name="settle"),
]

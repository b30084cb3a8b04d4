"""The guideline to read."""

from django.urls import path

from . import views

app_name = "handbook"
urlpatterns = [
    path("", views.guideline, name="guideline"),
]

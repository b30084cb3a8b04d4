"""/api/v1/ for programs."""

from django.urls import path

from .document import api

urlpatterns = [path("api/v1/", api.urls)]

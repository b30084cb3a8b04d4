"""Sign-in, sign-out, password, second factor: allauth's views below our paths."""

from django.urls import include, path

urlpatterns = [
    path("", include("allauth.urls")),
]

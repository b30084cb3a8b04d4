"""Images inside the house."""

from django.urls import path

from . import views

app_name = "media"
urlpatterns = [
    path("", views.library, name="library"),
    path("hochladen/", views.upload, name="upload"),
    path("<uuid:uid>/bild", views.image, name="image"),
    path("<uuid:uid>/klein", views.thumbnail, name="thumbnail"),
]

"""The register of official profiles."""

from django.urls import path

from . import views

app_name = "channels"
urlpatterns = [
    path("", views.channel_list, name="list"),
    path("neu/", views.request_channel, name="request"),
    path("verbunden/", views.joined, name="joined"),
    path("<int:pk>/", views.channel, name="channel"),
    path("<int:pk>/aendern/", views.change, name="change"),
    path("<int:pk>/verbinden/", views.connect, name="connect"),
    path("<int:pk>/pruefen/", views.check, name="check"),
    path("<int:pk>/trennen/", views.disconnect, name="disconnect"),
    path("<int:pk>/aktivieren/", views.activate, name="activate"),
    path("<int:pk>/pausieren/", views.pause, name="pause"),
    path("<int:pk>/fortsetzen/", views.resume, name="resume"),
    path("<int:pk>/schliessen/", views.close, name="close"),
]

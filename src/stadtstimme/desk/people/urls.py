"""The administration: persons, departments, responsibilities."""

from django.urls import path

from . import views

app_name = "people"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("meine-mails/", views.mail, name="mail"),
    path("personen/neu/", views.new_person, name="new_person"),
    path("personen/<int:pk>/", views.person, name="person"),
    path("personen/<int:pk>/rollen/", views.assign, name="assign_role"),
    path("personen/<int:pk>/abmelden/", views.deactivate, name="deactivate"),
    path("personen/<int:pk>/wieder-aufnehmen/", views.reactivate, name="reactivate"),
    path("personen/<int:pk>/zweiter-faktor/", views.remove_second_factor, name="remove_second_factor"),
    path("rollen/<int:pk>/entziehen/", views.withdraw, name="withdraw_role"),
    path("fachbereiche/", views.departments, name="departments"),
    path("fachbereiche/<int:pk>/", views.department, name="department"),
    path("zustaendigkeiten/", views.responsibilities, name="responsibilities"),
    path("zustaendigkeiten/neu/", views.new_responsibility, name="new_responsibility"),
    path("zustaendigkeiten/<int:pk>/", views.responsibility, name="responsibility"),
    path("zustaendigkeiten/<int:pk>/beenden/", views.retire, name="retire_responsibility"),
]

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "stadtstimme.desk.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .signin import connect_signals

        connect_signals()

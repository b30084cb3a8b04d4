from django.apps import AppConfig, apps


class PeopleConfig(AppConfig):
    name = "stadtstimme.desk.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # The public side has no sign-in at all, so there is nothing to listen to.
        if apps.is_installed("allauth.account"):
            from .signin import connect_signals

            connect_signals()

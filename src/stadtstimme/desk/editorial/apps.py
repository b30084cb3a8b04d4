from django.apps import AppConfig


class EditorialConfig(AppConfig):
    name = "stadtstimme.desk.editorial"
    label = "editorial"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hears when a channel is connected or becomes another profile."""
        from . import moving, waiting  # noqa: F401 - they register their receivers

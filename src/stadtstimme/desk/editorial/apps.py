from django.apps import AppConfig


class EditorialConfig(AppConfig):
    name = "stadtstimme.desk.editorial"
    label = "editorial"
    default_auto_field = "django.db.models.BigAutoField"

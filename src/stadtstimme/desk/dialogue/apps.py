from django.apps import AppConfig


class DialogueConfig(AppConfig):
    name = "stadtstimme.desk.dialogue"
    label = "dialogue"
    default_auto_field = "django.db.models.BigAutoField"

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CoreConfig(AppConfig):
    name = "stadtstimme.desk.core"
    label = "core"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import jobs_expired, jobs_notices  # noqa: F401
        from .form_words import speak_plainly

        speak_plainly()
        autodiscover_modules("jobs", "connector", "entries", "kept_sentences")

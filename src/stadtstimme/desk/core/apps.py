from django.apps import AppConfig
from django.forms import Field
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "stadtstimme.desk.core"
    label = "core"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Django's own words are an office's (»zwingend erforderlich«); forms here ask.
        Field.default_error_messages["required"] = _("Bitte füllen Sie dieses Feld aus.")
        from . import jobs_expired, jobs_notices  # noqa: F401

        autodiscover_modules("jobs", "connector", "entries", "kept_sentences")

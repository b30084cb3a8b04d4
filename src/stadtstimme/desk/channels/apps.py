from django.apps import AppConfig
from django.conf import settings

from ...networks import http


class ChannelsConfig(AppConfig):
    name = "stadtstimme.desk.channels"
    label = "channels"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tells the networks' only HTTP client what the installation allows."""
        http.POLICY.private = settings.INSTALLATION.private_networks

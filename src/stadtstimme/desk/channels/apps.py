from django.apps import AppConfig
from django.conf import settings

from ...networks import http
from ...networks.connectors import register_all


class ChannelsConfig(AppConfig):
    name = "stadtstimme.desk.channels"
    label = "channels"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tells the networks' only HTTP client what the installation allows, and which networks there are."""
        http.POLICY.private = settings.INSTALLATION.private_networks
        register_all()

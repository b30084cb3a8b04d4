"""The handbook on the open side: everybody reads it, nothing is asked."""

from .reading_urls import reading_urls
from .sides import OPEN

app_name = "handbook"
urlpatterns = reading_urls(OPEN)

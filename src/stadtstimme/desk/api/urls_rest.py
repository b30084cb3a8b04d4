"""/api/v1/ itself."""

from .document import api

urlpatterns, _app, _namespace = api.urls

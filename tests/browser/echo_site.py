"""The desk with a network of its own behind Mastodon: the server of tests/desk/channels/echo.py, at ECHO_URL."""

import os

from stadtstimme.desk.core.wsgi import application as application
from stadtstimme.networks import http, registry
from tests.desk.channels.echo import EchoJoining, EchoNetwork

URL = os.environ["ECHO_URL"]
http.POLICY.private = True
registry.register("mastodon", lambda profile: EchoNetwork(URL, profile), joining=EchoJoining(URL, asks_there=True))
registry.register("bluesky", lambda profile: EchoNetwork(URL, profile), joining=EchoJoining(URL))

"""The handbook is read on both sides: in the desk's frame and, without a sign-in, in that of the open side."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

OPEN_URLS = "stadtstimme.desk.core.urls_public"


@dataclass(frozen=True)
class Side:
    """Which frame a page stands in, and how it reaches pages that only the open side has."""

    name: str
    frame: str

    @property
    def is_open(self) -> bool:
        return self.name == "open"

    def address(self, name: str, query: str = "") -> str:
        """The address of a page of the open side, in the reader's language; absolute where it is seen from the desk."""
        path = reverse(name, urlconf=OPEN_URLS) + query
        return path if self.is_open else settings.INSTALLATION.public_url + path

    def printed(self, name: str) -> str:
        """The same as it stands on paper: whole, and without what a browser adds by itself."""
        return (settings.INSTALLATION.public_url + reverse(name, urlconf=OPEN_URLS)).removeprefix("https://")


DESK = Side("desk", "handbook/frame_desk.html")
OPEN = Side("open", "handbook/frame_open.html")

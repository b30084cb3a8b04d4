"""`open_side`: the test's own process answers as the public side does, also where `reverse()` is asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import clear_url_caches, set_urlconf


@pytest.fixture
def open_side(settings: object) -> Iterator[None]:
    settings.ROOT_URLCONF = "stadtstimme.desk.core.urls_public"  # type: ignore[attr-defined]
    settings.MIDDLEWARE = settings.PUBLIC_MIDDLEWARE  # type: ignore[attr-defined]
    clear_url_caches()
    yield
    set_urlconf(None)
    clear_url_caches()

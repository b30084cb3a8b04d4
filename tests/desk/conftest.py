"""Fixtures for the desk: `world` (a small city), `desk` (a signed-in client), `street` (a client of the public side)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.test import Client, override_settings

from stadtstimme.desk.core import settings as site_settings
from stadtstimme.desk.people.models import Person
from tests.ground import fixture_on

from .world import CITY

# a small city in the database (World)
world = fixture_on(CITY)


@pytest.fixture
def desk() -> Callable[[Person | None], Client]:
    """`desk(person)` is a client of the desk signed in as that person; `desk(None)` is a stranger."""

    def sign_in(person: Person | None) -> Client:
        client = Client()
        if person is not None:
            client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in


@pytest.fixture
def street() -> Iterator[Client]:
    """A client of the public side, with its own urls and middleware."""
    with override_settings(
        ROOT_URLCONF="stadtstimme.desk.core.urls_public", MIDDLEWARE=site_settings.PUBLIC_MIDDLEWARE
    ):
        yield Client()

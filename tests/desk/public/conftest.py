"""Scenes of the open side: articles, and what a visitor types into the form."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from stadtstimme.desk.public.models import Article
from stadtstimme.desk.public.network import PageNetwork
from stadtstimme.networks.base import Content
from stadtstimme.networks.registry import Profile
from tests.desk.world import World

NOON = dt.datetime(2026, 11, 20, 11, 0, tzinfo=dt.UTC)
TOKEN = re.compile(r'name="token" value="([^"]+)"')


@pytest.fixture(autouse=True)
def fresh_limits(db: None) -> Iterator[None]:
    """Each test starts with nobody's attempts counted."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def network(world: World) -> PageNetwork:
    return PageNetwork(Profile(world.page.pk, world.page.address))


@pytest.fixture
def publish(network: PageNetwork) -> Callable[..., Article]:
    """`publish(text, **content)` publishes on the page."""
    count = iter(range(1_000_000))

    def act(text: str, **more: Any) -> Article:
        content = Content(text, **{"published_at": NOON, **more})
        return Article.objects.get(slug=network.publish(content, f"handle-{next(count)}").remote_id)

    return act


def token_of(page: str) -> str:
    """The form's token on a page."""
    found = TOKEN.search(page)
    assert found, "the page has no form"
    return unescape(found[1])


@pytest.fixture
def type_in(street: Client) -> Callable[..., Any]:
    """`type_in(path, **fields)` opens the page with the form, waits as a person would, and sends what was typed."""

    def act(path: str, to: str = "", wait: float = 5, **fields: str) -> Any:
        with time_machine.travel(dt.datetime.now(dt.UTC), tick=False) as clock:
            fields.setdefault("token", token_of(street.get(path).content.decode()))
            clock.shift(wait)
            return street.post(to or path, fields)

    return act

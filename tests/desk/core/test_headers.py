"""What every answer carries, refusals and static files included."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client, override_settings

from stadtstimme.desk.core import settings as site_settings
from stadtstimme.desk.people.models import Person

from ..world import World

Desk = Callable[[Person | None], Client]
SCRIPT = {"HX-Request": "true"}


@pytest.mark.parametrize(
    ("address", "headers"),
    [("/", {}), ("/beitraege/", SCRIPT), ("/anmelden/", {}), ("/static/desk/desk.css", {}), ("/static/nichts.css", {})],
)
def test_strangers_get_no_page_without_a_policy(
    world: World, desk: Desk, address: str, headers: dict[str, str]
) -> None:
    answer = desk(None).get(address, headers=headers)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@override_settings(ALLOWED_HOSTS=["desk.musterstadt.example"])
def test_a_forged_host_is_refused_with_a_policy(world: World, desk: Desk) -> None:
    answer = desk(None).get("/anmelden/", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_the_open_side_has_the_same_policy(world: World, street: Client) -> None:
    for address in ("/", "/gibt-es-nicht/", "/feed.xml"):
        assert "frame-ancestors 'none'" in street.get(address).headers["Content-Security-Policy"]


def test_pages_of_the_desk_are_for_one_person(world: World, desk: Desk) -> None:
    for address in ("/", "/beitraege/", "/suche/?q=a", "/gibt-es-nicht/", "/verwaltung/"):
        kept = desk(world.aylin).get(address).headers["Cache-Control"]
        assert "private" in kept
        assert "no-cache" in kept or "no-store" in kept


def test_the_policy_stands_outermost_on_both_sides() -> None:
    for chain in (site_settings.DESK_MIDDLEWARE, site_settings.PUBLIC_MIDDLEWARE):
        assert chain.index("csp.middleware.CSPMiddleware") < chain.index("whitenoise.middleware.WhiteNoiseMiddleware")

"""Nothing that can stand in an address breaks a page: zero bytes (PostgreSQL takes none), endless numbers, half characters."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

import pytest
from django.test import Client

from stadtstimme.desk.people.models import Person

from ..world import World

Desk = Callable[[Person | None], Client]
ODD = ("\0", "a\0b", "9" * 40, "-1", "٣", "%ff", "%ed%a0%80", "\ufffe", "'\";--", "x" * 3000)
DESK_PAGES = (
    "/suche/?q=",
    "/suche/?art=",
    "/suche/?q=a&seite=",
    "/mitteilungen/?seite=",
    "/beitraege/?stand=",
    "/beitraege/?fachbereich=",
    "/beitraege/?seite=",
    "/freigaben/?seite=",
    "/kalender/?ansicht=",
    "/kalender/?tag=",
    "/kalender/?ansicht=liste&seite=",
    "/dialog/?zeigen=",
    "/dialog/?seite=",
    "/medien/?seite=",
    "/kanaele/?seite=",
    "/leitlinien/?q=",
    "/verwaltung/?suche=",
    "/verwaltung/?stand=",
    "/verwaltung/?seite=",
    "/anmelden/?next=",
)
STREET_PAGES = ("/?seite=", "/unsere-kanaele/?adresse=", "/sagen-sie-es-uns/?thema=")


def written(value: str) -> str:
    return value if value.startswith("%") else quote(value)


@pytest.mark.parametrize("page", DESK_PAGES)
def test_no_parameter_breaks_a_page_of_the_desk(world: World, desk: Desk, page: str) -> None:
    person = world.admin if page.startswith("/verwaltung/") else world.aylin
    person = world.bernd if page.startswith("/freigaben/") else person
    client = desk(None if page.startswith("/anmelden/") else person)
    for value in ODD:
        assert client.get(page + written(value)).status_code in (200, 404, 422), value


@pytest.mark.parametrize("page", STREET_PAGES)
def test_no_parameter_breaks_a_page_of_the_street(world: World, street: Client, page: str) -> None:
    for value in ODD:
        assert street.get(page + written(value)).status_code in (200, 404), value

"""Signing out leaves nothing behind in the browser."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from stadtstimme.desk.people.models import Person

from ..world import World

Desk = Callable[[Person | None], Client]


def test_signing_out_empties_the_browsers_cache(world: World, desk: Desk) -> None:
    client = desk(world.aylin)
    asked = client.get("/anmelden/abmelden/")
    assert "Clear-Site-Data" not in asked.headers
    assert client.get("/").status_code == 200, "asking is not signing out"
    answer = client.post("/anmelden/abmelden/")
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert client.get("/").status_code == 302

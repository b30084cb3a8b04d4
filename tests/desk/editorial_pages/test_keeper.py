"""On a shared computer the words that one person has not saved are not offered to the next."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.test import Client

from stadtstimme.desk.people.models import Person

from ..world import World

Desk = Callable[[Person | None], Client]


def keeper(client: Client) -> str:
    page = client.get("/schreiben/", follow=True).content.decode()
    found = re.search(r'data-keeper="([0-9a-f]+)"', page)
    assert found is not None
    return found[1]


def test_the_tab_keeps_unsent_words_per_person(world: World, desk: Desk) -> None:
    aylin, again, miriam = (keeper(desk(person)) for person in (world.aylin, world.aylin, world.miriam))
    assert aylin == again != miriam
    assert aylin not in world.aylin.actor_key

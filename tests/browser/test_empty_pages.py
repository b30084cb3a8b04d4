"""A city in which nothing has happened yet: every page says what to do next."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from .city import City
from .contents import WORLD, contents
from .looking import judged

EMPTY = [
    "/",
    "/freigaben/",
    "/beitraege/",
    "/kalender/",
    "/kalender/?ansicht=liste",
    "/dialog/",
    "/medien/",
    "/mitteilungen/",
    "/zugaenge/",
]


@pytest.fixture(scope="module")
def city(premises: City, tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """The city without a worker."""
    with premises.filled(contents("world", WORLD, tmp_path_factory), worker=False) as filled:
        yield filled


def test_where_nothing_is_yet_a_sentence_says_what_to_do(
    city: City, new_page: Callable[..., Page], sign_in: Callable[[Page, str], Page]
) -> None:
    page = sign_in(new_page(), "aylin")
    for path in EMPTY:
        page.goto(city.desk_url + path)
        if "kalender" not in path or "liste" in path:
            assert len(page.locator("main .empty").first.inner_text().split()) > 4, path
        assert judged(page, f"empty{path.replace('/', '-').replace('?', '-')}") == [], path
    page.goto(city.public_url + "/")
    expect(page.locator("main .lead")).to_contain_text("Hier steht noch nichts")
    assert judged(page, "empty-public") == []

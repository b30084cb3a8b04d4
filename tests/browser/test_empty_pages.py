"""A city in which nothing has happened yet: every page says what to do next."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from .city import City
from .looking import judged

# Nothing here is for a worker.
WORKER = False
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

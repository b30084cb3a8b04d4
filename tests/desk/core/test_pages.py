"""What every page has, the search page, language and appearance, and the pages for when something is wrong."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from stadtstimme.desk.core import urls_desk
from stadtstimme.desk.core.errors import Conflict, NotAllowed
from stadtstimme.desk.core.search import put_entry, register_kind

from ..world import World

Desk = Callable[..., Client]
NOW = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)


def text_of(client: Client, address: str, **more: object) -> str:
    answer = client.get(address, **more)
    assert answer.status_code == 200, answer.status_code
    return str(answer.content.decode())


@pytest.mark.parametrize("address", ["/", "/suche/", "/suche/?q=Rathaus", "/mitteilungen/", "/leitlinien/"])
def test_each_page_has_one_heading_and_the_ways_round(world: World, desk: Desk, address: str) -> None:
    page = text_of(desk(world.aylin), address)
    assert page.count("<h1") == 1
    assert 'class="skip" href="#inhalt"' in page
    assert '<main id="inhalt"' in page
    assert 'id="live"' in page
    assert 'lang="de"' in page
    assert not re.search(r'\sstyle="|\son[a-z]+="|<script>|<style>', page)
    assert re.search(r"<title>\s*[^·<]+ · Stadt Musterstadt</title>", page)


def test_where_one_is_stands_out_once(world: World, desk: Desk) -> None:
    page = text_of(desk(world.aylin), "/leitlinien/")
    side = page[page.index('<nav class="side"') :]
    side = side[: side.index("</nav>")]
    assert side.count('aria-current="page"') == 1
    assert re.search(r'href="/leitlinien/" aria-current="page"', side)


def test_language_is_chosen_and_kept(world: World, desk: Desk) -> None:
    client = desk(world.aylin)
    answer = client.post("/sprache/", {"language": "en", "next": "/leitlinien/"})
    assert (answer.status_code, answer["Location"]) == (302, "/leitlinien/")
    assert '<html lang="en"' in text_of(client, "/")
    client.post("/sprache/", {"language": "xx", "next": "/"})
    assert '<html lang="de"' in text_of(client, "/")


def test_the_browsers_language_does_not_decide(world: World, desk: Desk) -> None:
    assert '<html lang="de"' in text_of(desk(world.aylin), "/", headers={"accept-language": "en"})


def test_appearance_is_on_the_page_before_it_is_painted(world: World, desk: Desk) -> None:
    client = desk(world.aylin)
    assert "data-kern-theme" not in text_of(client, "/")
    for theme in ("dark", "light"):
        client.post("/darstellung/", {"theme": theme, "next": "/"})
        assert f'data-kern-theme="{theme}"' in text_of(client, "/")
    client.post("/darstellung/", {"theme": "system", "next": "/"})
    assert "data-kern-theme" not in text_of(client, "/")
    client.cookies["darstellung"] = '"><script>'
    assert "data-kern-theme" not in text_of(client, "/")


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", ""])
def test_choices_never_lead_elsewhere(db: None, desk: Desk, target: str) -> None:
    for address in ("/sprache/", "/darstellung/"):
        assert desk(None).post(address, {"next": target})["Location"] == "/"


def test_strangers_may_choose_too_but_see_no_areas(db: None, desk: Desk) -> None:
    page = text_of(desk(None), "/anmelden/")
    assert 'class="areas"' not in page
    assert 'action="/sprache/"' in page


def test_search_page_finds_and_narrows_down(world: World, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stadtstimme.desk.core.search.KINDS", kinds := {})
    monkeypatch.setattr("stadtstimme.desk.core.views.KINDS", kinds)
    for kind, label in (("post", "Beitrag"), ("comment", "Kommentar")):
        register_kind(kind, label, label, lambda person, rows: rows if person.roles else rows.none())
        what = {"title": f"Strassenfest ({label})", "excerpt": "", "path": "/x/", "text": "", "at": NOW}
        put_entry(kind, 1, department_id=None, **what)
    client = desk(world.aylin)
    page = text_of(client, "/suche/?q=Straße")
    assert "<mark>Strassenfest</mark> (Beitrag)" in page
    assert "<mark>Strassenfest</mark> (Kommentar)" in page
    page = text_of(client, "/suche/?q=Straße&art=post")
    assert "(Kommentar)" not in page
    assert "nichts gefunden" in text_of(desk(world.charlie), "/suche/?q=Straße")
    assert "<script>" not in text_of(client, "/suche/?q=<script>x</script>")


def _raising(error: Exception) -> Callable[[HttpRequest], HttpResponse]:
    def view(_request: HttpRequest) -> HttpResponse:
        raise error

    return view


class Broken:
    """The desk's urls with pages that fail in every way we know."""

    urlpatterns = [
        *urls_desk.urlpatterns,
        path("kaputt/", _raising(RuntimeError("Ein Geheimnis aus dem Programm"))),
        path("seltsam/", _raising(SuspiciousOperation())),
        path("verboten/", _raising(NotAllowed("Dafür sind Sie nicht zuständig."))),
        path("zu-spaet/", _raising(Conflict("Jemand war schneller."))),
    ]
    handler400, handler403 = urls_desk.handler400, urls_desk.handler403
    handler404, handler500 = urls_desk.handler404, urls_desk.handler500


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/gibt-es-nicht/", 404, "Diese Seite gibt es nicht"),
        ("/seltsam/", 400, "Das konnten wir nicht lesen"),
        ("/verboten/", 403, "Dafür sind Sie nicht zuständig."),
        ("/zu-spaet/", 409, "Jemand war schneller."),
        ("/kaputt/", 500, "Hier ist uns etwas kaputtgegangen"),
    ],
)
def test_every_trouble_has_a_page_with_a_next_step(
    world: World, desk: Desk, address: str, status: int, words: str
) -> None:
    client = desk(world.aylin)
    client.raise_request_exception = False
    with override_settings(ROOT_URLCONF=Broken):
        answer = client.get(address)
    page = answer.content.decode()
    assert answer.status_code == status
    assert words in page
    assert 'href="/"' in page
    assert page.count("<h1") == 1
    assert "Geheimnis" not in page


def test_a_refused_action_answers_scripts_with_a_fragment(world: World, desk: Desk) -> None:
    with override_settings(ROOT_URLCONF=Broken):
        answer = desk(world.aylin).get("/zu-spaet/", headers={"HX-Request": "true"})
    assert answer.status_code == 409
    assert "<html" not in answer.content.decode()
    assert "Jemand war schneller." in answer.content.decode()


def test_a_script_of_a_stranger_gets_401_and_the_text_stays(db: None, desk: Desk) -> None:
    answer = desk(None).get("/", headers={"HX-Request": "true"})
    assert answer.status_code == 401
    assert "Sie sind abgemeldet." in answer.content.decode()
    assert "<html" not in answer.content.decode()


def test_an_old_form_says_what_to_do(world: World) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.aylin, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.post("/mitteilungen/gelesen/")
    assert answer.status_code == 403
    assert "Diese Seite war zu lange offen" in answer.content.decode()

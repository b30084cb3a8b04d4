"""Sign-in, administration, register, library and audit trail: in light and dark, wide and narrow, clean for axe."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.desk.world import PASSWORD

from .city import City
from .looking import becomes_true, judged

STRANGERS = ["/anmelden/", "/anmelden/passwort/vergessen/", "/anmelden/gesperrt/"]
ADMIN = [
    "/verwaltung/",
    "/verwaltung/personen/neu/",
    "/verwaltung/personen/3/",
    "/verwaltung/personen/3/abmelden/",
    "/verwaltung/zustaendigkeiten/",
    "/verwaltung/zustaendigkeiten/1/",
    "/verwaltung/fachbereiche/",
    "/kanaele/",
    "/kanaele/1/",
    "/kanaele/1/aendern/",
    "/anmelden/passwort/aendern/",
    "/anmelden/zweiter-faktor/",
    "/anmelden/zweiter-faktor/app/",
    "/anmelden/abmelden/",
]
AUDIT = ["/protokoll/", "/verwaltung/personen/3/"]
AUTHOR = ["/medien/", "/kanaele/neu/"]
Open = Callable[..., Page]
SignIn = Callable[[Page, str], Page]
PURPOSE = "Prüfung der Freigaben im Oktober, Prüfplan Punkt 4"


def look_at(page: Page, city: City, paths: list[str]) -> None:
    for path in paths:
        answer = page.goto(city.desk_url + path)
        assert answer is not None
        assert answer.status == 200, path
        judge(page, path)


def judge(page: Page, path: str) -> None:
    assert judged(page, path.strip("/").replace("/", "-") or "heute") == [], path
    assert page.locator("h1").count() == 1


def test_pages_for_strangers(new_page: Open, city: City) -> None:
    page = new_page()
    look_at(page, city, STRANGERS)
    page.goto(city.desk_url + "/anmelden/")
    page.fill("input[name=login]", "bernd@musterstadt.example")
    page.fill("input[name=password]", "falsch")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-form-errors]")
    judge(page, "/anmelden-falsch/")


def test_pages_of_the_administration(new_page: Open, city: City, sign_in: SignIn) -> None:
    look_at(sign_in(new_page(), "ansgar"), city, ADMIN)


def test_pages_of_audit(new_page: Open, city: City, sign_in: SignIn) -> None:
    page = sign_in(new_page(), "uwe")
    look_at(page, city, AUDIT)
    page.goto(city.desk_url + "/protokoll/")
    page.fill("textarea", PURPOSE)
    page.get_by_role("button", name="Protokoll öffnen").click()
    page.wait_for_selector("table")
    judge(page, "/protokoll-offen/")


def test_an_author_uploads_a_picture(new_page: Open, city: City, sign_in: SignIn, tmp_path: Path) -> None:
    Image.effect_noise((900, 600), 60).convert("RGB").save(tmp_path / "wiese.jpg")
    page = sign_in(new_page(), "miriam")
    look_at(page, city, AUTHOR)
    page.goto(city.desk_url + "/medien/")
    page.set_input_files("input[type=file]", tmp_path / "wiese.jpg")
    page.get_by_role("button", name="Hochladen").click()
    page.wait_for_selector(".gallery__image")
    becomes_true(page, "document.querySelector('.gallery__image').naturalWidth === 320")
    judge(page, "/medien-mit-bild/")


def test_keys_and_addresses_for_programs(new_page: Open, city: City, sign_in: SignIn) -> None:
    page = sign_in(new_page(), "ansgar")
    page.goto(city.desk_url + "/zugaenge/neu/")
    if "bestaetigen" in page.url:
        page.fill("input[name=password]", PASSWORD)
        page.keyboard.press("Enter")
    page.fill("input[name=name]", "Amtsblatt-Redaktion")
    page.get_by_label("Texte prüfen").check()
    page.get_by_role("button", name="Erstellen").click()
    page.wait_for_selector(".secret__words")
    assert page.locator(".secret__words").inner_text().startswith("stst_")
    judge(page, "/zugang-erstellt/")
    page.goto(city.desk_url + "/verwaltung/schnittstelle/webhooks/neu/")
    page.fill("input[name=name]", "Ratsinformation")
    page.fill("input[name=url]", "https://ratsinformation.musterstadt.example/eingang")
    page.get_by_label("Kommentar angekommen").check()
    page.get_by_role("button", name="Einrichten").click()
    page.wait_for_selector(".secret__words")
    judge(page, "/webhook-eingerichtet/")

"""Sign-in, administration, library and audit trail after something was done there; test_pages.py looks at them before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.desk.world import PASSWORD

from .city import City
from .looking import becomes_true, judged

Open = Callable[..., Page]
SignIn = Callable[[Page, str], Page]
PURPOSE = "Prüfung der Freigaben im Oktober, Prüfplan Punkt 4"


def judge(page: Page, name: str) -> None:
    assert judged(page, name) == [], name
    assert page.locator("h1").count() == 1


def test_a_wrong_password_is_told(new_page: Open, city: City) -> None:
    page = new_page()
    page.goto(city.desk_url + "/anmelden/")
    page.fill("input[name=login]", "bernd@musterstadt.example")
    page.fill("input[name=password]", "falsch")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-form-errors]")
    judge(page, "anmelden-falsch")


def test_the_audit_trail_opens_for_a_purpose(new_page: Open, city: City, sign_in: SignIn) -> None:
    page = sign_in(new_page(), "uwe")
    page.goto(city.desk_url + "/protokoll/")
    page.fill("textarea", PURPOSE)
    page.get_by_role("button", name="Protokoll öffnen").click()
    page.wait_for_selector("table")
    judge(page, "protokoll-offen")


def test_an_author_uploads_a_picture(new_page: Open, city: City, sign_in: SignIn, tmp_path: Path) -> None:
    Image.effect_noise((900, 600), 60).convert("RGB").save(tmp_path / "wiese.jpg")
    page = sign_in(new_page(), "miriam")
    page.goto(city.desk_url + "/medien/")
    page.set_input_files("input[type=file]", tmp_path / "wiese.jpg")
    page.get_by_role("button", name="Hochladen").click()
    page.wait_for_selector(".gallery__image")
    becomes_true(page, "document.querySelector('.gallery__image').naturalWidth === 320")
    judge(page, "medien-mit-bild")


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
    judge(page, "zugang-erstellt")
    page.goto(city.desk_url + "/verwaltung/schnittstelle/webhooks/neu/")
    page.fill("input[name=name]", "Ratsinformation")
    page.fill("input[name=url]", "https://ratsinformation.musterstadt.example/eingang")
    page.get_by_label("Kommentar angekommen").check()
    page.get_by_role("button", name="Einrichten").click()
    page.wait_for_selector(".secret__words")
    judge(page, "webhook-eingerichtet")

"""With scripts switched off: nothing that matters depends on them, on neither side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from . import steps
from .city import City

TITLE = "Sprechstunde der Bürgermeisterin"
TEXT = "Am Mittwoch hat die Bürgermeisterin von 16 bis 18 Uhr Zeit für Ihre Fragen."
ALT = "Ein runder grüner Baum auf einer Wiese."


def test_a_post_is_written_released_read_and_commented_on_without_scripts(
    city: City, new_page: Callable[..., Page], sign_in: Callable[[Page, str], Page], tmp_path: Path
) -> None:
    aylin = sign_in(new_page(java_script_enabled=False), "aylin")
    bernd = sign_in(new_page(java_script_enabled=False), "bernd")
    citizen = new_page(java_script_enabled=False)

    aylin.get_by_role("link", name="Schreiben", exact=True).click()
    steps.write(aylin, title=TITLE, text=TEXT + " Das WLAN-Passwort ist Sommer2026.")
    steps.button(aylin, "Speichern").click()
    expect(aylin.locator(".notice--success")).to_contain_text("Gespeichert")
    expect(aylin.locator(".finding--stop")).to_contain_text("Zugangsdaten")
    with_picture(aylin, steps.draw_picture(tmp_path))
    steps.submit(aylin)

    steps.approve(bernd, city.desk_url, TITLE)
    steps.wait_for(citizen, city.public_url + "/", lambda: citizen.get_by_role("link", name=TITLE, exact=True))
    citizen.get_by_role("link", name=TITLE, exact=True).click()
    expect(citizen.get_by_role("img", name=ALT)).to_be_visible()
    steps.comment(citizen, citizen.url, "Muss man sich anmelden?", "Ole Brandt")

    answer(aylin, city)
    steps.wait_for(citizen, citizen.url, lambda: citizen.get_by_text("Nein, kommen Sie einfach vorbei."))


def with_picture(page: Page, path: Path) -> None:
    """The file travels with the form; its card comes back with the page."""
    page.get_by_label("Text", exact=True).fill(TEXT)
    page.get_by_label("Bild hinzufügen").set_input_files(path)
    steps.button(page, "Speichern").click()
    expect(page.locator(".finding--stop")).to_contain_text("Alternativtext")
    page.get_by_label("Alternativtext").fill(ALT)


def answer(page: Page, city: City) -> None:
    steps.wait_for(page, city.desk_url + "/dialog/", lambda: page.locator(".dialogue-list .line"))
    page.locator(".dialogue-list a").first.click()
    page.get_by_label("Ihre Antwort").fill("Nein, kommen Sie einfach vorbei.")
    page.get_by_role("checkbox", name="Muss man sich anmelden?").check()
    steps.button(page, "Antwort senden").click()
    expect(page.locator(".notice--success")).to_contain_text("geht gleich hinaus")

"""Checklists and exercises in a browser: what one ticks, opens and writes stays in the page, with and without a network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Page, expect

from .city import City
from .looking import axe_violations, picture
from .test_selfcheck import LOADING, files_of, traces, watched

# Nobody else may write meanwhile.
WORKER = False
LISTS, EXERCISES = "/leitlinien/einstellungen/", "/leitlinien/uebungen/"
LEAK = "Heute war Frau Wiesenhutter, geb. 02.09.1938, wieder mit ihrem Antrag da."


@pytest.fixture
def opened(city: City, new_page: Callable[..., Page]) -> Callable[..., Page]:
    def open_it(path: str, **options: object) -> Page:
        page = new_page(**options)
        page.goto(city.public_url + path)
        return page

    return open_it


def look_with_the_checker(page: Page, name: str) -> None:
    page.locator(f"[data-name={name}] button").first.click()
    page.locator("html[data-self-check=ready][data-self-check-whole]").wait_for(state="attached", timeout=LOADING)


def kept_in(page: Page) -> object:
    return page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")


def test_ticks_stay_in_the_page(city: City, opened: Callable[..., Page]) -> None:
    page = opened(LISTS)
    page.wait_for_load_state("networkidle")
    before, sent = traces(city), watched(page.context)
    ticks = page.get_by_role("checkbox")
    assert ticks.count() > 40
    ticks.nth(0).check()
    ticks.nth(9).press("Space")
    expect(ticks.nth(9)).to_be_checked()
    assert sent == []
    assert kept_in(page) == ["", 0, 0]
    assert page.evaluate("caches.keys()") == []
    page.reload()
    expect(page.locator("input:checked")).to_have_count(0)
    assert traces(city) == before


def test_the_reminder_is_downloaded(opened: Callable[..., Page], tmp_path: Path) -> None:
    page = opened(LISTS)
    with page.expect_download() as download:
        page.get_by_role("link", name="Erinnerung herunterladen").click()
    assert download.value.suggested_filename == "erinnerung.ics"
    [event] = icalendar.Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "Einstellungen meiner Konten ansehen"
    assert page.evaluate("[document.cookie, localStorage.length]") == ["", 0]


def test_lists_are_printed_as_lists(opened: Callable[..., Page]) -> None:
    page = opened(LISTS)
    page.emulate_media(media="print")
    expect(page.locator(".jumps")).to_be_hidden()
    expect(page.locator(".footer")).to_be_hidden()
    expect(page.get_by_role("checkbox").first).to_be_visible()
    picture(page, "einstellungen-gedruckt")


def test_what_one_opens_and_writes_stays_in_the_page(city: City, opened: Callable[..., Page]) -> None:
    page = opened(EXERCISES)
    expect(page.get_by_role("link", name="Ein langer Tag am Schalter")).to_be_visible()
    assert page.workers == [], "nothing is loaded before somebody asks for it"
    look_with_the_checker(page, "schalter")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_load_state("networkidle")
    before, sent = traces(city), watched(page.context)
    for way in page.locator("#schalter ~ .way summary").all():
        way.click()
    page.locator("#schalter-text").fill(LEAK)
    expect(page.locator("[data-name=schalter] .hint").first).to_be_visible()
    expect(page.locator("#schalter-stand")).to_contain_text("Hinweis")
    assert sent == []
    assert kept_in(page) == ["", 0, 0]
    page.reload()
    expect(page.locator("#schalter ~ details[open]")).to_have_count(0)
    assert "Wiesenhutter" not in page.locator("main").inner_text()
    page.close()
    assert traces(city) == before
    assert b"Wiesenhutter" not in b"".join(path.read_bytes() for path in files_of(city))


def test_exercises_work_with_the_network_cut(opened: Callable[..., Page]) -> None:
    page = opened(EXERCISES)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.context.set_offline(True)
    page.reload()
    page.get_by_text("Er schreibt von sich").click()
    expect(page.get_by_text("Das darf er.")).to_be_visible()
    page.locator("#kritik-text").fill("Ich finde die neuen Öffnungszeiten falsch.")
    look_with_the_checker(page, "kritik")
    expect(page.locator("#kritik-stand")).to_have_text("Keine Auffälligkeit. Kritik ist erlaubt.")


def test_a_reply_is_looked_at_as_a_reply_and_the_keyboard_is_enough(opened: Callable[..., Page]) -> None:
    page = opened(EXERCISES)
    page.get_by_text("Durchatmen, zehn Minuten warten").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("So schnell wie möglich heißt nicht überstürzt")).to_be_visible()
    page.locator("#sturm-text").focus()
    page.keyboard.type("Sie haben ja keine Ahnung, das weiß doch jedes Kind!")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-name=sturm] .hint").first).to_be_visible(timeout=LOADING)
    assert axe_violations(page) == []
    page.locator("#sturm").scroll_into_view_if_needed()
    picture(page, "uebungen-hinweise")


def test_the_proposals_of_the_exercises_are_clean(opened: Callable[..., Page]) -> None:
    """Whoever copies a proposal into the field must not be told off for it."""
    page = opened(EXERCISES)
    look_with_the_checker(page, "schalter")
    for part in page.locator("[data-write]").all():
        name = part.get_attribute("data-name")
        sample = page.locator(f"#{name} ~ details .sample").text_content() or ""
        part.locator("textarea").fill(sample)
        expect(page.locator(f"#{name}-stand")).to_contain_text("Keine Auffälligkeit")


def test_without_scripts_everything_can_be_read(opened: Callable[..., Page]) -> None:
    page = opened(EXERCISES, java_script_enabled=False)
    page.get_by_text("Er schreibt von sich").click()
    expect(page.get_by_text("Das darf er.")).to_be_visible()
    expect(page.locator("textarea").first).to_be_hidden()
    page.get_by_text("Ein Vorschlag zum Vergleichen").first.click()
    expect(page.locator(".sample").first).to_be_visible()
    page.goto(page.url.replace(EXERCISES, LISTS))
    page.get_by_role("checkbox").first.check()


def test_it_speaks_english_too(opened: Callable[..., Page]) -> None:
    page = opened("/en" + EXERCISES, locale="en-GB")
    expect(page.get_by_role("heading", name="What would you do?")).to_be_visible()
    page.locator("#kritik-text").fill("Ich finde die neuen Öffnungszeiten falsch.")
    look_with_the_checker(page, "kritik")
    expect(page.locator("#kritik-stand")).to_have_text("Nothing noticed. Criticism is allowed.")

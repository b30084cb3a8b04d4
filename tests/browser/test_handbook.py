"""The handbook on the open side: »Darf ich …?« answers in the browser and sends nothing; all of it by keyboard, and without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .city import City
from .looking import SIZES, axe_violations, judged, overflow
from .test_selfcheck import files_of, traces, watched

# Nobody else may write meanwhile.
WORKER = False
PRIVATE = "darf ich meine chefin frau zwetschgenried kritisieren"
# What answers. The long text below it is judged in test_pages.py.
ASKED = ".ask"
OPEN = Callable[..., Page]


@pytest.fixture
def handbook(city: City, new_page: OPEN) -> OPEN:
    def open_it(path: str = "/leitlinien/", **options: object) -> Page:
        page = new_page(**options)
        page.goto(city.public_url + path)
        page.locator("#ask-form").wait_for()
        return page

    return open_it


def ask(page: Page, question: str) -> None:
    page.locator("#ask-question").fill(question)
    expect(page.locator("#ask-state")).not_to_be_empty()


def test_a_question_is_answered_with_what_the_guideline_says(handbook: OPEN) -> None:
    page = handbook(reduced_motion="reduce")
    ask(page, "Darf ich meinen Chef auf Facebook kritisieren?")
    first = page.locator(".hit").first
    expect(first.locator("h3")).to_have_text("Ihre Meinung ist frei")
    expect(first).to_contain_text("Das ist Ihr gutes Recht.")
    expect(first.get_by_role("link", name="Personalrat")).to_have_attribute(
        "href", "mailto:personalrat@musterstadt.example"
    )
    expect(page.locator("#ask-after")).to_contain_text("Ihre Meinung zu sagen ist Ihr Recht")
    assert judged(page, "handbuch-antwort", ASKED) == []
    ask(page, "Wo bekomme ich Briefmarken?")
    expect(page.locator(".hit")).to_have_count(0)
    expect(page.locator("#ask-state")).to_contain_text("Fragen Sie gern nach")
    page.locator("#ask-question").fill("")
    expect(page.locator("#ask-state")).to_be_empty()
    expect(page.locator("#ask-after")).to_be_hidden()


def test_the_keyboard_is_enough(handbook: OPEN) -> None:
    page = handbook()
    page.locator("main").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("foto vom sommerfest")
    page.keyboard.press("Enter")
    expect(page.locator(".hit a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#C4")).to_be_in_viewport()
    assert page.url.endswith("/leitlinien/#C4")


def test_nothing_is_sent_and_nothing_is_kept(city: City, handbook: OPEN) -> None:
    page = handbook()
    page.wait_for_load_state("networkidle")
    before, sent = traces(city), watched(page.context)
    ask(page, PRIVATE)
    page.keyboard.press("Enter")
    expect(page.locator(".hit").first).to_be_visible()
    page.wait_for_timeout(600)
    assert sent == []
    assert page.url == city.public_url + "/leitlinien/"
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, history.length]") == [0, 0, 2]
    page.context.set_offline(True)
    ask(page, PRIVATE + " oder loben")
    assert page.locator(".hit").count()
    page.close()
    assert traces(city) == before
    assert b"zwetschgenried" not in b"".join(path.read_bytes() for path in files_of(city)).lower()


def test_the_page_is_fit_for_every_window(handbook: OPEN) -> None:
    page = handbook(reduced_motion="reduce")
    page.get_by_text("Was oft gefragt wird").click()
    for size in SIZES.values():
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert axe_violations(page, within=ASKED) == []
        assert overflow(page) == 0


def test_it_speaks_english_too(handbook: OPEN) -> None:
    page = handbook("/en/leitlinien/", locale="en-GB")
    ask(page, "May I post pictures of my colleagues?")
    expect(page.locator(".hit h3").first).to_have_text("Show people only with consent")
    expect(page.locator("#ask-state")).to_contain_text("fit")
    page.get_by_role("link", name="Deutsch").click()
    expect(page).to_have_url(page.url.replace("/en/", "/"))


def test_without_scripts_it_is_a_document(city: City, new_page: OPEN) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(city.public_url + "/leitlinien/")
    expect(page.locator("#ask-form")).to_be_hidden()
    expect(page.get_by_text("Das Suchfeld braucht Skripte")).to_be_visible()
    page.get_by_text("Was oft gefragt wird").click()
    page.get_by_role("link", name="Darf ich mit der Presse sprechen?").click()
    expect(page.locator("#Z3")).to_be_in_viewport()
    page.goto(city.public_url + "/leitlinien/faltblatt/")
    expect(page.locator("#leaflet-print")).to_be_hidden()
    expect(page.locator(".panel")).to_have_count(6)


def test_from_the_desk_it_is_the_same(city: City, new_page: OPEN, sign_in: Callable[[Page, str], Page]) -> None:
    page = sign_in(new_page(), "aylin")
    page.get_by_role("navigation", name="Bereiche").get_by_role("link", name="Leitlinien").click()
    page.locator("#ask-form").wait_for()
    ask(page, "Darf ich mein Passwort weitergeben?")
    expect(page.locator(".hit h3").first).to_have_text("Zugangsdaten für sich behalten")
    expect(page.get_by_role("link", name="Onlineteam fragen", exact=True)).to_have_attribute(
        "href", f"{city.public_url}/sagen-sie-es-uns/?thema=guideline"
    )
    assert axe_violations(page, within=ASKED) == []

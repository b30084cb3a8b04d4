"""Sign-in, administration, register, library and audit trail: in light and dark, wide and narrow, clean for axe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from .city import City
from .conftest import SIZES, axe_violations, listen, overflow, picture

# each scheme and each width once; the long version looks at all four
LOOKS = [("light", "wide"), ("dark", "narrow")]
MORE_LOOKS = [("dark", "wide"), ("light", "narrow")]
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
PURPOSE = "Prüfung der Freigaben im Oktober, Prüfplan Punkt 4"


@pytest.fixture(params=[*LOOKS, *(pytest.param(look, marks=pytest.mark.soak) for look in MORE_LOOKS)], ids="-".join)
def look(request: pytest.FixtureRequest) -> tuple[str, str]:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def page(browser: Browser, look: tuple[str, str]) -> Iterator[Page]:
    """A page in one look; whatever the console says at the end fails the test."""
    scheme, size = look
    context = browser.new_context(locale="de-DE", viewport=SIZES[size], color_scheme=scheme)  # type: ignore[arg-type]
    shown, wrong = context.new_page(), []
    listen(shown, wrong, ())
    yield shown
    context.close()
    assert wrong == []


def look_at(page: Page, city: City, paths: list[str], look: tuple[str, str]) -> None:
    for path in paths:
        answer = page.goto(city.desk_url + path)
        assert answer is not None
        assert answer.status == 200, path
        judge(page, path, look)


def judge(page: Page, path: str, look: tuple[str, str]) -> None:
    picture(page, f"{path.strip('/').replace('/', '-') or 'heute'}-{'-'.join(look)}")
    assert axe_violations(page) == [], path
    assert overflow(page) == 0, path
    assert page.locator("h1").count() == 1


def test_pages_for_strangers(page: Page, city: City, look: tuple[str, str]) -> None:
    look_at(page, city, STRANGERS, look)
    page.goto(city.desk_url + "/anmelden/")
    page.fill("input[name=login]", "bernd@musterstadt.example")
    page.fill("input[name=password]", "falsch")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-form-errors]")
    judge(page, "/anmelden-falsch/", look)


def test_pages_of_the_administration(
    page: Page, city: City, look: tuple[str, str], sign_in: Callable[[Page, str], Page]
) -> None:
    look_at(sign_in(page, "ansgar"), city, ADMIN, look)


def test_pages_of_audit(page: Page, city: City, look: tuple[str, str], sign_in: Callable[[Page, str], Page]) -> None:
    look_at(sign_in(page, "uwe"), city, AUDIT, look)
    page.goto(city.desk_url + "/protokoll/")
    page.fill("textarea", PURPOSE)
    page.get_by_role("button", name="Protokoll öffnen").click()
    page.wait_for_selector("table")
    judge(page, "/protokoll-offen/", look)


def test_an_author_uploads_a_picture(
    page: Page, city: City, look: tuple[str, str], sign_in: Callable[[Page, str], Page], tmp_path: Path
) -> None:
    Image.effect_noise((900, 600), 60).convert("RGB").save(tmp_path / f"wiese-{'-'.join(look)}.jpg")
    look_at(sign_in(page, "miriam"), city, AUTHOR, look)
    page.goto(city.desk_url + "/medien/")
    page.set_input_files("input[type=file]", tmp_path / f"wiese-{'-'.join(look)}.jpg")
    page.get_by_role("button", name="Hochladen").click()
    page.wait_for_selector(".gallery__image")
    assert page.evaluate("document.querySelector('.gallery__image').naturalWidth") == 320
    judge(page, "/medien-mit-bild/", look)

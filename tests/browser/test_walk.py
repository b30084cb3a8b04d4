"""The loop once around: write, decide, deliver, read, ask, answer, correct, withdraw. In three ways of using a desk."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from . import steps
from .city import City
from .looking import SIZES, axe_violations, overflow, picture

Open = Callable[..., Page]
SignIn = Callable[[Page, str], Page]

TITLE = "Obstbäume schneiden am Mühlenweg"
TEXT = "Am Samstag zeigt Ihnen das Team Grün, wie man Obstbäume schneidet. Wir beginnen um 10 Uhr am Eingang Mühlenweg."
SECRET = " Das WLAN-Passwort ist Sommer2026."
ALT = "Ein runder grüner Baum auf einer Wiese, darüber blauer Himmel."


def test_three_people_carry_a_post_all_the_way_and_a_citizen_is_answered(
    city: City, new_page: Open, sign_in: SignIn, tmp_path: Path
) -> None:
    # 422: the answer that leaves one question open is refused; 410: what is withdrawn is gone.
    aylin, bernd, citizen = (
        sign_in(new_page(allow=("422",)), "aylin"),
        sign_in(new_page(), "bernd"),
        new_page(allow=("410",)),
    )

    steps.open_editor(aylin, city.desk_url)
    write_with_findings(aylin)
    add_picture_and_describe_it(aylin, steps.draw_picture(tmp_path))
    picture(aylin, "walk-editor-light")
    steps.submit(aylin)
    post_url = aylin.url

    see_and_approve(bernd, city)
    article_url = read_as_citizen(citizen, city)
    state_url = steps.comment(
        citizen, article_url, "Ist der Weg mit dem Rollstuhl befahrbar? Und was kostet die Teilnahme?", "Gisela Hanning"
    )

    answer_one_then_the_other(aylin, city)
    steps.wait_for(citizen, article_url, lambda: citizen.get_by_role("article", name="Antwort der Stadt"))
    expect(citizen.get_by_role("article", name="Antwort der Stadt")).to_contain_text(
        "Der Weg ist mit dem Rollstuhl befahrbar."
    )
    citizen.goto(state_url)
    expect(citizen.get_by_text("beantwortet.")).to_be_visible()

    correct_and_show_both_ends(aylin, bernd, citizen, city, post_url, article_url)
    withdraw_with_a_reason(bernd, citizen, post_url, article_url)


def write_with_findings(page: Page) -> None:
    """Aylin types; one finding goes by one click, the stop by hand."""
    steps.write(page, title=TITLE, text=TEXT + SECRET + " Wir freuen uns auf Sie!!!")
    stop = page.locator(".finding--stop")
    expect(stop).to_have_count(1)
    expect(stop).to_contain_text("Zugangsdaten")
    expect(page.locator("mark.mark--stop").first).to_have_text("WLAN-Passwort ist Sommer2026")
    every_word_lies_on_its_mark(page)
    page.get_by_role("button", name="Vorschlag übernehmen").click()
    field = page.get_by_label("Text", exact=True)
    expect(field).to_have_value(TEXT + SECRET + " Wir freuen uns auf Sie!")
    field.fill(TEXT + " Wir freuen uns auf Sie!")
    expect(page.locator(".finding")).to_have_count(0)
    expect(page.locator(".findings__count")).to_contain_text("Keine Auffälligkeit")


def every_word_lies_on_its_mark(page: Page) -> None:
    """The field and the mirror behind it break their lines alike only if nothing that shapes text differs."""
    shape = """(selector) => {
        const one = document.querySelector(selector), style = getComputedStyle(one), box = one.getBoundingClientRect();
        return [style.padding, style.font, style.letterSpacing, style.whiteSpace, box.x, box.y, box.width, box.height];
    }"""
    assert page.evaluate(shape, "#editor .marked__field") == page.evaluate(shape, "#editor .marked__mirror")


def add_picture_and_describe_it(page: Page, path: Path) -> None:
    page.get_by_label("Bild hinzufügen").set_input_files(path)
    stop = page.locator(".finding--stop")
    expect(stop).to_contain_text("Alternativtext")
    expect(page.get_by_label("Alternativtext", exact=True)).to_be_focused()
    expect(page.get_by_text("Der Aufnahmeort wurde entfernt.")).to_have_count(0)
    page.get_by_label("Alternativtext", exact=True).fill(ALT)
    expect(stop).to_have_count(0)
    steps.wait_until_saved(page)


def see_and_approve(page: Page, city: City) -> None:
    page.goto(city.desk_url + "/freigaben/")
    page.get_by_role("link", name=TITLE).click()
    preview = page.locator(".previews")
    expect(preview).to_contain_text(TEXT)
    expect(preview.get_by_role("img", name=ALT)).to_be_visible()
    picture(page, "walk-approval-light")
    steps.button(page, "Freigeben").click()
    expect(page.locator(".notice--success")).to_contain_text("freigegeben")


def read_as_citizen(page: Page, city: City) -> str:
    steps.wait_for(page, city.public_url + "/", lambda: page.get_by_role("link", name=TITLE, exact=True))
    page.get_by_role("link", name=TITLE, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_text(TEXT)).to_be_visible()
    image = page.get_by_role("img", name=ALT)
    assert image.evaluate("image => image.complete && image.naturalWidth") == 640
    return page.url


def answer_one_then_the_other(page: Page, city: City) -> None:
    """An answer to one of two questions is held for a second look; the answer to both goes out."""
    steps.wait_for(page, city.desk_url + "/dialog/", lambda: page.locator(".dialogue-list .line"))
    expect(page.locator(".dialogue-list")).to_contain_text("2 Fragen")
    page.locator(".dialogue-list a").first.click()
    questions = page.locator(".questions__one")
    expect(questions).to_have_count(2)

    half = "Guten Tag, Frau Hanning. Die Teilnahme ist kostenlos."
    page.get_by_label("Ihre Antwort").fill(half)
    page.get_by_role("checkbox", name="Und was kostet die Teilnahme?").check()
    expect(page.locator(".finding")).to_contain_text("Ist der Weg mit dem Rollstuhl befahrbar?")
    steps.button(page, "Antwort senden").click()
    expect(page.locator(".notice--error")).to_contain_text("zweite Person")
    expect(page.get_by_label("Ihre Antwort")).to_have_value(half)
    picture(page, "walk-dialogue-light")

    page.get_by_label("Ihre Antwort").fill(half + " Der Weg ist mit dem Rollstuhl befahrbar.")
    page.get_by_role("checkbox", name="Ist der Weg mit dem Rollstuhl befahrbar?").check()
    expect(page.locator(".finding")).to_have_count(0)
    steps.button(page, "Antwort senden").click()
    expect(page.locator(".notice--success")).to_contain_text("geht gleich hinaus")


def correct_and_show_both_ends(
    aylin: Page, bernd: Page, citizen: Page, city: City, post_url: str, article_url: str
) -> None:
    aylin.goto(post_url)
    steps.button(aylin, "Sichtbar berichtigen").click()
    aylin.wait_for_selector("#editor[data-ready]")
    steps.write(aylin, title="Berichtigung: Beginn um 11 Uhr", text="Wir beginnen um 11 Uhr, nicht um 10 Uhr.")
    steps.submit(aylin)
    steps.approve(bernd, city.desk_url, "Berichtigung: Beginn um 11 Uhr")
    steps.wait_for(citizen, article_url, lambda: citizen.locator(".notice--correction"))
    expect(citizen.get_by_text(TEXT)).to_be_visible()
    citizen.get_by_role("link", name="Berichtigung: Beginn um 11 Uhr").click()
    expect(citizen.locator(".notice--correction")).to_contain_text(TITLE)


def withdraw_with_a_reason(bernd: Page, citizen: Page, post_url: str, article_url: str) -> None:
    reason = "Die Wiese ist nach dem Sturm gesperrt."
    bernd.goto(post_url)
    bernd.get_by_text("Beitrag zurückziehen").click()
    bernd.get_by_label("Begründung").fill(reason)
    steps.button(bernd, "Überall zurückziehen").click()
    expect(bernd.locator(".notice--warning").first).to_contain_text(reason)
    steps.wait_for(citizen, article_url, lambda: citizen.get_by_role("heading", name=re.compile("zurückgezogen")))
    expect(citizen.get_by_text(reason)).to_be_visible()
    expect(citizen.get_by_text(TEXT)).to_have_count(0)


def test_the_same_at_night_on_a_small_telephone(city: City, new_page: Open, sign_in: SignIn) -> None:
    small = {"viewport": SIZES["narrow"], "color_scheme": "dark", "has_touch": True, "is_mobile": True}
    aylin, bernd, citizen = sign_in(new_page(**small), "aylin"), sign_in(new_page(**small), "bernd"), new_page(**small)
    title = "Baumfällung im Stadtpark verschoben"

    aylin.get_by_text("Menü", exact=True).tap()
    aylin.get_by_role("link", name="Schreiben", exact=True).tap()
    aylin.wait_for_selector("#editor[data-ready]")
    steps.write(
        aylin,
        title=title,
        text="Die Linde im Stadtpark bleibt bis zum Frühjahr stehen. So kann der Specht dort noch wohnen.",
    )
    aylin.get_by_role("tab", name="Vorschau").tap()
    expect(aylin.locator(".previews")).to_contain_text("So kann der Specht dort noch wohnen.")
    fits(aylin, "walk-editor-dark-narrow")
    steps.submit(aylin)
    fits(aylin, "walk-post-dark-narrow")

    steps.approve(bernd, city.desk_url, title)
    fits(bernd, "walk-approvals-dark-narrow")
    steps.wait_for(citizen, city.public_url + "/", lambda: citizen.get_by_role("link", name=title, exact=True))
    citizen.get_by_role("link", name=title, exact=True).tap()
    expect(citizen.get_by_role("heading", level=1)).to_have_text(title)
    steps.comment(citizen, citizen.url, "Welcher Specht wohnt dort?")
    fits(citizen, "walk-comment-dark-narrow")


def fits(page: Page, name: str) -> None:
    picture(page, name)
    assert overflow(page) == 0
    assert axe_violations(page) == []

"""What goes wrong in real life: a session that ends, a server that is away, two windows, impatient fingers, hostile words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from . import steps
from .city import City, end
from .looking import picture

Open = Callable[..., Page]
SignIn = Callable[[Page, str], Page]
COUNT = """
from stadtstimme.desk.editorial.models import Post
from stadtstimme.desk.public.models import PageComment
print(Post.objects.filter(title=%r).count(), PageComment.objects.filter(text=%r).count())
"""
VERSIONS = """
import json
from stadtstimme.desk.editorial.models import Version
print(json.dumps(sorted(set(Version.objects.filter(title=%r).values_list("text", flat=True)))))
"""
SCRIPT = "<script>document.title='getroffen'</script><img src=x onerror=\"document.title='getroffen'\">"
HOSTILE = {
    "title": f"Titel {SCRIPT} **fett** {{{{ 7*7 }}}}",
    "text": (
        f"Text {SCRIPT} [Link](javascript:document.title='getroffen') \u202eumgedreht\u202c nul\u200bl "
        "👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 <b>fett</b> &lt;i&gt; مرحبا"
    ),
    "alt": f"Bild\" onload=\"document.title='getroffen' {SCRIPT}",
    "comment": f"Kommentar {SCRIPT} <a href='javascript:alert(1)'>hier</a> \u202eumgedreht 👨\u200d👩\u200d👧 Wann beginnt es?",
    "name": "Mia <b>fett</b> \"'>\u202e",
}


def saved_texts(city: City, title: str) -> list[str]:
    """All texts of posts with this title that the server holds."""
    return list(json.loads(city.python(VERSIONS % title)))


def test_a_text_outlives_the_session_in_which_it_was_written(city: City, new_page: Open, sign_in: SignIn) -> None:
    page = sign_in(new_page(allow=("401",)), "aylin")
    steps.open_editor(page, city.desk_url)
    steps.write(page, title="Sitzung", text="Erster Stand.")
    steps.wait_until_saved(page)
    page.context.clear_cookies(name="sessionid")
    page.get_by_label("Text", exact=True).fill("Zweiter Stand, nach dem Ende der Sitzung.")
    expect(page.locator("[data-saved]")).to_have_attribute("data-state", "signed_out")
    with page.context.expect_page() as opened:
        page.locator("[data-saved-more] a").click()
    steps.sign_in_by_form(city, opened.value, "aylin")
    expect(page.get_by_label("Text", exact=True)).to_have_value("Zweiter Stand, nach dem Ende der Sitzung.")
    page.locator("[data-saved-more] button").click()
    steps.wait_until_saved(page)
    assert "Zweiter Stand, nach dem Ende der Sitzung." in saved_texts(city, "Sitzung")
    steps.button(page, "Zur Freigabe geben").click()
    expect(page.locator(".notice--success")).to_contain_text("Eingereicht")


@pytest.fixture
def fragile_city(city: City) -> Iterator[City]:
    """The city, whose desk may be stopped: it runs again afterwards."""
    yield city
    if city.site_processes["desk"].poll() is not None:
        city.start_site("desk")
    city.wait_for_site("desk")


def test_a_text_outlives_a_server_that_goes_away(fragile_city: City, new_page: Open, sign_in: SignIn) -> None:
    city = fragile_city
    page = sign_in(new_page(allow=("ERR_CONNECTION_REFUSED", "ERR_EMPTY_RESPONSE", "ERR_CONNECTION_RESET")), "aylin")
    steps.open_editor(page, city.desk_url)
    steps.write(page, title="Ausfall", text="Vor dem Ausfall.")
    steps.wait_until_saved(page)
    end(city.site_processes["desk"])
    page.get_by_label("Text", exact=True).fill("Während des Ausfalls.")
    state = page.locator("[data-saved]")
    expect(state).to_have_attribute("data-state", "failed")
    assert len(state.inner_text().split()) > 3
    expect(page.locator("[data-saved-more] button")).to_be_visible()
    picture(page, "rough-server-away")
    city.start_site("desk")
    city.wait_for_site("desk")
    # The page tries again by itself, too: then the button is gone.
    page.evaluate("() => document.querySelector('[data-saved-more] button')?.click()")
    steps.wait_until_saved(page)
    assert "Während des Ausfalls." in saved_texts(city, "Ausfall")


def test_two_windows_on_one_post_lose_nothing(city: City, new_page: Open, sign_in: SignIn) -> None:
    first = sign_in(new_page(allow=("409",)), "aylin")
    steps.open_editor(first, city.desk_url)
    steps.write(first, title="Zwei Fenster", text="Gemeinsamer Anfang.")
    steps.wait_until_saved(first)
    second = first.context.new_page()
    second.goto(first.url)
    second.wait_for_selector("#editor[data-ready]")
    first.get_by_label("Text", exact=True).fill("Aus dem ersten Fenster.")
    steps.wait_until_saved(first)
    second.get_by_label("Text", exact=True).fill("Aus dem zweiten Fenster.")
    expect(second.locator("[data-saved]")).to_have_attribute("data-state", "conflict")
    assert {"Aus dem ersten Fenster.", "Aus dem zweiten Fenster."} <= set(saved_texts(city, "Zwei Fenster"))
    expect(second.get_by_label("Text", exact=True)).to_have_value("Aus dem zweiten Fenster.")
    second.locator("[data-saved-more] a").first.click()


def test_impatient_fingers_make_one_post_and_one_comment(city: City, new_page: Open, sign_in: SignIn) -> None:
    page = sign_in(new_page(java_script_enabled=False), "aylin")
    page.goto(city.desk_url + "/schreiben/")
    steps.write(page, title="Doppelt", text="Einmal genügt.")
    steps.button(page, "Speichern").dblclick(no_wait_after=True)
    expect(page.locator("[data-saved]")).to_contain_text("Gespeichert")
    steps.submit(page)
    steps.approve(sign_in(new_page(), "bernd"), city.desk_url, "Doppelt")

    citizen = new_page()
    steps.wait_for(citizen, city.public_url + "/", lambda: citizen.get_by_role("link", name="Doppelt", exact=True))
    citizen.get_by_role("link", name="Doppelt", exact=True).click()
    citizen.get_by_label("Ihr Kommentar").fill("Ich klicke immer zweimal.")
    citizen.wait_for_timeout(steps.TYPING)
    steps.button(citizen, "Kommentar abschicken").dblclick(no_wait_after=True)
    expect(citizen.get_by_role("status")).to_contain_text("angekommen")
    assert city.python(COUNT % ("Doppelt", "Ich klicke immer zweimal.")).split() == ["1", "1"]


def test_hostile_words_stay_words(city: City, new_page: Open, sign_in: SignIn, tmp_path: Path) -> None:
    aylin, bernd, citizen = sign_in(new_page(), "aylin"), sign_in(new_page(), "bernd"), new_page()
    steps.open_editor(aylin, city.desk_url)
    steps.write(aylin, title=HOSTILE["title"], text=HOSTILE["text"])
    aylin.get_by_label("Bild hinzufügen").set_input_files(steps.draw_picture(tmp_path))
    aylin.get_by_label("Alternativtext", exact=True).fill(HOSTILE["alt"])
    steps.wait_until_saved(aylin)
    for tab in ("Vorschau", "Verlauf", "Prüfung"):
        aylin.get_by_role("tab", name=tab).click()
        harmless(aylin)
    steps.submit(aylin)
    harmless(aylin, "getroffen")
    steps.approve(bernd, city.desk_url, HOSTILE["title"][:30])
    harmless(bernd)

    page_of_city = city.public_url + "/"
    steps.wait_for(citizen, page_of_city, lambda: citizen.locator("article.entry", has_text="umgedreht"))
    harmless(citizen, "getroffen")
    citizen.locator("article.entry", has_text="umgedreht").get_by_role("heading").get_by_role("link").click()
    harmless(citizen, "<script>")
    assert citizen.locator("article.story").get_by_role("img").get_attribute("alt") == HOSTILE["alt"]
    assert "👩\u200d👩\u200d👧\u200d👦" in citizen.locator("article.story").inner_text()
    steps.comment(citizen, citizen.url, HOSTILE["comment"], HOSTILE["name"])
    harmless(citizen, "<script>")

    steps.wait_for(aylin, city.desk_url + "/dialog/", lambda: aylin.locator(".line", has_text="Kommentar <script>"))
    harmless(aylin)
    aylin.locator(".line", has_text="Kommentar <script>").get_by_role("link").click()
    harmless(aylin, "Mia <b>fett</b>")
    picture(aylin, "rough-hostile-dialogue")
    for path in ("/", "/beitraege/", "/kalender/", "/suche/?q=Titel", "/medien/"):
        aylin.goto(city.desk_url + path)
        harmless(aylin)


def harmless(page: Page, shown: str = "") -> None:
    """Nothing that was typed became markup or ran; what is given stands there as words."""
    if shown:
        assert shown in page.locator("main").inner_text()
    assert "getroffen" not in page.title().replace("document.title='getroffen'", "")
    found = page.evaluate(
        """() => ({
            pictures: document.querySelectorAll("img[onerror], img[onload], img[src='x']").length,
            bold: [...document.querySelectorAll("main b")].filter((one) => one.textContent === "fett").length,
            links: document.querySelectorAll("a[href^='javascript:']").length,
            scripts: [...document.scripts].filter((one) => one.textContent.includes("getroffen") && one.type !== "application/json").length,
        })"""
    )
    assert found == {"pictures": 0, "bold": 0, "links": 0, "scripts": 0}

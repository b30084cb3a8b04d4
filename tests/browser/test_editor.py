"""The editor as somebody uses it: findings while typing, saving by itself, nothing lost; then the pages around it."""

from __future__ import annotations

import re
import time
from dataclasses import replace

from playwright.sync_api import Page, expect

from stadtstimme.networks.counting import beyond, length_of
from stadtstimme.networks.mastodon.limits import FIRST
from tests.networks.test_counting import EQUAL

from .city import City
from .editing import CALM, CURRENT, SECRET, Open, picture_file, ready, saved, stored, uid_of
from .looking import judged

# Nothing here is for a worker.
WORKER = False


def test_words_are_marked_named_and_selected(editor: Open) -> None:
    page = editor()
    page.fill("#id_text", f"🌸 {CALM}\n{SECRET}")
    mark = page.locator(".mark--stop")
    expect(mark).to_have_text(re.compile("Passwort"))
    expect(page.locator("[data-announce]")).to_contain_text("1 Befund: 1 × Stopp")
    box = page.locator("#id_text").bounding_box()
    words = mark.bounding_box()
    assert box
    assert words
    assert box["y"] < words["y"] < box["y"] + box["height"]
    padding = "e => getComputedStyle(e).padding"
    assert page.locator("#id_text").evaluate(padding) == page.locator("#id_text").locator("xpath=../*[1]").evaluate(
        padding
    )
    page.get_by_role("button", name="Passwort").click()
    chosen = page.evaluate(
        "() => { const t = document.activeElement; return t.value.slice(t.selectionStart, t.selectionEnd); }"
    )
    assert chosen == mark.text_content()
    assert chosen.startswith("Passwort")


def test_marks_move_with_the_text_between_two_checks(editor: Open) -> None:
    page = editor(allow=("ERR_FAILED",))
    page.fill("#id_text", SECRET)
    expect(page.locator(".mark--stop")).to_have_text(re.compile("^Passwort"))
    page.route("**/pruefen/", lambda route: route.abort())
    before = page.locator(".mark--stop").text_content()
    page.locator("#id_text").press("Control+Home")
    page.keyboard.type("Vorab 🌳: ")
    assert page.locator(".mark--stop").text_content() == before
    page.unroute("**/pruefen/")


def test_a_proposal_is_taken_with_one_click_and_taken_back_with_undo(editor: Open) -> None:
    page = editor()
    page.fill("#id_text", "Kommt alle vorbei!!!!! Wir freuen uns.")
    page.get_by_role("button", name="Vorschlag übernehmen").click()
    expect(page.locator("#id_text")).not_to_have_value(re.compile("!!!!!"))
    expect(page.locator("[data-announce]")).to_contain_text("Vorschlag übernommen")
    page.locator("#id_text").press("Control+z")
    expect(page.locator("#id_text")).to_have_value("Kommt alle vorbei!!!!! Wir freuen uns.")


def test_the_browser_counts_as_the_server_counts(editor: Open) -> None:
    """Addresses, mentions and clusters on Mastodon; bytes where a network limits them (none of the city's does)."""
    page = editor()
    shown = page.locator("[data-channel][data-name='Stadt auf Mastodon'] [data-count]")
    for text in EQUAL:
        plain = text.replace("\r\n", "\n")
        page.fill("#id_text", plain)
        expect(shown).to_have_text(f"{length_of(plain, FIRST):,} von 500 Zeichen".replace(",", "."))
    small = replace(FIRST, max_length=300, bytes_max=100)
    rules = {"limit": 300, "counting": "graphemes", "urlLength": 23, "mentions": "local_part", "bytesMax": 100}
    counted = """async ([texts, rules, source]) => { const { beyond, patternsOf } = await import(source);
        const patterns = patternsOf(document.getElementById("editor").dataset);
        return texts.map((text) => beyond(text, rules, patterns)); }"""
    source = page.locator("script[src*='editor']").get_attribute("src").replace("editor", "text")
    texts = [*EQUAL, "👨‍👩‍👧‍👦" * 6, "ä" * 70, "https://a.de " * 20]
    assert page.evaluate(counted, [texts, rules, source]) == [beyond(text, small) for text in texts]


def test_it_saves_by_itself_under_an_address_that_stays(editor: Open, city: City) -> None:
    page = editor()
    page.locator("#id_text").press_sequentially(CALM)
    saved(page)
    assert page.url.endswith(f"/schreiben/{uid_of(page)}/")
    assert stored(city, page) == [CALM, "1", "draft"]
    page.reload()
    expect(page.locator("#id_text")).to_have_value(CALM)


def test_what_is_not_saved_yet_survives_a_reload(editor: Open, city: City) -> None:
    page = editor(allow=("ERR_FAILED",))
    page.fill("#id_text", CALM)
    saved(page)
    page.locator("#id_text").press("End")
    page.keyboard.type(" Noch nicht gespeichert.")
    page.route("**/sichern/", lambda route: route.abort())
    page.reload()
    page.unroute("**/sichern/")
    expect(page.locator("#id_text")).to_have_value(f"{CALM} Noch nicht gespeichert.")
    saved(page)
    assert stored(city, page)[0] == f"{CALM} Noch nicht gespeichert."


def test_one_check_at_a_time_however_fast_one_types(editor: Open) -> None:
    page = editor()
    running, most = [], []

    def slow(route) -> None:
        running.append(1)
        most.append(len(running))
        time.sleep(0.4)
        running.pop()
        route.continue_()

    page.route("**/pruefen/", slow)
    for word in CALM.split():
        page.locator("#id_text").press_sequentially(word + " ", delay=30)
        page.wait_for_timeout(350)
    page.wait_for_timeout(1500)
    assert most
    assert max(most) == 1


def test_lengths_are_counted_per_channel_as_the_network_counts(editor: Open) -> None:
    page = editor()
    page.fill("#id_text", "👩‍👩‍👧‍👦" * 41)
    by_graphemes = page.locator(".channel", has_text="Mastodon")
    by_points = page.locator(".channel", has_text="Stadt auf X")
    expect(by_graphemes).to_contain_text("41 von 500 Zeichen")
    expect(by_points).to_contain_text("287 von 280 Zeichen")
    expect(by_points).to_contain_text("7 Zeichen zu lang")
    expect(by_graphemes.locator("[data-over]")).to_be_hidden()


def test_a_wording_of_its_own_is_counted_marked_and_kept(editor: Open) -> None:
    page = editor()
    page.fill("#id_text", CALM)
    page.get_by_role("checkbox", name="Stadt auf X").check()
    page.get_by_text("Fassung anpassen: Stadt auf X").click()
    page.get_by_role("button", name="Gemeinsamen Text hierher kopieren").click()
    own = page.get_by_label("Eigener Text für Stadt auf X")
    expect(own).to_have_value(CALM)
    own.fill(SECRET)
    expect(page.locator(".channel", has_text="Stadt auf X")).to_contain_text(f"{len(SECRET)} von 280")
    expect(page.locator("[data-variant] .mark--stop")).to_have_count(1)
    saved(page)
    page.reload()
    expect(page.get_by_label("Eigener Text für Stadt auf X")).to_have_value(SECRET)


def test_two_windows_lose_nothing(editor: Open, opened: Open, city: City) -> None:
    first = editor(allow=("409",))
    first.fill("#id_text", CALM)
    saved(first)
    second = ready(opened("aylin", f"/schreiben/{uid_of(first)}/"))
    second.fill("#id_text", "Aus dem zweiten Fenster.")
    saved(second)
    first.fill("#id_text", "Aus dem ersten Fenster.")
    state = first.locator("[data-saved]")
    expect(state).to_contain_text("Ihre Fassung ist als Nebenfassung")
    assert stored(city, first)[:2] == ["Aus dem zweiten Fenster.", "3"]
    expect(first.get_by_role("link", name="Vergleichen")).to_be_visible()
    first.get_by_role("button", name="Meine Fassung übernehmen").click()
    saved(first)
    assert stored(city, first)[0] == "Aus dem ersten Fenster."


def test_signed_out_while_writing_the_text_stays_and_is_saved_after_signing_in(
    editor: Open, city: City, writers: City
) -> None:
    page = editor(allow=("401",))
    cookies = writers.cookies["aylin"]
    page.context.clear_cookies()
    page.fill("#id_text", CALM)
    expect(page.locator("[data-saved]")).to_contain_text("Sie sind abgemeldet")
    expect(page.get_by_role("link", name="Anmelden (neues Fenster)")).to_be_visible()
    expect(page.locator("#id_text")).to_have_value(CALM)
    # a new sign-in brings new cookies, the token in the page is stale
    page.context.add_cookies([{**one, "value": "x" * 32} if one["name"] == "csrftoken" else one for one in cookies])
    page.get_by_role("button", name="Noch einmal speichern").click()
    saved(page)
    assert stored(city, page)[0] == CALM


def test_without_a_network_it_waits_and_saves_when_it_is_back(editor: Open, city: City) -> None:
    page = editor(allow=("ERR_INTERNET_DISCONNECTED",))
    page.context.set_offline(True)
    page.fill("#id_text", CALM)
    expect(page.locator("[data-saved]")).to_contain_text("nicht erreichbar")
    page.context.set_offline(False)
    saved(page)
    assert stored(city, page)[0] == CALM


def test_the_chosen_day_is_said_in_words_and_a_skipped_hour_is_refused(editor: Open) -> None:
    page = editor()
    page.get_by_label("Zu einem Zeitpunkt").check()
    page.get_by_label("Tag", exact=True).fill("2027-03-28")
    page.get_by_label("Uhrzeit").fill("02:30")
    expect(page.locator("[data-schedule]")).to_contain_text("Sonntag, 28. März 2027, 02:30 Uhr")
    expect(page.locator(".schedule")).to_contain_text("wird die Uhr umgestellt")
    page.get_by_label("Uhrzeit").fill("03:30")
    expect(page.locator(".schedule")).not_to_contain_text("wird die Uhr umgestellt")


def test_images_are_sent_described_ordered_and_taken_out(editor: Open) -> None:
    page = editor()
    page.fill("#id_text", CALM)
    page.set_input_files("#image_file", [picture_file("red"), picture_file("green")])
    cards = page.locator("[data-images] > li")
    expect(cards).to_have_count(2)
    expect(page.locator(".finding", has_text="Alternativtext")).to_have_count(1)
    cards.nth(0).get_by_label("Alternativtext").fill("Eine rote Fläche")
    cards.nth(1).get_by_label("Alternativtext").fill("Eine grüne Fläche")
    expect(page.locator(".finding", has_text="Alternativtext")).to_have_count(0)
    cards.nth(1).get_by_role("button", name="Weiter nach vorn").click()
    saved(page)
    page.reload()
    expect(cards.nth(0).get_by_label("Alternativtext")).to_have_value("Eine grüne Fläche")
    cards.nth(0).get_by_role("button", name="Bild entfernen").click()
    saved(page)
    page.reload()
    expect(cards).to_have_count(1)


def test_a_file_that_is_no_image_is_refused_in_words(editor: Open) -> None:
    page = editor(allow=("422", "400"))
    page.set_input_files("#image_file", {"name": "plan.jpg", "mimeType": "image/jpeg", "buffer": b"%PDF-1.7"})
    expect(page.locator("[data-strip-state]")).to_contain_text("plan.jpg konnte nicht hochgeladen werden")
    expect(page.locator("[data-images] > li")).to_have_count(0)


def test_tabs_by_keyboard_with_preview_and_history(editor: Open) -> None:
    page = editor()
    page.fill("#id_text", "Mehr unter www.musterstadt.example #Obst")
    page.get_by_role("checkbox", name="Stadt auf Mastodon").check()
    saved(page)
    page.get_by_role("tab", name="Prüfung").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Vorschau")).to_be_focused()
    expect(page.get_by_role("article", name="Vorschau für Stadt auf Mastodon")).to_contain_text("#Obst")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tabpanel", name="Verlauf")).to_contain_text("Fassung 1")
    page.fill("#id_text", "Mehr unter www.musterstadt.example und im Amtsblatt")
    saved(page)
    expect(page.get_by_role("tabpanel", name="Verlauf").locator("ins").first).to_contain_text("und im Amtsblatt")


def test_handing_in_right_after_typing_hands_in_what_was_typed(editor: Open, city: City) -> None:
    page = editor()
    page.get_by_role("checkbox", name="Seite der Stadt").check()
    page.locator("#id_text").press_sequentially(CALM, delay=1)
    uid = uid_of(page)
    page.get_by_role("button", name="Zur Freigabe geben").click()
    page.wait_for_url(f"**/beitraege/{uid}/")
    expect(page.locator("main")).to_contain_text("Es entscheidet Bernd Kolkmann")
    assert city.python(CURRENT.replace("{uid}", uid)).strip() == f"{CALM}|1|submitted"


def test_without_scripts_the_same_page_is_a_plain_form(opened: Open, city: City) -> None:
    page = opened("aylin", "/schreiben/", java_script_enabled=False)
    uid = uid_of(page)
    page.fill("#id_text", SECRET)
    page.get_by_role("checkbox", name="Seite der Stadt").check()
    page.set_input_files("#image_file", picture_file("blue"))
    page.get_by_role("button", name="Speichern").last.click()
    expect(page.locator("main")).to_contain_text("Zugangsdaten")
    assert page.url.endswith(f"/schreiben/{uid}/")
    expect(page.locator("[data-images] > li")).to_have_count(1)
    page.get_by_label("Alternativtext", exact=True).fill("Eine blaue Fläche")
    page.fill("#id_text", CALM)
    page.get_by_role("button", name="Zur Freigabe geben").click()
    assert city.python(CURRENT.replace("{uid}", uid)).strip() == f"{CALM}|2|submitted"


def handed_in(page: Page, text: str) -> str:
    """A post on its way to Bernd; its uid."""
    page.get_by_role("checkbox", name="Seite der Stadt").check()
    page.fill("#id_text", text)
    uid = uid_of(page)
    page.get_by_role("button", name="Zur Freigabe geben").click()
    page.wait_for_url(f"**/beitraege/{uid}/")
    return uid


def test_deciding_by_keyboard_only_when_the_keys_are_switched_on(editor: Open, opened: Open, city: City) -> None:
    uid = handed_in(editor(), "Der Wochenmarkt zieht am Samstag auf den Rathausplatz.")
    page = opened("bernd", f"/freigaben/{uid}/")
    approve = page.get_by_role("button", name="Freigeben")
    page.locator("main").focus()
    page.keyboard.press("f")
    expect(approve).not_to_be_focused()
    page.get_by_label("Tasten benutzen").check()
    page.locator("main").focus()
    page.keyboard.press("z")
    expect(page.get_by_label("Bemerkung")).to_be_focused()
    page.locator("main").focus()
    page.keyboard.press("f")
    expect(approve).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/freigaben/(?!" + uid + ")"))
    assert city.python(CURRENT.replace("{uid}", uid)).strip().endswith(("|approved", "|published"))


def test_an_item_is_dragged_to_another_day_after_a_question(editor: Open, opened: Open, city: City) -> None:
    page = editor()
    page.fill("#id_text", "Am Waldrand wird gepflanzt.")
    page.get_by_label("Zu einem Zeitpunkt").check()
    page.get_by_label("Tag", exact=True).fill("2099-06-10")
    page.get_by_label("Uhrzeit").fill("10:00")
    saved(page)
    page.goto(city.desk_url + "/kalender/?tag=2099-06-10")
    item = page.locator("[data-item]", has_text="Am Waldrand")
    item.drag_to(page.locator("[data-day='2099-06-12']"))
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Tag")).to_have_value("2099-06-12")
    dialog.get_by_role("button", name="Verschieben").click()
    expect(page.locator("[data-day='2099-06-12']")).to_contain_text("Am Waldrand")
    link = page.locator("[data-item]", has_text="Am Waldrand").get_by_role("link", name="Verschieben")
    link.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    dialog.get_by_label("Tag").fill("2099-06-11")
    dialog.get_by_label("Uhrzeit").press("Enter")
    expect(page.locator("[data-day='2099-06-11']")).to_contain_text("Am Waldrand")


def test_what_writing_opens_is_accessible_and_reflows(editor: Open, opened: Open) -> None:
    page = editor()
    page.set_input_files("#image_file", picture_file("red"))
    expect(page.locator("[data-images] > li")).to_have_count(1)
    page.fill("#id_text", f"{SECRET}\nKommt alle!!!!!")
    expect(page.locator(".mark--stop")).to_have_count(1)
    saved(page)
    found = {"editor": judged(page)}
    page.get_by_role("tab", name="Verlauf").click()
    expect(page.get_by_role("tabpanel", name="Verlauf")).to_contain_text("Fassung 1")
    found["history"] = judged(page)
    uid = handed_in(page, SECRET)
    boss = opened("bernd", f"/freigaben/{uid}/")
    boss.get_by_text("Begründet beibehalten").first.click()
    found["approval"] = judged(boss)
    assert {path: one for path, one in found.items() if one} == {}


def test_the_first_words_survive_a_reload_before_the_first_save(editor: Open) -> None:
    page = editor(allow=("ERR_FAILED",))
    page.route("**/sichern/", lambda route: route.abort())
    page.locator("#id_text").press_sequentially("Die ersten Worte.")
    page.goto(page.url)
    page.unroute("**/sichern/")
    expect(page.locator("#id_text")).to_have_value("Die ersten Worte.")

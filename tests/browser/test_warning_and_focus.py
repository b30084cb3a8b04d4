"""The editor's two fields that only some networks know: a content warning, and what stays in view of an image."""

from __future__ import annotations

import re

from playwright.sync_api import FloatRect, Locator, Page, expect

from .city import City
from .editing import CALM, Open, picture_file, ready, saved, stored, uid_of
from .looking import becomes_true, judged

WARNING = "Bilder eines Unfalls"
FOCUS = """
from stadtstimme.desk.editorial.models import Post
version = Post.objects.select_related("current_version").get(uid="{uid}").current_version
print(version.warning, *[f"{one.focus_x}/{one.focus_y}" for one in version.images.all()], sep="|")
"""


def kept(city: City, page: Page) -> list[str]:
    """[warning, the point of each image] as the database has them."""
    return city.python(FOCUS.replace("{uid}", uid_of(page))).strip().split("|")


def tick(page: Page, name: str) -> None:
    page.get_by_role("checkbox", name=re.compile(name)).check()


def placed(stage: Locator) -> FloatRect:
    """Where it stands now: findings and previews that arrive move what is below them."""
    stage.scroll_into_view_if_needed()
    box = stage.bounding_box()
    assert box
    return box


def test_a_warning_is_offered_counted_shown_and_kept(editor: Open, city: City) -> None:
    page = editor()
    fold = page.get_by_text("Inhaltshinweis voranstellen")
    field = page.get_by_label("Inhaltshinweis")
    expect(fold).to_be_hidden()
    page.fill("#id_text", CALM)
    tick(page, "Stadt auf X")
    expect(fold).to_be_hidden()
    tick(page, "Stadt auf Mastodon")
    fold.click()
    expect(page.locator("[data-warning-words]")).to_have_text("Diese Kanäle zeigen ihn: Stadt auf Mastodon.")
    field.fill(WARNING)
    expect(page.locator(".channel", has_text="Mastodon")).to_contain_text(f"{len(CALM) + len(WARNING)} von 500")
    expect(page.locator(".channel", has_text="Stadt auf X")).to_contain_text(f"{len(CALM)} von 280")
    page.get_by_role("tab", name="Vorschau").click()
    shown = page.get_by_role("article", name="Vorschau für Stadt auf Mastodon")
    expect(shown.locator(".preview__warning")).to_contain_text(WARNING)
    expect(page.get_by_role("article", name="Vorschau für Stadt auf X")).to_contain_text(
        "nicht hinter einem Hinweis verbergen"
    )
    assert judged(page, "schreiben-hinweis") == []
    saved(page)
    assert kept(city, page) == [WARNING]
    page.get_by_role("checkbox", name=re.compile("Stadt auf Mastodon")).uncheck()
    expect(field).to_be_visible()  # something stands there
    expect(page.locator("[data-warning-words]")).to_contain_text("Keiner der gewählten Kanäle zeigt ihn")


def test_the_point_in_view_is_chosen_by_pointer_keys_and_numbers(editor: Open, city: City) -> None:
    page = editor()
    page.fill("#id_text", CALM)
    tick(page, "Stadt auf Mastodon")
    page.set_input_files("#image_file", picture_file("green"))
    fold = page.locator("[data-focus]").first
    expect(fold).to_contain_text("Bildausschnitt: Mitte")
    fold.locator("summary").click()
    stage, point = fold.locator("[data-focus-stage]"), fold.get_by_role("button", name=re.compile("Wichtigste Stelle"))
    # only a picture that has come gives the stage its height
    becomes_true(page, "document.querySelector('[data-focus-stage] img').naturalWidth === 320")
    box = placed(stage)
    stage.click(position={"x": box["width"] * 0.25, "y": box["height"] * 0.5})
    expect(fold.get_by_label("Von links (%)")).to_have_value("25")
    expect(point).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowUp")
    page.keyboard.press("ArrowDown")
    expect(point).to_have_accessible_name("Wichtigste Stelle im Bild: 26 % von links, 41 % von oben")
    box = placed(stage)
    page.mouse.move(box["x"] + box["width"] * 0.26, box["y"] + box["height"] * 0.41)
    page.mouse.down()
    page.mouse.move(box["x"] - 50, box["y"] + box["height"] + 50, steps=4)
    page.mouse.up()
    expect(fold.locator("summary")).to_contain_text("0 % von links, 100 % von oben")
    fold.get_by_label("Von oben (%)").fill("20")
    expect(fold.locator(".focus__crop").first).to_have_css("object-position", "0% 20%")
    page.get_by_label("Alternativtext", exact=True).fill("Eine grüne Fläche")
    assert judged(page, "schreiben-ausschnitt") == []
    saved(page)
    assert kept(city, page) == ["", "0/20"]
    page.reload()
    ready(page)
    page.get_by_role("tab", name="Vorschau").click()
    expect(page.get_by_role("img", name="Eine grüne Fläche")).to_be_visible()
    fold.locator("summary").click()
    fold.get_by_role("button", name="Zur Mitte").click()
    expect(fold.locator("summary")).to_contain_text("Mitte")
    saved(page)
    assert kept(city, page) == ["", "50/50"]


def test_without_scripts_both_are_fields_of_the_form(opened: Open, city: City) -> None:
    page = opened("aylin", "/schreiben/", java_script_enabled=False)
    page.get_by_label("Text", exact=True).fill(CALM)
    tick(page, "Stadt auf Mastodon")
    page.get_by_text("Inhaltshinweis voranstellen").click()
    page.get_by_label("Inhaltshinweis").fill(WARNING)
    page.get_by_label("Bild hinzufügen").set_input_files(picture_file("green"))
    page.get_by_role("button", name="Speichern").click()
    fold = page.locator("[data-focus]").first
    fold.locator("summary").click()
    fold.get_by_label("Von links (%)").fill("70")
    page.get_by_role("button", name="Speichern").click()
    expect(fold).to_contain_text("70 % von links, 50 % von oben")
    fold.locator("summary").click()
    expect(fold.locator(".focus__mark circle").first).to_have_attribute("cx", "70%")
    assert kept(city, page) == [WARNING, "70/50"]
    assert stored(city, page)[0] == CALM

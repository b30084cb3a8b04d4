"""Writing, releasing and answering with the keyboard alone. The focus is always to be seen and never covered."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.desk.world import PASSWORD

from . import steps
from .city import City

Open = Callable[..., Page]
TITLE = "Bücherbus hält wieder am Kirchplatz"
TEXT = "Ab Montag hält der Bücherbus wieder am Kirchplatz, immer von 14 bis 17 Uhr."
MOST_STEPS = 90

# Where the focus is: its name, whether something else lies on top of it, and whether one sees that it is there.
FOCUS = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const box = one.getBoundingClientRect();
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const points = [box.top + Math.min(6, box.height / 2), box.bottom - Math.min(6, box.height / 2)];
    const free = (y) => {
        if (y < 0 || y > innerHeight) return false;
        const top = document.elementFromPoint(x, y);
        return top !== null && (one.contains(top) || top.contains(one) || (one.labels && [...one.labels].some((l) => l.contains(top))));
    };
    const outlined = (part) => {
        const style = getComputedStyle(part);
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
    };
    const marked = [one, ...(function* () { for (let up = one.parentElement; up; up = up.parentElement) yield up; })()];
    return {
        tag: one.tagName.toLowerCase(),
        name: (one.getAttribute("aria-label") || one.labels?.[0]?.textContent || one.textContent || one.name || "").trim().slice(0, 80),
        seen: marked.slice(0, 4).some(outlined),
        free: points.some(free),
        box: [box.left, box.top, box.width, box.height].map(Math.round),
    };
}"""


def tab_to(page: Page, name: str, key: str = "Tab") -> None:
    """Presses Tab until the focus is on something with this in its name; every stop on the way must be visible and free."""
    for _ in range(MOST_STEPS):
        page.keyboard.press(key)
        focus = page.evaluate(FOCUS)
        if focus is None:
            continue
        assert focus["seen"], f"the focus cannot be seen on {page.url}: {focus}"
        assert focus["free"], f"the focus is covered or out of sight on {page.url}: {focus}"
        if name in focus["name"]:
            return
    raise AssertionError(f"{name!r} cannot be reached by {key} on {page.url}")


def sign_in_by_keyboard(page: Page, city: City, first_name: str) -> None:
    page.goto(city.desk_url + "/")
    page.locator("input[name=login]").focus()
    page.keyboard.type(f"{first_name}@musterstadt.example")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(city.desk_url + "/")


def test_a_post_goes_round_without_a_mouse(city: City, new_page: Open) -> None:
    # Without smooth scrolling: what is measured is where the focus ends up.
    aylin, bernd = new_page(reduced_motion="reduce"), new_page(reduced_motion="reduce")
    sign_in_by_keyboard(aylin, city, "aylin")
    write_by_keyboard(aylin)

    sign_in_by_keyboard(bernd, city, "bernd")
    tab_to(bernd, "Freigaben")
    bernd.keyboard.press("Enter")
    bernd.wait_for_url("**/freigaben/")
    tab_to(bernd, TITLE)
    bernd.keyboard.press("Enter")
    expect(bernd.get_by_role("heading", level=1)).to_have_text(TITLE)
    tab_to(bernd, "Freigeben")
    bernd.keyboard.press("Enter")
    expect(bernd.locator(".notice--success")).to_contain_text("freigegeben")

    comment_by_keyboard(new_page(reduced_motion="reduce"), city)
    answer_by_keyboard(aylin, city)


def write_by_keyboard(page: Page) -> None:
    tab_to(page, "Schreiben")
    page.keyboard.press("Enter")
    page.wait_for_selector("#editor[data-ready]")
    tab_to(page, "Seite der Stadt")
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", name="Seite der Stadt")).to_be_checked()
    tab_to(page, "Überschrift")
    page.keyboard.type(TITLE)
    tab_to(page, "Text")
    page.keyboard.type(TEXT + "!!!")
    expect(page.locator(".finding")).to_have_count(1)
    tab_to(page, "Prüfung")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Vorschau")).to_be_focused()
    expect(page.locator("#panel-preview")).to_contain_text(TEXT)
    page.keyboard.press("ArrowLeft")
    tab_to(page, "Vorschlag übernehmen")
    page.keyboard.press("Enter")
    expect(page.locator(".finding")).to_have_count(0)
    tab_to(page, "Zur Freigabe geben")
    page.keyboard.press("Enter")
    expect(page.locator(".notice--success")).to_contain_text("Eingereicht")


def comment_by_keyboard(page: Page, city: City) -> None:
    steps.wait_for(page, city.public_url + "/", lambda: page.get_by_role("link", name=TITLE, exact=True))
    tab_to(page, TITLE)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    tab_to(page, "Ihr Kommentar")
    page.keyboard.type("Hält der Bus auch in den Ferien?")
    tab_to(page, "Ihr Name")
    page.wait_for_timeout(steps.TYPING)
    tab_to(page, "Kommentar abschicken")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("angekommen")


def answer_by_keyboard(page: Page, city: City) -> None:
    steps.wait_for(page, city.desk_url + "/dialog/", lambda: page.locator(".dialogue-list .line"))
    tab_to(page, TITLE)
    page.keyboard.press("Enter")
    expect(page.locator(".questions__one")).to_have_count(1)
    tab_to(page, "Ihre Antwort")
    page.keyboard.type("Nein, in den Ferien hält der Bus am Kirchplatz nicht.")
    tab_to(page, "Hält der Bus auch in den Ferien?")
    page.keyboard.press("Space")
    tab_to(page, "Antwort senden")
    page.keyboard.press("Enter")
    expect(page.locator(".notice--success")).to_contain_text("geht gleich hinaus")

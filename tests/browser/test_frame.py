"""What surrounds every page: keyboard, menus with and without script, light and dark, print, and axe on core's own pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .city import City
from .looking import SIZES

# Nothing here is for a worker.
WORKER = False
# What is focused: is its middle really on top there, does it or what holds it show a ring, how large is what one may hit?
FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + Math.min(box.width / 2, 40), box.y + box.height / 2);
  const holders = [one, one.parentElement, one.parentElement.parentElement, one.closest(".line")].filter(Boolean);
  const ringed = (place) => {
    const style = getComputedStyle(place);
    return (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none";
  };
  const targets = [one, ...(one.labels || [])].map((place) => place.getBoundingClientRect());
  return {
    name: one.outerHTML.slice(0, 120),
    smallest: Math.max(...targets.map((target) => Math.min(target.width, target.height))),
    seen: Boolean(top && (one.contains(top) || top.contains(one))),
    ring: holders.some(ringed),
    inText: Boolean(one.closest("p")),
  };
}"""


def walk(page: Page, most: int = 120) -> list[dict[str, Any]]:
    """Every stop of the tab key on the page, from its start."""
    stops: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None or (stops and stop["name"] == stops[0]["name"]):
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", ["/", "/leitlinien/", "/schreiben/"])
def test_the_tab_key_never_loses_sight(
    city: City, new_page: Callable[..., Page], sign_in: Callable[[Page, str], Page], size: str, path: str
) -> None:
    page = sign_in(new_page(viewport=SIZES[size], reduced_motion="reduce"), "aylin")
    page.goto(city.desk_url + path)
    stops = walk(page)
    assert len(stops) > 8
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
    assert [stop["name"] for stop in stops if not stop["ring"]] == []
    small = [stop["name"] for stop in stops if stop["smallest"] < 24 and not stop["inText"]]
    assert small == []


def test_the_first_stop_skips_to_the_content(
    city: City, new_page: Callable[..., Page], sign_in: Callable[[Page, str], Page]
) -> None:
    page = sign_in(new_page(), "aylin")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_menu_opens_without_script(
    city: City, new_page: Callable[..., Page], sign_in: Callable[[Page, str], Page]
) -> None:
    page = sign_in(new_page(viewport=SIZES["narrow"], java_script_enabled=False), "aylin")
    areas = page.locator("nav.side")
    expect(areas).to_be_hidden()
    before = page.locator("main").bounding_box()
    page.get_by_text("Menü", exact=True).click()
    expect(areas).to_be_visible()
    after = page.locator("main").bounding_box()
    assert before
    assert after
    assert after["y"] > before["y"], "the areas push the page down instead of covering it"
    areas.get_by_role("link", name="Leitlinien").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Leitlinie")


def test_escape_and_a_click_elsewhere_close_the_persons_menu(
    city: City, new_page: Callable[..., Page], sign_in: Callable[[Page, str], Page]
) -> None:
    page = sign_in(new_page(), "aylin")
    menu = page.locator("details.person")
    menu.locator("summary").click()
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(menu.locator("summary")).to_be_focused()
    menu.locator("summary").click()
    page.locator("main").click(position={"x": 5, "y": 200})
    expect(menu).not_to_have_attribute("open", "")


def test_dark_is_chosen_once_and_there_before_any_script(
    city: City, new_page: Callable[..., Page], sign_in: Callable[[Page, str], Page]
) -> None:
    page = sign_in(new_page(color_scheme="light"), "aylin")
    html, body = page.locator("html"), page.locator("body")
    light = body.evaluate("it => getComputedStyle(it).backgroundColor")
    page.locator("details.person summary").click()
    page.get_by_role("button", name="Dunkel").click()
    expect(html).to_have_attribute("data-kern-theme", "dark")
    expect(body).not_to_have_css("background-color", light)
    assert 'data-kern-theme="dark"' in page.context.request.get(city.desk_url + "/leitlinien/").text()
    page.locator("details.person summary").click()
    page.get_by_role("button", name="Gerät").click()
    expect(body).to_have_css("background-color", light)


def test_english_is_one_click_away_and_stays(
    city: City, new_page: Callable[..., Page], sign_in: Callable[[Page, str], Page]
) -> None:
    page = sign_in(new_page(), "aylin")
    page.locator("details.person summary").click()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Today")
    page.goto(city.desk_url + "/mitteilungen/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Notices")


def test_paper_shows_the_page_alone(
    city: City, new_page: Callable[..., Page], sign_in: Callable[[Page, str], Page]
) -> None:
    page = sign_in(new_page(color_scheme="dark"), "aylin")
    page.goto(city.desk_url + "/leitlinien/")
    page.emulate_media(media="print")
    for hidden in (".masthead", ".side", "main form"):
        expect(page.locator(hidden).first).to_be_hidden()
    assert page.evaluate("() => getComputedStyle(document.body).color") == "rgb(28, 32, 35)"

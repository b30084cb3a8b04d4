"""The countdown beside „Zurückholen“: seen every second, said twice in all, and gone when the seconds are over."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

BOX = """() => {
  document.querySelector("main").insertAdjacentHTML("afterbegin", `<form class="notice undo" data-undo="3" tabindex="-1"
    data-words="Geht in %s Sekunden hinaus." data-said="Geht gleich hinaus." data-over="Das geht jetzt hinaus.">
    <p><span data-undo-words>Geht um 10:15:00 Uhr hinaus.</span></p><button>Zurückholen</button></form>`);
  window.said = [];
  const live = document.getElementById("live");
  new MutationObserver(() => live.textContent && window.said.push(live.textContent)).observe(live, { childList: true });
  return import("/static/desk/undo.js");
}"""


def test_it_counts_for_the_eye_and_speaks_twice(
    new_page: Callable[..., Page], sign_in: Callable[[Page, str], Page]
) -> None:
    page = sign_in(new_page(), "bernd")
    page.evaluate(BOX)
    words = page.locator("[data-undo-words]")
    expect(words).to_have_attribute("aria-hidden", "true")
    page.locator(".undo button").focus()
    expect(words).to_have_text("Geht in 1 Sekunden hinaus.")
    expect(words).to_have_text("Das geht jetzt hinaus.")
    expect(page.locator(".undo button")).to_have_count(0)
    expect(page.locator(".undo")).to_be_focused()
    page.wait_for_function("window.said.length === 2")
    assert page.evaluate("window.said") == ["Geht gleich hinaus.", "Das geht jetzt hinaus."]

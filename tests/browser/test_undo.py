"""The countdown beside „Zurückholen“: seen every second, said twice in all, and gone when the seconds are over."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from .looking import becomes_true

BOX = """() => {
  document.querySelector("main").insertAdjacentHTML("afterbegin", `<form class="notice undo" data-undo="5" tabindex="-1"
    data-words="Geht in %s Sekunden hinaus." data-said="Geht gleich hinaus." data-over="Das geht jetzt hinaus.">
    <p><span data-undo-words>Geht um 10:15:00 Uhr hinaus.</span></p><button>Zurückholen</button></form>`);
  window.said = [], window.counted = [];
  const words = document.querySelector("[data-undo-words]");
  new MutationObserver(() => window.counted.push(words.textContent)).observe(words, { childList: true });
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
    expect(words).to_have_text("Das geht jetzt hinaus.")
    *seconds, _over = page.evaluate("window.counted")
    assert len(seconds) > 1 and seconds == sorted(set(seconds), reverse=True)
    expect(page.locator(".undo button")).to_have_count(0)
    expect(page.locator(".undo")).to_be_focused()
    becomes_true(page, "window.said.length === 2")
    assert page.evaluate("window.said") == ["Geht gleich hinaus.", "Das geht jetzt hinaus."]

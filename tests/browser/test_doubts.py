"""„Diese Stelle stimmt nicht“ while one writes, and findings that are drawn anew under somebody's hands."""

from __future__ import annotations

from playwright.sync_api import Page, Route, expect

from .city import City
from .editing import CALM, SECRET, Open
from .looking import axe_violations

DOUBTS = """
import django; django.setup()
from stadtstimme.desk.handbook.models import Doubt
print(*[f"{one.kind}|{one.clause}|{one.words}" for one in Doubt.objects.all()], sep="\\n")
"""


def test_a_wrong_finding_is_said_so_while_writing(city: City, editor: Open) -> None:
    page = editor()
    page.fill("#id_text", f"{CALM}\n{SECRET}")
    finding = page.locator(".finding").first
    expect(finding).to_be_visible()
    finding.get_by_text("Diese Stelle stimmt nicht").click()
    page.locator("#id_text").press("Control+End")
    page.keyboard.type(" Danke.")
    expect(page.locator("[data-announce]")).to_contain_text("1 Befund")
    expect(finding.get_by_role("button", name="Rückmeldung geben")).to_be_visible()
    assert axe_violations(page) == []
    finding.get_by_label("Auch die Wörter").check()
    finding.get_by_role("button", name="Rückmeldung geben").press("Enter")
    expect(finding.get_by_text("ohne Ihren Namen")).to_be_focused()
    page.locator("#id_text").press("Control+End")
    page.keyboard.type(" Noch eins.")
    expect(page.locator("[data-findings]")).to_contain_text("ohne Ihren Namen")
    page.wait_for_timeout(900)
    expect(finding.get_by_text("ohne Ihren Namen")).to_be_visible()
    assert city.python(DOUBTS).strip().startswith("credential|S5|Passwort: Wiese2026!Blau")
    assert page.locator("#id_text").input_value().endswith("Danke. Noch eins.")


def held_back(page: Page, address: str) -> list[Route]:
    """Requests to this address wait in the list until they are let go."""
    held: list[Route] = []
    page.route(address, lambda route: held.append(route))
    return held


def let_go(page: Page, held: list[Route]) -> None:
    for _ in range(1200):
        if held:
            break
        page.wait_for_timeout(50)
    assert held, "nothing was asked"
    while held:
        held.pop().continue_()


def test_findings_drawn_anew_leave_the_keyboard_where_it_stands(editor: Open) -> None:
    page = editor()
    page.fill("#id_text", f"{CALM}\n{SECRET}")
    finding = page.locator(".finding", has_text="Passwort")
    button = finding.get_by_role("button", name="Rückmeldung geben")
    finding.get_by_text("Diese Stelle stimmt nicht").click()
    finding.get_by_label("Auch die Wörter").check()
    held = held_back(page, "**/pruefen/")
    page.locator("#id_text").press("Control+Home")
    page.keyboard.type("KOMMT ALLE UND SEHT SIE EUCH AN!!!!! ")
    button.focus()
    let_go(page, held)
    page.unroute("**/pruefen/")
    expect(page.locator(".finding")).not_to_have_count(1)
    expect(button).to_be_focused()
    expect(finding.get_by_label("Auch die Wörter")).to_be_checked()
    page.get_by_label("Thema").select_option(label="Grünflächen")  # the stop names another person now
    page.wait_for_timeout(900)
    button.focus()
    page.keyboard.press("Enter")
    expect(finding.get_by_text("ohne Ihren Namen")).to_be_focused()


def test_thanks_do_not_call_back_whoever_went_on_writing(editor: Open) -> None:
    page = editor()
    page.fill("#id_text", SECRET)
    finding = page.locator(".finding").first
    finding.get_by_text("Diese Stelle stimmt nicht").click()
    held = held_back(page, "**/stimmt-nicht/")
    finding.get_by_role("button", name="Rückmeldung geben").press("Enter")
    page.locator("#id_text").press("Control+End")
    page.keyboard.type(" Und")
    let_go(page, held)
    expect(finding.get_by_text("ohne Ihren Namen")).to_be_visible()
    page.keyboard.type(" weiter.")
    expect(page.locator("#id_text")).to_have_value(f"{SECRET} Und weiter.")

"""Setting up the second factor, signing in with it, giving it up: pages that open only on that way."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.desk.world import PASSWORD

from .city import City
from .looking import judged
from .pages import SECOND_FACTOR

# Nothing here is for a worker.
WORKER = False
Open = Callable[..., Page]


def code_of(secret: str) -> str:
    """What an authenticator app shows (RFC 6238): six digits, a new one every 30 seconds."""
    counter = int(time.time()) // 30
    digest = hmac.digest(base64.b32decode(secret), counter.to_bytes(8, "big"), hashlib.sha1)
    start = digest[-1] & 15
    return str((int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF) % 1_000_000).zfill(6)


def looked_at(page: Page, name: str) -> None:
    expect(page.locator("h1")).to_have_count(1)
    assert judged(page, f"second-factor-{name}") == []


def test_the_second_factor_from_its_setting_up_to_its_end(
    city: City, new_page: Open, sign_in: Callable[[Page, str], Page]
) -> None:
    page = sign_in(new_page(), "miriam")
    page.goto(city.desk_url + SECOND_FACTOR["mfa_activate_totp"])
    looked_at(page, "activate")
    secret = page.locator("main").evaluate(
        "main => (main.querySelector('input[readonly], code')?.value ?? main.querySelector('code')?.textContent)"
    )
    page.locator("input[name=code]").fill(code_of(secret.strip()))
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith(SECOND_FACTOR["mfa_activate_totp"]))
    for name in ("mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_deactivate_totp"):
        page.goto(city.desk_url + SECOND_FACTOR[name])
        looked_at(page, name)
    with page.expect_download() as download:
        page.evaluate("path => { location.href = path; }", SECOND_FACTOR["mfa_download_recovery_codes"])
    codes = download.value.path().read_text(encoding="utf-8").split()
    assert len(codes) >= 10

    page.goto(city.desk_url + SECOND_FACTOR["mfa_reauthenticate"])
    looked_at(page, "mfa_reauthenticate")
    again = new_page()
    again.goto(city.desk_url + "/")
    again.fill("input[name=login]", "miriam@musterstadt.example")
    again.fill("input[name=password]", PASSWORD)
    again.keyboard.press("Enter")
    again.wait_for_url("**" + SECOND_FACTOR["mfa_authenticate"])
    looked_at(again, "mfa_authenticate")
    again.locator("input[name=code]").fill(codes[-1])
    again.keyboard.press("Enter")
    again.wait_for_url(city.desk_url + "/")

"""How a page is looked at: in a window whose console is listened to, by axe, by its width, in pictures."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from zlib import crc32

from playwright.sync_api import Browser, BrowserContext, Page, expect

from .city import ROOT

# Milliseconds. The processes share the machine with other tests; waiting longer costs nothing where things are quick.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PICTURES = ROOT / "var" / "screenshots"
SIZES = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": 320, "height": 640}}
# Every page is judged in both sizes and both colours, each once; which size goes with which colour differs from page to page.
# The long version judges every page in all four, in an order in which one thing changes from each to the next.
PAIRS = (("wide", "light"), ("narrow", "dark")), (("wide", "dark"), ("narrow", "light"))
LOOKS = ("wide", "light"), ("wide", "dark"), ("narrow", "dark"), ("narrow", "light")
SOAK = os.environ.get("STADTSTIMME_SOAK") == "1"
# CSS pixels. The few pages that are longer say in the rest what they say above; the long version shows it.
TALLEST = 1_000_000 if SOAK else 4_000
SPILLING = """() => [...document.querySelectorAll("button, .kern-btn")]
    .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.textContent.trim())"""
Look = tuple[str, str]
STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def window(browser: Browser, **options: object) -> BrowserContext:
    """A browser of its own: German, wide where nothing else is said, patient."""
    context = browser.new_context(**{"locale": "de-DE", "viewport": SIZES["wide"], **options})  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    return context


def listen(page: Page, wrong: list[str], allow: Sequence[str]) -> None:
    """Collects console errors (also what the content security policy refused) and script errors, but what contains `allow`."""

    def note(text: str) -> None:
        if not any(piece in text for piece in allow):
            wrong.append(f"{page.url}: {text}")

    page.on("console", lambda message: note(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: note(str(error)))


@dataclass
class Onlooker:
    """A window through which one thing is looked at after the other. What goes wrong in it, but what contains `allow`, is in `wrong`."""

    page: Page
    wrong: list[str] = field(default_factory=list)
    allow: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        listen(self.page, self.wrong, self.allow)


def axe_violations(page: Page, within: str = "") -> list[str]:
    """What axe-core finds on the page as it is, one line per rule and place.

    `within` is a selector: the part that is new, on a page that is judged whole elsewhere.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    options = {"runOnly": list(STANDARDS), "resultTypes": ["violations"]}
    run = "([within, options]) => axe.run(within || document, options).then((report) => report.violations)"
    found = page.evaluate(run, [within, options])
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


def judged(page: Page, name: str = "", within: str = "") -> list[str]:
    """What is wrong in the looks whose turn it is, by axe and by width; keeps a picture where a name is given.

    The page stays loaded, only what it is shown on changes. It is left wide and light.
    """
    wrong = [one for look in looks_of(name) for one in faults(page, look, name, within)]
    wear(page, LOOKS[0])
    return wrong


def faults(page: Page, look: Look, name: str = "", within: str = "") -> list[str]:
    """What axe and the width say against the page in one look, in which it is left."""
    wear(page, look)
    shown = " ".join(look)
    if name and (SOAK or look == pictured(name)):
        picture(page, "-".join((name, *look)))
    wrong = [f"{shown}: {one}" for one in axe_violations(page, within)]
    if wide := overflow(page):
        wrong.append(f"{shown}: {wide} px wider than the window")
    return wrong


def wear(page: Page, look: Look) -> None:
    """Shows the page in a window of this size and in these colours, at rest."""
    size, scheme = look
    if page.viewport_size != SIZES[size]:
        page.set_viewport_size(SIZES[size])  # type: ignore[arg-type]
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]


def looks_of(name: str) -> tuple[Look, ...]:
    """The looks in which a page of this name is judged: always the same."""
    return LOOKS if SOAK else PAIRS[crc32(name.encode()) % 2]


def pictured(name: str) -> Look:
    """The one of them of which a picture is kept: nothing judges pictures, and each costs a third of what axe does."""
    return looks_of(name)[crc32(name.encode()) // 2 % 2]


def becomes_true(page: Page, expression: str) -> None:
    """Waits for an expression. Playwright's own way evaluates it inside the page, where the content security policy forbids
    it from the second time on.
    """
    end_at = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(expression):
        assert time.monotonic() < end_at, f"still not true: {expression}"
        page.wait_for_timeout(50)


def overflow(page: Page) -> int:
    """By how many CSS pixels the page is wider than its window (0 = reflows)."""
    return int(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def spilling(page: Page) -> list[str]:
    """Buttons that are seen and whose words do not fit into them."""
    return list(page.evaluate(SPILLING))


def picture(page: Page, name: str) -> None:
    """Keeps a screenshot of the whole page, down to TALLEST, in the ignored folder var/screenshots."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    width, height = page.evaluate("() => [document.documentElement.clientWidth, document.documentElement.scrollHeight]")
    shown = {"x": 0, "y": 0, "width": width, "height": min(height, TALLEST)}
    page.screenshot(path=PICTURES / f"{name}.jpg", type="jpeg", quality=80, full_page=True, clip=shown)  # type: ignore[arg-type]

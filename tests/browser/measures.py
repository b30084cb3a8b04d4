"""What can be measured of a page that a person finds handy. The figures of the nearest peer stand in docs/proof.md."""

from __future__ import annotations

from playwright.sync_api import Page

# Bytes of HTML as the browser has it; CSS pixels of letters that carry words.
HEAVIEST = 150 * 1024
SMALLEST = 12
MEASURED = """() => {
    const seen = (one) => one && one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 2;
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let smallest = 99;
    while (words.nextNode()) {
        if (words.currentNode.data.trim() && seen(words.currentNode.parentElement))
            smallest = Math.min(smallest, parseFloat(getComputedStyle(words.currentNode.parentElement).fontSize));
    }
    const first = [...document.querySelectorAll("main .kern-btn--primary")].find(seen)?.getBoundingClientRect();
    const cut = first && (first.left < 0 || first.right > innerWidth);
    const bytes = new TextEncoder().encode(document.documentElement.outerHTML).length;
    return { smallest, cut: Boolean(cut), bytes };
}"""


def unhandy(page: Page) -> list[str]:
    """What is wrong: too heavy, too small to read, or the main button cut off at the edge of the window."""
    found = page.evaluate(MEASURED)
    wrong = []
    if found["bytes"] > HEAVIEST:
        wrong.append(f"{found['bytes'] // 1024} KiB of HTML")
    if found["smallest"] < SMALLEST:
        wrong.append(f"letters of {found['smallest']} px")
    if found["cut"]:
        wrong.append("the main button is cut off")
    return wrong

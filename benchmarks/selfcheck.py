"""The self-check in a real browser: how long until the first check, cold and warm, and how long one check takes.

    .venv/bin/python benchmarks/selfcheck.py

Prints one table. The city runs on this machine too, so the times hold its part.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.city import running_city

CHROMIUM, QUIET = (
    "/usr/bin/chromium-headless-shell",
    ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
)
TEXT = (
    "Heute wieder neunzig Leute am Schalter, und dann kommt noch der Herr aus der Gartenstraße mit seinem dritten Antrag. "
    "Wir im Bürgeramt brauchen echt Nerven. Ich finde die neuen Öffnungszeiten falsch und habe das auch so gesagt. "
    "Morgen habe ich frei, dann geht es mit den Kindern in den Zoo."
)
CHECKS = 50
TIMED = """
async ([text, rounds]) => {
  const setUp = JSON.parse(document.getElementById("self-check-set-up").textContent);
  const worker = new Worker(setUp.worker, { type: "module" });
  const { python, archive, guideline, bytes } = setUp;
  let answered;
  const ready = new Promise((done) => worker.addEventListener("message", ({ data }) => data.ready && done()));
  worker.addEventListener("message", ({ data }) => data.report && answered());
  worker.postMessage({ load: { python, archive, guideline, bytes } });
  await ready;
  const times = [];
  for (let number = 0; number < rounds; number += 1) {
    const start = performance.now();
    const done = new Promise((end) => { answered = end; });
    worker.postMessage({ number, statement: { text: text + number, kind: "private_post" }, language: "de" });
    await done;
    times.push(performance.now() - start);
  }
  worker.terminate();
  return times;
}
"""


def opened(context: BrowserContext, url: str) -> float:
    """Seconds until a text can be checked."""
    page = context.new_page()
    start = time.perf_counter()
    page.goto(url)
    page.locator("html[data-self-check=ready]").wait_for(state="attached", timeout=120_000)
    seconds = time.perf_counter() - start
    page.evaluate("navigator.serviceWorker.ready")
    page.close()
    return seconds


def measure(browser: Browser, url: str) -> None:
    cold, warm = [], []
    for _round in range(3):
        context = browser.new_context()
        cold.append(opened(context, url))
        time.sleep(1)
        warm.extend(opened(context, url) for _visit in range(2))
        context.close()
    page = browser.new_context().new_page()
    page.goto(url)
    times = sorted(page.evaluate(TIMED, [TEXT[:280], CHECKS]))
    print(f"| first visit, until ready | {statistics.median(cold):.1f} s | worst {max(cold):.1f} s | 8 s |")
    print(f"| later visit, until ready | {statistics.median(warm):.1f} s | worst {max(warm):.1f} s | 3 s |")
    p95 = times[int(0.95 * len(times))]
    print(f"| one check, 280 characters | {statistics.median(times):.1f} ms | p95 {p95:.1f} ms | 50 ms (aim 10 ms) |")


def main() -> None:
    """Starts a city and a browser, prints the table."""
    with tempfile.TemporaryDirectory() as folder, running_city(Path(folder)) as city:
        print("| what | median | | figure |\n|---|---|---|---|")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
            measure(browser, city.public_url + "/selbsttest/")
            browser.close()


if __name__ == "__main__":
    main()

"""The self-check in a real browser: how long until the first check, cold and warm, and how long one check takes.

    .venv/bin/python benchmarks/selfcheck.py [ROUNDS]

Prints one table: seconds by the clock and seconds of processor time of all processes of the browser. The city runs on this
machine too, so times by the clock hold its part. "From files" is the same without the snapshot, for comparison.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import psutil
from playwright.sync_api import BrowserContext, Playwright, sync_playwright

from tests.browser.city import City, running_city
from tests.browser.contents import UP_TO_DATE

CHROMIUM = "/usr/bin/chromium-headless-shell"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
TEXT = (
    "Heute wieder neunzig Leute am Schalter, und dann kommt noch der Herr aus der Gartenstraße mit seinem dritten Antrag. "
    "Wir im Bürgeramt brauchen echt Nerven. Ich finde die neuen Öffnungszeiten falsch und habe das auch so gesagt. "
    "Morgen habe ich frei, dann geht es mit den Kindern in den Zoo."
)
CHECKS = 50
TIMED = """
async ([text, rounds]) => {
  const { worker: address, ...load } = JSON.parse(document.getElementById("self-check-set-up").textContent).checker;
  const worker = new Worker(address, { type: "module" });
  let answered;
  const whole = new Promise((done) => worker.addEventListener("message", ({ data }) => data.whole && done()));
  worker.addEventListener("message", ({ data }) => data.report && answered());
  worker.postMessage({ load });
  await whole;
  const times = [];
  for (let number = 1; number <= rounds; number += 1) {
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


@dataclass(frozen=True)
class Opened:
    """Seconds until a text can be checked: by the clock and of the processors."""

    clock: float
    processor: float


def browser_seconds() -> float:
    """Processor seconds that the browser's processes have used so far."""
    total = 0.0
    for process in psutil.Process().children(recursive=True):
        try:
            if "chrom" in process.name():
                spent = process.cpu_times()
                total += spent.user + spent.system
        except psutil.NoSuchProcess:
            continue
    return total


def opened(context: BrowserContext, url: str, *, kept: bool) -> Opened:
    page = context.new_page()
    start, before = time.perf_counter(), browser_seconds()
    page.goto(url)
    page.locator("html[data-self-check=ready]").wait_for(state="attached", timeout=120_000)
    found = Opened(time.perf_counter() - start, browser_seconds() - before)
    if kept:
        page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_load_state("networkidle")
    page.close()
    return found


def visits(playwright: Playwright, url: str, *, snapshot: bool) -> tuple[Opened, Opened, list[float]]:
    """A first visit, one after the browser was closed, and checks; in a profile on disk, as people have."""
    with tempfile.TemporaryDirectory() as profile:
        found = []
        for _visit in range(2):
            # without a snapshot the offline helper, which keeps it, is out of the way as well
            context = playwright.chromium.launch_persistent_context(
                profile, executable_path=CHROMIUM, args=QUIET, service_workers="allow" if snapshot else "block"
            )
            if not snapshot:
                context.route("**/*.pack", lambda route: route.abort())
            found.append(opened(context, url, kept=snapshot))
            page = context.new_page()
            page.goto(url)
            times = page.evaluate(TIMED, [TEXT[:280], CHECKS])
            context.close()
    return found[0], found[1], times


def row(what: str, values: list[float], unit: str, figure: str) -> None:
    print(f"| {what} | {statistics.median(values):.1f} {unit} | {max(values):.1f} {unit} | {figure} |")


def measure(playwright: Playwright, city: City, rounds: int) -> None:
    url = city.public_url + "/selbsttest/"
    for label, snapshot in (("", True), (", from files", False)):
        all_visits = [visits(playwright, url, snapshot=snapshot) for _round in range(rounds)]
        for place, name, figure in ((0, "first visit", "8 s"), (1, "later visit", "3 s")):
            seen = [one[place] for one in all_visits]
            row(f"{name}{label}, clock", [one.clock for one in seen], "s", figure)
            row(f"{name}{label}, processor", [one.processor for one in seen], "s", "")
        times = sorted(one for _first, _later, times in all_visits for one in times)
        row(f"one check{label}, 280 characters", times[: int(0.95 * len(times))], "ms", "50 ms (aim 10 ms)")


def main() -> None:
    """Starts a city and a browser, prints the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder, running_city(Path(folder)) as city:
        city.python(UP_TO_DATE)
        print("| what | median | worst (check: 95th percentile) | figure |\n|---|---|---|---|", flush=True)
        with sync_playwright() as playwright:
            measure(playwright, city, rounds)


if __name__ == "__main__":
    main()

"""The private self-check: works, leaves no trace, works without a network, and says what the server's checker says."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from stadtstimme.checker import Statement, check, load_guideline
from stadtstimme.checker.public_form import outside

from .city import ROOT, City
from .looking import SIZES, axe_violations, becomes_true, listen, overflow, picture, window

# Nobody else may write meanwhile.
WORKER = False
CASES = ROOT / "tests" / "checker" / "cases" / "dev_cases.jsonl"
LEAK = "Heute kam wieder Frau Zwetschgenried, geb. 02.09.1938, und wir im Bürgeramt brauchen echt Nerven."
CRITICISM = "Ich finde die neuen Öffnungszeiten falsch."
LOADING = 120_000
WAYS_OUT = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "BroadcastChannel", "indexedDB", "caches", "Worker"]


@pytest.fixture
def self_check(city: City, new_page: Callable[..., Page]) -> Callable[..., Page]:
    def open_it(path: str = "/selbsttest/", **options: object) -> Page:
        page = new_page(**options)
        page.goto(city.public_url + path)
        wait_until_ready(page)
        return page

    return open_it


@pytest.fixture(scope="module")
def loaded(city: City, browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page on which the checker is ready, and what went wrong on it. Loading it takes longer than most that is tried on it."""
    wrong: list[str] = []
    with window(browser, reduced_motion="reduce") as context:
        page = context.new_page()
        listen(page, wrong, ())
        page.goto(city.public_url + "/selbsttest/")
        wait_until_ready(page)
        yield page, wrong


@pytest.fixture
def at_hand(loaded: tuple[Page, list[str]]) -> Iterator[Page]:
    """That page, wide and light, with nothing written on it; for tests that neither reload it nor ask what it sends and keeps."""
    page, wrong = loaded
    page.set_viewport_size(SIZES["wide"])  # type: ignore[arg-type]
    page.emulate_media(color_scheme="light")
    write(page, "")
    expect(page.locator(".hint")).to_have_count(0)
    wrong.clear()
    yield page
    assert not wrong, "\n".join(wrong)


def wait_until_ready(page: Page) -> None:
    page.locator("html[data-self-check=ready][data-self-check-whole]").wait_for(state="attached", timeout=LOADING)


def write(page: Page, text: str) -> None:
    page.locator("#self-check-text").fill(text)


def test_hints_stand_beside_the_words_and_the_keyboard_is_enough(at_hand: Page) -> None:
    page = at_hand
    write(page, LEAK)
    expect(page.locator("#self-check-state")).to_contain_text("Hinweis")
    expect(page.locator(".marked mark").first).to_be_visible()
    expect(page.locator(".hint dt").first).to_have_text("Was")
    page.locator(".hint summary").first.click()
    expect(page.locator(".hint details[open]")).to_be_visible()
    assert axe_violations(page) == []
    picture(page, "selbsttest-hinweise")
    write(page, CRITICISM)
    expect(page.locator("#self-check-state")).to_have_text("Keine Auffälligkeit. Kritik ist erlaubt.")
    assert page.locator(".hint").count() == 0
    page.locator("main").focus()
    page.keyboard.press("Tab")  # the way back to the guideline
    page.keyboard.press("Tab")
    expect(page.locator("#self-check-text")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("Unser WLAN im Amt: Passwort Sommer2026!")
    expect(page.locator(".hint").first).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.hint, #self-check-photo') !== null")


def test_a_proposed_wording_is_taken_with_one_click(at_hand: Page) -> None:
    page = at_hand
    write(page, "🌸 Das Freibad ist wieder offen!!! Ich gehe morgen hin.")
    page.get_by_role("button", name="Vorschlag übernehmen").click()
    expect(page.locator("#self-check-text")).to_have_value("🌸 Das Freibad ist wieder offen! Ich gehe morgen hin.")
    expect(page.locator("#self-check-text")).to_be_focused()
    expect(page.locator("#self-check-state")).to_have_text("Keine Auffälligkeit. Kritik ist erlaubt.")


def test_loading_shows_how_far_it_is(city: City, new_page: Callable[..., Page]) -> None:
    page = new_page()
    held: list[Route] = []
    released = False
    page.context.route("**/pruefer.zip", lambda route: route.continue_() if released else held.append(route))
    page.goto(city.public_url + "/selbsttest/")
    expect(page.get_by_role("progressbar", name="Der Prüfer wird geladen")).to_be_visible()
    becomes_true(page, "document.querySelector('progress').value > 50")
    expect(page.locator("#self-check-state")).to_contain_text("wird geladen")
    write(page, CRITICISM)  # who does not want to wait need not
    released = True
    for route in held:  # the offline helper asks for it as well
        route.continue_()
    expect(page.locator("#self-check-state")).to_have_text("Keine Auffälligkeit. Kritik ist erlaubt.")
    expect(page.get_by_role("progressbar")).to_be_hidden()


def test_the_page_is_fit_for_every_window(at_hand: Page) -> None:
    page = at_hand
    write(page, LEAK)
    expect(page.locator(".hint").first).to_be_visible()
    for name, size in SIZES.items():
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            assert axe_violations(page) == []
            assert overflow(page) <= 0
            picture(page, f"selbsttest-{scheme}-{name}")


def test_nothing_is_sent_and_nothing_is_kept(city: City, self_check: Callable[..., Page]) -> None:
    page = self_check()
    [thread] = page.workers
    assert thread.evaluate("ways => ways.filter(way => self[way] !== undefined)", WAYS_OUT) == []
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_load_state("networkidle")
    before, sent = traces(city), watched(page.context)
    for text in (LEAK, CRITICISM, LEAK + " Noch ein Satz."):
        write(page, text)
        page.wait_for_timeout(600)
    expect(page.locator(".hint").first).to_be_visible()
    assert sent == []
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate("indexedDB.databases().then(all => all.length)") == 0
    kept = page.evaluate(
        "caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(c => c.keys()))))"
    )
    assert len(kept) == 1
    page.close()
    assert traces(city) == before
    assert b"Zwetschgenried" not in b"".join(path.read_bytes() for path in files_of(city))


def watched(context: BrowserContext) -> list[str]:
    sent: list[str] = []
    context.on("request", lambda request: sent.append(request.url))
    return sent


def files_of(city: City) -> list[Path]:
    return [path for path in sorted(city.home.rglob("*")) if path.is_file()]


def traces(city: City) -> dict[str, object]:
    """Every row of every table, the names and sizes of all other files, and all that the processes printed."""
    with sqlite3.connect(f"file:{city.home / 'db.sqlite3'}?mode=ro", uri=True) as database:
        rows = "\n".join(database.iterdump())
    files = {path.name: path.stat().st_size for path in files_of(city) if not path.name.startswith("db.sqlite3")}
    return {"rows": rows, "files": files}


def test_it_works_with_the_network_cut(self_check: Callable[..., Page]) -> None:
    page = self_check()
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.context.set_offline(True)
    page.reload()
    wait_until_ready(page)
    write(page, LEAK)
    expect(page.locator(".hint").first).to_be_visible()


ASK = """
async ([cases, snapshot]) => {
  const { worker: address, ...load } = JSON.parse(document.getElementById("self-check-set-up").textContent).checker;
  const worker = new Worker(address, { type: "module" });
  const answers = new Map();
  let started;
  const done = new Promise((end, fail) => {
    worker.addEventListener("message", ({ data }) => {
      if (data.failed) fail(new Error(data.failed));
      if (data.ready) started = data.started;
      if (data.whole) cases.forEach((statement, number) => worker.postMessage({ number, statement, language: "de" }));
      if (data.report) answers.set(data.number, data.report.report);
      if (answers.size === cases.length) end([...answers.entries()].sort((a, b) => a[0] - b[0]).map((pair) => pair[1]));
    });
  });
  worker.postMessage({ load: { ...load, snapshot: snapshot ? load.snapshot : "" } });
  const reports = await done;
  worker.terminate();
  return [reports, started];
}
"""


@pytest.mark.parametrize("started", ["snapshot", "files"])
def test_the_browser_says_what_the_server_says(started: str, at_hand: Page) -> None:
    guideline = outside(load_guideline())
    lines = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    fields = ("id", "kind", "text", "in_reply_to", "media", "ai_text")
    cases = [{name: one[name] for name in fields if name in one} for one in lines]
    wanted = [check(Statement.from_dict(one), guideline).to_dict() for one in cases]
    assert not [one for report in wanted for one in report["not_checked"]]
    found, from_what = at_hand.evaluate(ASK, [cases, started == "snapshot"])
    assert from_what == started
    assert found == json.loads(json.dumps(wanted))


def test_a_spoilt_snapshot_stops_nobody(city: City, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.context.route("**/*.pack", lambda route: route.fulfill(body=b"no memory at all"))
    page.goto(city.public_url + "/selbsttest/")
    wait_until_ready(page)
    write(page, LEAK)
    expect(page.locator(".hint").first).to_be_visible()


def test_a_photo_is_cleaned_in_the_browser(at_hand: Page, tmp_path: Path) -> None:
    page = at_hand
    page.get_by_label("Foto wählen").set_input_files(photo_with_place(tmp_path))
    expect(page.locator("#self-check-photo-state")).to_contain_text("den Ort der Aufnahme")
    with page.expect_download() as download:
        page.get_by_role("link", name="Bereinigte Fassung speichern").click()
    with Image.open(download.value.path()) as clean:
        assert dict(clean.getexif()) == {}
        assert clean.size == (20, 40)  # turned upright, as it was meant
    for asked in ("Bildschirme", "Namensschilder", "Dienstausweise"):
        expect(page.locator("#self-check-photo-questions")).to_contain_text(asked)
    page.get_by_label("Menschen, die man erkennen kann").check()
    expect(page.locator(".hint")).to_contain_text(["Einwilligung"])
    page.get_by_label("Alle haben der Veröffentlichung zugestimmt").check()
    expect(page.locator("#self-check-state")).to_contain_text("Keine Auffälligkeit")
    no_picture = tmp_path / "brief.jpg"
    no_picture.write_bytes(b"%PDF-1.7 kein Bild")
    page.get_by_label("Foto wählen").set_input_files(no_picture)
    expect(page.locator("#self-check-photo-state")).to_contain_text("kann Ihr Browser nicht öffnen")


def photo_with_place(folder: Path) -> Path:
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    exif[0x010F] = "Kamera"
    exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 7.0, 0.0), 3: "E", 4: (8.0, 40.0, 0.0)})
    path = folder / "foto.jpg"
    Image.new("RGB", (40, 20), "green").save(path, exif=exif)
    return path


def test_it_speaks_english_too(self_check: Callable[..., Page]) -> None:
    page = self_check("/en/selbsttest/", locale="en-GB")
    write(page, CRITICISM)
    expect(page.locator("#self-check-state")).to_have_text("Nothing noticed. Criticism is allowed.")
    assert axe_violations(page) == []


def test_without_scripts_the_questions_remain(city: City, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(city.public_url + "/selbsttest/")
    expect(page.get_by_text("Der Selbsttest läuft in Ihrem Browser und braucht dafür Skripte")).to_be_visible()
    for question in ("Woher wissen Sie das?", "Dürfte das am Schwarzen Brett hängen"):
        expect(page.get_by_text(question)).to_be_visible()
    expect(page.locator("textarea:visible, input:visible")).to_have_count(0)  # nothing could answer

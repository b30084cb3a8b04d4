"""What people do in the desk and on the public page, as steps that several walks share."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Locator, Page, expect

from tests.desk.world import PASSWORD

from .city import City

# The form refuses what comes back faster than a person types (public/guard.py).
TYPING = 2_300
NEW_EACH_TIME = re.compile(r'<input type="hidden"[^>]*>|"X-CSRFToken": "\w+"')


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def draw_picture(folder: Path) -> Path:
    """A small photograph-like file with a place in it, as a camera writes it."""
    image = Image.new("RGB", (640, 400), (142, 197, 236))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 250, 640, 400), fill=(92, 148, 74))
    draw.ellipse((250, 90, 390, 230), fill=(60, 120, 60))
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 6.0, 0.0), 3: "E", 4: (8.0, 40.0, 0.0)})
    held = io.BytesIO()
    image.save(held, "JPEG", exif=exif)
    path = folder / "wiese.jpg"
    path.write_bytes(held.getvalue())
    return path


def open_editor(page: Page, desk_url: str) -> None:
    """A fresh page to write on, with its script at work."""
    page.goto(desk_url + "/schreiben/")
    page.wait_for_selector("#editor[data-ready]")


def write(page: Page, *, title: str, text: str, topic: str = "Allgemeines") -> None:
    """Fills in the editor for the city's own page."""
    page.get_by_role("checkbox", name="Seite der Stadt").check()
    page.get_by_label("Überschrift").fill(title)
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_label("Thema").select_option(label=topic)


def wait_until_saved(page: Page) -> None:
    expect(page.locator("[data-saved]")).to_have_attribute("data-state", "saved")


def submit(page: Page) -> None:
    """Hands the post in; it must have been accepted."""
    button(page, "Zur Freigabe geben").click()
    expect(page.locator(".notice--success")).to_contain_text("Eingereicht")


def approve(page: Page, desk_url: str, title: str) -> None:
    """Opens the queue, then the post with this title, and releases it."""
    page.goto(desk_url + "/freigaben/")
    page.get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)
    button(page, "Freigeben").click()
    expect(page.locator(".notice--success")).to_contain_text("freigegeben")


def wait_for(page: Page, url: str, there: Callable[[], Locator], tries: int = 240) -> None:
    """Loads a page anew whenever the server says something new, until the worker has done its part.

    Loading is dear, asking is not; and public pages may be kept by the browser for a minute.
    """
    page.goto(url)
    known = ""
    for _ in range(tries):
        if (said := answer(page, url)) != known:
            known = said
            page.reload()
            if there().count():
                return
        page.wait_for_timeout(250)
    expect(there().first).to_be_visible(timeout=1)


def answer(page: Page, url: str) -> str:
    """What the server sends to whoever has this page open, but for what is new in each answer."""
    return NEW_EACH_TIME.sub("", page.request.get(url).text())


def comment(page: Page, article_url: str, text: str, name: str = "") -> str:
    """A citizen writes below an article; returns the private address."""
    page.goto(article_url)
    page.get_by_label("Ihr Kommentar").fill(text)
    if name:
        page.get_by_label("Ihr Name").fill(name)
    page.wait_for_timeout(TYPING)
    button(page, "Kommentar abschicken").click()
    expect(page.get_by_role("status")).to_contain_text("angekommen")
    return page.url


def sign_in_at(city: City, page: Page, first_name: str) -> Page:
    """Through the form, as everybody does; the next window of the same person has the same session."""
    known = city.cookies.get(first_name)
    if known is None:
        sign_in_by_form(city, page, first_name)
        city.cookies[first_name] = list(page.context.cookies())  # type: ignore[arg-type]
    else:
        page.context.add_cookies(known)  # type: ignore[arg-type]
        page.goto(city.desk_url + "/")
    return page


def sign_in_by_form(city: City, page: Page, first_name: str) -> None:
    page.goto(city.desk_url + "/")
    page.fill("input[name=login]", f"{first_name}@musterstadt.example")
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(city.desk_url + "/")

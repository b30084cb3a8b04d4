"""What the self-check and the training say, and what browsers they say it in."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.test import Client
from django.utils.html import strip_tags

import stadtstimme.desk

PAGES = ["selbsttest/", "leitlinien/uebungen/", "leitlinien/einstellungen/"]
SCRIPTS = Path(stadtstimme.desk.__path__[0]) / "static" / "public"
# A verdict would be a promise that nobody can keep.
VERDICTS = re.compile(
    r"zulässig|unbedenklich|rechtmäßig|strafbar|permitted|lawful|illegal|(?<!Kritik ist )erlaubt|(?<!Criticism is )allowed",
    re.I,
)
SCORES = re.compile(r"\b(?:Punktzahl|Schulnote|bestanden|durchgefallen|score|grade)\b", re.I)
# What Firefox does not know, or only behind a switch.
FOREIGN = (
    *("showSaveFilePicker", "showOpenFilePicker", "FileSystemWritable", "requestFileSystem", "webkit", "chrome."),
    *(
        "ImageDecoder",
        "OffscreenCanvas",
        "navigator.userAgentData",
        "navigator.connection",
        "EyeDropper",
        "FaceDetector",
    ),
    *("TextDetector", "BarcodeDetector", "scheduler.", "requestIdleCallback", "trustedTypes", 'CompressionStream("br'),
)
SENDING = (
    "sendBeacon",
    "localStorage",
    "sessionStorage",
    "indexedDB.open",
    "document.cookie",
    "WebSocket(",
    "EventSource(",
)


pytestmark = pytest.mark.usefixtures("open_side")


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_gives_a_verdict_or_a_score(path: str, language: str) -> None:
    page = Client().get(f"/{language}{path}").content.decode()
    data = re.search(r'<script id="self-check-set-up"[^>]*>(.*?)</script>', page, re.S)
    said = json.loads(data[1])["words"].values() if data else []
    shown = re.sub(r"<script.*?</script>", "", page[page.index("<main") : page.index("</main>")], flags=re.S)
    text = " ".join([strip_tags(shown), *said])
    assert len(text) > 1000
    assert VERDICTS.findall(text) == []
    assert SCORES.findall(text) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "sentence"), [("selbsttest/", "Kritik ist erlaubt."), ("en/selbsttest/", "Criticism is allowed.")]
)
def test_the_right_to_criticise_is_stated(path: str, sentence: str) -> None:
    assert f"<strong>{sentence}</strong>" in Client().get(f"/{path}").content.decode()


def test_the_patterns_find_what_they_should() -> None:
    assert (
        VERDICTS.search("Das ist zulässig.") and VERDICTS.search("Das ist erlaubt.") and SCORES.search("Ihr Score: 7")
    )
    assert not VERDICTS.search("Kritik ist erlaubt. Criticism is allowed.")


def test_scripts_use_what_firefox_knows_and_keep_nothing() -> None:
    files = [*(SCRIPTS / "selfcheck").glob("*.js"), *(SCRIPTS / "training").glob("*.js")]
    assert len(files) >= 8
    found = [
        (path.name, word) for path in files for word in (*FOREIGN, *SENDING) if word in path.read_text(encoding="utf-8")
    ]
    assert found == []
    asking = {path.name for path in files if re.search(r"\bfetch\(", path.read_text(encoding="utf-8"))}
    assert asking == {"worker.js", "offline.js"}, "the pages themselves ask for nothing"


def test_the_open_side_has_no_session() -> None:
    kept = [name for name in django_settings.PUBLIC_MIDDLEWARE if re.search("session|csrf|message|auth", name, re.I)]
    assert kept == []

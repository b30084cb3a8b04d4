"""The desk's access log cannot be written to by whoever asks, and tells no key."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest
from gunicorn.config import Config
from gunicorn.util import load_class

from stadtstimme.desk.commands.access_log import shown_path
from stadtstimme.desk.commands.web import ACCESS_LOGGER, DESK_LOG_FORMAT, web_program


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/beitraege/", "/beitraege/"),
        ("/x\n[22] GET /FAKE 200", "/x%0A%5B22%5D%20GET%20/FAKE%20200"),
        ("/y\x1b[2J\r", "/y%1B%5B2J%0D"),
        ("/anmelden/passwort/neu/1-cz8abc-0123456789abcdef/", "/anmelden/passwort/neu/..."),
        ("/anmelden/passwort/neu/fertig/", "/anmelden/passwort/neu/fertig/"),
    ],
)
def test_a_path_is_one_line_without_a_key(path: str, shown: str) -> None:
    assert shown_path(path) == shown


def test_gunicorn_writes_the_line_with_our_path() -> None:
    arguments = web_program("desk", "127.0.0.1:0", workers=1, threads=1, grace=1).arguments
    assert arguments[arguments.index("--logger-class") + 1] == ACCESS_LOGGER
    logger = load_class(ACCESS_LOGGER)(Config())
    environ = {"PATH_INFO": "/a\nb", "REQUEST_METHOD": "GET", "RAW_URI": "/a%0Ab", "SERVER_PROTOCOL": "HTTP/1.1"}
    answer = SimpleNamespace(status="200 OK", sent=5, headers=[])
    asked = SimpleNamespace(headers=[])
    atoms = logger.atoms_wrapper_class(logger.atoms(answer, asked, environ, dt.timedelta(0)))
    line = DESK_LOG_FORMAT % atoms
    assert "GET /a%0Ab 200" in line
    assert "\n" not in line

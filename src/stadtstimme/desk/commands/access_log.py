"""What the desk's access log says of a path: one line, whatever was asked for, and no key that opens anything."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from gunicorn.glogging import Logger

# Behind it stands the key from a mail: whoever reads it in a log could set somebody's password.
RESET_PATH = "/anmelden/passwort/neu/"


def shown_path(path: str) -> str:
    """The path of a request (as WSGI has it) without its key, with everything but plain characters percent-encoded."""
    if path.startswith(RESET_PATH) and path != f"{RESET_PATH}fertig/":
        return f"{RESET_PATH}..."
    return quote(path.encode("latin-1", "replace"), safe="/~:@!$&'()*+,;=")


class AccessLogger(Logger):  # type: ignore[misc]
    """gunicorn's own, but for the path: it writes that one decoded, line breaks and terminal commands included."""

    def atoms(self, resp: Any, req: Any, environ: dict[str, Any], request_time: Any) -> dict[str, Any]:
        atoms: dict[str, Any] = super().atoms(resp, req, environ, request_time)
        return atoms | {"U": shown_path(environ.get("PATH_INFO", ""))}

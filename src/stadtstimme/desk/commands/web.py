"""How gunicorn serves one side. The desk logs method, path, status and duration; the open side logs errors alone."""

from __future__ import annotations

import os
from pathlib import Path

from .supervisor import Program

# No address of a visitor, no query string, no referrer, no browser: what is not written cannot leak.
DESK_LOG_FORMAT = "%(t)s %(m)s %(U)s %(s)s %(B)s %(M)sms"
ACCESS_LOGGER = "stadtstimme.desk.commands.access_log.AccessLogger"
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108


def web_program(side: str, bind: str, *, workers: int, threads: int, grace: int, access_log: bool = True) -> Program:
    """gunicorn for `desk` or `public` on `bind` (host:port). The open side never has an access log: its paths are
    people's business (the state of a comment, the self-check); the reverse proxy may keep one without them.
    """
    arguments = [
        *("-m", "gunicorn", "stadtstimme.desk.core.wsgi:application", "--bind", bind),
        *("--worker-class", "gthread", "--workers", str(workers), "--threads", str(threads)),
        *("--graceful-timeout", str(grace), "--timeout", "60", "--keep-alive", "5"),
        *("--max-requests", "20000", "--max-requests-jitter", "2000"),
        *("--name", f"stadtstimme-{side}", "--log-level", "warning", "--no-control-socket"),
        *(("--worker-tmp-dir", str(SHARED_MEMORY)) if os.access(SHARED_MEMORY, os.W_OK) else ()),
    ]
    if side == "desk" and access_log:
        arguments += ["--access-logfile", "-", "--access-logformat", DESK_LOG_FORMAT, "--logger-class", ACCESS_LOGGER]
    return Program(f"{side} {bind}", arguments, {"STADTSTIMME_SITE": side})

"""What is logged, and how: to standard error, without texts, names, addresses or secrets."""

from __future__ import annotations

import logging
import os
import traceback
from types import TracebackType
from typing import Any

ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class PlaceFormatter(logging.Formatter):
    """Shows where an error happened and its class, never its message: that may quote what somebody wrote."""

    def formatException(self, ei: ErrorInfo) -> str:  # noqa: N802
        kind, _error, trace = ei
        frames = "".join(traceback.format_tb(trace))
        return f"{frames}{kind.__name__ if kind else 'no error'}"


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"places": {"()": PlaceFormatter, "format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "places"}},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING"},
        # A page not found or forbidden is no event for the administration, and its path may be a secret link.
        "django.request": {"handlers": ["stderr"], "level": "ERROR"},
        "stadtstimme": {"handlers": ["stderr"], "level": os.environ.get("STADTSTIMME_LOG_LEVEL", "INFO")},
    },
}

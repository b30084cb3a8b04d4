"""How an unexpected error is named in a log."""

from __future__ import annotations

from pathlib import Path


def describe(error: BaseException) -> str:
    """Class and place of an error, never its message: that may hold a citizen's text or a secret."""
    places = []
    trace = error.__traceback__
    while trace is not None:
        places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{type(error).__name__} at {' > '.join(places[-3:])}"

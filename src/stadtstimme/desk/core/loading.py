"""Loading the desk takes a process most of its start: here it is done without the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading_for_good() -> Iterator[None]:
    """For code that loads what stays until the process ends: the collector rests, and never looks at any of it again.

    A third of a process's start and end goes otherwise into walking through modules that nobody gives up.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()

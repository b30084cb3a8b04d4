"""How long one whole exchange may take: a server that lets its bytes drip, in headers or body, must not hold a call for hours.

Time-outs of sockets count from byte to byte; here each read and write gets no more than what is left of the whole.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import httpcore

# What is sent may take the time that it needs at this rate (bytes a second), however large a picture is.
SLOWEST_UPLOAD = 64 * 1024
PIECE = 64 * 1024


class Deadline:
    """The end of one exchange, by the monotonic clock."""

    def __init__(self, seconds: float) -> None:
        self.ends = time.monotonic() + seconds

    def within(self, timeout: float | None, error: type[Exception]) -> float:
        """The time-out that is left. Raises `error` where there is none."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise error("the exchange takes too long as a whole")
        return left if timeout is None else min(timeout, left)

    def sends(self, count: int) -> None:
        """So many bytes are about to be sent."""
        self.ends += count / SLOWEST_UPLOAD


_current: ContextVar[Deadline | None] = ContextVar("deadline", default=None)


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """All reads and writes in this block, in this thread, end within so many seconds and the time that sending takes."""
    token = _current.set(Deadline(seconds))
    try:
        yield
    finally:
        _current.reset(token)


class BoundedStream(httpcore.NetworkStream):
    """A connection whose every step looks at the exchange that uses it just now."""

    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self.inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if deadline := _current.get():
            timeout = deadline.within(timeout, httpcore.ReadTimeout)
        return self.inner.read(max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        deadline = _current.get()
        for start in range(0, len(buffer), PIECE):
            piece = buffer[start : start + PIECE]
            if deadline:
                deadline.sends(len(piece))
            self.inner.write(piece, deadline.within(timeout, httpcore.WriteTimeout) if deadline else timeout)

    def close(self) -> None:
        self.inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return BoundedStream(self.inner.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self.inner.get_extra_info(info)

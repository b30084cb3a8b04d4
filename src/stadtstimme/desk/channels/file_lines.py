"""What other parts of the desk say in a channel's file: whether comments are read, whether its network rests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from .models import Channel


@dataclass(frozen=True)
class FileLine:
    """One line: `at` is shown behind the words; `trouble` says that somebody should know (never by colour alone)."""

    label: str
    words: str = ""
    at: dt.datetime | None = None
    trouble: bool = False


Source = Callable[[Channel, dt.datetime], list[FileLine]]
SOURCES: list[Source] = []


def add_file_lines(source: Source) -> None:
    """Registers what an app knows about a channel."""
    SOURCES.append(source)


def file_lines(channel: Channel, now: dt.datetime) -> list[FileLine]:
    """Everything that is said about a channel, in the order of the apps."""
    return [line for source in SOURCES for line in source(channel, now)]

"""Writing to the audit trail, reading it for a purpose, verifying it."""

from .checks import check_chain
from .events import SYSTEM, Actor, Happening, record_event, record_events
from .readings import note_reading, open_reading, require_reader

__all__ = [
    "SYSTEM",
    "Actor",
    "Happening",
    "check_chain",
    "note_reading",
    "open_reading",
    "record_event",
    "record_events",
    "require_reader",
]

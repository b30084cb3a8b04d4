"""Writing to the audit trail, reading it for a purpose, verifying it."""

from .checks import check_chain
from .events import SYSTEM, Actor, record_event
from .readings import note_reading, open_reading, require_reader

__all__ = ["SYSTEM", "Actor", "check_chain", "note_reading", "open_reading", "record_event", "require_reader"]

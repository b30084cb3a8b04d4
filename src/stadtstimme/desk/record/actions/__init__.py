"""Writing to the audit trail."""

from .events import SYSTEM, Actor, record_event

__all__ = ["SYSTEM", "Actor", "record_event"]

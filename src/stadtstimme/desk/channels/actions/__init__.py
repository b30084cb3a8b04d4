"""Changing the register of official profiles."""

from .data import ChannelData
from .register import activate_channel, change_channel, request_channel
from .states import close_channel, note_failure, note_success, pause_channel, resume_channel

__all__ = [
    "ChannelData",
    "activate_channel",
    "change_channel",
    "close_channel",
    "note_failure",
    "note_success",
    "pause_channel",
    "request_channel",
    "resume_channel",
]

"""Changing the register of official profiles."""

from .connecting import CONNECTABLE, ROUND_LASTS, begin_connection, disconnect_channel, finish_connection, take_round
from .data import ChannelData
from .register import activate_channel, change_channel, request_channel
from .states import close_channel, note_failure, note_success, pause_channel, resume_channel
from .watching import check_now, note_dead

__all__ = [
    "CONNECTABLE",
    "ROUND_LASTS",
    "ChannelData",
    "activate_channel",
    "begin_connection",
    "change_channel",
    "check_now",
    "close_channel",
    "disconnect_channel",
    "finish_connection",
    "note_dead",
    "note_failure",
    "note_success",
    "pause_channel",
    "request_channel",
    "resume_channel",
    "take_round",
]

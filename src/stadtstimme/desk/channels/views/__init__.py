"""Pages of the register."""

from .connections import check, connect, disconnect, joined
from .register import activate, change, channel, channel_list, close, pause, request_channel, resume

__all__ = [
    "activate",
    "change",
    "channel",
    "channel_list",
    "check",
    "close",
    "connect",
    "disconnect",
    "joined",
    "pause",
    "request_channel",
    "resume",
]

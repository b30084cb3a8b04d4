"""What a citizen can do on the page."""

from .messages import send_follow_up, send_message, take_back_message

__all__ = ["send_follow_up", "send_message", "take_back_message"]

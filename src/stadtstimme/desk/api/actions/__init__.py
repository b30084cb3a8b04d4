"""Giving programs keys and addresses; everything else is done by the actions of the apps."""

from .tokens import create_token, revoke_token, revoke_tokens_of
from .webhooks import ping_webhook, register_webhook, remove_webhook

__all__ = [
    "create_token",
    "ping_webhook",
    "register_webhook",
    "remove_webhook",
    "revoke_token",
    "revoke_tokens_of",
]

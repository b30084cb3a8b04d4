"""Giving programs keys and addresses; everything else is done by the actions of the apps."""

from .tokens import create_token, revoke_token, revoke_tokens_of

__all__ = ["create_token", "revoke_token", "revoke_tokens_of"]

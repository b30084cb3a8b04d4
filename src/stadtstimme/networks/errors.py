"""What can go wrong with a network, seen from the desk: five cases, each with its own next step.

Raise them from codes the network gives, never by looking for words in a message.
"""

from __future__ import annotations


class NetworkError(Exception):
    """Base. `code` is the network's own code, `str(error)` a short sentence for the person responsible."""

    def __init__(self, message: str, code: str = "") -> None:
        super().__init__(message)
        self.code = code


class Rejected(NetworkError):
    """The network refuses this content; sending it again changes nothing. A person decides."""


class AuthExpired(NetworkError):
    """The credentials no longer work; deliveries wait until somebody connects again."""


class RateLimited(NetworkError):
    """Too many calls; try again after `retry_after` seconds."""

    def __init__(self, message: str, code: str = "", retry_after: float = 60.0) -> None:
        super().__init__(message, code)
        self.retry_after = retry_after


class Temporary(NetworkError):
    """Nothing was sent (refused connection, 503 before the body, locked database): the same call may be tried again."""


class OutcomeUnknown(NetworkError):
    """It may or may not have been published. Only reading the channel, or a person, settles this."""

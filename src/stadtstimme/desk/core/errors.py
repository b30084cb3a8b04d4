"""The few ways an action can refuse. Each carries one plain sentence for the person who asked."""

from __future__ import annotations


class ActionError(Exception):
    """An action refused; `str(error)` is a translated sentence that says what to do."""

    status = 400


class NotAllowed(ActionError):
    """The actor is not entitled to this."""

    status = 403


class Conflict(ActionError):
    """Someone else was faster, or the thing is no longer in the state the action starts from."""

    status = 409


class Invalid(ActionError):
    """The input cannot be used; `field` names the form field where the sentence belongs."""

    status = 422

    def __init__(self, message: object, field: str = "") -> None:
        super().__init__(message)
        self.field = field

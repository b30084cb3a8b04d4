"""From a form to an action and back: what the action finds wrong stands at the field where it belongs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.forms import BaseForm

from .errors import Invalid

Result = TypeVar("Result")


def attempt(form: BaseForm, act: Callable[[], Result]) -> Result | None:
    """Runs the action for a valid form; None where the form or the action found something wrong with the input.

    Conflict and NotAllowed go on to the middleware, which shows their sentence.
    """
    if not form.is_valid():
        return None
    try:
        return act()
    except Invalid as error:
        form.add_error(error.field if error.field in form.fields else None, str(error))
        return None

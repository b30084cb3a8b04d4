"""What every operation declares: the scope it asks for, and each status it can answer with."""

from __future__ import annotations

from typing import Any

from ..auth import Bearer
from ..schemas.base import Problem
from ..scopes import Scope

ALWAYS = (401, 403, 429)
WITH_BODY = (400, 413, 415, 422)


def door(scope: Scope | None, done: dict[int, Any], *refusals: int, body: bool = False) -> dict[str, Any]:
    """Keyword arguments for a router's decorator. `scope` None: any token may."""
    refused = {*ALWAYS, *refusals, *(WITH_BODY if body else ())}
    if scope is None:
        refused -= {403}
    answers: dict[int, Any] = {**done, **dict.fromkeys(sorted(refused), Problem)}
    return {"auth": Bearer(scope), "response": answers, "openapi_extra": {"x-scope": scope.value if scope else None}}

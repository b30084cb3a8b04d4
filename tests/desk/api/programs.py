"""A program with a token, as integrators write them."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from stadtstimme.desk.api.actions import create_token
from stadtstimme.desk.api.models import AccessToken
from stadtstimme.desk.api.scopes import Scope
from stadtstimme.desk.people.models import Person

API = "/api/v1"


@dataclass
class Program:
    """Asks the interface; `secret` empty means that it forgot its token."""

    secret: str = ""
    token: AccessToken | None = None
    # a browser's cross-site protection must not get in the way of programs
    client: Client = field(default_factory=lambda: Client(enforce_csrf_checks=True))

    @classmethod
    def of(cls, person: Person, *scopes: str, now: dt.datetime | None = None, days: int = 30) -> Program:
        """With these scopes; with all of them where none is named."""
        token, secret = create_token(
            person, "Testprogramm", scopes or Scope.values, days=days, now=now or timezone.now()
        )
        return cls(secret, token)

    def get(self, path: str, **parameters: Any) -> HttpResponse:
        return self.client.get(API + path, parameters, headers=self._headers())  # type: ignore[return-value]

    def post(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        data = b"" if body is None else json.dumps(body).encode()
        return self.send("POST", path, data, **headers)

    def delete(self, path: str) -> HttpResponse:
        return self.send("DELETE", path, b"")

    def send(
        self, method: str, path: str, data: bytes, content_type: str = "application/json", **headers: str
    ) -> HttpResponse:
        """Any bytes as a body."""
        return self.client.generic(  # type: ignore[return-value]
            method, API + path, data, content_type=content_type, headers={**self._headers(), **headers}
        )

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.secret}"} if self.secret else {}

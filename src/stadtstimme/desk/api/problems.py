"""Every error as application/problem+json (RFC 9457): a stable `type`, a title and a sentence in the reader's language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

MEDIA_TYPE = "application/problem+json"
TYPE_PREFIX = "urn:stadtstimme:problem:"

# code -> (status, title, detail). The codes are part of the interface and never change.
PROBLEMS: dict[str, tuple[int, Any, Any]] = {
    "unreadable": (400, _("Nicht lesbar"), _("Die Anfrage ist kein gültiges JSON in UTF-8.")),
    "bad-request": (400, _("Nicht lesbar"), _("Diese Anfrage können wir nicht lesen.")),
    "token-missing": (401, _("Zugang fehlt"), _("Bitte senden Sie die Kopfzeile „Authorization: Bearer …“ mit.")),
    "token-unknown": (
        401,
        _("Zugang gilt nicht"),
        _("Diesen Zugang gibt es nicht, oder er ist widerrufen. Einen neuen erstellt eine Person im Pult."),
    ),
    "token-expired": (401, _("Zugang abgelaufen"), _("Dieser Zugang ist abgelaufen. Bitte erstellen Sie einen neuen.")),
    "scope-missing": (403, _("Dafür reicht der Zugang nicht"), _("Diesem Zugang fehlt das Recht „%(scope)s“.")),
    "not-allowed": (403, _("Nicht erlaubt"), _("Die Person hinter diesem Zugang ist dafür nicht zuständig.")),
    "not-found": (404, _("Nicht gefunden"), _("Das gibt es nicht, oder die Person hinter dem Zugang darf es nicht sehen.")),
    "method-not-allowed": (405, _("Methode nicht möglich"), _("Was hier möglich ist, nennt die Kopfzeile „Allow“.")),
    "conflict": (409, _("Inzwischen geändert"), _("Jemand war schneller, oder der Stand hat sich geändert.")),
    "exists": (409, _("Gibt es schon"), _("Einen Beitrag mit dieser Kennung gibt es schon.")),
    "version-kept-aside": (
        409,
        _("Inzwischen geändert"),
        _("Jemand anderes hat inzwischen gespeichert. Ihre Fassung ist als Nebenfassung gesichert; nichts ist verloren."),
    ),
    "conversation-changed": (409, _("Inzwischen geändert"), _("Im Gespräch hat sich etwas getan.")),
    "too-large": (413, _("Zu groß"), _("Eine Anfrage darf höchstens %(limit)d Byte haben.")),
    "not-json": (415, _("Falsches Format"), _("Bitte senden Sie „Content-Type: application/json“.")),
    "invalid": (422, _("Nicht verwendbar"), _("Einige Angaben passen nicht.")),
    "private-text": (
        422,
        _("Private Texte nehmen wir nicht an"),
        _(
            "Ein privater Text geht die Stadt nichts an, deshalb nimmt kein Server ihn entgegen. Er wurde weder geprüft noch "
            "gespeichert. Prüfen Sie ihn auf der eigenen Maschine, zum Beispiel mit „stadtstimme check --kind private_post“."
        ),
    ),
    "too-many-requests": (429, _("Zu viele Anfragen"), _("Bitte warten Sie so lange, wie „Retry-After“ in Sekunden nennt.")),
    "broken": (500, _("Hier ist uns etwas kaputtgegangen"), _("Bitte versuchen Sie es in einer Minute noch einmal.")),
}  # fmt: skip
BY_STATUS = {
    400: "bad-request",
    401: "token-missing",
    403: "not-allowed",
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
    415: "not-json",
    429: "too-many-requests",
}


class ApiError(Exception):
    """Refuses with one of PROBLEMS. `detail` replaces its sentence, `names` fill it, `members` are added to the answer."""

    def __init__(
        self,
        code: str,
        detail: str = "",
        *,
        names: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        **members: Any,
    ) -> None:
        super().__init__(code)
        self.code, self.detail, self.names = code, detail, dict(names or {})
        self.headers, self.members = dict(headers or {}), members

    def response(self) -> HttpResponse:
        """The answer, in the language that is active."""
        status, title, detail = PROBLEMS[self.code]
        told = self.detail or (str(detail) % self.names if self.names else str(detail))
        body = {"type": TYPE_PREFIX + self.code, "title": str(title), "status": status, "detail": told, **self.members}
        answer = HttpResponse(json.dumps(body, ensure_ascii=False).encode(), content_type=MEDIA_TYPE, status=status)
        for name, value in self.headers.items():
            answer.headers[name] = value
        return answer


def problem_for(status: int) -> ApiError:
    """The problem for a status that something below us answered with."""
    code = BY_STATUS.get(status) or ("broken" if status >= 500 else "bad-request")
    return ApiError(code)

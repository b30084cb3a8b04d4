"""What pydantic finds wrong with the input, in plain words and without repeating the input."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

MOST = 50
BODY = "data"
# pydantic's kinds of error -> a sentence; what stands in braces comes from the rule, never from the input.
SENTENCES: dict[str, Any] = {
    "missing": _("Diese Angabe fehlt."),
    "extra_forbidden": _("Diese Angabe kennen wir nicht."),
    "string_too_long": _("Möglich sind höchstens {max_length} Zeichen."),
    "string_too_short": _("Nötig sind mindestens {min_length} Zeichen."),
    "string_type": _("Hier gehört ein Text hin."),
    "string_unicode": _("Der Text enthält ein Zeichen, das es nicht gibt."),
    "string_pattern_mismatch": _("Das hat nicht die verlangte Form."),
    "nul": _("Der Text enthält ein Zeichen, das niemand lesen kann."),
    "literal_error": _("Möglich sind: {expected}."),
    "int_type": _("Hier gehört eine ganze Zahl hin."),
    "int_parsing": _("Hier gehört eine ganze Zahl hin."),
    "int_from_float": _("Hier gehört eine ganze Zahl hin."),
    "int_parsing_size": _("Diese Zahl ist zu groß."),
    "greater_than_equal": _("Die Zahl muss mindestens {ge} sein."),
    "less_than_equal": _("Die Zahl darf höchstens {le} sein."),
    "bool_type": _("Hier gehört true oder false hin."),
    "bool_parsing": _("Hier gehört true oder false hin."),
    "list_type": _("Hier gehört eine Liste hin."),
    "too_long": _("Die Liste darf höchstens {max_length} Einträge haben."),
    "too_short": _("Die Liste braucht mindestens {min_length} Einträge."),
    "model_attributes_type": _("Hier gehört ein Objekt hin."),
    "model_type": _("Hier gehört ein Objekt hin."),
    "uuid_type": _("Hier gehört eine UUID hin."),
    "uuid_parsing": _("Hier gehört eine UUID hin."),
    "timezone_aware": _("Die Zeit braucht eine Zeitzone, zum Beispiel 2026-11-26T10:00:00+01:00."),
    "datetime_far": _("Dieses Datum gibt es in keinem Kalender."),
}
GENERAL = _("Das hat nicht die verlangte Form.")
NUMBERS = ("max_length", "min_length", "ge", "le", "expected")


def field_problems(errors: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """The first errors as members of a problem."""
    return [_problem(one) for one in list(errors)[:MOST]]


def _problem(error: Mapping[str, Any]) -> dict[str, str]:
    place = [str(part) for part in error.get("loc", ())]
    if place[:2] == ["body", BODY]:
        place[1:2] = []
    known = {name: error.get("ctx", {}).get(name, "") for name in NUMBERS}
    sentence = str(SENTENCES.get(error["type"], GENERAL)).format(**known)
    return {"field": ".".join(place)[:200], "code": str(error["type"]), "message": sentence}

"""Inquiries of the press (clause Z3): who answers them, until when, and what everybody else may say meanwhile."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from ..core.errors import NotAllowed
from ..people.access import has_role
from ..people.models import Person, Role
from .models import Comment

KIND, ROUTE = "press_matter", "route"
DAYS = {"heute": 0, "morgen": 1, "übermorgen": 2}
WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
# A day where one is named, then the hour, at most a few words behind a word that says that time runs.
DEADLINE = re.compile(
    r"\b(?:redaktionsschluss|abgabeschluss|sendeschluss|annahmeschluss|deadline|andruck|bis)\b[^.!?\d]{0,40}?"
    rf"(?:\b(?P<day>{'|'.join((*DAYS, *WEEKDAYS))})\b[^.!?\d]{{0,20}}?|(?P<date>\d{{1,2}}\.\s?\d{{1,2}}\.)[^!?\d]{{0,20}}?)?"
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?uhr\b",
    re.IGNORECASE,
)


def press_finding(report: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The finding that hands a comment over to the press office; None where the press does not ask."""
    routed = (one for one in report.get("findings", ()) if one["kind"] == KIND and one["severity"] == ROUTE)
    return next(routed, None)


def press_people(department_id: int) -> QuerySet[Person]:
    """The press office for this department."""
    where = Q(role_assignments__department=department_id) | Q(role_assignments__department=None)
    given = Person.objects.filter(where, role_assignments__role=Role.PRESS, is_active=True)
    return given.distinct().order_by("name")


def speaks_to_press(person: Any, department_id: int) -> bool:
    """Whether the person may answer the press. Where nobody was named the press office, an inquiry must not lie."""
    return has_role(person, Role.PRESS, department_id) or not press_people(department_id).exists()


def locked_for(person: Any, comment: Comment) -> bool:
    """Whether the press asks here and the person is outside the press office."""
    asked = press_finding(comment.report) is not None
    return asked and not speaks_to_press(person, comment.conversation.channel.department_id)


def refuse_for_press(person: Any, comment: Comment, *texts: str) -> None:
    """Raises NotAllowed where the comment is locked for the person and a text says anything but the holding words."""
    if locked_for(person, comment) and any(text.strip() != holding_words() for text in texts):
        raise NotAllowed(
            _("Hier fragt die Presse. Es antwortet die Pressestelle; Sie können den Zwischenbescheid senden.")
        )


def holding_words() -> str:
    """What anybody in the dialogue may answer the press: who will call back. It goes out, so it is German."""
    house = settings.INSTALLATION
    with override("de"):
        return _("Guten Tag, danke für Ihre Anfrage. Unsere Pressestelle meldet sich direkt bei Ihnen: %(mail)s") % {
            "mail": house.press_mail or house.contact_mail
        }


def deadline_in(text: str, written_at: dt.datetime) -> dt.datetime | None:
    """The instant that a text names as its deadline („Redaktionsschluss 17 Uhr“); None where it names none.

    An hour without a day is the next time that clocks show it. A day that does not exist names nothing.
    """
    found = DEADLINE.search(text)
    if found is None:
        return None
    local = timezone.localtime(written_at)
    try:
        time = dt.time(int(found["hour"]) % 24, int(found["minute"] or 0))
        day = _day(found, local, time)
        return dt.datetime.combine(day, time, local.tzinfo).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return None


def _day(found: re.Match[str], local: dt.datetime, time: dt.time) -> dt.date:
    today, word = local.date(), (found["day"] or "").lower()
    if found["date"]:
        day, month = (int(part) for part in found["date"].replace(" ", "").strip(".").split("."))
        named = dt.date(today.year, month, day)
        return named if named >= today else dt.date(today.year + 1, month, day)
    if word in DAYS:
        return today + dt.timedelta(days=DAYS[word])
    ahead = (WEEKDAYS.index(word) - today.weekday()) % 7 if word else 0
    if ahead == 0 and time <= local.time():
        ahead = 7 if word else 1
    return today + dt.timedelta(days=ahead)

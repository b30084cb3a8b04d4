"""The wording of mails. Plain text, one link that leads to where the person can act."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from .models import Notice
from .today import Item, words_for_late

LONGEST_DIGEST = 30


def desk_address(path: str) -> str:
    """The full address of a page of the desk."""
    return f"{settings.INSTALLATION.desk_url.rstrip('/')}/{path.lstrip('/')}"


def mail_for(notice: Notice) -> EmailMessage:
    """The mail for one notice. Its Message-ID is always the same, so that a second sending shows up once."""
    house = settings.INSTALLATION
    host = urlsplit(house.desk_url).hostname or "localhost"
    lines = [
        _("Guten Tag %(name)s,") % {"name": notice.recipient.name},
        "",
        notice.body or notice.subject,
        "",
        _("Hier geht es weiter: %(address)s") % {"address": desk_address(notice.path)},
        "",
        "-- ",
        _("Stadtstimme, %(city)s. Diese Nachricht kommt von selbst; Antworten liest niemand.") % {"city": house.city},
    ]
    return EmailMessage(
        subject=" ".join(notice.subject.split()),
        body="\n".join(lines),
        to=[notice.address or notice.recipient.email],
        headers={
            "Message-ID": f"<notice-{notice.pk}-{int(notice.created_at.timestamp())}@{host}>",
            "Auto-Submitted": "auto-generated",
        },
    )


def digest_text(open_things: Sequence[Item], collected: Sequence[Notice], now: dt.datetime) -> str:
    """What waits, then what was collected since the last time; each with its address."""
    parts: list[str] = []
    if open_things:
        parts += [_("Das wartet auf Sie:"), *(_item_line(item, now) for item in open_things[:LONGEST_DIGEST])]
    if collected:
        parts += ["", _("Das ist seit gestern dazugekommen:")] if parts else [_("Das ist dazugekommen:")]
        parts += [f"- {notice.subject}\n  {desk_address(notice.path)}" for notice in collected[:LONGEST_DIGEST]]
    left = max(len(open_things) - LONGEST_DIGEST, 0) + max(len(collected) - LONGEST_DIGEST, 0)
    if left:
        parts += ["", _("Und %(count)d weitere im Pult.") % {"count": left}]
    return "\n".join(parts)


def _item_line(item: Item, now: dt.datetime) -> str:
    late = f" ({words_for_late(item, now)})" if item.late else ""
    return f"- {item.title}{late}\n  {desk_address(item.url)}"

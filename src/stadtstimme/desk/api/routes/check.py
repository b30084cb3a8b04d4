"""Checking a text."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from ninja import Router

from ....checker import Media, Report, Statement, check
from ....checker.statement import AiText
from ...core import clock
from ...editorial.checking import current_guideline
from ..schemas.various import CheckFinding, CheckIn, CheckOut, TokenOut
from ..scopes import Scope
from .door import door

router = Router(tags=["check"])


@router.post("/check", summary="Check a text", **door(Scope.CHECK, {200: CheckOut}, body=True))
def check_text(request: HttpRequest, data: CheckIn) -> CheckOut:
    """What the guideline says about a text. Nothing of it is stored or logged; a private text is refused."""
    guideline = current_guideline()
    language = (get_language() or "de")[:2]
    return _shown(check(_statement(data), guideline, language), guideline.digest)


@router.get("/token", summary="What this token may do", **door(None, {200: TokenOut}))
def show_token(request: HttpRequest) -> TokenOut:
    """Name, scopes and end of the token that the request was made with."""
    token = request.auth  # type: ignore[attr-defined]
    return TokenOut(name=token.name, scopes=token.scopes, expires_at=token.expires_at)


def _statement(data: CheckIn) -> Statement:
    moment = (data.now or clock.now()).astimezone(ZoneInfo(settings.TIME_ZONE))
    return Statement(
        text=data.text,
        kind=data.kind,
        in_reply_to=data.in_reply_to or None,
        media=tuple(Media(**one.model_dump()) for one in data.media),
        ai_text=AiText(**data.ai_text.model_dump()) if data.ai_text else None,
        now=moment,
    )


def _shown(report: Report, digest: str) -> CheckOut:
    told = report.to_dict()
    return CheckOut(
        holds_release=report.holds_release,
        findings=[CheckFinding(**one) for one in told["findings"]],
        advice=told["advice"],
        questions=told["questions"],
        signals=told["signals"],
        not_checked=told["not_checked"],
        guideline=digest,
    )

"""Headers of the open side: what may be kept where, and when nothing has changed."""

from __future__ import annotations

import datetime as dt
import hashlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

SHARED = "public, max-age=60"
# A page with a form: the visitor's browser may keep it but asks each time; the form's token is not for others.
OWN = "private, no-cache"
SECRET = "private, no-store"
# A kept page shows the token it was sent with; after half of the token's life it counts as changed.
TOKEN_HALF_LIFE = 12 * 3600


def kept(
    request: HttpRequest, response: HttpResponse, control: str, *, but: str = "", changed: dt.datetime | None = None
) -> HttpResponse:
    """The response with Cache-Control, ETag and Last-Modified, or 304 where the reader has it already.

    `but` is a part that differs each time (the form's token) and does not count as a change.
    """
    content = response.content.replace(but.encode(), b"") if but else response.content
    period = b""
    if but:
        period = str(int(dt.datetime.now(dt.UTC).timestamp()) // TOKEN_HALF_LIFE).encode()
    etag = f'W/"{hashlib.sha256(period + content).hexdigest()[:32]}"'
    response["Cache-Control"] = control
    response["ETag"] = etag
    stamp = None
    if changed and not but:
        stamp = int(changed.timestamp())
        response["Last-Modified"] = http_date(stamp)
    return get_conditional_response(request, etag, stamp, response) or response


def secret(response: HttpResponse) -> HttpResponse:
    """A page behind a private link: kept nowhere, told to nobody, found by no search engine."""
    response["Cache-Control"] = SECRET
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response

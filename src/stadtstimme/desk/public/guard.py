"""What keeps the form usable without a third party, a cookie or a puzzle: a signed time, a trap field, a rate limit.

There is no CSRF token, because there is nothing to forge: the open side knows no session and no sign-in, so a form sent
from a foreign page can do no more than its visitor could. The signed token says when the form was handed out, and
together with what was typed it makes a double click one comment.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import ipaddress
import secrets

from django.conf import settings
from django.core import signing
from django.core.cache import cache
from django.db import OperationalError
from django.http import HttpRequest

TOKEN_SALT = "stadtstimme.public.form"
TOKEN_LIFE = dt.timedelta(hours=24)
TOO_FAST = dt.timedelta(seconds=2)
# (how many, within which time): per address; a school or a library behind one address stays able to write.
LIMITS = ((6, dt.timedelta(minutes=10)), (60, dt.timedelta(days=1)))
DAY = 24 * 3600


class TokenTooOld(Exception):
    """The form lay open for more than a day, or the token is not ours."""


class TokenTooYoung(Exception):
    """The form came back faster than a person types."""


def new_token(purpose: str) -> str:
    """A token for one form: what for, when, and a random part."""
    return signing.dumps([purpose, secrets.token_hex(8)], salt=TOKEN_SALT)


def check_token(token: str, purpose: str) -> None:
    """Raises TokenTooOld or TokenTooYoung."""
    try:
        data = signing.loads(token, salt=TOKEN_SALT, max_age=TOKEN_LIFE)
    except signing.BadSignature as error:
        raise TokenTooOld from error
    if data[0] != purpose:
        raise TokenTooOld
    try:
        signing.loads(token, salt=TOKEN_SALT, max_age=TOO_FAST)
    except signing.SignatureExpired:
        return
    raise TokenTooYoung


def form_key(token: str, *typed: str) -> str:
    """The same form with the same words has the same key (SHA-256, hex)."""
    return hashlib.sha256("\0".join((token, *typed)).encode()).hexdigest()


def may_send(request: HttpRequest) -> bool:
    """Whether this address has sent less than the limits allow; counts this time.

    The address itself is kept nowhere: only a hash with a salt that is thrown away after a day, in the cache, apart from
    what was written. Raises OperationalError where nothing can be counted.
    """
    who = _hashed(_network_of(_address(request)))
    return all(_take(f"{who}:{int(span.total_seconds())}", limit, span) for limit, span in LIMITS)


def _take(key: str, limit: int, span: dt.timedelta) -> bool:
    """Takes one of `limit` places; a place is free again after `span`. `cache.add` is atomic over all processes.

    Raises OperationalError where nothing can be written: the cache itself would only say that the place is taken.
    """
    places = [f"form:{key}:{place}" for place in range(limit)]
    taken = cache.get_many(places)
    for place in places:
        if place in taken:
            continue
        if cache.add(place, 1, span.total_seconds()):
            return True
        if cache.get(place) is None:
            raise OperationalError("the cache takes nothing")
    return False


def _hashed(network: str) -> str:
    day = dt.datetime.now(dt.UTC).date().isoformat()
    salt = cache.get_or_set(f"form-salt:{day}", secrets.token_hex, DAY)
    return hashlib.sha256(f"{salt}{network}".encode()).hexdigest()[:32]


def _address(request: HttpRequest) -> str:
    """The visitor's address. Behind HTTPS there is exactly one proxy of ours, and it appends what it saw."""
    if settings.INSTALLATION.public_url.startswith("https://") and (
        forwarded := request.headers.get("X-Forwarded-For")
    ):
        return forwarded.rsplit(",", 1)[-1].strip()
    return request.META.get("REMOTE_ADDR", "")


def _network_of(address: str) -> str:
    """IPv6 gives a household a whole /64: that counts as one."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return address
    return str(ipaddress.ip_network(f"{address}/64", strict=False).network_address)

"""The only HTTP client of the networks: time-outs, a guard on addresses, errors as the desk understands them.

Redirects are never followed: credentials go to the server that was named, or nowhere. No answer's text, no address
with a query and no header reaches a log or an error.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import httpx

from .deadline import bounded
from .errors import AuthExpired, NetworkError, OutcomeUnknown, RateLimited, Rejected, Temporary
from .guard import Address, GuardedTransport

USER_AGENT = "Stadtstimme"
ANSWER_MAX = 20 * 1024 * 1024
RETRY_DEFAULT = 60.0
# a whole exchange may take this many times the wait for one byte
SLOWEST = 3


@dataclass
class Policy:
    """What holds for every call: seconds to connect, to wait for an answer; whether private addresses may be called.

    The desk sets it once at start (`private` from the installation); tests inject small times.
    """

    connect_seconds: float = 5.0
    answer_seconds: float = 20.0
    private: bool = False
    verify: ssl.SSLContext | bool = True


POLICY = Policy()


@dataclass(frozen=True)
class Answer:
    """An answer that came whole: status, headers (lower-case names), body. `json()` of nonsense is {}."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        """The body as JSON; an empty object where it is none, since whoever reads it looks for fields."""
        try:
            return httpx.Response(200, content=self.body).json()
        except (ValueError, RecursionError):
            return {}


Judge = Callable[[Answer, bool], NetworkError | None]


def call(
    method: str,
    url: str,
    *,
    writes: bool,
    judge: Judge | None = None,
    headers: Mapping[str, str] | None = None,
    **body: Any,
) -> Answer:
    """One request. `writes`: it may publish something, so a lost answer is OutcomeUnknown instead of Temporary.

    `body`: `json=`, `data=`, `files=`, `content=`, `params=` as httpx takes them. `judge` names the network's own error
    for an answer first (None: the general rules decide). Raises one of the five errors of errors.py.
    """
    try:
        answer = _exchange(method, url, dict(headers or {}), body)
    except httpx.HTTPError as error:
        raise _transport_error(error, writes) from None
    except (Address, httpx.InvalidURL, ValueError) as error:
        raise Rejected("Diese Adresse darf nicht aufgerufen werden.", "address") from error
    if judged := (judge(answer, writes) if judge else None) or general(answer, writes):
        raise judged
    return answer


def general(answer: Answer, writes: bool) -> NetworkError | None:
    """What a status means on every network (RFC 9110); None where the answer is good."""
    status, code = answer.status, str(answer.status)
    if status < 300:
        return None
    if status < 400:
        return Rejected("Der Server verweist an eine andere Adresse. Bitte prüfen Sie die Adresse des Profils.", code)
    if status == 401:
        return AuthExpired("Die Zugangsdaten gelten nicht mehr. Bitte verbinden Sie den Kanal neu.", code)
    if status == 429:
        return RateLimited("Das Netzwerk nimmt gerade nichts mehr an.", code, retry_after(answer.headers))
    if status == 503:
        return Temporary("Das Netzwerk ist gerade nicht erreichbar.", code)
    if status >= 500:
        said = "Das Netzwerk meldet einen Fehler."
        return OutcomeUnknown(said, code) if writes else Temporary(said, code)
    return Rejected("Das Netzwerk hat abgelehnt.", code)


def retry_after(headers: Mapping[str, str]) -> float:
    """Seconds to wait, from Retry-After (seconds or a date) or a reset time (X-RateLimit-Reset, RateLimit-Reset)."""
    for name in ("retry-after", "ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset"):
        if (seconds := _seconds_until(headers.get(name, ""))) is not None:
            return min(max(seconds, 1.0), 24 * 3600.0)
    return RETRY_DEFAULT


def _seconds_until(value: str) -> float | None:
    """A number of seconds, an instant in Unix time, an HTTP date or an ISO time as seconds from now."""
    now = dt.datetime.now(dt.UTC)
    if value.isdecimal():
        number = float(value)
        return number - now.timestamp() if number > 1_000_000_000 else number
    for read in (email.utils.parsedate_to_datetime, dt.datetime.fromisoformat):
        try:
            moment = read(value)
        except (ValueError, TypeError):
            continue
        return ((moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)) - now).total_seconds()
    return None


def _exchange(method: str, url: str, headers: dict[str, str], body: dict[str, Any]) -> Answer:
    timeout = httpx.Timeout(POLICY.answer_seconds, connect=POLICY.connect_seconds)
    stream = _client().stream(method, url, headers=headers, timeout=timeout, **body)
    with bounded(SLOWEST * POLICY.answer_seconds), stream as response:
        chunks, size = [], 0
        for chunk in response.iter_bytes():
            size += len(chunk)
            if size > ANSWER_MAX:
                raise httpx.ReadError("the answer is too long")
            chunks.append(chunk)
        named = {name.lower(): value for name, value in response.headers.items()}
        return Answer(response.status_code, named, b"".join(chunks))


def _transport_error(error: httpx.HTTPError, writes: bool) -> NetworkError:
    """Nothing was sent where no connection stood; after that nobody knows."""
    if _caused_by(error, ssl.SSLCertVerificationError):
        return Temporary("Das Zertifikat des Servers ist nicht gültig. Es wurde nichts gesendet.", "certificate")
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout | httpx.UnsupportedProtocol):
        return Temporary("Der Server ist nicht erreichbar. Es wurde nichts gesendet.", "unreachable")
    said = "Der Server hat nicht rechtzeitig geantwortet."
    return OutcomeUnknown(said, "no_answer") if writes else Temporary(said, "no_answer")


def _caused_by(error: BaseException | None, kind: type[Exception]) -> bool:
    while error is not None and not isinstance(error, kind):
        error = error.__cause__ or error.__context__
    return error is not None


def _client() -> httpx.Client:
    return _client_for(POLICY.private, POLICY.verify)


@lru_cache(maxsize=4)
def _client_for(private: bool, verify: ssl.SSLContext | bool) -> httpx.Client:
    """One pool for the process: making a TLS context costs more than most calls."""
    transport = GuardedTransport(verify=verify, private=private)
    return httpx.Client(
        transport=transport, follow_redirects=False, trust_env=False, headers={"User-Agent": USER_AGENT}
    )

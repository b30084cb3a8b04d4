"""What went wrong is told by the network's code or status alone: no words that come with it change the error."""

from __future__ import annotations

import json

import pytest

from stadtstimme.networks import http
from stadtstimme.networks.bluesky import xrpc
from stadtstimme.networks.errors import AuthExpired, NetworkError, OutcomeUnknown, RateLimited, Rejected, Temporary
from stadtstimme.networks.mastodon import server

CODES = (
    *((code, AuthExpired) for code in xrpc.AUTH),
    *((code, Rejected) for code in xrpc.REFUSED),
    *((code, RateLimited) for code in xrpc.LIMITED),
)
# Words as networks write them, of every error but the one that is meant; and codes where no code belongs.
WORDS = (
    "",
    "Token has expired, please log in again",
    "Rate Limit Exceeded, too many requests",
    "Record not found",
    "This action is not allowed",
    "Das Konto wurde gesperrt",
    "\ud800 \u202e <b>503 Service Unavailable</b>",
    " ".join(code for code, _kind in CODES),
)
STATUSES = {
    300: (Rejected, Rejected),
    401: (AuthExpired, AuthExpired),
    403: (AuthExpired, AuthExpired),
    404: (Rejected, Rejected),
    410: (Rejected, Rejected),
    413: (Rejected, Rejected),
    422: (Rejected, Rejected),
    418: (Rejected, Rejected),
    429: (RateLimited, RateLimited),
    500: (Temporary, OutcomeUnknown),
    502: (Temporary, OutcomeUnknown),
    503: (Temporary, Temporary),
    504: (Temporary, OutcomeUnknown),
}


def answer(status: int, **body: str) -> http.Answer:
    return http.Answer(status, {}, json.dumps(body).encode())


def judged(judge: http.Judge, said: http.Answer, *, writes: bool) -> NetworkError | None:
    """As http.call asks: the network first, then the general rules."""
    return judge(said, writes) or http.general(said, writes)


@pytest.mark.parametrize(("code", "kind"), CODES)
def test_bluesky_tells_by_its_code(code: str, kind: type[NetworkError]) -> None:
    for words in WORDS:
        for status in (400, 401, 403, 404, 429):
            error = judged(xrpc.judge, answer(status, error=code, message=words), writes=True)
            assert (type(error), error.code) == (kind, code)  # type: ignore[union-attr]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("code", ["", "Unheard", "expired token", "ExpiredToken: please log in"])
def test_bluesky_without_a_known_code_tells_by_its_status(code: str, words: str) -> None:
    for status, kind in (
        (400, Rejected),
        (401, AuthExpired),
        (429, RateLimited),
        (500, OutcomeUnknown),
        (503, Temporary),
    ):
        error = judged(xrpc.judge, answer(status, error=code, message=words), writes=True)
        assert (type(error), error.code) == (kind, str(status))  # type: ignore[union-attr]


@pytest.mark.parametrize("status", STATUSES)
def test_mastodon_tells_by_its_status(status: int) -> None:
    for writes, kind in enumerate(STATUSES[status]):
        for words in WORDS:
            said = answer(status, error=words, error_description=words)
            error = judged(server.judge, said, writes=bool(writes))
            assert (type(error), error.code) == (kind, str(status))  # type: ignore[union-attr]


@pytest.mark.parametrize("judge", [xrpc.judge, server.judge])
def test_words_make_no_error_of_a_good_answer(judge: http.Judge) -> None:
    for words in WORDS:
        assert judged(judge, answer(200, error=words, message=words), writes=True) is None

"""What the connectors cost in this process: checking a text, and reading many comments.

    python benchmarks/networks.py [COMMENTS]

The comments come from a stand-in that speaks listNotifications over a real connection (10,000 written on the real servers
of the tests would take an hour); it runs in a process of its own, so that memory and time are the connector's alone.
"""

from __future__ import annotations

import datetime as dt
import json
import multiprocessing
import statistics
import sys
import tracemalloc
from http.server import BaseHTTPRequestHandler, HTTPServer
from time import perf_counter, process_time
from typing import Any
from urllib.parse import parse_qs, urlsplit

from stadtstimme.networks import http
from stadtstimme.networks.base import Content
from stadtstimme.networks.bluesky import BlueskyNetwork
from stadtstimme.networks.credentials import Credentials
from stadtstimme.networks.registry import Profile

CITY = "did:plc:stadtmusterstadtmusterstadt"
BEGIN = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
FAMILY = "👨‍👩‍👧‍👦"
TEXTS = {
    "300 letters": "Am Samstag öffnet das Freibad. " * 9 + "Bis bald dort!",
    "300 emoji families cut to 3,000 bytes": FAMILY * 119,
    "links, tags and mentions": "#Freibad https://musterstadt.example/bad @stadt.example " * 5,
    "ten times too long": "Viel zu lang. " * 220,
}
ROUNDS = 300


def main(comments: int) -> None:
    """Prints a table for the check and one for reading."""
    print(f"{'check_post':<40}{'median ms':>10}{'p99 ms':>10}  (CPU)")
    for name, text in TEXTS.items():
        times = sorted(_checked(text) for _round in range(ROUNDS))
        print(f"{name:<40}{statistics.median(times):>10.3f}{times[ROUNDS * 99 // 100]:>10.3f}")
    print(f"\n{'comments read':>14}{'calls':>8}{'seconds':>9}{'CPU ms each':>13}{'peak MB':>9}  then a second poll")
    for number in (comments // 10, comments):
        _read(number)


def _checked(text: str) -> float:
    network, content = BlueskyNetwork(Profile(1, "https://bsky.app/profile/stadt.example")), Content(text)
    started = process_time()  # other programs on the machine do not count
    network.check_post(content)
    return (process_time() - started) * 1000


def _read(number: int) -> None:
    port, calls, server = _started(number)
    http.POLICY.private = True
    known = {
        "server": f"http://127.0.0.1:{port}",
        "did": CITY,
        "handle": "stadt.example",
        "access": "a",
        "refresh": "r",
    }
    network = BlueskyNetwork(Profile(1, "https://bsky.app/profile/stadt.example", Credentials(known)))
    tracemalloc.start()
    started, busy = perf_counter(), process_time()
    seen, cursor = _poll(network, "")
    seconds, busy = perf_counter() - started, process_time() - busy
    peak, first = tracemalloc.get_traced_memory()[1] / 1e6, calls.value
    tracemalloc.stop()
    again, _cursor = _poll(network, cursor)
    server.terminate()
    assert seen == number, (seen, number)
    print(
        f"{seen:>14}{first:>8}{seconds:>9.2f}{busy / seen * 1000:>13.3f}{peak:>9.2f}  "
        f"{calls.value - first} calls, {again} comments again"
    )


def _poll(network: BlueskyNetwork, cursor: str) -> tuple[int, str]:
    """All pages; only their number is kept, as the desk stores each page before it asks for the next."""
    seen, more = 0, True
    while more:
        page = network.fetch_comments(cursor)
        seen, cursor, more = seen + len(page.comments), page.cursor, page.more
    return seen, cursor


def _started(number: int) -> tuple[int, Any, multiprocessing.Process]:
    calls = multiprocessing.Value("i", 0)
    server = HTTPServer(("127.0.0.1", 0), _standing_in(number, calls))
    process = multiprocessing.Process(target=server.serve_forever, daemon=True)
    process.start()
    server.socket.close()
    return server.server_port, calls, process


def _standing_in(number: int, calls: Any) -> type[BaseHTTPRequestHandler]:
    class Notices(BaseHTTPRequestHandler):
        """Newest first; the cursor is the number of the last one."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            calls.value += 1
            asked = parse_qs(urlsplit(self.path).query)
            top, limit = int(asked.get("cursor", [str(number)])[0]), int(asked["limit"][0])
            low = max(top - limit, 0)
            answer: dict[str, Any] = {"notifications": [_notice(index) for index in range(top - 1, low - 1, -1)]}
            if low:
                answer["cursor"] = str(low)
            body = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: Any) -> None:
            return

    return Notices


def _notice(index: int) -> dict[str, Any]:
    at = (BEGIN + dt.timedelta(minutes=index)).isoformat()
    post = {"uri": f"at://{CITY}/app.bsky.feed.post/3lbpost{index % 50}", "cid": "bafy"}
    record = {"text": f"Frage {index}? " + "Wort " * 30, "createdAt": at, "reply": {"root": post, "parent": post}}
    author = {"did": f"did:plc:buerger{index % 900}", "handle": "gisela.example", "displayName": "Gisela Hanning"}
    uri = f"at://{author['did']}/app.bsky.feed.post/3lb{index}"
    return {"uri": uri, "reason": "reply", "author": author, "record": record, "indexedAt": at}


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)

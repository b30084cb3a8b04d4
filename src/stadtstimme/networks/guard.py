"""Which addresses may be called: the public internet, and the house's own network only where the installation says so.

A server's name is typed by a person and resolved by somebody else's name server, so the guard looks at the address that
is really connected to (no second look-up in between).
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Iterable, Iterator
from typing import Any

import httpcore
import httpx

from .deadline import BoundedStream

NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Ranges that lead on to other addresses or belong to no host: local NAT64, 6to4, Teredo and other protocol ranges,
# IPv4-compatible and site-local addresses, DS-Lite, 6to4 relays, documentation, segment routing (IANA registries).
CARRIERS = tuple(
    ipaddress.ip_network(name)
    for name in (
        "64:ff9b:1::/48",
        "2002::/16",
        "2001::/23",
        "::/96",
        "fec0::/10",
        "192.0.0.0/24",
        "192.88.99.0/24",
        "3fff::/20",
        "5f00::/16",
    )
)


class Address(Exception):
    """This address must not be called."""


def allowed(host: str, port: int, *, private: bool) -> str:
    """An IP address of `host` that may be called. Raises Address where it has none; OSError where the name is unknown."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    for *_rest, (address, *_more) in found:
        if private or is_public(ipaddress.ip_address(str(address).partition("%")[0])):
            return str(address)
    raise Address(host)


def is_public(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether the address belongs to the public internet, also by what it holds inside: an IPv6 address can carry IPv4.

    NAT64 (RFC 6052) counts as the IPv4 address it leads to, because houses with IPv6 alone reach the others that way.
    """
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_public(ip.ipv4_mapped)
        if ip in NAT64:
            return is_public(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    carried = any(ip in network for network in CARRIERS if network.version == ip.version)
    return ip.is_global and not ip.is_multicast and not carried


class _Backend(httpcore.NetworkBackend):
    """httpcore's own sockets, after a look at the address."""

    def __init__(self, private: bool) -> None:
        self.private = private
        self.sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            address = allowed(host, port, private=self.private)
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        return BoundedStream(self.sockets.connect_tcp(address, port, timeout, local_address, socket_options))


class _Body(httpx.SyncByteStream):
    """An answer's body with httpcore's errors as httpx's."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self.stream
        except Exception as error:
            raise as_httpx(error) from error

    def close(self) -> None:
        self.stream.close()


class GuardedTransport(httpx.BaseTransport):
    """A pool of connections that only ever reach allowed addresses."""

    def __init__(self, *, verify: ssl.SSLContext | bool = True, private: bool = False) -> None:
        context = verify if isinstance(verify, ssl.SSLContext) else httpx.create_ssl_context(verify=verify)
        # Idle connections are dropped early: one that the server closed meanwhile makes a call's outcome unknown.
        self.pool = httpcore.ConnectionPool(
            ssl_context=context, network_backend=_Backend(private), max_connections=64, keepalive_expiry=4.0
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.SyncByteStream)
        url = request.url
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        asked = httpcore.Request(
            request.method, target, headers=request.headers.raw, content=request.stream, extensions=request.extensions
        )
        try:
            answer = self.pool.handle_request(asked)
        except Exception as error:
            raise as_httpx(error) from error
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer.stream), extensions=answer.extensions
        )

    def close(self) -> None:
        self.pool.close()


def as_httpx(error: Exception) -> Exception:
    """The error of the same name in httpx; anything else as it is."""
    for kind in type(error).__mro__:
        same = getattr(httpx, kind.__name__, None)
        if kind.__module__.startswith("httpcore") and isinstance(same, type) and issubclass(same, httpx.HTTPError):
            return same(str(error))
    return error

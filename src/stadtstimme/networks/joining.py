"""How a profile is connected: what a person types first, and where the network asks them itself (OAuth)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from .credentials import NOTHING, Credentials


@dataclass(frozen=True)
class Ask:
    """One field of the form. `label` and `help` are German; a `secret` is typed into a password field."""

    name: str
    label: str
    help: str = ""
    secret: bool = False


@dataclass(frozen=True)
class Begun:
    """Either done (`credentials`), or the person goes to `redirect` and comes back; `kept` waits for them, encrypted."""

    credentials: Credentials | None = None
    redirect: str = ""
    kept: Credentials = NOTHING


class Joining(Protocol):
    """Both calls raise Rejected with a sentence for the person where the network does not agree.

    What a network can do beyond that it offers as well: Revoking, Wording.
    """

    asks: tuple[Ask, ...]

    def begin(self, typed: Mapping[str, str], return_url: str, state: str) -> Begun:
        """Starts with what was typed. `state` comes back with the person (OAuth), `return_url` is where to."""
        ...

    def finish(self, kept: Credentials, answer: Mapping[str, str], return_url: str) -> Credentials:
        """Ends an OAuth round: `answer` is the query the person came back with, its state already compared."""
        ...


@runtime_checkable
class Revoking(Protocol):
    """A network on which credentials can be ended, so that nobody can use a copy of them."""

    def revoke(self, credentials: Credentials) -> None:
        """Ends them there. Raises the errors of errors.py."""
        ...


@runtime_checkable
class Wording(Protocol):
    """A network that says what its rights are for."""

    rights: Mapping[str, str]  # the network's name of a right -> what it is for, in German


def words_for(joining: Joining | None, right: str) -> str:
    """What a right is for in words, else its name on the network."""
    return joining.rights.get(right, right) if isinstance(joining, Wording) else right

"""What a profile is reached with. Credentials are shown nowhere: neither in a log nor in an error nor on a page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping


class Credentials(Mapping[str, str]):
    """Named secrets of one profile, such as server, identifier, token. Immutable; its repr tells the names alone."""

    def __init__(self, values: Mapping[str, str] | None = None) -> None:
        self._known = dict(values or {})

    def _values(self) -> dict[str, str]:
        return self._known

    def __getitem__(self, name: str) -> str:
        return self._values()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values())

    def __len__(self) -> int:
        return len(self._values())

    def __repr__(self) -> str:
        return f"Credentials({', '.join(sorted(self._known))})"

    def __hash__(self) -> int:
        return hash(frozenset(self._values().items()))

    def changed(self, **values: str) -> Credentials:
        """The same with some values replaced."""
        return Credentials({**self._values(), **values})

    def to_json(self) -> str:
        """For encrypting; never for showing."""
        return json.dumps(self._values(), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Credentials:
        """The reverse of `to_json`."""
        return cls(json.loads(text))


class LateCredentials(Credentials):
    """Credentials that `unlock` brings when the first call needs them: who only asks for limits decrypts nothing.

    `unlock` may raise AuthExpired, so that nothing is called with credentials that are known to be dead.
    """

    def __init__(self, unlock: Callable[[], Mapping[str, str]]) -> None:
        super().__init__()
        self._unlock = unlock
        self._unlocked = False

    def __bool__(self) -> bool:
        """There are some; asking for that unlocks nothing."""
        return True

    def _values(self) -> dict[str, str]:
        if not self._unlocked:
            self._known, self._unlocked = dict(self._unlock()), True
        return self._known


NOTHING = Credentials()

"""What a profile is reached with. Credentials are shown nowhere: neither in a log nor in an error nor on a page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping


class Credentials(Mapping[str, str]):
    """Named secrets of one profile, such as server, identifier, token. Immutable; its repr tells the names alone."""

    def __init__(self, values: Mapping[str, str] | None = None) -> None:
        self._values = dict(values or {})

    def __getitem__(self, name: str) -> str:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Credentials({', '.join(sorted(self._values))})"

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))

    def changed(self, **values: str) -> Credentials:
        """The same with some values replaced."""
        return Credentials({**self._values, **values})

    def to_json(self) -> str:
        """For encrypting; never for showing."""
        return json.dumps(self._values, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Credentials:
        """The reverse of `to_json`."""
        return cls(json.loads(text))


NOTHING = Credentials()

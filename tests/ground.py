"""What many tests stand on: built once in each process, in a transaction that stays open below those of the tests.

A test reads and changes it as if it had built it: its own transaction, a savepoint above the ground, is undone, and what it
gets in Python is a copy. A test with another need of the database finds none of it: the ground is taken away before it begins.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db import connection, transaction

TRANSACTIONAL = {"transactional_db", "live_server", "django_db_reset_sequences"}


@dataclass(frozen=True)
class Layer:
    """What `build` makes from what it stands on."""

    build: Callable[..., Any]
    below: Layer | None = None

    @property
    def chain(self) -> tuple[Layer, ...]:
        """All that must lie there, lowest first, and itself."""
        return (*(self.below.chain if self.below else ()), self)


def fixture_on(layer: Layer) -> Any:
    """A fixture that gives a test what was made for this layer."""

    def fixture(db: None, standing: Standing) -> Any:
        return standing.on(layer)

    fixture.layer = layer  # type: ignore[attr-defined]
    return pytest.fixture(fixture)


@dataclass
class Ground:
    """The layers that lie there now, lowest first: what was made for each, and how it is undone."""

    blocker: Any
    lying: list[tuple[Layer, Any, ExitStack]] = field(default_factory=list)

    def lay(self, wanted: tuple[Layer, ...]) -> None:
        """Builds what is missing above what lies there."""
        if wanted and not self.lying:
            assert not connection.in_atomic_block, "the transaction of another fixture is open below the ground"
        for layer in wanted[len(self.lying) :]:
            below = [made for _layer, made, _end in self.lying[-1:]]
            with ExitStack() as end:
                end.enter_context(undone())
                self.lying.append((layer, layer.build(*below), end.pop_all()))

    def clear(self, wanted: tuple[Layer, ...] = ()) -> None:
        """Takes away what is not wanted; everything, if a test has closed the connection."""
        with self.blocker.unblock():
            while self.lying and (connection.closed_in_transaction or self.layers != wanted[: len(self.lying)]):
                self.lying.pop()[-1].close()

    @property
    def layers(self) -> tuple[Layer, ...]:
        return tuple(layer for layer, _made, _end in self.lying)

    def copies(self) -> dict[Layer, Any]:
        """What a test may change; what one layer knows of another is the same in the copies."""
        return dict(zip(self.layers, copy.deepcopy([made for _layer, made, _end in self.lying]), strict=True))


@contextmanager
def undone() -> Iterator[None]:
    """What happens to the database within is undone at its end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@dataclass(frozen=True)
class Standing:
    """Where one test stands."""

    made: dict[Layer, Any]

    def on(self, layer: Layer) -> Any:
        """What was made for this layer. Where the ground cannot lie it is built within the test."""
        if layer not in self.made:
            self.made[layer] = layer.build(*([self.on(layer.below)] if layer.below else []))
        return self.made[layer]


_GROUND = pytest.StashKey[Ground]()


@pytest.fixture(scope="session")
def ground(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> Iterator[Ground]:
    """The ground of this process."""
    ground = request.config.stash[_GROUND] = Ground(django_db_blocker)
    yield ground
    ground.clear()


@pytest.fixture
def standing(request: pytest.FixtureRequest, ground: Ground, calls_end_in_their_batch: None) -> Standing:
    """Lays the ground of this test; must come before its transaction begins."""
    with ground.blocker.unblock():
        ground.lay(wanted_by(request.node))
    return Standing(ground.copies())


@pytest.fixture
def _django_db_helper(standing: Standing, _django_db_helper: None) -> None:
    """Where pytest-django begins the transaction of a test: after the ground was laid."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: Any) -> None:
    """Before any fixture, also those of its module and class: whoever uses the database finds only the ground that it wants."""
    ground = item.config.stash.get(_GROUND, None)
    if ground is not None and (item.get_closest_marker("database") or "django_db_setup" in item.fixturenames):
        ground.clear(wanted_by(item))


def wanted_by(item: Any) -> tuple[Layer, ...]:
    """The layers on which a test stands; none, if it commits."""
    mark = item.get_closest_marker("django_db")
    if (mark and mark.kwargs.get("transaction")) or TRANSACTIONAL.intersection(item.fixturenames):
        return ()
    used = [found[-1].func for found in item._fixtureinfo.name2fixturedefs.values()]
    chains = [one.layer.chain for one in used if hasattr(one, "layer")]
    return max(chains, key=len, default=())

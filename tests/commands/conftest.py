"""An installation to work on."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from .household import command, fresh_database, init_flags

# Files that share something which takes long to make run in one process, so that it is made once.
SHARED = {"first_household", "busy_household"}


@dataclass(frozen=True)
class First:
    """The folder of an installation, its database's URL ("" on SQLite), and what `init` said."""

    home: Path
    url: str
    said: str


# around and first, as in tests/conftest.py: there whatever has no group yet gets that of its file
@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None]:
    for item in items:
        if SHARED.intersection(getattr(item, "fixturenames", ())) and Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("household"))
    yield


@pytest.fixture(scope="session")
def first_household(tmp_path_factory: pytest.TempPathFactory) -> Iterator[First]:
    """An installation that is made once, from nothing, and only copied."""
    home = tmp_path_factory.mktemp("first") / "stadt"
    with fresh_database() as url:
        done = command("init", home, *init_flags(database_url=url))
        assert done.returncode == 0, done.stderr
        yield First(home, url, done.stdout)


@contextmanager
def copied(first: First, home: Path) -> Iterator[Path]:
    """A copy of an installation in `home`, with its own copy of the database."""
    shutil.copytree(first.home, home)
    with fresh_database(first.url) as copy:
        if copy:
            config = home / "stadtstimme.toml"
            config.write_text(config.read_text().replace(first.url, copy))
        yield home


@pytest.fixture
def household(first_household: First, tmp_path: Path) -> Iterator[Path]:
    """A real installation of its own, on the database that the tests run on."""
    with copied(first_household, tmp_path / "stadt") as home:
        yield home


@pytest.fixture(scope="session")
def busy_household(first_household: First, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An installation for several tests that only read it."""
    with copied(first_household, tmp_path_factory.mktemp("busy") / "stadt") as home:
        yield home

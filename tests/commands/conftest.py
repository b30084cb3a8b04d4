"""An installation to work on."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.template import Template

from .household import fresh_database, install

# Files that share something which takes long to make run in one process, so that it is made once.
SHARED = {"first_household", "busy_household"}


# around and first, as in tests/conftest.py: there whatever has no group yet gets that of its file
@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None]:
    for item in items:
        if SHARED.intersection(getattr(item, "fixturenames", ())) and Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("household"))
    yield


@pytest.fixture(scope="session")
def first_household(template: Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Folder and database URL ("" on SQLite) of an installation that is made once and only copied."""
    with fresh_database(migrated=template) as url:
        yield install(tmp_path_factory.mktemp("first") / "stadt", url), url


@contextmanager
def copied(first: tuple[Path, str], home: Path) -> Iterator[Path]:
    """A copy of an installation in `home`, with its own copy of the database."""
    original, url = first
    shutil.copytree(original, home)
    with fresh_database(url) as copy:
        if copy:
            config = home / "stadtstimme.toml"
            config.write_text(config.read_text().replace(url, copy))
        yield home


@pytest.fixture
def household(first_household: tuple[Path, str], tmp_path: Path) -> Iterator[Path]:
    """A real installation of its own, on the database that the tests run on."""
    with copied(first_household, tmp_path / "stadt") as home:
        yield home


@pytest.fixture(scope="session")
def busy_household(first_household: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An installation for several tests that only read it."""
    with copied(first_household, tmp_path_factory.mktemp("busy") / "stadt") as home:
        yield home

"""Rules for the whole suite: what is marked, what is left to the long version, what may be skipped."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation
from hypothesis import HealthCheck, settings

from tests.emptying import only_what_is_filled
from tests.ground import _django_db_helper, ground, pytest_runtest_setup, standing
from tests.peers.bluesky import bluesky_peers
from tests.template import django_db_modify_db_settings, template

# here, so that all who need the servers share those of their test process, and all databases have one origin
__all__ = [
    "_django_db_helper",
    "bluesky_peers",
    "django_db_modify_db_settings",
    "ground",
    "only_what_is_filled",
    "pytest_runtest_setup",
    "standing",
    "template",
]


@pytest.fixture(autouse=True)
def calls_end_in_their_batch(monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """A machine under load must not make a quick call look like one that hangs; who tests that sets it back."""
    from stadtstimme.desk.core import air, lanes

    monkeypatch.setattr(lanes, "PATIENCE_SECONDS", 60.0)
    yield
    air.forget_all()


@pytest.fixture(autouse=True)
def german_again() -> Generator[None]:
    """A request chooses the language of its thread and leaves it so, for a next request that chooses anew; a test does not."""
    yield
    translation.deactivate()


@pytest.fixture(scope="session", autouse=True)
def static_files_found_once() -> Generator[None]:
    """Every test client builds its middleware anew, and WhiteNoise would look at each static file for each of them."""
    from whitenoise.middleware import WhiteNoiseMiddleware

    look, found = WhiteNoiseMiddleware.add_files_from_finders, {}

    def look_once(middleware: Any) -> None:
        if not found:
            look(middleware)
            found.update(middleware.files)
        middleware.files.update(found)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", look_once)
        yield


@pytest.fixture(scope="session", autouse=True)
def templates_rendered_as_served(request: pytest.FixtureRequest) -> Generator[None]:
    """Django keeps a copy of every context for tests that look at it; ours look at pages alone."""
    from django.template import Template

    if request.config.pluginmanager.has_plugin("django"):
        request.getfixturevalue("django_test_environment")  # sets the way that is replaced here

    def render(template: Any, context: Any) -> Any:
        return template.nodelist.render(context)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", render)
        yield


@pytest.fixture
def calls_in_this_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """For calls that write what they renewed: another thread would wait for the open transaction of the test."""
    from stadtstimme.desk.core.air import Air, made

    def start(air: Any, lane: Any, item: Any, call: Any) -> None:
        air.flying[lane] = item
        air._ended.put((lane, made(call, item)))

    monkeypatch.setattr(Air, "start", start)


# No test asserts a time, Hypothesis no more than others: on a busy machine drawing an example may take long.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
ALLOWED_SKIPS = Path(__file__).with_name("allowed_skips.txt")
DATABASE_FIXTURES = {
    "db",
    "transactional_db",
    "django_db_reset_sequences",
    "django_db_serialized_rollback",
    "live_server",
}


# These files take long as a whole, or one of their tests does: they begin first, so that no process is alone with them at the end.
LONG = (
    "browser/test_networks_walk", "browser/test_pages", "browser/test_editor", "browser/test_selfcheck", "browser/test_rough",
    "browser/test_walk", "browser/test_keyboard", "browser/test_handbook", "browser/test_connecting",
    "crash/test_outside_crash", "crash/test_crash", "networks/test_mastodon_faults", "worker/test_bad_conditions",
    "commands/test_backup", "commands/test_demo", "checker/test_pythons", "training/test_tone", "training/test_questions",
    "training/test_names", "commands/test_init",
)  # fmt: skip


# Around the others: pytest's own hook selects by the marks (-m) we set here, and pytest-django has an order of its own.
@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Generator[None]:
    """Mark what touches the database; leave tests marked `soak` to `make soak`; put first what takes long."""
    for item in items:
        if touches_database(item):
            item.add_marker("database")
        if shares_with_its_module(item) and not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(file_of(item)))
    if os.environ.get("STADTSTIMME_SOAK") != "1":
        left_out = [item for item in items if item.get_closest_marker("soak")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
    yield
    items.sort(key=how_early)  # what is alike stays in its order


def file_of(item: pytest.Item) -> str:
    """Its folder and file, such as `crash/test_crash`."""
    return f"{item.path.parent.name}/{item.path.stem}"


def shares_with_its_module(item: pytest.Item) -> bool:
    """Whether something is made once for the tests of its file; in several processes it would be made several times."""
    fixtures = item._fixtureinfo.name2fixturedefs.values() if isinstance(item, pytest.Function) else ()
    return any(one.scope == "module" and one.baseid for found in fixtures for one in found)


def how_early(item: pytest.Item) -> int:
    """What takes long comes first, in its order, then what runs in one process, then everything else."""
    if (file := file_of(item)) in LONG:
        return LONG.index(file)
    return len(LONG) + (item.get_closest_marker("xdist_group") is None)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection() -> Generator[None, Any, Any]:
    """What is loaded by now stays until the end: the garbage collector need not walk through it again and again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(100_000, 20, 50)
        gc.enable()


def touches_database(item: pytest.Item) -> bool:
    if item.get_closest_marker("django_db"):
        return True
    return bool(DATABASE_FIXTURES.intersection(getattr(item, "fixturenames", ())))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return fail_unlisted_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return fail_unlisted_skip((yield))


def fail_unlisted_skip(report: Any) -> Any:
    """A skip whose reason is not on the list is a failure: a test that never runs must not look green."""
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
        reason = reason.removeprefix("Skipped: ")
        if not any(reason.startswith(allowed) for allowed in allowed_skips()):
            report.outcome = "failed"
            report.longrepr = f"skipped, but the reason is not in tests/{ALLOWED_SKIPS.name}: {reason}"
    return report


def allowed_skips() -> list[str]:
    """How the reasons begin with which a test may be skipped, one a line; # starts a comment."""
    lines = (line.partition("#")[0].strip() for line in ALLOWED_SKIPS.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]

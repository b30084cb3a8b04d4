"""Every page asks the database the same number of questions however much there is, and never many; no action asks twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stadtstimme.desk.editorial.actions import add_remark, decide_step, save_version, show_preview, submit_post
from tests.desk.editorial.scenes import CALM, NOW, SECRET, approved, channel, draft, step_of, submitted, written

pytestmark = pytest.mark.django_db
AT_MOST = 15
PLAN = dt.datetime(2099, 6, 10, 10, 0, tzinfo=dt.UTC)


def fill(world, start: int, many: int) -> None:
    """Posts in all states on two channels, with remarks and versions."""
    for number in range(start, start + many):
        planned = {"publish_at": PLAN + dt.timedelta(minutes=37 * number), "publish_zone": "Europe/Berlin"}
        targets = {world.page.pk: "", world.others["mastodon"].pk: f"Eigene Worte {number}."}
        make = (written, submitted, approved)[number % 3]
        post = make(world, f"{CALM} Nummer {number}.", title=f"Nummer {number}", targets=targets, **planned)
        add_remark(world.aylin, post, "Bitte bald.", now=NOW)


@pytest.fixture
def pages(world, network) -> dict[str, tuple[str, object]]:
    world.others["mastodon"] = channel(world)
    both = {world.page.pk: "", world.others["mastodon"].pk: ""}
    mine = written(world, SECRET, targets=both)
    for number in range(2, 5):
        save_version(world.aylin, mine, draft(world, f"{SECRET} {number}", targets=both), base=number - 1, now=NOW)
    waiting = submitted(world, SECRET, targets=both)
    going = approved(world, targets=both)
    return {
        "new": ("/schreiben/", world.aylin),
        "write": (f"/schreiben/{mine.uid}/", world.aylin),
        "versions": (f"/beitraege/{mine.uid}/fassungen/", world.aylin),
        "posts": ("/beitraege/", world.aylin),
        "post": (f"/beitraege/{going.uid}/", world.aylin),
        "approvals": ("/freigaben/", world.bernd),
        "approval": (f"/freigaben/{waiting.uid}/", world.bernd),
        "week": ("/kalender/?tag=2099-06-10", world.aylin),
        "month": ("/kalender/?ansicht=monat&tag=2099-06-10", world.aylin),
        "list": ("/kalender/?ansicht=liste&tag=2099-06-10", world.aylin),
    }


def counted(desk: Callable, pages: dict[str, tuple[str, object]]) -> dict[str, int]:
    found = {}
    for name, (url, person) in pages.items():
        client = desk(person)
        client.get(url)  # what is written once, the first time something is looked at, is written
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        found[name] = len(queries)
    return found


def test_the_number_of_queries_does_not_grow(world, desk, pages):
    fill(world, 0, 4)
    few = counted(desk, pages)
    fill(world, 4, 24)  # more than stand on one page of a list
    many = counted(desk, pages)
    assert many == few
    assert {name: count for name, count in many.items() if count > AT_MOST} == {}


def test_what_a_version_holds_is_read_once(world):
    """Whoever hands in or decides waits for it with a lock in hand."""
    post = written(world)
    with CaptureQueriesContext(connection) as handed_in:
        submit_post(world.aylin, post, 1, now=NOW)
    step = step_of(post)
    show_preview(world.bernd, step.version, now=NOW)
    with CaptureQueriesContext(connection) as decided:
        decide_step(world.bernd, step, content_hash=step.content_hash, approve=True, now=NOW)
    for asked in (handed_in, decided):
        for table in ("editorial_versiontarget", "editorial_versionimage"):
            assert sum(f'FROM "{table}"' in one["sql"] for one in asked.captured_queries) == 1, table

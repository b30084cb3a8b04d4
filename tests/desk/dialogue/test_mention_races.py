"""Mentions without a post of ours, while two workers look, somebody writes again, or a worker is killed: on either database."""

from __future__ import annotations

import datetime as dt
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from stadtstimme.desk.dialogue.actions import process_raw, receive_page, revisit_due
from stadtstimme.desk.dialogue.models import Comment, Listener, Question, RawComment, Watch
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.desk.record.verify import verify_chain
from stadtstimme.networks import registry
from stadtstimme.networks.comments import RemoteComment
from stadtstimme.networks.memory import MemoryNetwork
from tests.crash.killing import Killer
from tests.crash.runner import in_child
from tests.desk.editorial.racing import committed_database, race
from tests.desk.world import build_world

from .listening import Square, open_square

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]
MENTIONS, LIMIT = 30, 500
# From one event at which the worker is killed to the next: together they meet statements, commits and writes alike.
STRIDE = 5
OLD = dt.timedelta(days=40)


@pytest.fixture
def square(transactional_db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Square]:
    """A square in a database that other processes see; afterwards the trail must be whole."""
    network = MemoryNetwork(kind="mastodon")
    monkeypatch.setattr(registry, "_CONNECTORS", {"mastodon": registry.Connector(network.connect)})
    with committed_database(tmp_path):
        yield open_square(build_world(), network)
        assert verify_chain().flaw_count == 0


def say(square: Square, number: int, text: str, *, thread: str = "", **more: object) -> RemoteComment:
    """A stranger mentions the city, below none of its posts; no notice tells of what changes later."""
    return square.write(number, text, thread_id=thread or f"c{number}", post_remote_id="", parent="", **more)


def unheard(square: Square) -> None:
    """What was put on the shelf since is told by no notice, and it is time to look."""
    Listener.objects.update(cursor=str(len(square.network.shelf.comments)))
    square.pass_time(minutes=6)
    Watch.objects.filter(conversation__isnull=False).update(next_attempt_at=square.clock, leased_until=None)


def filed(at: dt.datetime) -> None:
    while process_raw(at, 100):
        pass


def test_two_workers_look_at_once(square: Square) -> None:
    for number in range(MENTIONS):
        say(square, number, f"Wann öffnet Bad {number}?")
    square.listen()
    for number in range(MENTIONS):
        say(square, number, f"Wann öffnet Halle {number}?", deleted=number % 3 == 0, edited_at=square.clock)
    unheard(square)
    at = square.clock

    def work() -> None:
        for second in range(3):
            revisit_due(at + dt.timedelta(seconds=second), 20)
            process_raw(at + dt.timedelta(seconds=second), 100)

    assert race(work, work) == ["", ""]
    later = at + dt.timedelta(hours=2)
    revisit_due(later, 100)
    filed(later)
    assert square.texts() == {
        f"c{number}": "" if number % 3 == 0 else f"Wann öffnet Halle {number}?" for number in range(MENTIONS)
    }
    assert RawComment.objects.count() == 2 * MENTIONS
    gone = len(range(0, MENTIONS, 3))
    assert AuditEvent.objects.filter(action="dialogue.comment_gone").count() == gone
    assert AuditEvent.objects.filter(action="dialogue.comment_edited").count() == MENTIONS - gone
    assert Question.objects.filter(state="open").count() == MENTIONS - gone


@pytest.mark.parametrize("round_", range(5))
def test_whoever_writes_again_while_the_last_look_ends_is_looked_at(square: Square, round_: int) -> None:
    """The look finds everything too old and lets the watch go; the new comment wants one."""
    say(square, 1, "Danke für den Park!")
    square.listen()
    Comment.objects.update(received_at=square.clock - OLD)
    again = say(square, 2, "Und wann öffnet er?", thread="c1")
    unheard(square)
    receive_page(square.channel, [again], now=square.clock)
    assert race(lambda: revisit_due(square.clock, 20), lambda: filed(square.clock)) == ["", ""]
    assert Watch.objects.filter(conversation__thread_id="c1").exists()


def test_a_worker_killed_after_any_statement_loses_no_edit_and_tells_none_twice(square: Square) -> None:
    for number in (1, 2):
        say(square, number, f"Wann öffnet Bad {number}?")
    square.listen()
    point, rounds, killed = 1 - STRIDE, 0, True
    while killed:
        point, rounds = point + STRIDE, rounds + 1
        say(square, 1000 + point, f"Weg {point}?")
        square.listen()
        say(square, 1, f"Fassung {point}: wann?", edited_at=square.clock)
        say(square, 1000 + point, "", deleted=True)
        unheard(square)
        killed = _killed_at(point, square.clock)
        square.pass_time(minutes=2)  # the dead worker's lease is over
        revisit_due(square.clock, LIMIT)
        square.listen()
        assert square.texts()["c1"] == f"Fassung {point}: wann?"
        assert square.texts()[f"c{1000 + point}"] == ""
        Watch.objects.filter(conversation__thread_id=f"c{1000 + point}").delete()  # or each round has more to do
    assert rounds > 5
    assert RawComment.objects.count() == 2 + 3 * rounds, "each delivery is stored once"
    assert AuditEvent.objects.filter(action="dialogue.comment_edited").count() == rounds
    assert AuditEvent.objects.filter(action="dialogue.comment_gone").count() == rounds
    assert Question.objects.filter(comment__remote_id="c1").exclude(state="closed").count() == 1


def _killed_at(point: int, at: dt.datetime) -> bool:
    """Whether a worker that looks and files in a process of its own comes to its event `point`, where it is killed."""

    def work() -> bool:
        Killer(point).watch()
        revisit_due(at, LIMIT)
        filed(at + dt.timedelta(seconds=5))
        return True

    connection.close()
    status, _done = in_child(work)
    assert os.WIFSIGNALED(status) or status == 0
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL

"""Mentions and messages below no publication of ours are followed as well: gone there is gone here. Invariant 5."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.dialogue.actions import (
    keep_listening,
    process_raw,
    receive_page,
    revisit_due,
    revisiting,
    watch_due,
)
from stadtstimme.desk.dialogue.models import Comment, Conversation, Listener, RawComment, Watch
from stadtstimme.desk.editorial.actions import withdraw_due, withdraw_post
from stadtstimme.desk.editorial.models import ChannelRest
from stadtstimme.networks.comments import RemoteComment
from stadtstimme.networks.errors import AuthExpired, RateLimited, Temporary
from stadtstimme.networks.memory import MemoryNetwork

from .listening import ASKS, Square
from .test_listening import writes

pytestmark = pytest.mark.django_db
AT_ONCE, A_DAY = dt.timedelta(minutes=5), dt.timedelta(days=1)


def alone(square: Square, number: int, text: str = ASKS, **more: object) -> RemoteComment:
    """A stranger names us in a thread of their own."""
    more = {"thread_id": f"c{number}", "post_remote_id": "", "parent": "", **more}
    return square.write(number, text, **more)


def missed(square: Square) -> None:
    """What was put on the shelf since is told by no notice."""
    Listener.objects.update(cursor=str(len(square.network.shelf.comments)))


def look(square: Square, **later: float) -> int:
    """Some time later the worker looks, and files what it found."""
    square.pass_time(**(later or {"minutes": 6}))
    looked = revisit_due(square.clock, 20)
    square.listen()
    return looked


def watched() -> dict[str, dt.datetime | None]:
    rows = Watch.objects.filter(conversation__isnull=False)
    return dict(rows.values_list("conversation__thread_id", "next_attempt_at"))


def test_a_deleted_mention_is_deleted_here(square: Square) -> None:
    alone(square, 1), alone(square, 2, "Danke für den Park!", private=True)
    square.listen()
    assert set(watched()) == {"c1", "c2"}
    square.write(1, deleted=True), square.write(2, deleted=True)
    missed(square)
    assert look(square) == 2
    assert square.texts() == {"c1": "", "c2": ""}
    assert set(Comment.objects.values_list("state", "author_name", "url")) == {(Comment.State.GONE, "", "")}
    assert not any(ASKS in str(one) for one in RawComment.objects.values_list("payload", flat=True))


def test_an_edited_mention_is_edited_here_unless_it_is_held(square: Square) -> None:
    for number in (1, 2, 3):
        alone(square, number)
    square.listen()
    Comment.objects.filter(remote_id__in=["c2", "c3"]).update(held_at=square.clock, held_reason="Beleidigung")
    later = square.clock + dt.timedelta(seconds=30)
    alone(square, 1, "Wann öffnet das Hallenbad?", edited_at=later)
    alone(square, 2, "Alles gut.", edited_at=later)
    square.write(3, deleted=True)
    missed(square)
    look(square)
    assert square.texts() == {"c1": "Wann öffnet das Hallenbad?", "c2": ASKS, "c3": ASKS}
    assert Comment.objects.get(remote_id="c1").edited_at == later
    assert Conversation.objects.get(thread_id="c1").news == 2


@pytest.mark.parametrize("below", [False, True], ids=["alone", "below our post"])
def test_an_edit_without_a_time_is_one_all_the_same(square: Square, below: bool) -> None:
    """There and back again, and whatever the hashes of the payloads are; a second look writes nothing."""
    write = square.write if below else lambda number, text: alone(square, number, text)
    for number in range(6):
        write(number, f"{ASKS} {number}")
    square.listen()
    for words in ("Zu", "Offen", "Zu"):
        for number in range(6):
            write(number, f"{words}? {number}")
        missed(square)
        look(square)
        square.listen(threads=True)
        assert set(square.texts().values()) == {f"{words}? {number}" for number in range(6)}
    stored = RawComment.objects.count()
    look(square)
    square.pass_time(minutes=6)
    square.listen(threads=True)
    assert RawComment.objects.count() == stored


def test_what_no_database_takes_is_not_found_anew_with_every_look(square: Square) -> None:
    alone(square, 1, "Wann\0 öffnet das Bad?", author_name="x" * 300)
    square.listen()
    look(square), look(square)
    assert RawComment.objects.count() == 1


def test_a_deleted_root_does_not_lose_the_rest_of_its_thread(square: Square) -> None:
    alone(square, 1), alone(square, 2, "Und am Montag?", thread_id="c1", parent="c1")
    square.listen()
    square.write(1, deleted=True)
    missed(square)
    look(square)
    assert square.texts() == {"c1": "", "c2": "Und am Montag?"}
    square.write(2, deleted=True)
    missed(square)
    look(square)
    assert square.texts() == {"c1": "", "c2": ""}


def test_looking_again_at_the_same_writes_no_comment(square: Square) -> None:
    for number in range(30):
        alone(square, number, f"{ASKS} {number}")
    square.listen()
    before = list(RawComment.objects.order_by("pk").values())
    square.pass_time(minutes=6)
    with CaptureQueriesContext(connection) as queries:
        assert revisit_due(square.clock, 20) == 20
    assert list(RawComment.objects.order_by("pk").values()) == before
    assert writes(queries) == {"dialogue_watch": 21}, "one claim, and the end of each"
    assert square.network.calls.count("fetch_known") == 1, "one question for all of them"


def test_a_look_asks_for_no_more_than_it_may(square: Square, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revisiting, "LOOK_MAX", 3)
    for number in range(7):
        alone(square, number)
    square.listen()
    square.pass_time(minutes=6)
    for _batch in range(3):
        revisit_due(square.clock, 20)
    assert square.network.calls.count("fetch_known") == 3
    assert min(watched().values()) > square.clock


AGES = [({"hours": 1}, AT_ONCE), ({"hours": 7}, dt.timedelta(hours=1)), ({"days": 3}, A_DAY), ({"days": 40}, None)]


@pytest.mark.parametrize(("age", "pause"), AGES)
def test_the_older_the_seldomer(square: Square, age: dict[str, float], pause: dt.timedelta | None) -> None:
    alone(square, 1, "Danke für den Park!")
    square.listen()
    look(square, **age)
    expected = {} if pause is None else {"c1": square.clock - dt.timedelta(minutes=1, seconds=5) + pause}
    assert watched() == expected


def test_an_open_question_is_looked_at_for_as_long_as_it_is_open(square: Square) -> None:
    alone(square, 1)
    square.listen()
    square.pass_time(days=40)
    revisit_due(square.clock, 20)
    assert watched() == {"c1": square.clock + A_DAY}
    Conversation.objects.update(open_questions=0)
    square.pass_time(days=2)
    revisit_due(square.clock, 20)
    assert watched() == {}


def test_a_new_word_makes_an_old_conversation_fresh(square: Square) -> None:
    alone(square, 1, "Danke für den Park!")
    square.listen()
    look(square, days=40)
    assert watched() == {}
    alone(square, 2, "Und für das Bad!", thread_id="c1", parent="c1")
    square.listen()
    assert watched() == {"c1": square.clock + AT_ONCE}


def test_a_new_word_below_an_old_publication_makes_its_thread_fresh(square: Square) -> None:
    square.pass_time(days=40)
    watch_due(square.clock, 20)
    assert Watch.objects.get().next_attempt_at is None
    square.write(1, "Danke für das Bad!")
    square.listen()
    assert Watch.objects.get().next_attempt_at == square.clock + AT_ONCE
    square.write(1, deleted=True)
    missed(square)
    square.pass_time(minutes=5)
    square.listen(threads=True)
    assert square.texts() == {"c1": ""}
    assert watched() == {}, "the thread brings it, so the conversation needs no look of its own"


def test_a_conversation_that_turns_out_to_stand_below_our_post_is_left_to_its_thread(square: Square) -> None:
    alone(square, 1)
    square.listen()
    alone(square, 2, "Ach so.", thread_id="c1", post_remote_id=square.remote_id, parent="c1")
    square.listen()
    assert square.conversation.post == square.post
    revisit_due(square.clock + A_DAY, 20)
    assert watched() == {}


def test_what_was_written_below_a_withdrawn_post_is_still_followed(square: Square) -> None:
    square.write(1)
    square.listen()
    withdraw_post(square.world.bernd, square.post, "Das Datum war falsch.", now=square.clock)
    withdraw_due(square.clock, 5)
    square.pass_time(minutes=6)
    watch_due(square.clock, 5)
    square.write(1, deleted=True)
    missed(square)
    look(square)
    assert square.texts() == {"c1": ""}


def test_a_network_that_answers_more_than_it_was_asked_takes_nothing_away(
    square: Square, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It names comments of others as gone, each of its own many times, and what it was never asked about."""
    square.write(1), alone(square, 2), alone(square, 3, "Danke!")
    square.listen()
    lies = [RemoteComment(f"c{number}", deleted=number != 3) for number in (1, 3, 3, 99)] * 500
    monkeypatch.setattr(MemoryNetwork, "fetch_known", lambda _network, ids: tuple(lies))
    monkeypatch.setattr(MemoryNetwork, "fetch_thread", lambda *_call: (RemoteComment("c2", deleted=True),))
    square.pass_time(minutes=6)
    watch_due(square.clock, 20)
    look(square)
    texts = square.texts()
    assert (texts["c1"], texts["c2"]) == (ASKS, ASKS)
    assert set(texts) == {"c1", "c2", "c3"}


TROUBLE = [
    (Temporary("Der Dienst ist gestört."), dt.timedelta(seconds=10)),
    (RateLimited("Zu viele Anfragen.", retry_after=900), dt.timedelta(seconds=10)),
    (AuthExpired("Das Zugangszeichen gilt nicht mehr."), dt.timedelta(minutes=10)),
    (ValueError("a defect"), dt.timedelta(seconds=10)),
]


@pytest.mark.parametrize(("error", "pause"), TROUBLE, ids=lambda one: type(one).__name__)
def test_trouble_is_waited_for(square: Square, error: Exception, pause: dt.timedelta) -> None:
    alone(square, 1)
    square.listen()
    square.write(1, deleted=True)
    missed(square)
    square.network.fail_next(error, call="fetch_known")
    square.pass_time(minutes=6)
    revisit_due(square.clock, 20)
    watch = Watch.objects.get(conversation__isnull=False)
    assert (watch.failures, watch.next_attempt_at) == (1, square.clock + pause)
    assert ChannelRest.objects.exists() is isinstance(error, RateLimited)
    look(square, minutes=16)
    assert square.texts() == {"c1": ""}


def test_only_channels_that_speak_are_asked(square: Square) -> None:
    alone(square, 1)
    square.listen()
    Channel.objects.update(state=Channel.State.PAUSED)
    assert look(square) == 0
    Channel.objects.update(state=Channel.State.ACTIVE)
    assert look(square) == 1


def test_a_clock_that_was_set_back_does_not_end_the_looking(square: Square) -> None:
    alone(square, 1)
    square.listen()
    Watch.objects.update(next_attempt_at=square.clock + dt.timedelta(days=300))
    keep_listening(square.clock)
    assert look(square) == 1


def test_a_word_that_comes_while_somebody_looks_is_not_overlooked(
    square: Square, monkeypatch: pytest.MonkeyPatch, calls_in_this_thread: None
) -> None:
    """The look began before the new comment; what it says about the pause is no longer true."""
    alone(square, 1, "Danke für den Park!")
    square.listen()
    square.pass_time(days=40)
    fetch = MemoryNetwork.fetch_known

    def meanwhile(network: MemoryNetwork, ids: list[str]) -> tuple[RemoteComment, ...]:
        told = fetch(network, ids)
        new = alone(square, 2, "Und für das Bad!", thread_id="c1", parent="c1")
        receive_page(square.channel, [new], now=square.clock)
        process_raw(square.clock, 10)
        return told

    monkeypatch.setattr(MemoryNetwork, "fetch_known", meanwhile)
    revisit_due(square.clock, 20)
    assert watched() == {"c1": square.clock + AT_ONCE}

"""Comments come in by themselves: all of them, once, in pages, and a second look writes nothing. Invariant 5."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.dialogue.actions import keep_listening, listen_due, listening, watch_due
from stadtstimme.desk.dialogue.models import Comment, Listener, Question, RawComment, Watch
from stadtstimme.desk.dialogue.watches import pace_of
from stadtstimme.desk.editorial.models import ChannelRest, Delivery
from stadtstimme.networks.errors import AuthExpired, RateLimited, Rejected, Temporary
from stadtstimme.networks.memory import EVERYTHING
from tests.desk.editorial.scenes import NOW, approved

from .listening import ASKS, Square

pytestmark = pytest.mark.django_db


def test_what_citizens_write_becomes_questions(square: Square) -> None:
    square.write(1)
    assert square.listen() == 1
    comment = Comment.objects.get()
    assert (comment.text, comment.conversation.post, comment.author_name) == (ASKS, square.post, "Gisela")
    assert Question.objects.get().comment == comment
    listener = Listener.objects.get()
    assert (listener.cursor, listener.trouble, listener.next_attempt_at) == (
        "1",
        "",
        listener.last_success_at + listening.EVERY,
    )


def test_all_pages_are_read_in_one_go(square: Square, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "PAGE", 10)
    for number in range(35):
        square.write(number)
    assert square.listen() == 4
    assert len(square.texts()) == 35


def writes(queries: CaptureQueriesContext) -> Counter[str]:
    """How often which table was written to."""
    found: Counter[str] = Counter()
    for one in queries.captured_queries:
        word, _space, rest = one["sql"].partition(" ")
        if word in ("INSERT", "UPDATE", "DELETE"):
            found[rest.replace("INTO ", "").replace("FROM ", "").split(" ")[0].strip('"')] += 1
    return found


def test_a_second_poll_of_the_same_writes_nothing(square: Square, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "PAGE", 10)
    for number in range(30):
        square.write(number)
    square.listen(threads=True)
    before = list(RawComment.objects.order_by("pk").values())
    Listener.objects.update(cursor="")  # a network that tells everything again
    square.pass_time(minutes=10)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert listen_due(square.clock, 20) == 3
        watch_due(square.clock, 20)
    assert list(RawComment.objects.order_by("pk").values()) == before
    # The claim, the cursor of three pages and the end; the claim and the end of the thread. No comment is touched.
    assert writes(queries) == {"dialogue_listener": 5, "dialogue_watch": 2}
    square.pass_time(minutes=10)
    with CaptureQueriesContext(connection) as queries:
        assert listen_due(square.clock, 20) == 1
    assert writes(queries) == {"dialogue_listener": 2}, (
        "and where the cursor stands there is only the claim and its end"
    )


@pytest.mark.parametrize("where", ["bulk_create", "cursor"])
def test_a_crash_repeats_a_page_and_skips_none(square: Square, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    monkeypatch.setattr(listening, "PAGE", 2)
    for number in range(6):
        square.write(number)
    crashed: list[int] = []
    take = listening.receive_page

    def receive(channel: int, comments: object, *, now: dt.datetime) -> int:
        crashed.append(1)
        if len(crashed) == 2 and where == "bulk_create":
            raise RuntimeError("the lights went out before the page was stored")
        found = take(channel, comments, now=now)  # type: ignore[arg-type]
        if len(crashed) == 2:
            raise RuntimeError("the lights went out before the cursor moved")
        return found

    monkeypatch.setattr(listening, "receive_page", receive)
    square.pass_time(minutes=1)
    with pytest.raises(RuntimeError):
        listen_due(square.clock, 20)
    assert (Listener.objects.get().cursor, RawComment.objects.count()) == ("2", 2)
    assert listen_due(square.clock, 20) == 0, "the lease of the dead worker holds for a minute"
    square.pass_time(minutes=1)
    square.listen()
    assert sorted(square.texts()) == [f"c{number}" for number in range(6)]


def test_twice_and_out_of_order_is_once(square: Square) -> None:
    answer = square.write(2, "Ich meinte den Sonntag.", parent="c1")
    square.listen()
    square.write(1)
    square.network.shelf.comments += [answer, answer]
    square.listen()
    assert square.texts() == {"c1": ASKS, "c2": "Ich meinte den Sonntag."}
    assert Comment.objects.get(remote_id="c2").parent == Comment.objects.get(remote_id="c1")
    assert square.conversation.comments.count() == 2


def test_what_we_sent_ourselves_is_no_comment(square: Square) -> None:
    square.write(1, "Eigenes", remote_id=square.remote_id)
    square.write(2, "Eigenes", own=True)
    square.write(3)
    square.listen(threads=True)
    assert square.texts() == {"c3": ASKS}


def test_the_thread_brings_what_notices_missed(square: Square) -> None:
    square.write(1)
    Listener.objects.update(cursor="1")
    square.listen()
    assert square.texts() == {}
    square.pass_time(minutes=5)
    square.listen(threads=True)
    assert square.texts() == {"c1": ASKS}


def test_edits_and_deletions_are_followed_unless_held_as_evidence(square: Square) -> None:
    for number in (1, 2, 3):
        square.write(number)
    square.listen()
    Comment.objects.filter(remote_id="c3").update(held_at=NOW, held_reason="Beleidigung")
    later = NOW + dt.timedelta(minutes=1)
    square.write(1, "Wann öffnet das Hallenbad?", edited_at=later)
    square.write(2, deleted=True)
    square.write(3, deleted=True)
    Listener.objects.update(cursor="6")  # notices tell of neither
    square.pass_time(minutes=5)
    square.listen(threads=True)
    assert square.texts() == {"c1": "Wann öffnet das Hallenbad?", "c2": "", "c3": ASKS}
    assert dict(Comment.objects.values_list("remote_id", "state"))["c2"] == Comment.State.GONE


AGES = [
    ({"hours": 1}, {"minutes": 5}),
    ({"hours": 7}, {"hours": 1}),
    ({"days": 3}, {"days": 1}),
    ({"days": 31}, None),
    ({"hours": -3}, {"minutes": 5}),
]


@pytest.mark.parametrize(("age", "pause"), AGES)
def test_the_older_the_seldomer(square: Square, age: dict[str, float], pause: dict[str, float] | None) -> None:
    expected = dt.timedelta(**pause) if pause else None
    assert pace_of(NOW, NOW + dt.timedelta(**age)) == expected
    if age["hours" if "hours" in age else "days"] > 0:
        square.pass_time(**age)
        watch_due(square.clock, 20)
        again = Watch.objects.get().next_attempt_at
        assert again == (square.clock + expected if expected else None)


def test_an_old_thread_is_read_as_long_as_a_question_is_open(square: Square) -> None:
    square.write(1)
    square.listen()
    square.pass_time(days=40)
    watch_due(square.clock, 20)
    assert Watch.objects.get().next_attempt_at == square.clock + dt.timedelta(days=1)
    Question.objects.update(state="answered")
    square.conversation.comments.update(state="shown")
    type(square.conversation).objects.update(open_questions=0)
    square.pass_time(days=2)
    watch_due(square.clock, 20)
    assert Watch.objects.get().next_attempt_at is None
    type(square.conversation).objects.update(open_questions=1)
    keep_listening(square.clock)
    assert Watch.objects.get().next_attempt_at == square.clock, "somebody asked again"


def test_a_publication_that_is_gone_is_looked_at_seldom(square: Square) -> None:
    square.network.fail_next(Rejected("Nicht gefunden", "404"), call="fetch_thread")
    square.pass_time(minutes=10)
    watch_due(square.clock, 20)
    assert Watch.objects.get().next_attempt_at == square.clock + dt.timedelta(days=1)
    Delivery.objects.update(state="withdrawn")
    square.pass_time(days=2)
    watch_due(square.clock, 20)
    assert Watch.objects.get().next_attempt_at is None


TROUBLE = [
    (Temporary("Der Dienst ist gestört."), dt.timedelta(seconds=10)),
    (RateLimited("Zu viele Anfragen.", retry_after=900), dt.timedelta(minutes=15)),
    (AuthExpired("Das Zugangszeichen gilt nicht mehr."), dt.timedelta(minutes=10)),
    (ValueError("a defect"), dt.timedelta(seconds=10)),
]


@pytest.mark.parametrize(("error", "pause"), TROUBLE)
def test_trouble_pauses_the_channel_and_says_why(square: Square, error: Exception, pause: dt.timedelta) -> None:
    square.write(1)
    square.network.fail_next(error, call="fetch_comments")
    assert square.listen() == 0
    listener = Listener.objects.get()
    assert listener.failures == 1
    assert abs(listener.next_attempt_at - listener.failing_since - pause) < dt.timedelta(seconds=5)
    assert str(error) in listener.trouble or isinstance(error, ValueError)
    square.pass_time(minutes=30)
    assert square.listen() == 1
    listener.refresh_from_db()
    assert (listener.failures, listener.failing_since, listener.trouble) == (0, None, "")
    assert square.texts() == {"c1": ASKS}


def test_a_network_that_asks_for_a_pause_is_left_alone_altogether(square: Square) -> None:
    square.network.fail_next(RateLimited("Zu viele Anfragen.", retry_after=900), call="fetch_comments")
    square.listen()
    assert ChannelRest.objects.get().channel == square.channel
    before = len(square.network.calls)
    square.pass_time(minutes=8)
    square.listen(threads=True)
    approved(square.world, "Noch ein Beitrag über das Freibad.", targets={square.channel.pk: ""}, now=square.clock)
    assert len(square.network.calls) == before


def test_a_clock_that_was_set_back_does_not_silence_a_channel(square: Square) -> None:
    far = square.clock + dt.timedelta(days=300)
    Listener.objects.update(next_attempt_at=far, leased_until=far)
    Watch.objects.update(next_attempt_at=far, leased_until=far)
    square.write(1)
    keep_listening(square.clock)
    assert square.listen() == 1


def test_only_active_channels_that_listen_are_read(square: Square) -> None:
    Channel.objects.update(state=Channel.State.PAUSED)
    square.write(1)
    assert square.listen() == 0


def test_a_network_that_does_not_tell_gets_no_listener(square: Square) -> None:
    square.network.capabilities = replace(EVERYTHING, listens=False)
    Listener.objects.all().delete()
    keep_listening(NOW)
    assert not Listener.objects.exists()


def test_what_cannot_be_stored_does_not_hold_the_rest(square: Square) -> None:
    square.write(1, remote_id="")
    square.write(2, remote_id="x" * 301)
    square.write(3, "Wann\0 öffnet das Bad?")
    square.listen()
    assert list(square.texts().values()) == ["Wann\ufffd öffnet das Bad?"]

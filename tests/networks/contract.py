"""What every network must do that says it can: the same checks for the page, the double, and any that comes later.

A test class inherits from NetworkContract and offers the fixtures `network` (a fresh connection), `comment_id` (the
remote id of a citizen's comment that is not decided yet) and `seen` (does a reader see this comment?).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable
from typing import Protocol

import pytest

from stadtstimme.networks.base import Content, Image, Network
from stadtstimme.networks.errors import Rejected

NOON = dt.datetime(2026, 11, 20, 11, 0, tzinfo=dt.UTC)
PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01"
    b"\x00\x00\x02\x02D\x01\x00;"
)


READ = Content("Zum Nachlesen.", published_at=NOON)


class Stranger(Protocol):
    """Somebody else on the network: comments one of our publications, deletes the comment again.

    Both come back when everybody sees it; `sees` waits until something of ours is seen by everybody. `alone` writes below
    nothing of ours: at the beginning of a thread, or below something of their own.
    """

    def comment(self, remote_id: str, text: str) -> str: ...

    def alone(self, text: str, below: str = "") -> str: ...

    def delete(self, comment_id: str) -> None: ...

    def sees(self, remote_id: str) -> None: ...


def picture(alt_text: str = "Ein weißer Punkt") -> Image:
    """A real image of one pixel."""
    return Image(hashlib.sha256(PIXEL).hexdigest(), "image/gif", 1, 1, alt_text, lambda: PIXEL, "Stadt Musterstadt")


class NetworkContract:
    """The contract of networks/base.py."""

    def test_accepts_what_it_publishes(self, network: Network) -> None:
        content = Content("Die Brücke ist wieder frei.", images=(picture(),), published_at=NOON)
        assert network.check_post(content) == ()
        result = network.publish(content, "handle-1")
        assert result.state == "completed"
        assert result.remote_id
        assert result.url.startswith("http")

    def test_names_each_broken_limit(self, network: Network) -> None:
        limits = network.capabilities
        assert [one.code for one in network.check_post(Content("   "))] == ["empty"]
        assert "too_long" in {one.code for one in network.check_post(Content("x" * (limits.max_length + 1)))}
        assert network.check_post(Content("x" * limits.max_length)) == ()
        many = (picture(),) * (limits.images_max + 1)
        assert {one.field for one in network.check_post(Content("Viele Bilder", images=many))} == {"images"}
        talkative = picture("a" * (limits.alt_text_max + 1))
        assert network.check_post(Content("Ein Bild", images=(talkative,)))[0].field == "images"

    def test_a_handle_is_published_once(self, network: Network) -> None:
        assert network.capabilities.idempotent
        first = network.publish(Content("Einmal.", published_at=NOON), "handle-2")
        assert network.publish(Content("Einmal.", published_at=NOON), "handle-2") == first
        assert network.publish(Content("Einmal.", published_at=NOON), "handle-3").remote_id != first.remote_id

    def test_reads_back_what_became_of_a_handle(self, network: Network) -> None:
        assert network.capabilities.reads_back
        assert network.read_back("handle-4", READ, NOON) is None
        result = network.publish(READ, "handle-4")
        assert network.read_back("handle-4", READ, NOON) == result

    def test_withdraws_twice_without_harm(self, network: Network) -> None:
        assert network.capabilities.withdraws
        result = network.publish(Content("Zum Zurückziehen.", published_at=NOON), "handle-5")
        network.withdraw(result.remote_id, "Das Datum war falsch.")
        network.withdraw(result.remote_id, "Das Datum war falsch.")
        found = network.read_back("handle-5", READ, NOON)  # a network that deletes knows nothing of it any more
        assert found is None or found.remote_id == result.remote_id

    def test_answers_and_corrects(self, network: Network, comment_id: str) -> None:
        assert network.capabilities.replies
        first = network.publish(Content("Am 24.11. geschlossen.", published_at=NOON), "handle-6")
        answer = Content("Ja, jede halbe Stunde.", reply_to=comment_id, published_at=NOON)
        reply = network.publish(answer, "handle-7")
        correction = Content("Berichtigung: am 26.11.", corrects=first.remote_id, published_at=NOON)
        assert len({first.remote_id, reply.remote_id, network.publish(correction, "handle-8").remote_id}) == 3
        assert network.read_back("handle-7", answer, NOON) == reply

    def test_shows_and_hides_comments(self, network: Network, comment_id: str, seen: Callable[[str], bool]) -> None:
        assert network.capabilities.moderates
        for act, visible in ((network.show_comment, True), (network.hide_comment, False), (network.show_comment, True)):
            act(comment_id)
            act(comment_id)
            assert seen(comment_id) is visible


class ListeningContract:
    """For networks that bring what citizens write. Needs the fixtures `network` and `stranger`."""

    def test_comments_come_in_pages_and_the_cursor_continues(self, network: Network, stranger: Stranger) -> None:
        assert network.capabilities.listens
        post = network.publish(Content("Worüber wir reden.", published_at=NOON), "handle-10").remote_id
        start = network.fetch_comments().cursor
        ids = [stranger.comment(post, f"Frage {number}?") for number in range(3)]
        seen: list[str] = []
        cursor, more = start, True
        while more:
            page = network.fetch_comments(cursor, limit=2)
            assert all(one.text and one.thread_id and one.written_at for one in page.comments)
            seen += [one.remote_id for one in page.comments]
            cursor, more = page.cursor, page.more
        assert [one for one in dict.fromkeys(seen) if one in ids] == ids
        assert [one.remote_id for one in network.fetch_comments(cursor).comments if one.remote_id not in seen] == []

    def test_a_thread_names_what_stands_and_what_is_gone(self, network: Network, stranger: Stranger) -> None:
        post = network.publish(Content("Worüber wir reden.", published_at=NOON), "handle-11").remote_id
        stays, goes = stranger.comment(post, "Ich bleibe."), stranger.comment(post, "Ich gehe.")
        assert {one.remote_id for one in network.fetch_thread(post)} == {stays, goes}
        stranger.delete(goes)
        thread = {one.remote_id: one.deleted for one in network.fetch_thread(post, [stays, goes])}
        assert thread == {stays: False, goes: True}

    def test_what_stands_alone_is_asked_for_by_name(self, network: Network, stranger: Stranger) -> None:
        """The first of a thread is deleted; the rest of it, and what stands elsewhere, is not."""
        first = stranger.alone("Das Freibad ist zu.")
        below, other = stranger.alone("Es öffnet am Sonntag.", first), stranger.alone("Der Park ist schön.")
        assert {one.remote_id: one.deleted for one in network.fetch_known([first, below, other, other])} == {
            first: False,
            below: False,
            other: False,
        }
        stranger.delete(first)
        known = {one.remote_id: one for one in network.fetch_known([first, below, other])}
        assert {key: one.deleted for key, one in known.items()} == {first: True, below: False, other: False}
        assert [known[key].text.endswith(end) for key, end in ((below, "Sonntag."), (other, "schön."))] == [True, True]
        assert known[first].payload() == {"remote_id": first, "deleted": True}
        assert network.fetch_known([]) == ()

    def test_what_we_answered_ourselves_is_marked(self, network: Network, stranger: Stranger) -> None:
        post = network.publish(Content("Worüber wir reden.", published_at=NOON), "handle-13").remote_id
        comment_id = stranger.comment(post, "Und sonntags?")
        answer = network.publish(Content("Sonntags auch.", reply_to=comment_id, published_at=NOON), "handle-14")
        stranger.sees(answer.remote_id)
        thread = {one.remote_id: one for one in network.fetch_thread(post)}
        assert {key: one.own for key, one in thread.items()} == {comment_id: False, answer.remote_id: True}
        assert thread[answer.remote_id].parent_remote_id == comment_id

    def test_a_comment_becomes_plain_data(self, network: Network, stranger: Stranger) -> None:
        post = network.publish(Content("Worüber wir reden.", published_at=NOON), "handle-12").remote_id
        comment_id = stranger.comment(post, "Und samstags?")
        [comment] = network.fetch_thread(post)
        payload = comment.payload()
        assert json.loads(json.dumps(payload)) == payload
        assert payload["remote_id"] == comment_id
        assert (payload["text"], payload["post_remote_id"]) == ("Und samstags?", post)


class RefusesTheUnknown:
    """For networks that know what they hold: what is not there is refused, never ignored."""

    @pytest.mark.parametrize("remote_id", ["gibt-es-nicht", "reply-999999", "reply-x", ""])
    def test_refuses_to_touch_what_is_not_there(self, network: Network, remote_id: str) -> None:
        for act in (lambda one: network.withdraw(one, "Notiz"), network.show_comment, network.hide_comment):
            with pytest.raises(Rejected):
                act(remote_id)

    def test_refuses_to_answer_or_correct_what_is_not_there(self, network: Network) -> None:
        for content in (Content("Antwort", reply_to="nirgends"), Content("Berichtigung", corrects="nirgends")):
            with pytest.raises(Rejected):
                network.publish(content, "handle-9")
        assert network.read_back("handle-9", READ, NOON) is None

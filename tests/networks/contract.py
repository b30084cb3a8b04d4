"""What every network must do that says it can: the same checks for the page, the double, and any that comes later.

A test class inherits from NetworkContract and offers the fixtures `network` (a fresh connection), `comment_id` (the
remote id of a citizen's comment that is not decided yet) and `seen` (does a reader see this comment?).
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable

import pytest

from stadtstimme.networks.base import Content, Image, Network
from stadtstimme.networks.errors import Rejected

NOON = dt.datetime(2026, 11, 20, 11, 0, tzinfo=dt.UTC)
PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01"
    b"\x00\x00\x02\x02D\x01\x00;"
)


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
        assert network.read_back("handle-4") is None
        result = network.publish(Content("Zum Nachlesen.", published_at=NOON), "handle-4")
        assert network.read_back("handle-4") == result

    def test_withdraws_twice_without_harm(self, network: Network) -> None:
        assert network.capabilities.withdraws
        result = network.publish(Content("Zum Zurückziehen.", published_at=NOON), "handle-5")
        network.withdraw(result.remote_id, "Das Datum war falsch.")
        network.withdraw(result.remote_id, "Das Datum war falsch.")
        found = network.read_back("handle-5")
        assert found is not None
        assert found.remote_id == result.remote_id

    def test_answers_and_corrects(self, network: Network, comment_id: str) -> None:
        assert network.capabilities.replies
        first = network.publish(Content("Am 24.11. geschlossen.", published_at=NOON), "handle-6")
        reply = network.publish(Content("Ja, jede halbe Stunde.", reply_to=comment_id, published_at=NOON), "handle-7")
        correction = Content("Berichtigung: am 26.11.", corrects=first.remote_id, published_at=NOON)
        assert len({first.remote_id, reply.remote_id, network.publish(correction, "handle-8").remote_id}) == 3
        assert network.read_back("handle-7") == reply

    def test_shows_and_hides_comments(self, network: Network, comment_id: str, seen: Callable[[str], bool]) -> None:
        assert network.capabilities.moderates
        for act, visible in ((network.show_comment, True), (network.hide_comment, False), (network.show_comment, True)):
            act(comment_id)
            act(comment_id)
            assert seen(comment_id) is visible


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
        assert network.read_back("handle-9") is None

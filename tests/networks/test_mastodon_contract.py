"""The contract of every network: against a small Mastodon of recorded answers, and against the real server snac2."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

import httpx
import pytest

from stadtstimme.networks import http
from stadtstimme.networks.base import Content, Network
from stadtstimme.networks.comments import RemoteComment
from stadtstimme.networks.credentials import Credentials
from stadtstimme.networks.errors import AuthExpired, Rejected
from stadtstimme.networks.mastodon import MastodonJoining, MastodonNetwork, media
from stadtstimme.networks.registry import Profile
from tests.peers.mastodon import SmallMastodon
from tests.peers.snac import Citizen, SnacServer, connected, join

from .contract import NOON, READ, ListeningContract, NetworkContract, Stranger, picture

pytestmark = [pytest.mark.xdist_group("mastodon"), pytest.mark.usefixtures("loopback")]
numbers = count(1)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallMastodon]:
    monkeypatch.setattr(media, "WAITS", (0.0, 0.0, 0.0))
    with SmallMastodon() as server:
        yield server


def account(server: SmallMastodon, name: str = "stadt") -> MastodonNetwork:
    """A connection with the limits that the server tells."""
    profile = Profile(1, f"{server.address}/@{name}", Credentials({"server": server.address, "token": name}))
    return MastodonNetwork(Profile(1, profile.address, profile.credentials, MastodonNetwork(profile).read_limits()))


@dataclass
class SmallStranger:
    """Gisela on the small Mastodon."""

    server: SmallMastodon

    def comment(self, remote_id: str, text: str) -> str:
        return str(self.server.add("gisela", {"status": f"@stadt {text}", "in_reply_to_id": remote_id})["id"])

    def alone(self, text: str, below: str = "") -> str:
        return str(self.server.add("gisela", {"status": text, "in_reply_to_id": below or None})["id"])

    def delete(self, comment_id: str) -> None:
        self.server.state.statuses.pop(comment_id)

    def sees(self, remote_id: str) -> None:
        assert remote_id in self.server.state.statuses


class CannotHide:
    """Mastodon has no way to hide what others wrote below a post."""

    def test_shows_and_hides_comments(self, network: Network, comment_id: str) -> None:
        assert not network.capabilities.moderates
        for act in (network.show_comment, network.hide_comment):
            with pytest.raises(Rejected, match=r"blockieren oder den Kommentar dem Server melden") as raised:
                act(comment_id)
            assert raised.value.code == "cannot_hide"


class NamesThePerson(ListeningContract):
    """A comment names whom it speaks to, so its text begins with a name."""

    def test_a_comment_becomes_plain_data(self, network: Network, stranger: Stranger) -> None:
        post = network.publish(Content("Worüber wir reden.", published_at=NOON), "handle-12").remote_id
        comment_id = stranger.comment(post, "Und samstags?")
        payload = next(one for one in network.fetch_thread(post) if one.remote_id == comment_id).payload()
        assert (payload["remote_id"], payload["post_remote_id"]) == (comment_id, post)
        assert payload["text"].startswith("@stadt") and payload["text"].endswith(" Und samstags?")


class TestSmallMastodon(CannotHide, NetworkContract, NamesThePerson):
    """Everything that networks/base.py asks for, hiding aside."""

    @pytest.fixture
    def network(self, small: SmallMastodon) -> Network:
        return account(small)

    @pytest.fixture
    def stranger(self, small: SmallMastodon) -> Stranger:
        return SmallStranger(small)

    @pytest.fixture
    def comment_id(self, network: Network, stranger: Stranger) -> str:
        post = network.publish(Content("Am Mittwoch geschlossen.", published_at=NOON), f"comment-{next(numbers)}")
        return stranger.comment(post.remote_id, "Auch das Bürgeramt?")


SAID = {
    "opening": "Auch das Bürgeramt?",
    "saturdays": "Und samstags?",
    "sundays": "Und sonntags?",
    "edited": "Wann?",
    "words": "Erste Zeile\nzweite Zeile\n\nAbsatz mit https://www.musterstadt.de/pfad?a=1&b=2 und 2 < 3 🌳",
}


@dataclass
class Town:
    """A running snac2 and its two accounts. Gisela has answered a post of the city for each of SAID, and written a letter."""

    server: SnacServer
    credentials: Credentials
    gisela: Citizen
    start: str
    posts: dict[str, str]
    answers: dict[str, str]
    letter: str


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    before, http.POLICY.private = http.POLICY.private, True
    server = SnacServer(tmp_path_factory.mktemp("snac"))
    try:
        yield talk(server)
    finally:
        server.close()
        http.POLICY.private = before


def talk(server: SnacServer) -> Town:
    """All at once, since the server takes its time to deliver."""
    credentials, hers = join(server, "stadt"), join(server, "gisela")
    gisela = Citizen(server, hers["token"], Citizen(server, credentials["token"]))
    network = connected(server, credentials)
    start = network.fetch_comments().cursor
    posts = {one: network.publish(Content(f"Worüber wir reden: {one}."), f"post-{one}").remote_id for one in SAID}
    answers = {one: gisela.answer(posts[one], text) for one, text in SAID.items()}
    letter = gisela.write("@stadt Meine Nummer ist 12.", visibility="direct")
    for one, key in answers.items():
        gisela.told(key)
        gisela.shown(posts[one], key)
    gisela.told(letter)
    return Town(server, credentials, gisela, start, posts, answers, letter)


def every_comment(network: Network, cursor: str = "") -> dict[str, RemoteComment]:
    """All that comes in since the cursor, in its order."""
    found, more = {}, True
    while more:
        page = network.fetch_comments(cursor)
        found |= {one.remote_id: one for one in page.comments}
        cursor, more = page.cursor, page.more
    return found


class TestSnac(CannotHide, NetworkContract, NamesThePerson):
    """A server by other people. What snac 2.75 cannot is said by the tests that replace those of the contract."""

    @pytest.fixture
    def network(self, town: Town) -> Network:
        return connected(town.server, town.credentials)

    @pytest.fixture
    def comment_id(self, town: Town) -> str:
        return town.answers["opening"]

    def test_comments_come_in_pages_and_the_cursor_continues(self, network: Network, town: Town) -> None:
        """It tells of comments in the order in which its deliveries happen to end."""
        found = every_comment(network, town.start)
        assert set(found) == {*town.answers.values(), town.letter}
        assert all(one.text and one.written_at and one.author_name == "gisela" for one in found.values())
        assert {one: found[key].thread_id for one, key in town.answers.items()} == town.posts

    def test_a_comment_becomes_plain_data(self, network: Network, town: Town) -> None:
        [comment] = network.fetch_thread(town.posts["saturdays"])
        payload = comment.payload()
        assert (payload["remote_id"], payload["post_remote_id"]) == (town.answers["saturdays"], town.posts["saturdays"])
        assert payload["text"].startswith("@stadt") and payload["text"].endswith(" Und samstags?")

    def test_a_handle_is_published_once(self, network: Network) -> None:
        """It ignores the key: the connector knows this and never sends twice there."""
        assert not network.capabilities.idempotent
        first = network.publish(Content("Zweimal."), "handle-2")
        assert network.publish(Content("Zweimal."), "handle-2") != first

    def test_withdraws_twice_without_harm(self, network: Network) -> None:
        """It answers 404 to a deletion and keeps the post: this must not pass for a success."""
        result = network.publish(Content("Zum Zurückziehen.", published_at=NOON), "handle-5")
        with pytest.raises(Rejected) as raised:
            network.withdraw(result.remote_id, "Das Datum war falsch.")
        assert raised.value.code == "not_deleted"
        network.withdraw("gibt-es-nicht", "Das Datum war falsch.")

    def test_a_thread_names_what_stands_and_what_is_gone(self, network: Network, town: Town) -> None:
        """It cannot delete, so what is gone is what never was."""
        stays = town.answers["opening"]
        with pytest.raises(httpx.HTTPStatusError, match="404"):
            town.gisela.delete(stays)
        found = network.fetch_thread(town.posts["opening"], [stays, "gibt-es-nicht"])
        thread = {one.remote_id: one.deleted for one in found if not one.own}
        assert thread == {stays: False, "gibt-es-nicht": True}

    def test_what_stands_alone_is_asked_for_by_name(self, network: Network, town: Town) -> None:
        """It tells of no several statuses at once, so each is asked for on its own; a message for us alone as well."""
        known = {one.remote_id: one for one in network.fetch_known([town.letter, "gibt-es-nicht"])}
        assert {key: one.deleted for key, one in known.items()} == {town.letter: False, "gibt-es-nicht": True}
        assert known[town.letter].private and known[town.letter].text.endswith("Meine Nummer ist 12.")

    def test_what_we_answered_ourselves_is_marked(self, network: Network, town: Town) -> None:
        """Its threads tell the next level alone, so the answer is looked for below the comment."""
        comment_id = town.answers["sundays"]
        answer = network.publish(Content("Sonntags auch.", reply_to=comment_id, published_at=NOON), "handle-14")
        [told] = network.fetch_thread(comment_id)
        assert (told.remote_id, told.own, told.thread_id) == (answer.remote_id, True, town.posts["sundays"])

    def test_edits_and_shows_images(self, network: Network, town: Town) -> None:
        content = Content("Das Fest beginnt um 14 Uhr.", images=(picture(),), warning="Fest")
        key = network.publish(content, "handle-20").remote_id
        [medium] = town.gisela.call("GET", f"/api/v1/statuses/{key}").json()["media_attachments"]
        assert medium["description"] == "Ein weißer Punkt"
        assert network.read_back("handle-20", content, NOON).remote_id == key  # type: ignore[union-attr]
        for _time in range(2):
            network.edit(key, Content("Das Fest beginnt um 15 Uhr.", images=(picture(),)))
        shown = town.gisela.call("GET", f"/api/v1/statuses/{key}").json()
        assert "15 Uhr" in shown["content"] and shown["edited_at"]

    def test_a_comment_that_is_edited_changes_with_the_next_look(self, network: Network, town: Town) -> None:
        post, comment_id = town.posts["edited"], town.answers["edited"]
        """It gives an edited status a new id; the comment stays the same one."""
        [before] = network.fetch_thread(post, [comment_id])
        time.sleep(1.0)  # it counts whole seconds
        town.gisela.call("PUT", f"/api/v1/statuses/{comment_id}", data={"status": "@stadt Wann genau?"})
        [after] = network.fetch_thread(post, [comment_id])
        assert (after.remote_id, before.edited_at, after.text.endswith("Wann genau?")) == (comment_id, None, True)
        assert after.edited_at is not None

    def test_a_message_for_us_alone_is_private_and_so_is_the_answer(self, network: Network, town: Town) -> None:
        assert every_comment(network)[town.letter].private
        answer = network.publish(Content("Danke.", reply_to=town.letter), "handle-22").remote_id
        seen = network.server.get(f"/api/v1/statuses/{answer}").json()["visibility"]  # type: ignore[attr-defined]
        assert seen in ("private", "direct")

    def test_a_text_comes_back_as_plain_text(self, network: Network, town: Town) -> None:
        [comment] = network.fetch_thread(town.posts["words"])
        assert comment.text == f"@stadt@localhost:{town.server.port} {SAID['words']}"

    def test_a_revoked_token_is_dead(self, town: Town) -> None:
        credentials = join(town.server, "stadt")
        network = connected(town.server, credentials)
        assert (network.whoami().name, network.whoami().missing) == ("stadt", frozenset())
        MastodonJoining().revoke(credentials)
        for call in (network.whoami, lambda: network.publish(Content("Zu spät."), "h"), network.fetch_comments):
            with pytest.raises(AuthExpired):
                call()

    def test_reads_back_what_became_of_a_handle(self, network: Network) -> None:
        super().test_reads_back_what_became_of_a_handle(network)
        network.publish(READ, "handle-24")
        with pytest.raises(Exception, match="mehrmals") as raised:
            network.read_back("handle-24", READ, NOON)
        assert raised.value.code == "ambiguous"  # type: ignore[attr-defined]

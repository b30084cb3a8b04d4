"""Scenes for what comes in: a channel on a network in memory, a publication there, strangers who write below it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

import pytest

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.dialogue.actions import keep_listening, listen_due, place_outside_answers, process_raw, watch_due
from stadtstimme.desk.dialogue.models import Comment, Conversation
from stadtstimme.desk.editorial.actions import deliver_due
from stadtstimme.desk.editorial.models import Delivery, Post
from stadtstimme.networks import registry
from stadtstimme.networks.comments import RemoteComment
from stadtstimme.networks.memory import MemoryNetwork
from tests.desk.editorial.scenes import NOW, approved, channel
from tests.desk.world import CITY, World
from tests.ground import Layer

ASKS = "Wann öffnet das Freibad am Sonntag?"


@dataclass
class Square:
    """What happens on the network, and the worker that listens. `clock` is what the worker takes for the present."""

    world: World
    network: MemoryNetwork
    channel: Channel
    post: Post
    clock: dt.datetime = NOW

    @property
    def remote_id(self) -> str:
        """Our publication's."""
        return Delivery.objects.get(post=self.post).remote_id

    def write(self, number: int, text: str = ASKS, **more: Any) -> RemoteComment:
        """A stranger writes below our post."""
        comment = RemoteComment(
            f"c{number}",
            self.remote_id,
            self.remote_id,
            more.pop("parent", self.remote_id),
            "Gisela",
            text,
            written_at=NOW + dt.timedelta(seconds=number),
        )
        comment = replace(comment, **more)
        self.network.shelf.comments.append(comment)
        return comment

    def answer_outside(self, number: int, to: str, text: str = "Um neun Uhr.") -> RemoteComment:
        """Somebody in the town hall answers in the network's own app."""
        return self.write(number, text, parent=to, own=True, author_name="Stadt")

    def pass_time(self, **span: float) -> None:
        self.clock += dt.timedelta(**span)

    def listen(self, *, threads: bool = False) -> int:
        """A minute later the worker reads notices (and threads), files what came; returns the pages."""
        self.pass_time(minutes=1)
        pages = listen_due(self.clock, 20)
        if threads:
            watch_due(self.clock, 20)
        self.pass_time(seconds=5)
        while process_raw(self.clock, 100):
            pass
        place_outside_answers(self.clock, 20)
        return pages

    def texts(self) -> dict[str, str]:
        return dict(Comment.objects.filter(channel=self.channel).values_list("remote_id", "text"))

    @property
    def conversation(self) -> Conversation:
        return Conversation.objects.get(channel=self.channel)


def open_square(world: World, network: MemoryNetwork) -> Square:
    """One post is out on Mastodon's place, and the channel is listened to."""
    other = channel(world)
    post = approved(world, targets={other.pk: ""})
    deliver_due(NOW, 10)
    keep_listening(NOW)
    return Square(world, network, other, post)


def joined(network: MemoryNetwork) -> dict[str, registry.Connector]:
    """The connectors where this network is the only one."""
    return {"mastodon": registry.Connector(network.connect)}


def _build(world: World) -> Square:
    network = MemoryNetwork(kind="mastodon")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(registry, "_CONNECTORS", joined(network))
        return open_square(world, network)


SQUARE = Layer(_build, below=CITY)

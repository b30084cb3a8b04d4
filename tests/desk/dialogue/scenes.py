"""Scenes of the dialogue: a published post, comments below it, answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from stadtstimme.desk.dialogue.actions import ReplyDraft, process_raw, receive_comment, send_reply
from stadtstimme.desk.dialogue.models import Answer, Comment, Conversation, Question
from stadtstimme.desk.editorial.actions import create_post, deliver_due, save_version
from stadtstimme.desk.editorial.draft import Draft
from stadtstimme.desk.editorial.models import Delivery, Post
from stadtstimme.desk.people.models import Person
from stadtstimme.desk.public.models import Article, PageComment
from stadtstimme.desk.public.network import PageNetwork
from stadtstimme.networks.base import Content
from stadtstimme.networks.registry import Profile
from tests.desk.world import CITY, World
from tests.ground import Layer

# A Friday, 12 o'clock in Germany: half an hour of service is left before the weekend.
NOON = dt.datetime(2026, 11, 20, 11, 0, tzinfo=dt.UTC)
TWO_QUESTIONS = "Ist der Weg zur Wiese mit dem Langstock gut zu finden? Und fährt samstags überhaupt der 121er?"
INQUIRY = "Hallo Stadt, hier das Hafen-Echo: Wird die Brücke am Kai wirklich gesperrt? Redaktionsschluss 17 Uhr."
THREAT = "Der Clown vom Tiefbauamt kann nicht mal ein Schild aufstellen. Dem besuch ich mal zuhause."


@dataclass
class Scene:
    """A city with one published post on its page. `clock` goes a minute further with each comment."""

    world: World
    post: Post
    article: Article
    clock: dt.datetime = NOON

    def comment(self, text: str, name: str = "Gisela H.", **more: Any) -> Comment:
        """A citizen writes below the post through the form; the worker takes it in."""
        self.clock += dt.timedelta(minutes=1)
        page = PageComment.objects.create(
            article=self.article, text=text, name=name, sent_at=self.clock, form_token=f"form-{self.clock.timestamp()}"
        )
        payload = {
            "remote_id": str(page.uid),
            "thread_id": self.article.slug,
            "post_remote_id": self.article.slug,
            "author_name": name,
            "text": text,
            "written_at": self.clock.isoformat(),
            **more,
        }
        receive_comment(self.world.page, str(page.uid), payload, now=self.clock)
        process_raw(self.clock, 10)
        return Comment.objects.get(remote_id=str(page.uid))

    @property
    def conversation(self) -> Conversation:
        """The conversation below the post."""
        return Conversation.objects.get(thread_id=self.article.slug)

    def reply(self, actor: Person, comment: Comment, text: str, *questions: Question, **more: Any) -> Answer:
        """An answer is sent and published."""
        self.clock += dt.timedelta(minutes=1)
        draft = ReplyDraft(text, frozenset(question.pk for question in questions), more.get("interim_until"))
        answer = send_reply(actor, comment, draft, seen=self.conversation.news, now=self.clock)
        deliver_due(self.clock, 10)
        answer.refresh_from_db()
        return answer


def deliver(world: World, channel_remote_id: str, post: Post, now: dt.datetime) -> None:
    """Notes that the post stands on the page, as the worker does after publishing."""
    version = post.current_version
    assert version is not None
    Delivery.objects.create(
        version=version,
        post=post,
        channel=world.page,
        state=Delivery.State.COMPLETED,
        due_at=now,
        handle=f"handle-{post.pk}",
        remote_id=channel_remote_id,
        completed_at=now,
    )
    Post.objects.filter(pk=post.pk).update(state=Post.State.PUBLISHED, published_at=now)


def build_scene(world: World) -> Scene:
    """The post about the orchard stands on the page."""
    post = create_post(world.aylin, department=world.city, responsibility=world.general, now=NOON)
    text = "Die Streuobstwiese am Mühlenweg blüht. Am Samstag ab 10 Uhr zeigt Ihnen das Team Grün, wie man Obstbäume schneidet."
    save_version(
        world.aylin,
        post,
        Draft(title="Obstbäume schneiden", text=text, targets={world.page.pk: ""}),
        base=None,
        now=NOON,
    )
    post = Post.objects.select_related("current_version").get(pk=post.pk)
    network = PageNetwork(Profile(world.page.pk, world.page.address))
    slug = network.publish(Content(text, "Obstbäume schneiden", published_at=NOON), f"handle-{post.pk}").remote_id
    deliver(world, slug, post, NOON)
    return Scene(world, Post.objects.get(pk=post.pk), Article.objects.get(slug=slug))


SCENE = Layer(build_scene, below=CITY)

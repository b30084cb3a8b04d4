"""Short ways to a post in a given state. Everything goes through the actions, as in the house."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from stadtstimme.desk.channels.models import Channel, NetworkKind
from stadtstimme.desk.editorial.actions import create_post, decide_step, save_version, show_preview, submit_post
from stadtstimme.desk.editorial.draft import Draft
from stadtstimme.desk.editorial.models import Delivery, Post, ReviewStep, Version
from stadtstimme.desk.people.models import Person

from ..world import World

NOW = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
CALM = "Die Streuobstwiese am Mühlenweg blüht. Am Samstag zeigt das Team Grün, wie man Obstbäume schneidet."
# A stop of the rule credential.
SECRET = "Unser WLAN im Bürgeramt: Passwort: Sommer2026!Rathaus"


def draft(world: World, text: str = CALM, **more: Any) -> Draft:
    """A draft for the city's page."""
    return replace(Draft(text=text, title="Obstbäume schneiden", targets={world.page.pk: ""}), **more)


def written(
    world: World, text: str = CALM, *, author: Person | None = None, now: dt.datetime = NOW, **more: Any
) -> Post:
    """A post with one version, written by Aylin for Bernd's topic."""
    author = author or world.aylin
    kind = more.pop("kind", Post.Kind.POST)
    responsibility = more.pop("responsibility", world.general)
    post = create_post(author, department=responsibility.department, responsibility=responsibility, kind=kind, now=now)
    save_version(author, post, draft(world, text, **more), base=None, now=now)
    return fresh(post)


def submitted(world: World, text: str = CALM, *, now: dt.datetime = NOW, **more: Any) -> Post:
    """The same, handed in."""
    post = written(world, text, now=now, **more)
    return submit_post(post.created_by, post, version_of(post).number, now=now)


def approved(world: World, text: str = CALM, *, now: dt.datetime = NOW, **more: Any) -> Post:
    """The same, released by Bernd."""
    post = submitted(world, text, now=now, **more)
    return decide(world.bernd, step_of(post), now=now)


def decide(person: Person, step: ReviewStep, *, approve: bool = True, remark: str = "", now: dt.datetime = NOW) -> Post:
    """Looks at the preview and decides."""
    show_preview(person, step.version, now=now)
    return decide_step(person, step, content_hash=step.content_hash, approve=approve, remark=remark, now=now)


def fresh(post: Post) -> Post:
    """The post as the database has it."""
    return Post.objects.select_related("current_version", "created_by", "responsibility", "department").get(pk=post.pk)


def version_of(post: Post) -> Version:
    """The current version."""
    version = fresh(post).current_version
    assert version is not None
    return version


def step_of(post: Post) -> ReviewStep:
    """The step that is open now."""
    return post.steps.select_related("post", "version").get(state=ReviewStep.State.OPEN)


def delivery_of(post: Post) -> Delivery:
    """The only delivery of the current version."""
    return Delivery.objects.select_related("post", "channel").get(version=version_of(post))


def channel(world: World, network: str = NetworkKind.MASTODON, name: str = "Stadt auf Mastodon") -> Channel:
    """A second active channel."""
    return Channel.objects.create(
        network=network,
        name=name,
        address=f"https://{network}.musterstadt.example/@stadt",
        department=world.city,
        responsible=world.aylin,
        deputy=world.bernd,
        imprint_url="https://musterstadt.example/impressum",
        privacy_url="https://musterstadt.example/datenschutz",
        state=Channel.State.ACTIVE,
        requested_by=world.aylin,
        requested_at=NOW,
    )

"""The stage on which the demo's week is played: who does what, when. Everything goes through the actions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django.utils.formats import date_format

from ..core.errors import ActionError
from ..dialogue.actions import process_raw
from ..editorial.actions import (
    create_post,
    decide_step,
    deliver_due,
    save_version,
    settle_delivery,
    show_preview,
    submit_post,
    withdraw_due,
)
from ..editorial.draft import Draft, DraftImage
from ..editorial.models import Delivery, Post, ReviewStep
from ..media.actions import upload_asset
from .city import City

BATCH = 50
MINUTE = dt.timedelta(minutes=1)
Deed = Callable[[dt.datetime], None]


@dataclass
class Stage:
    """Collects deeds with their time and plays them in order; the worker's part is played after each of them."""

    city: City
    now: dt.datetime
    posts: dict[str, Post] = field(default_factory=dict)
    deeds: list[tuple[dt.datetime, int, Deed]] = field(default_factory=list)

    def at(self, hours: float, deed: Deed) -> None:
        """Something happens so many hours from now (negative: has happened)."""
        self.deeds.append((self.now + dt.timedelta(hours=hours), len(self.deeds), deed))

    def play(self) -> list[str]:
        """Plays everything; returns what an action refused, which is nothing as long as texts and guideline agree."""
        refused = []
        before = self.now - dt.timedelta(days=365)
        for when, number, deed in sorted(self.deeds, key=lambda one: one[:2]):
            deliver_due(min(when, before + MINUTE), BATCH)  # what could still be taken back at the deed before
            deliver_due(when, BATCH)
            before = when
            try:
                deed(when)
            except ActionError as error:
                refused.append(f"{number}: {error}")
            deliver_due(when, BATCH)
            withdraw_due(when, BATCH)
            process_raw(when, BATCH)
        return refused

    def day(self, days: int) -> str:
        """A day as it stands in a text: "Samstag, 28. November"."""
        return date_format(timezone.localtime(self.now + dt.timedelta(days=days)), "l, j. F")

    def saturday(self) -> int:
        """In how many days the next Saturday is (at least two)."""
        return next(
            days for days in range(2, 9) if timezone.localtime(self.now + dt.timedelta(days=days)).weekday() == 5
        )

    # What people do with posts

    def write(
        self,
        key: str,
        hours: float,
        author: str,
        responsibility: str,
        draft: Draft,
        *,
        to: Sequence[str] = ("page",),
        picture: tuple[Callable[[], bytes], str] | None = None,
    ) -> None:
        """A person writes a first version. `picture` is (drawing, alternative text)."""

        def deed(now: dt.datetime) -> None:
            person, topic = self.city.people[author], self.city.responsibilities[responsibility]
            post = create_post(person, department=topic.department, responsibility=topic, now=now)
            whole = replace(draft, targets={self.city.channels[one].pk: draft.targets.get(one, "") for one in to})  # type: ignore[call-overload]
            if picture:
                whole = replace(whole, images=(self._image(author, key, *picture, now),))
            save_version(person, post, whole, base=None, now=now)
            self.posts[key] = post

        self.at(hours, deed)

    def change(self, key: str, hours: float, author: str, change: Callable[[Draft], Draft]) -> None:
        """A person saves another version."""
        from ..editorial.draft import draft_of

        def deed(now: dt.datetime) -> None:
            post = self.fresh(key)
            assert post.current_version is not None
            draft = change(draft_of(post.current_version))
            save_version(self.city.people[author], post, draft, base=post.current_version.number, now=now)

        self.at(hours, deed)

    def submit(self, key: str, hours: float, author: str) -> None:
        """A person hands the current version in."""

        def deed(now: dt.datetime) -> None:
            post = self.fresh(key)
            assert post.current_version is not None
            submit_post(self.city.people[author], post, post.current_version.number, now=now)

        self.at(hours, deed)

    def decide(self, key: str, hours: float, who: str, *, remark: str = "", approve: bool = True) -> None:
        """A person looks at the preview and decides the open step."""

        def deed(now: dt.datetime) -> None:
            step = ReviewStep.objects.get(post=self.posts[key], state=ReviewStep.State.OPEN)
            show_preview(self.city.people[who], step.version, now=now)
            decide_step(
                self.city.people[who], step, content_hash=step.content_hash, approve=approve, remark=remark, now=now
            )

        self.at(hours, deed)

    def publish(self, key: str, hours: float, author: str, *deciders: str) -> None:
        """Hands in at `hours`, and within the hour everybody agrees."""
        self.submit(key, hours, author)
        for number, who in enumerate(deciders, 1):
            self.decide(key, hours + 0.4 * number, who)
        self.agree(key, hours + 0.4 * len(deciders) + 0.1)

    def agree(self, key: str, hours: float) -> None:
        """Whoever looks after a channel of another department agrees, where they are asked."""

        def deed(now: dt.datetime) -> None:
            waiting = ReviewStep.objects.filter(
                post=self.posts[key], kind=ReviewStep.Kind.CONSENT, state=ReviewStep.State.OPEN
            )
            for step in waiting.select_related("asked", "version", "post"):
                show_preview(step.asked, step.version, now=now)
                decide_step(step.asked, step, content_hash=step.content_hash, approve=True, now=now)

        self.at(hours, deed)

    def by_hand(self, key: str, hours: float, who: str, channel: str, url: str) -> None:
        """A person has published by hand and brings the address as proof."""

        def deed(now: dt.datetime) -> None:
            delivery = Delivery.objects.get(post=self.posts[key], channel=self.city.channels[channel], state="by_hand")
            settle_delivery(self.city.people[who], delivery, "completed", url=url, now=now)

        self.at(hours, deed)

    def fresh(self, key: str) -> Post:
        """The post as it now is in the database."""
        return Post.objects.select_related("current_version").get(pk=self.posts[key].pk)

    def _image(self, author: str, key: str, draw: Callable[[], bytes], alt_text: str, now: dt.datetime) -> DraftImage:
        person = self.city.people[author]
        file = SimpleUploadedFile(f"{key}.jpg", draw(), "image/jpeg")
        asset = upload_asset(person, file, department=None, now=now)
        return DraftImage(asset.pk, alt_text=alt_text, source="Stadt Musterstadt", licence="eigene Zeichnung")

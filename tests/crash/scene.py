"""The work that is interrupted: posts that are due on the city's page, and comments that just came in."""

from __future__ import annotations

import datetime as dt
import io

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from stadtstimme.desk.channels.models import Channel
from stadtstimme.desk.dialogue.actions import receive_comment
from stadtstimme.desk.editorial.actions import create_post, decide_step, save_version, show_preview, submit_post
from stadtstimme.desk.editorial.draft import Draft, DraftImage
from stadtstimme.desk.editorial.models import ReviewStep
from stadtstimme.desk.media.actions import upload_asset
from stadtstimme.desk.media.models import Asset
from tests.desk.world import World, build_world

from .runner import COMMENTS, DELETED, EDITED, POSTS

WITH_IMAGE = 5
QUESTIONS = (
    "Wann öffnet das Bürgeramt am Samstag?",
    "Danke für den schönen Park!",
    "Ist der Weg beleuchtet? Und ab wann?",
    "Hier am Bahnhof brennt es! Es riecht nach Gas!",
)


def build_scene() -> None:
    """Fills an empty database."""
    world, now = build_world(), timezone.now()
    asset = meadow(world, now - dt.timedelta(hours=1))
    for number in range(POSTS):
        image = DraftImage(asset.pk, alt_text="Eine Wiese", source="Stadt Musterstadt", licence="eigenes Bild")
        images = (image,) if number % WITH_IMAGE == 0 else ()
        approve(world, (world.page,), number, images, now - dt.timedelta(minutes=30))
    for number in range(COMMENTS):
        _receive(world, number, now)
    for number in range(EDITED):
        _receive(world, number * 3, now, text=f"Geändert: Wann genau? ({number})", edited_at=now.isoformat())
    for number in range(DELETED):
        _receive(world, number * 3 + 1, now, deleted=True)


def _receive(world: World, number: int, now: dt.datetime, **more: object) -> None:
    payload = {
        "remote_id": f"c{number}",
        "thread_id": f"t{number % 5}",
        "author_name": "Gisela Hanning",
        "text": f"{QUESTIONS[number % len(QUESTIONS)]} ({number})",
        "written_at": (now - dt.timedelta(minutes=number)).isoformat(),
        "parent_remote_id": f"c{number + 3}" if number % 4 == 0 else "",
        **more,
    }
    receive_comment(world.page, f"c{number}", payload, now=now - dt.timedelta(minutes=1))


def meadow(world: World, now: dt.datetime) -> Asset:
    """A picture in the media register."""
    return upload_asset(world.aylin, SimpleUploadedFile("park.jpg", _picture()), department=world.city, now=now)


def _picture() -> bytes:
    file = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").save(file, "JPEG")
    return file.getvalue()


def approve(
    world: World, channels: tuple[Channel, ...], number: int, images: tuple[DraftImage, ...], now: dt.datetime
) -> None:
    """A post that is released for these channels and due at once."""
    draft = Draft(
        title=f"Park {number}",
        text=f"Der Park am Mühlenweg ist wieder offen. Nummer {number}.",
        targets={one.pk: "" for one in channels},
        images=images,
    )
    post = create_post(world.aylin, department=world.city, responsibility=world.general, now=now)
    version = save_version(world.aylin, post, draft, base=None, now=now).version
    submit_post(world.aylin, post, version.number, now=now)
    step = ReviewStep.objects.get(post=post, state=ReviewStep.State.OPEN)
    show_preview(world.bernd, version, now=now)
    decide_step(world.bernd, step, content_hash=version.content_hash, approve=True, now=now)

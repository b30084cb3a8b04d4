"""What only some networks know: a sentence in front of a text, and the point of an image that stays in view."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from stadtstimme.checker import Report
from stadtstimme.desk.editorial.actions import correct_post, deliver_due
from stadtstimme.desk.editorial.checking import check_version, stops
from stadtstimme.desk.editorial.draft import Draft, DraftImage, draft_of
from stadtstimme.desk.editorial.hashing import hash_draft, hash_version
from stadtstimme.desk.editorial.models import Delivery, Post
from stadtstimme.desk.editorial.outgoing import focus_of
from stadtstimme.desk.editorial.shown_images import ShownImage
from stadtstimme.desk.media.actions import upload_asset
from stadtstimme.desk.media.models import Asset
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.networks.memory import MemoryNetwork

from ..api.programs import Program
from ..editorial_pages.conftest import picture
from ..world import World
from .scenes import NOW, SECRET, approved, channel, decide, fresh, step_of, submitted, version_of, written

pytestmark = pytest.mark.django_db
__all__ = ["picture"]
Make = Callable[[str], SimpleUploadedFile]
WARNING = "Bilder eines Unfalls"


def meadow(world: World, picture: Make) -> Asset:
    return upload_asset(world.aylin, picture("green"), department=world.city, now=NOW)


def shown(asset: Asset, **more: Any) -> DraftImage:
    facts = {"alt_text": "Eine Wiese", "source": "Stadt", "licence": "eigenes Bild"}
    return DraftImage(asset.pk, **{**facts, **more})


def test_both_leave_with_the_statement(world: World, network: MemoryNetwork, picture: Make) -> None:
    image = shown(meadow(world, picture), focus_x=30, focus_y=100)
    post = approved(world, warning=WARNING, images=(image,), targets={channel(world).pk: ""})
    deliver_due(NOW, 10)
    [sent] = network.published
    assert (sent.content.warning, sent.content.images[0].focus) == (WARNING, (-0.4, -1.0))
    assert fresh(post).state == Post.State.PUBLISHED


def test_the_middle_is_left_to_the_network() -> None:
    assert focus_of(50, 50) is None
    assert (focus_of(0, 0), focus_of(100, 100), focus_of(50, 0)) == ((-1, 1), (1, -1), (0, 1))


def test_another_warning_or_point_needs_another_release(world: World, network: MemoryNetwork, picture: Make) -> None:
    image = shown(meadow(world, picture))
    post = submitted(world, images=(image,))
    hashes = {version_of(post).content_hash}
    for change in ({"warning": WARNING}, {"images": (shown(meadow(world, picture), focus_x=49),)}):
        hashes.add(version_of(written(world, **{"images": (image,), **change})).content_hash)
    assert len(hashes) == 3
    decide(world.bernd, step_of(post))
    Delivery.objects.get(post=post)
    type(version_of(post)).objects.filter(pk=version_of(post).pk).update(warning="Heimlich davorgesetzt")
    deliver_due(NOW, 10)
    assert not network.published


def test_what_was_released_before_there_were_warnings_is_still_what_was_released() -> None:
    """The hash as it was computed when versions had neither."""
    image = (
        '{"ai_generated":false,"ai_labelled":false,"alt_text":"Wiese","asset_id":1,"consent":false,"licence":"",'
        '"people":false,"sha256":"aa","source":"","text_in_media":""}'
    )
    then = (
        f'{{"images":[{image}],"language":"de","publish_at":null,"publish_zone":"","targets":[[7,""]],'
        '"text":"Es blüht.","title":"Park"}'
    )
    now = Draft(title="Park", text="Es blüht.", targets={7: ""}, images=(DraftImage(1, alt_text="Wiese"),))
    assert hash_draft(now, {1: "aa"}) == hashlib.sha256(then.encode()).hexdigest()


def test_a_version_gives_back_the_draft_it_was_saved_from(world: World, picture: Make) -> None:
    image = shown(meadow(world, picture), focus_x=0, focus_y=7)
    version = version_of(written(world, warning=f"  {WARNING}\n", images=(image,)))
    assert (draft_of(version).warning, draft_of(version).images) == (WARNING, (image,))
    assert hash_version(version) == version.content_hash


def test_a_secret_in_the_warning_holds_the_release_like_one_in_the_text(world: World) -> None:
    version = version_of(written(world, warning=SECRET))
    [report] = check_version(version, now=NOW)
    assert stops(Report.from_dict(report.report))
    [found] = [one for one in report.report["findings"] if one["severity"] == "stop"]
    assert (found["start"], found["flags"][-1]) == (None, "warning")


def test_findings_in_the_text_keep_their_place_behind_headline_and_warning(world: World) -> None:
    version = version_of(written(world, SECRET, warning=WARNING))
    [report] = check_version(version, now=NOW)
    [found] = [one for one in report.report["findings"] if one["severity"] == "stop"]
    assert SECRET[found["start"] : found["end"]] == found["quote"]


def test_a_correction_warns_as_its_original_did(world: World, network: MemoryNetwork) -> None:
    post = approved(world, warning=WARNING)
    deliver_due(NOW, 10)
    assert version_of(correct_post(world.aylin, fresh(post), now=NOW)).warning == WARNING


def test_the_trail_holds_neither_words_nor_points(world: World) -> None:
    written(world, warning=WARNING)
    saved = AuditEvent.objects.get(action="editorial.version_saved")
    assert saved.data["digest"] and WARNING not in str(saved.data)


@pytest.mark.parametrize(
    ("size", "point", "crop"),
    [
        ((1600, 900), (50, 50), "0 0 1600 900"),
        ((900, 1600), (50, 0), "0 0 900 506"),
        ((900, 1600), (50, 100), "0 1094 900 506"),
        ((3200, 900), (25, 50), "400 0 1600 900"),
        ((64, 48), (0, 50), "0 6 64 36"),
    ],
)
def test_the_preview_shows_what_a_crop_leaves(size: tuple[int, int], point: tuple[int, int], crop: str) -> None:
    assert ShownImage("", "", *size, focus_x=point[0], focus_y=point[1]).crop == crop


def test_programs_write_and_read_both(world: World, picture: Make) -> None:
    asset = meadow(world, picture)
    writer, decider = Program.of(world.aylin, "posts:write", "posts:read"), Program.of(world.bernd, "approve")
    mastodon = channel(world)
    image = {"asset": str(asset.uid), "alt_text": "Wiese", "focus_x": 30, "focus_y": 20}
    body = {"text": "Es blüht.", "warning": WARNING, "targets": [{"channel": mastodon.pk}], "images": [image]}
    made = writer.post("/posts", {**body, "topic": world.general.pk}).json()
    assert made["version"]["warning"] == WARNING
    assert [(one["focus_x"], one["focus_y"]) for one in made["version"]["images"]] == [(30, 20)]
    path = f"/posts/{made['uid']}/versions"
    writer.post(path, {**body, "warning": "Bilder eines Brandes", "base": 1})
    changed = writer.get(f"{path}/2/differences", base=1).json()["warning"]
    assert {"kind": "added", "text": "Brandes"} in changed
    writer.post(f"/posts/{made['uid']}/submission", {"version": 2})
    [preview] = decider.post(f"/posts/{made['uid']}/preview").json()["previews"]
    assert (preview["warning"], preview["images"][0]["focus_x"]) == ("Bilder eines Brandes", 30)
    assert preview["length"] == len("Es blüht.") + len("Bilder eines Brandes")
    image["focus_x"] = 101
    assert writer.post(path, {**body, "base": 2}).status_code == 422
    told = {
        one["id"]: (one["warnings"], one["focus"]) for one in Program.of(world.aylin).get("/channels").json()["items"]
    }
    assert (told[mastodon.pk], told[world.page.pk]) == ((True, True), (True, False))

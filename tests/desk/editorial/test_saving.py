"""Every save is an immutable version; no save loses words; an edit takes back what was decided."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from django.db import models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stadtstimme.desk.core.errors import Conflict, Invalid
from stadtstimme.desk.core.models import SearchEntry
from stadtstimme.desk.editorial.actions import deliver_due, save_version
from stadtstimme.desk.editorial.draft import Draft, DraftImage, cleaned, draft_of
from stadtstimme.desk.editorial.hashing import hash_draft, hash_version
from stadtstimme.desk.editorial.models import Delivery, Post, ReviewStep, Version, VersionImage
from stadtstimme.desk.media.models import Asset
from stadtstimme.networks.memory import MemoryNetwork

from ..world import World
from .scenes import CALM, NOW, approved, channel, delivery_of, draft, fresh, submitted, version_of, written

pytestmark = pytest.mark.django_db


def asset(world: World, sha256: str = "a" * 64) -> Asset:
    return Asset.objects.create(
        file_name="wiese.jpg",
        original_sha256="b" * 64,
        sha256=sha256,
        mime="image/jpeg",
        width=10,
        height=10,
        size=100,
        uploaded_by=world.aylin,
        uploaded_at=NOW,
    )


def test_a_version_holds_the_whole_draft_and_gives_it_back(world: World) -> None:
    image = DraftImage(
        asset(world).pk, "Ein Baum", "Stadt Musterstadt", "CC BY 4.0", True, True, False, False, "Herzlich"
    )
    at = dt.datetime(2026, 12, 1, 9, 0, tzinfo=dt.UTC)
    whole = draft(
        world, images=(image,), publish_at=at, publish_zone="Europe/Berlin", targets={world.page.pk: "Kürzer."}
    )
    post = written(world)
    saved = save_version(world.aylin, post, whole, base=1, now=NOW)
    assert saved.current
    assert draft_of(Version.objects.get(pk=saved.version.pk)) == whole
    assert hash_version(saved.version) == saved.version.content_hash
    assert fresh(post).calendar_at == at


def test_the_same_content_is_not_stored_twice(world: World) -> None:
    post = written(world)
    again = save_version(world.aylin, post, draft(world), base=1, autosaved=True, now=NOW)
    assert again.current
    assert again.version.number == 1
    assert post.versions.count() == 1


def test_two_tabs_lose_nothing(world: World) -> None:
    post = written(world)
    first = save_version(world.aylin, post, draft(world, "Erster Reiter."), base=1, now=NOW)
    second = save_version(world.aylin, post, draft(world, "Zweiter Reiter."), base=1, now=NOW)
    assert (first.current, second.current) == (True, False)
    assert fresh(post).current_version_id == first.version.pk
    assert post.versions.get(number=3).text == "Zweiter Reiter."
    repeated = save_version(world.aylin, post, draft(world, "Zweiter Reiter."), base=1, autosaved=True, now=NOW)
    assert repeated.version.pk == second.version.pk


def test_a_version_on_the_side_takes_no_approval_back(world: World) -> None:
    post = submitted(world)
    save_version(world.aylin, post, draft(world, "Anders."), base=None, now=NOW)
    assert fresh(post).state == Post.State.SUBMITTED


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Anderer Text."},
        {"title": "Anderer Titel"},
        {"language": "en"},
        {"publish_at": NOW + dt.timedelta(days=2), "publish_zone": "Europe/Berlin"},
        {"targets": {}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_any_edit_voids_the_approval_and_cancels_what_was_planned(
    world: World, network: MemoryNetwork, change: dict
) -> None:
    post = approved(world)
    delivery = delivery_of(post)
    save_version(world.aylin, post, replace(draft(world), **change), base=1, now=NOW)
    assert fresh(post).state == Post.State.DRAFT
    assert set(post.steps.values_list("state", flat=True)) == {ReviewStep.State.VOID}
    delivery.refresh_from_db()
    assert delivery.state == Delivery.State.CANCELLED
    deliver_due(NOW, 10)
    assert network.published == []


def test_an_own_wording_changes_the_hash_too(world: World) -> None:
    post = approved(world)
    save_version(world.aylin, post, draft(world, targets={world.page.pk: "Nur hier."}), base=1, now=NOW)
    assert fresh(post).state == Post.State.DRAFT


def test_saving_what_is_there_voids_nothing(world: World) -> None:
    post = approved(world)
    save_version(world.aylin, post, draft(world), base=1, autosaved=True, now=NOW)
    assert fresh(post).state == Post.State.APPROVED


def test_published_words_cannot_be_edited(world: World, network: MemoryNetwork) -> None:
    post = approved(world)
    deliver_due(NOW, 10)
    with pytest.raises(Conflict, match="veröffentlicht"):
        save_version(world.aylin, post, draft(world, "Heimlich geändert."), base=1, now=NOW)
    assert post.versions.count() == 1


@pytest.mark.parametrize("state", [Delivery.State.SENDING, Delivery.State.UNKNOWN])
def test_nothing_is_edited_while_it_may_be_public(world: World, state: str) -> None:
    post = approved(world)
    Delivery.objects.filter(post=post).update(state=state)
    with pytest.raises(Conflict):
        save_version(world.aylin, post, draft(world, "Zu spät."), base=1, now=NOW)
    assert (fresh(post).state, post.versions.count()) == (Post.State.APPROVED, 1)


def test_what_is_saved_can_be_found_and_lists_read_no_texts(world: World) -> None:
    post = written(world, "Ein\n\n  langer " + "Text " * 100)
    entry = SearchEntry.objects.get(kind="post", object_id=post.pk)
    assert entry.title == "Obstbäume schneiden"
    assert post.excerpt.startswith("Ein langer Text")
    assert len(post.excerpt) <= 200


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        ({"text": "x" * 100_001}, "text"),
        ({"title": "x" * 201}, "title"),
        ({"warning": "x" * 201}, "warning"),
        ({"text": "kaputt \ud800"}, "text"),
        ({"language": "<script>"}, "language"),
        ({"targets": {999_999: ""}}, "targets"),
        ({"images": (DraftImage(999_999),)}, "images"),
        ({"images": (DraftImage(1, focus_x=101),)}, "images"),
        ({"images": (DraftImage(1, focus_y=-1),)}, "images"),
        ({"publish_at": NOW, "publish_zone": "Mars/Olympus"}, "publish_zone"),
        ({"publish_at": NOW, "publish_zone": "../etc/passwd"}, "publish_zone"),
    ],
)
def test_what_cannot_be_stored_is_said_at_its_field_and_nothing_is_kept(world: World, bad: dict, field: str) -> None:
    post = written(world)
    with pytest.raises(Invalid) as refused:
        save_version(world.aylin, post, replace(draft(world), **bad), base=1, now=NOW)
    assert refused.value.field == field
    assert post.versions.count() == 1


def test_the_hash_covers_every_field_that_is_sent(world: World) -> None:
    """A field added to a version, a target or an image without being hashed fails here."""
    unsent = {
        "id",
        "post",
        "version",
        "number",
        "parent",
        "autosaved",
        "salt",
        "content_hash",
        "created_by",
        "created_at",
    }
    fields = {
        f"{model.__name__}.{one.name}"
        for model in (Version, VersionImage)
        for one in model._meta.get_fields()
        if isinstance(one, models.Field) and one.name not in unsent
    }
    assert fields == {
        "Version.title", "Version.warning", "Version.text", "Version.language", "Version.publish_at", "Version.publish_zone",
        "VersionImage.asset", "VersionImage.position", "VersionImage.alt_text", "VersionImage.source",
        "VersionImage.licence", "VersionImage.people", "VersionImage.consent", "VersionImage.ai_generated",
        "VersionImage.ai_labelled", "VersionImage.text_in_media",
        "VersionImage.focus_x", "VersionImage.focus_y",
    }  # fmt: skip


MEDIA = {1: "a" * 64, 2: "b" * 64}
TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)
DRAFTS = st.builds(
    Draft,
    title=TEXTS,
    warning=TEXTS,
    text=TEXTS,
    language=st.sampled_from(["de", "en"]),
    targets=st.dictionaries(st.integers(1, 3), TEXTS, max_size=3),
    images=st.lists(
        st.builds(
            DraftImage,
            st.sampled_from([1, 2]),
            alt_text=TEXTS,
            people=st.booleans(),
            consent=st.booleans(),
            focus_x=st.sampled_from([0, 50, 100]),
            focus_y=st.sampled_from([0, 50, 100]),
        ),
        max_size=2,
    ).map(tuple),
)


@given(DRAFTS, DRAFTS)
@settings(max_examples=200)
def test_two_drafts_have_one_hash_only_if_they_are_one(one: Draft, other: Draft) -> None:
    one, other = cleaned(one), cleaned(other)
    assert (hash_draft(one, MEDIA) == hash_draft(other, MEDIA)) == (one == other)


@given(DRAFTS)
def test_cleaning_twice_changes_nothing(one: Draft) -> None:
    assert cleaned(cleaned(one)) == cleaned(one)


def test_other_bytes_are_another_content() -> None:
    one = Draft(text=CALM, images=(DraftImage(1),))
    assert hash_draft(one, {1: "a" * 64}) != hash_draft(one, {1: "b" * 64})


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 6), st.sampled_from(["eins", "zwei", "drei", "vier"])), max_size=8))
def test_no_sequence_of_saves_loses_a_word(world: World, saves: list[tuple[int, str]]) -> None:
    post = written(world, "null")
    for base, text in saves:
        save_version(world.aylin, post, draft(world, text), base=base, now=NOW)
    kept = set(post.versions.values_list("text", flat=True))
    assert {"null", *(text for _base, text in saves)} <= kept | {version_of(post).text}
    assert {text for _base, text in saves} <= kept


def test_a_second_channel_is_a_second_target(world: World) -> None:
    other = channel(world)
    post = written(world, targets={world.page.pk: "", other.pk: "Kurz."})
    assert draft_of(version_of(post)).targets == {world.page.pk: "", other.pk: "Kurz."}


def test_characters_that_nobody_can_publish_are_not_kept(world: World) -> None:
    hostile = draft(world, "Eins\x01 zwei\x0b\ndrei\ufffe\tvier \U0001f468\u200d\U0001f466")
    saved = save_version(world.aylin, written(world), hostile, base=1, now=NOW)
    assert saved.version.text == "Eins zwei\ndrei\tvier \U0001f468\u200d\U0001f466"

"""Which automatic versions go after thirty days, which stay, and that nothing hangs in the air afterwards."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest

from stadtstimme.desk.core.jobs import DUTIES
from stadtstimme.desk.editorial.actions import add_remark, save_version, show_preview, submit_post
from stadtstimme.desk.editorial.actions.thinning import KEPT_FOR, thin_versions
from stadtstimme.desk.editorial.models import Post, Version
from stadtstimme.desk.people.models import Person
from stadtstimme.desk.record.models import AuditEvent
from stadtstimme.desk.record.verify import verify_chain

from ..world import World, build_world
from .racing import committed_database, race
from .scenes import NOW, draft, fresh, version_of, written

LATER = NOW + KEPT_FOR + dt.timedelta(hours=1)
A_MINUTE = dt.timedelta(minutes=1)


def typed(world: World, post: Post, count: int, *, by: Person | None = None, now: dt.datetime = NOW) -> None:
    """Somebody goes on typing and the desk saves by itself, a minute apart."""
    for number in range(count):
        base = version_of(post).number
        words = draft(world, f"Stand {base}.")
        at = now + number * A_MINUTE
        save_version(by or world.aylin, fresh(post), words, base=base, autosaved=True, now=at)


def numbers(post: Post) -> list[int]:
    return list(post.versions.order_by("number").values_list("number", flat=True))


def parents(post: Post) -> dict[int, int | None]:
    return dict(post.versions.order_by("number").values_list("number", "parent__number"))


@pytest.mark.django_db
def test_of_a_writing_session_the_last_state_stays(world: World) -> None:
    post = written(world)
    typed(world, post, 5)
    thin_versions(LATER)
    assert parents(post) == {1: None, 6: 1}
    assert fresh(post).current_version.text == "Stand 5."


@pytest.mark.django_db
def test_thirty_days_long_nothing_goes(world: World) -> None:
    post = written(world)
    typed(world, post, 5)
    thin_versions(NOW + KEPT_FOR - A_MINUTE)
    assert numbers(post) == [1, 2, 3, 4, 5, 6]


@pytest.mark.django_db
def test_each_day_and_each_person_keep_their_last_state(world: World) -> None:
    post = written(world, author=world.aylin)
    typed(world, post, 2)
    typed(world, post, 2, now=NOW + dt.timedelta(hours=15))  # past midnight in Germany
    miriam = Person.objects.get(pk=world.miriam.pk)
    miriam.role_assignments.create(role="author", department=None)
    typed(world, post, 2, by=Person.objects.get(pk=miriam.pk), now=NOW + dt.timedelta(hours=16))
    thin_versions(LATER + dt.timedelta(days=1))
    assert parents(post) == {1: None, 3: 1, 5: 3, 7: 5}


@pytest.mark.django_db
def test_what_was_kept_aside_stays(world: World) -> None:
    post = written(world)
    typed(world, post, 3)
    aside = save_version(
        world.aylin, fresh(post), draft(world, "Nebenher."), base=2, autosaved=True, now=NOW + A_MINUTE
    )
    assert not aside.current
    thin_versions(LATER)
    assert parents(post) == {1: None, 4: 1, 5: 1}


@pytest.mark.django_db
def test_whatever_is_named_by_anything_stays(world: World) -> None:
    post = written(world)
    typed(world, post, 2)
    add_remark(world.aylin, fresh(post), "So nicht.", now=NOW)
    typed(world, post, 2)
    show_preview(world.bernd, version_of(post), now=NOW)
    typed(world, post, 2)
    submit_post(world.aylin, fresh(post), 7, now=NOW)
    typed(world, post, 2)
    thin_versions(LATER)
    assert parents(post) == {1: None, 3: 1, 5: 3, 7: 5, 9: 7}


@pytest.mark.django_db
def test_what_was_saved_on_purpose_stays(world: World) -> None:
    post = written(world)
    for number in range(2, 5):
        save_version(world.aylin, fresh(post), draft(world, f"Stand {number}."), base=number - 1, now=NOW)
    thin_versions(LATER)
    assert numbers(post) == [1, 2, 3, 4]


@pytest.mark.django_db
def test_the_trail_keeps_the_digests_and_says_what_went(world: World) -> None:
    post = written(world)
    typed(world, post, 3)
    thin_versions(LATER)
    assert AuditEvent.objects.filter(action="editorial.version_saved").count() == 4
    assert AuditEvent.objects.get(action="editorial.versions_thinned").data["numbers"] == [2, 3]
    thin_versions(LATER)
    assert AuditEvent.objects.filter(action="editorial.versions_thinned").count() == 1
    assert verify_chain().flaw_count == 0


@pytest.mark.django_db
def test_a_writer_who_still_has_an_erased_version_on_the_screen_loses_nothing(world: World) -> None:
    post = written(world)
    typed(world, post, 3)
    thin_versions(LATER)
    saved = save_version(world.aylin, fresh(post), draft(world, "Wieder da."), base=3, autosaved=True, now=LATER)
    assert (saved.current, saved.version.text) == (False, "Wieder da.")


def test_the_worker_does_it() -> None:
    assert DUTIES["thin_versions"].every == dt.timedelta(hours=6)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_writing_and_thinning_at_once_lose_nothing(transactional_db: None, tmp_path: Path) -> None:
    with committed_database(tmp_path):
        world = build_world(NOW)
        posts = [written(world) for _ in range(8)]
        for post in posts:
            typed(world, post, 4)
            saving = partial(save_version, world.aylin, post, draft(world, "Neu."), base=5, autosaved=True, now=LATER)
            assert race(saving, partial(thin_versions, LATER)) == ["", ""]
            assert fresh(post).current_version.text == "Neu."
            thin_versions(LATER)
            assert numbers(post) == [1, 5, 6]
        assert not Version.objects.exclude(parent=None).exclude(parent__in=Version.objects.all()).exists()
        assert verify_chain().flaw_count == 0

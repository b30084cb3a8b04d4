"""Kalender: the right day in the city's time, a limited number a day, moving as an edit."""

from __future__ import annotations

import datetime as dt

import pytest

from stadtstimme.desk.editorial.models import Post
from stadtstimme.desk.editorial.planning import PER_DAY_MONTH, filled, holiday, month_of, week_of
from tests.desk.editorial.scenes import approved, fresh, version_of, written

pytestmark = pytest.mark.django_db
NOON = dt.datetime(2099, 6, 10, 10, 0, tzinfo=dt.UTC)


def planned(world, at: dt.datetime = NOON, title: str = "Geplant", **more) -> Post:
    return written(world, title=title, publish_at=at, publish_zone="Europe/Berlin", **more)


def test_weeks_and_months_are_whole():
    assert week_of(dt.date(2099, 6, 10))[0].isoweekday() == 1
    days = month_of(dt.date(2099, 6, 10))
    assert len(days) % 7 == 0
    assert {dt.date(2099, 6, 1), dt.date(2099, 6, 30)} <= set(days)


def test_the_day_is_the_citys_not_utc(world):
    late = planned(world, dt.datetime(2099, 6, 10, 22, 30, tzinfo=dt.UTC))
    days = filled(world.aylin, week_of(dt.date(2099, 6, 10)), per_day=5)
    assert [day.date.day for day in days if any(item.post == late for item in day.items)] == [11]


def test_a_full_day_is_cut_and_says_how_many_more(world, desk):
    for number in range(7):
        planned(world, NOON + dt.timedelta(hours=number / 4), title=f"Nummer {number}")
    days = filled(world.aylin, month_of(dt.date(2099, 6, 10)), per_day=PER_DAY_MONTH, month=6)
    day = next(one for one in days if one.items)
    assert (len(day.items), day.more) == (PER_DAY_MONTH, True)
    text = desk(world.aylin).get("/kalender/?ansicht=monat&tag=2099-06-10").content.decode()
    assert text.count(">weitere<") == 1
    listed = desk(world.aylin).get("/kalender/?ansicht=liste&tag=2099-06-10").content.decode()
    assert all(f"Nummer {number}" in listed for number in range(7))


def test_two_close_together_on_one_channel_are_named(world, desk):
    planned(world)
    planned(world, NOON + dt.timedelta(minutes=5), title="Zu nah")
    assert desk(world.aylin).get("/kalender/?tag=2099-06-10").content.decode().count("dicht neben einem anderen") == 2


def test_holidays_of_the_land_are_named():
    assert holiday(dt.date(2026, 10, 3)) == "Tag der Deutschen Einheit"
    assert holiday(dt.date(2026, 11, 1)) == "Allerheiligen"
    assert holiday(dt.date(2026, 11, 2)) == ""


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?ansicht=monat",
        "?ansicht=liste",
        "?tag=2026-13-45",
        "?tag=9999-12-31",
        "?ansicht=x&tag=-1",
        "?tag=0001-01-01",
    ],
)
def test_every_view_opens(world, desk, query):
    planned(world)
    assert desk(world.aylin).get("/kalender/" + query).status_code == 200


def test_moving_makes_a_new_version(world, desk):
    post = planned(world)
    new = {"publish_on": "2099-06-12", "publish_time": "09:15", "here": "/kalender/?ansicht=monat&tag=2099-06-10"}
    answer = desk(world.aylin).post(f"/beitraege/{post.uid}/verschieben/", new)
    assert answer.headers["Location"] == new["here"]
    version = version_of(post)
    assert (version.number, version.publish_at) == (2, dt.datetime(2099, 6, 12, 7, 15, tzinfo=dt.UTC))
    assert fresh(post).calendar_at == version.publish_at


def test_moving_what_is_approved_takes_the_approval_back_and_says_so(world, desk):
    post = approved(world, publish_at=NOON, publish_zone="Europe/Berlin")
    new = {"publish_on": "2099-06-12", "publish_time": "09:15"}
    answer = desk(world.aylin).post(f"/beitraege/{post.uid}/verschieben/", new, follow=True)
    assert fresh(post).state == Post.State.DRAFT
    assert "neue Freigabe" in answer.content.decode()


@pytest.mark.parametrize("query", ["", "&ansicht=monat", "&ansicht=liste"])
def test_replies_do_not_stand_among_the_posts(world, desk, query):
    planned(world)
    planned(world, title="Eine Antwort")
    Post.objects.filter(title="Eine Antwort").update(kind=Post.Kind.REPLY)
    page = desk(world.aylin).get(f"/kalender/?tag=2099-06-10{query}").content.decode()
    assert "Geplant" in page
    assert "Eine Antwort" not in page


@pytest.mark.parametrize(
    "new",
    [
        {"publish_on": "2099-06-12"},
        {"publish_on": "x", "publish_time": "y"},
        {},
        {"publish_on": "2000-01-01", "publish_time": "10:00"},
        {"publish_on": "2027-03-28", "publish_time": "02:30"},
    ],
)
def test_a_time_that_cannot_be_used_moves_nothing(world, desk, new):
    post = planned(world)
    answer = desk(world.aylin).post(f"/beitraege/{post.uid}/verschieben/", {**new, "here": "https://evil.example/"})
    assert answer.status_code == 422
    assert "evil.example" not in answer.content.decode()
    assert version_of(post).number == 1


def test_the_question_stands_on_a_page_of_its_own_where_there_is_no_script(world, desk):
    post = approved(world, publish_at=NOON, publish_zone="Europe/Berlin")
    text = desk(world.aylin).get(f"/beitraege/{post.uid}/verschieben/?here=/kalender/").content.decode()
    assert 'value="2099-06-10"' in text
    assert 'value="12:00"' in text
    assert "neue Freigabe" in text


def test_readers_see_the_calendar_and_move_nothing(world, desk):
    post = planned(world)
    text = desk(world.bernd).get("/kalender/?tag=2099-06-10").content.decode()
    assert "Geplant" in text
    assert "verschieben/" not in text
    new = {"publish_on": "2099-06-12", "publish_time": "09:15"}
    assert desk(world.bernd).post(f"/beitraege/{post.uid}/verschieben/", new).status_code == 403
    assert "Geplant" not in desk(world.charlie).get("/kalender/?tag=2099-06-10").content.decode()

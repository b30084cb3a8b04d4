"""The calendar: days with what goes out on them, a limited number each, in one query whatever their number."""

from __future__ import annotations

import calendar as months
import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import holidays
from django.conf import settings
from django.db.models import QuerySet

from ..core.spans import first_of_each
from ..people.models import Person
from .choices import Mark
from .listing import marks_of
from .models import Post
from .queries import posts_visible_to

SHOWN_STATES = (
    Post.State.DRAFT,
    Post.State.RETURNED,
    Post.State.SUBMITTED,
    Post.State.APPROVED,
    Post.State.PUBLISHED,
    Post.State.WITHDRAWN,
)
# What an item shows and what decides whether it may be moved.
SHOWN = (
    "uid",
    "kind",
    "state",
    "department_id",
    "created_by_id",
    "current_version_id",
    "title",
    "excerpt",
    "calendar_at",
)
MOVABLE = (Post.State.DRAFT, Post.State.RETURNED, Post.State.SUBMITTED, Post.State.APPROVED)
PER_DAY_WEEK, PER_DAY_MONTH = 12, 3
# Two statements on one channel closer than this get in each other's way.
CLOSE = dt.timedelta(minutes=15)


@dataclass
class Item:
    """One post on its day."""

    post: Post
    marks: list[Mark]
    movable: bool
    collides: bool = False

    @cached_property
    def at(self) -> dt.datetime:
        """When it goes out, in the city's time."""
        assert self.post.calendar_at is not None
        return self.post.calendar_at.astimezone(zone())

    @property
    def voids(self) -> bool:
        """Whether moving it takes back what was decided or asked."""
        return self.post.state in (Post.State.SUBMITTED, Post.State.APPROVED)


@dataclass
class Day:
    """One day; `more` says that there are further posts than those shown."""

    date: dt.date
    holiday: str = ""
    outside: bool = False
    items: list[Item] = field(default_factory=list)
    more: bool = False


def zone() -> ZoneInfo:
    """The city's time zone."""
    return ZoneInfo(settings.INSTALLATION.time_zone)


def week_of(day: dt.date) -> list[dt.date]:
    """Monday to Sunday around the day."""
    monday = day - dt.timedelta(days=day.weekday())
    return [monday + dt.timedelta(days=number) for number in range(7)]


def month_of(day: dt.date) -> list[dt.date]:
    """The whole weeks that cover the day's month."""
    return [one for week in months.Calendar().monthdatescalendar(day.year, day.month) for one in week]


def filled(person: Person, dates: list[dt.date], *, per_day: int, month: int | None = None) -> list[Day]:
    """The days (whole weeks) with at most `per_day` posts each. Three queries, whatever is in them."""
    days = {one: Day(one, holiday(one), outside=month is not None and one.month != month) for one in dates}
    first = _first_of_each_day(person, dates, per_day + 1)
    posts = list(Post.objects.filter(pk__in=first).only(*SHOWN).order_by("calendar_at", "pk"))
    marks = marks_of(posts)
    for post in posts:
        movable = post.state in MOVABLE and person.has_perm("editorial.edit_post", post)
        item = Item(post, marks.get(post.pk, []), movable)
        day = days[item.at.date()]
        if len(day.items) < per_day:
            day.items.append(item)
        else:
            day.more = True
    for day in days.values():
        _note_collisions(day.items)
    return list(days.values())


def shown_to(person: Person) -> QuerySet[Post]:
    """What the calendar is about: posts and corrections. Replies stand in the dialogue and would bury the plan."""
    return posts_visible_to(person).filter(state__in=SHOWN_STATES).exclude(kind=Post.Kind.REPLY)


def _first_of_each_day(person: Person, dates: list[dt.date], many: int) -> list[int]:
    spans = [(_midnight(one), _midnight(one + dt.timedelta(days=1))) for one in dates]
    return first_of_each(shown_to(person), "calendar_at", spans, many)


def _note_collisions(items: list[Item]) -> None:
    for earlier, later in pairwise(items):
        shared = {mark.name for mark in earlier.marks} & {mark.name for mark in later.marks}
        if shared and later.at - earlier.at < CLOSE and "withdrawn" not in (earlier.post.state, later.post.state):
            earlier.collides = later.collides = True


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), zone())


@lru_cache(maxsize=32)
def _holidays(year: int, land: str) -> dict[dt.date, str]:
    return dict(holidays.country_holidays("DE", subdiv=land, years=year, language="de"))


def holiday(day: dt.date) -> str:
    """The holiday of the Land on this day, empty where there is none."""
    return _holidays(day.year, settings.INSTALLATION.land).get(day, "")

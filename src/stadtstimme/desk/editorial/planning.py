"""The calendar: days with what goes out on them, a limited number each, in one query whatever their number."""

from __future__ import annotations

import calendar as months
import datetime as dt
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import holidays
from django.conf import settings
from django.db.models import Case, Count, F, IntegerField, Value, When, Window
from django.db.models.functions import RowNumber

from ..people.models import Person
from .listing import marks_of
from .models import Post
from .presenting import Mark
from .queries import posts_visible_to

SHOWN_STATES = (
    Post.State.DRAFT,
    Post.State.RETURNED,
    Post.State.SUBMITTED,
    Post.State.APPROVED,
    Post.State.PUBLISHED,
    Post.State.WITHDRAWN,
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

    @property
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
    """One day; `more` is how many posts beyond those shown."""

    date: dt.date
    holiday: str = ""
    outside: bool = False
    items: list[Item] = field(default_factory=list)
    more: int = 0


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
    """The days with at most `per_day` posts each. Two queries, whatever is in them."""
    days = {one: Day(one, holiday(one), outside=month is not None and one.month != month) for one in dates}
    posts = list(_posts(person, dates, per_day))
    marks = marks_of(posts)
    writable = {post.pk for post in posts if post.state in MOVABLE and person.has_perm("editorial.edit_post", post)}
    for post in posts:
        day = days[dates[post.day]]
        day.more = max(0, post.on_day - per_day)
        day.items.append(Item(post, marks.get(post.pk, []), post.pk in writable))
    for day in days.values():
        _note_collisions(day.items)
    return list(days.values())


def _posts(person: Person, dates: list[dt.date], per_day: int) -> list[Post]:
    ends = [_midnight(one + dt.timedelta(days=1)) for one in dates]
    day = Case(
        *(When(calendar_at__lt=end, then=Value(number)) for number, end in enumerate(ends)), output_field=IntegerField()
    )
    rows = posts_visible_to(person).filter(
        calendar_at__gte=_midnight(dates[0]), calendar_at__lt=ends[-1], state__in=SHOWN_STATES
    )
    rows = rows.annotate(day=day).annotate(
        place=Window(RowNumber(), partition_by=F("day"), order_by=["calendar_at", "pk"]),
        on_day=Window(Count("pk"), partition_by=F("day")),
    )
    return list(rows.filter(place__lte=per_day).order_by("calendar_at", "pk"))


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

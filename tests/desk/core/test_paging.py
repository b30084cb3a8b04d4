"""Paging by key: every row once, in order, whatever happens meanwhile."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db.models import F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stadtstimme.desk.core.models import SearchEntry
from stadtstimme.desk.core.paging import page_of

DAY = dt.datetime(2026, 3, 2, 8, tzinfo=dt.UTC)
ORDER = ("-at", "-id")


def put(minutes: list[int]) -> None:
    """One row per entry; equal numbers make equal times, microseconds included."""
    SearchEntry.objects.all().delete()
    SearchEntry.objects.bulk_create(
        SearchEntry(
            kind="post",
            object_id=number,
            title=f"Nr. {number}",
            at=DAY + dt.timedelta(minutes=minute, microseconds=minute),
            folded="",
        )
        for number, minute in enumerate(minutes)
    )


def walk(order: tuple[str, ...], size: int) -> list[int]:
    """All ids met by following the pages to the end."""
    met: list[int] = []
    cursor = None
    while True:
        page = page_of(SearchEntry.objects.all(), order=order, cursor=cursor, size=size)
        met += [row.pk for row in page]
        if page.next_cursor is None:
            return met
        cursor = page.next_cursor


@pytest.mark.django_db
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    minutes=st.lists(st.integers(0, 4), max_size=14),
    size=st.integers(1, 5),
    order=st.sampled_from([("-at", "-id"), ("at", "id"), ("at", "-id"), ("-title", "id")]),
)
def test_every_row_once_in_order(minutes: list[int], size: int, order: tuple[str, ...]) -> None:
    put(minutes)
    assert walk(order, size) == list(SearchEntry.objects.order_by(*order).values_list("pk", flat=True))


@pytest.mark.django_db
def test_back_and_forth_meets_the_same_rows() -> None:
    put([0, 1, 1, 1, 2, 3, 3])
    rows = SearchEntry.objects.all()
    first = page_of(rows, order=ORDER, size=3)
    second = page_of(rows, order=ORDER, cursor=first.next_cursor, size=3)
    third = page_of(rows, order=ORDER, cursor=second.next_cursor, size=3)
    assert [first.previous_cursor, third.next_cursor] == [None, None]
    assert page_of(rows, order=ORDER, cursor=third.previous_cursor, size=3).items == second.items
    assert page_of(rows, order=ORDER, cursor=second.previous_cursor, size=3).items == first.items


@pytest.mark.django_db
def test_new_rows_neither_double_nor_hide_the_old_ones() -> None:
    put([1, 2, 3, 4, 5])
    before = set(SearchEntry.objects.values_list("pk", flat=True))
    first = page_of(SearchEntry.objects.all(), order=ORDER, size=2)
    SearchEntry.objects.create(kind="post", object_id=99, title="neu", at=DAY + dt.timedelta(days=1), folded="")
    second = page_of(SearchEntry.objects.all(), order=ORDER, cursor=first.next_cursor, size=9)
    assert [row.pk for row in first] + [row.pk for row in second] == sorted(before, reverse=True)


@pytest.mark.django_db
def test_a_page_behind_deleted_rows_leads_back() -> None:
    put([1, 2, 3, 4])
    first = page_of(SearchEntry.objects.all(), order=ORDER, size=2)
    SearchEntry.objects.filter(pk__lt=first.items[-1].pk).delete()
    empty = page_of(SearchEntry.objects.all(), order=ORDER, cursor=first.next_cursor, size=2)
    assert empty.items == []
    assert page_of(SearchEntry.objects.all(), order=ORDER, cursor=empty.previous_cursor, size=2).items[0] in first.items


@pytest.mark.django_db
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    cursor=st.one_of(
        st.text(max_size=80), st.sampled_from(["WzAsMV0", "bnVsbA", "W10", "WzEsbnVsbCxudWxsXQ", "A" * 900])
    )
)
def test_a_nonsense_cursor_means_the_first_page(cursor: str) -> None:
    put([1, 2, 3])
    assert len(page_of(SearchEntry.objects.all(), order=ORDER, cursor=cursor, size=2)) == 2


@pytest.mark.django_db
@pytest.mark.parametrize("value", ["1" * 30, "-5", "x", "1e400", "null", "[]", '"2026-01-01"'])
def test_a_cursor_with_strange_values_is_no_error(value: str) -> None:
    import base64

    put([1, 2, 3])
    cursor = base64.urlsafe_b64encode(f'[0,"2026-01-01T00:00:00+00:00",{value}]'.encode()).decode()
    page_of(SearchEntry.objects.all(), order=ORDER, cursor=cursor, size=2)


@pytest.mark.django_db
def test_pages_may_be_sorted_by_something_computed() -> None:
    put([3, 1, 2])
    rows = SearchEntry.objects.annotate(turned=0 - F("object_id"))
    first = page_of(rows, order=("turned", "id"), size=2)
    second = page_of(rows, order=("turned", "id"), cursor=first.next_cursor, size=2)
    assert [row.object_id for row in [*first, *second]] == [2, 1, 0]


@pytest.mark.django_db
def test_a_page_costs_one_query_and_at_most_two(django_assert_max_num_queries, django_assert_num_queries) -> None:
    put(list(range(30)))
    with django_assert_num_queries(1):
        page = page_of(SearchEntry.objects.all(), order=ORDER, size=10)
    with django_assert_num_queries(1):
        page = page_of(SearchEntry.objects.all(), order=ORDER, cursor=page.next_cursor, size=10)
    with django_assert_max_num_queries(2):
        page_of(SearchEntry.objects.all(), order=ORDER, cursor=page.previous_cursor, size=10)

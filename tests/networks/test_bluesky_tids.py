"""Record keys: the form the specification wants, one for each handle, and hardly ever the same twice."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from stadtstimme.networks.bluesky.tids import ALPHABET, FORM, new_tid, record_key

moments = st.floats(1_577_836_800, 7_258_118_400).map(lambda seconds: dt.datetime.fromtimestamp(seconds, dt.UTC))


def seconds_of(tid: str) -> int:
    number = 0
    for sign in tid:
        number = number * 32 + ALPHABET.index(sign)
    return (number >> 10) // 1_000_000


@given(moments)
def test_a_key_has_the_form_and_the_second_it_was_made_in(now: dt.datetime) -> None:
    key = new_tid(now)
    assert FORM.fullmatch(key)
    assert seconds_of(key) == int(now.timestamp())
    assert record_key(key) == key


@given(moments, moments)
def test_keys_sort_like_the_seconds(one: dt.datetime, other: dt.datetime) -> None:
    if int(one.timestamp()) < int(other.timestamp()):
        assert new_tid(one) < new_tid(other)


def test_many_posts_at_one_instant_get_different_keys() -> None:
    now = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
    assert len({new_tid(now) for _post in range(500)}) == 500


@given(st.text(max_size=64), st.text(max_size=64))
def test_any_other_handle_becomes_one_key_too(one: str, other: str) -> None:
    assert FORM.fullmatch(record_key(one))
    assert record_key(one) == record_key(one)
    assert (record_key(one) == record_key(other)) is (one == other)

"""What is loaded for good is left alone by the garbage collector, which works on afterwards, whatever happened."""

from __future__ import annotations

import gc

import pytest

from stadtstimme.desk.core.loading import loading_for_good


def test_the_collector_rests_and_then_works_again() -> None:
    before = gc.get_freeze_count()
    with loading_for_good():
        assert not gc.isenabled()
        loaded: list[object] = [[]]
    assert gc.isenabled()
    assert gc.get_freeze_count() > before
    assert all(one is not loaded for one in gc.get_objects())


def test_it_works_again_after_a_failure() -> None:
    with pytest.raises(ValueError, match="broken"), loading_for_good():
        raise ValueError("broken")
    assert gc.isenabled()

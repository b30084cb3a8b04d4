"""Fills an empty database with Musterstadt. Everything passes the actions, so trail, versions and reports are real."""

from __future__ import annotations

import datetime as dt

from ..core import clock
from .channels import open_channels, pause_channels
from .city import found_city
from .posts import play_posts
from .stage import Stage
from .talk import play_talk


def fill() -> list[str]:
    """Makes the city and its week; times are relative to now. Returns what an action refused (nothing, if all is well)."""
    now = clock.now().replace(second=0, microsecond=0)
    city = found_city(now - dt.timedelta(days=40))
    open_channels(city, now - dt.timedelta(days=38))
    pause_channels(city, now - dt.timedelta(days=9))
    stage = Stage(city, now)
    play_posts(stage)
    play_talk(stage)
    return stage.play()

"""Duties of the page."""

import datetime as dt

from ..core.jobs import duty
from .images import sweep_images


@duty("page_images", dt.timedelta(days=1))
def sweep(now: dt.datetime) -> None:
    """Image files that no article shows are deleted."""
    sweep_images(now)

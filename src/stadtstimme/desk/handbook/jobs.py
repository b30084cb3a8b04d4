"""What the worker does here."""

from __future__ import annotations

import datetime as dt

from ..core.jobs import duty
from .actions import forget_doubts

duty("forget-doubts", dt.timedelta(days=1))(forget_doubts)

"""What the worker does for channels."""

from __future__ import annotations

import datetime as dt

from ..core.jobs import duty, queue
from .actions.watching import check_due, warn_of_ends

queue("connections", calls=True)(check_due)
duty("connection_ends", dt.timedelta(hours=1))(warn_of_ends)

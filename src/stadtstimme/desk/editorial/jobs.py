"""What the worker does for posts."""

from __future__ import annotations

import datetime as dt

from ..core.jobs import duty, queue
from .actions.deliveries import deliver_due
from .actions.noting import note_corrections
from .actions.reminding import ask_deputies, remind_of_late
from .actions.thinning import thin_versions
from .actions.withdrawals import withdraw_due

queue("deliveries", calls=True)(deliver_due)
queue("withdrawals", calls=True)(withdraw_due)
queue("correction_notes", calls=True)(note_corrections)
duty("deputies", dt.timedelta(minutes=5))(ask_deputies)
duty("late", dt.timedelta(minutes=15))(remind_of_late)
duty("thin_versions", dt.timedelta(hours=6))(thin_versions)

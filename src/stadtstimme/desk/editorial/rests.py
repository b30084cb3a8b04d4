"""When a channel's network is left alone: it asked for a pause, or it hangs.

Everything that calls a network asks here first and tells here afterwards, so that a thousand due posts cost a network
in trouble one call and not a thousand.
"""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from ...networks.errors import AuthExpired, NetworkError, RateLimited
from ..channels.models import Channel
from ..core.air import busy_channels
from ..core.leases import pause_after
from .models import ChannelRest

AUTH_PAUSE = dt.timedelta(minutes=10)
# A call that failed after so many seconds hung.
HANGING_SECONDS = 5.0
LONGEST_FOR_HANGING = dt.timedelta(minutes=5)
LONGEST_ASKED_FOR = dt.timedelta(days=1)


def rest_of(channel: Channel, now: dt.datetime) -> ChannelRest | None:
    """The channel's pause. Load channels with `select_related("rest")` where there are several."""
    rest: ChannelRest | None = getattr(channel, "rest", None)
    return rest if rest is not None and rest.since <= now < rest.until else None


class Rests:
    """What was known when a batch began, and what its calls teach."""

    def __init__(self, now: dt.datetime) -> None:
        rows = list(ChannelRest.objects.all())
        # A pause that began in the future was set before the clock was turned back.
        current = [row for row in rows if row.since <= now < row.until]
        # A limit on posting is none on taking down, which must not wait for a day.
        self.limited = {row.channel_id for row in current if not hangs(row)}
        # Nobody else calls either where a call of this process has not been answered yet.
        self.hanging = {row.channel_id for row in current if hangs(row)} | busy_channels()
        self.resting = self.limited | self.hanging
        self._failures = {row.channel_id: row.failures for row in rows}

    def note(self, channel_id: int, error: Exception | None, seconds: float, *, now: dt.datetime) -> dt.datetime | None:
        """Tells how a call ended; returns until when the channel is to be left alone, None where it need not be."""
        if isinstance(error, AuthExpired):  # the connection remembers it; here only this batch ends
            return now
        if error is None:
            if channel_id in self._failures:
                del self._failures[channel_id]
                wake_channel(channel_id)
            return None
        found = _pause_for(error, seconds, self._failures.get(channel_id, 0) + 1)
        if found is None:
            return None
        reason, pause, failures = found
        self._failures[channel_id] = failures
        self.resting.add(channel_id)
        return _rest(channel_id, reason, error, pause, now, failures)


def _pause_for(error: Exception, seconds: float, failures: int) -> tuple[str, dt.timedelta, int] | None:
    if isinstance(error, RateLimited):
        asked = min(dt.timedelta(seconds=max(error.retry_after, 1.0)), LONGEST_ASKED_FOR)
        return ChannelRest.Reason.LIMITED, asked, 0
    if seconds >= HANGING_SECONDS:
        return ChannelRest.Reason.HANGING, min(pause_after(failures), LONGEST_FOR_HANGING), failures
    return None


def hangs(rest: ChannelRest) -> bool:
    """Whether the channel rests because it does not answer; then no call of any kind is worth making."""
    return rest.reason == ChannelRest.Reason.HANGING


def wake_channel(channel_id: int) -> None:
    """The network answers again, or somebody connected it anew."""
    ChannelRest.objects.filter(channel_id=channel_id).delete()


def words_of(rest: ChannelRest) -> str:
    """Why nothing leaves just now, in a sentence."""
    return {
        ChannelRest.Reason.LIMITED: _("Das Netzwerk bittet um eine Pause."),
        ChannelRest.Reason.HANGING: _("Das Netzwerk antwortet gerade nicht."),
    }[ChannelRest.Reason(rest.reason)]


def _rest(
    channel_id: int, reason: str, error: Exception, pause: dt.timedelta, now: dt.datetime, failures: int
) -> dt.datetime:
    message = str(error)[:300] if isinstance(error, NetworkError) else ""
    told = {"reason": reason, "message": message, "since": now, "until": now + pause, "failures": failures}
    ChannelRest.objects.update_or_create(channel_id=channel_id, defaults=told)
    return now + pause

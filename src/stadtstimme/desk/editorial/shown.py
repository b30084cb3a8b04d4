"""A version as whoever decides on it sees it: the same for the page and for programs."""

from __future__ import annotations

import datetime as dt

from django.db.models import Prefetch

from ...checker import Report
from .checking import check_version
from .models import Override, Version, VersionImage, VersionTarget
from .presenting import Findings, findings_of

# One query each, with what they point at.
SHOWN = (
    Prefetch("targets", VersionTarget.objects.select_related("channel__connection")),
    Prefetch("images", VersionImage.objects.select_related("asset")),
    Prefetch("overrides", Override.objects.select_related("decided_by")),
)


def findings_on(version: Version, now: dt.datetime) -> Findings:
    """The findings on all wordings under the guideline of today, with those that were kept on purpose. Needs SHOWN."""
    reports = [(one.channel_id, Report.from_dict(one.report)) for one in check_version(version, now=now)]
    channels = {target.channel_id: target.channel for target in version.targets.all()}
    kept = [one for one in version.overrides.all() if one.content_hash == version.content_hash]
    return findings_of(reports, channels, kept)

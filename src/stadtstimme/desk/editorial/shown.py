"""A version as whoever decides on it sees it: the same for the page and for programs."""

from __future__ import annotations

import datetime as dt

from django.db.models import Prefetch

from ...checker import Report
from .checking import check_draft, check_version
from .draft import Draft, draft_of
from .models import Override, Version, VersionImage, VersionReport, VersionTarget
from .presenting import Findings, findings_of
from .replies import answered_comment
from .retelling import in_readers_language

# One query each, with what they point at.
SHOWN = (
    Prefetch("targets", VersionTarget.objects.select_related("channel__connection")),
    Prefetch("images", VersionImage.objects.select_related("asset")),
    Prefetch("overrides", Override.objects.select_related("decided_by")),
)


def findings_on(version: Version, now: dt.datetime) -> Findings:
    """The findings on all wordings under the guideline of today, with those that were kept on purpose. Needs SHOWN."""
    draft = draft_of(version)
    reports = [
        (one.channel_id, _told(one, version, draft, now)) for one in check_version(version, now=now, draft=draft)
    ]
    channels = {target.channel_id: target.channel for target in version.targets.all()}
    kept = [one for one in version.overrides.all() if one.content_hash == version.content_hash]
    return findings_of(reports, channels, kept)


def _told(row: VersionReport, version: Version, draft: Draft, now: dt.datetime) -> Report:
    def again(language: str) -> Report:
        comment = answered_comment(version.post)
        asked = comment.text if comment else ""
        return check_draft(
            draft, version.post.kind, in_reply_to=asked, channel_id=row.channel_id, language=language, now=now
        )

    return in_readers_language(Report.from_dict(row.report), again)

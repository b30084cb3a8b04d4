"""Runs the checker over what would be sent: every wording of a version, with its images and the comment it answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import get_language

from ...checker import Advice, Finding, Guideline, Media, Report, Severity, Statement, check, load_guideline
from ...checker.rules import rules
from .draft import Draft, DraftImage, draft_of
from .models import Override, Post, Version, VersionReport
from .replies import answered_comment

# Flags of findings whose words stand before the wording: in the headline or in the content warning.
IN_TITLE, IN_WARNING = "title", "warning"


def current_guideline() -> Guideline:
    """The city's guideline as its file stands now, the shipped one where the installation names none."""
    name = settings.INSTALLATION.guideline
    if not name:
        return load_guideline()
    path = Path(settings.INSTALLATION.home) / name
    return _guideline_at(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _guideline_at(path: Path, _changed: int) -> Guideline:
    return load_guideline(path)


def check_draft(
    draft: Draft,
    kind: str,
    *,
    in_reply_to: str = "",
    channel_id: int | None = None,
    language: str = "de",
    now: dt.datetime,
) -> Report:
    """Live findings on one wording of a draft (`channel_id` None: the general one). Stores nothing.

    Offsets are those of the wording. A finding in the title or the warning has no offsets, and the flag of its place.
    """
    wording = (draft.targets.get(channel_id, "") if channel_id else "") or draft.text
    return _check(draft, wording, kind, in_reply_to, current_guideline(), now, language)


def check_version(
    version: Version, *, now: dt.datetime, guideline: Guideline | None = None, draft: Draft | None = None
) -> list[VersionReport]:
    """The reports on all wordings of exactly this version under the guideline of today, made where they are missing.

    One without a channel is on the general wording, where a channel takes it or no channel is chosen.
    """
    guideline = guideline or current_guideline()
    draft = draft or draft_of(version)
    known = {
        report.channel_id: report for report in version.reports.all() if report.guideline_digest == guideline.digest
    }
    wanted = wordings(draft)
    missing = {channel: text for channel, text in wanted.items() if channel not in known}
    if missing:
        VersionReport.objects.bulk_create(_reports(version, draft, missing, guideline, now), ignore_conflicts=True)
        rows = VersionReport.objects.filter(version=version, guideline_digest=guideline.digest)
        known = {report.channel_id: report for report in rows}
    return [known[channel] for channel in wanted]


def wordings(draft: Draft) -> dict[int | None, str]:
    """Each wording that would be sent, by channel; None stands for the general one."""
    own: dict[int | None, str] = {channel: text for channel, text in draft.targets.items() if text}
    general: dict[int | None, str] = {None: draft.text} if len(own) < len(draft.targets) or not own else {}
    return general | own


def kind_words(kind: str) -> str:
    """What a kind of finding is called in the reader's language."""
    rule = rules().get(kind)
    return rule.title.get((get_language() or "de")[:2], rule.title["de"]) if rule else kind


def stops(report: Report) -> set[tuple[str, str]]:
    """What holds the release: (kind, words) of each stop, and (kind, "") of each stop kind that was not checked."""
    found = {(finding.kind, finding.quote or "") for finding in report.findings if finding.severity is Severity.STOP}
    return found | {(one["kind"], "") for one in report.not_checked if one["severity"] == Severity.STOP}


def open_stops(
    reports: Iterable[VersionReport], overrides: Iterable[Override], content_hash: str
) -> set[tuple[str, str]]:
    """The stops that nobody overrode for exactly this content."""
    kept = {(one.kind, one.quote) for one in overrides if one.content_hash == content_hash}
    return set().union(*(stops(Report.from_dict(one.report)) for one in reports)) - kept


def stop_words(version: Version) -> list[str]:
    """What still holds the release of this version, by its name; from the reports that were made, without a new check."""
    reports = version.reports.filter(guideline_digest=current_guideline().digest)
    left = open_stops(reports, version.overrides.all(), version.content_hash)
    return sorted({kind_words(kind) for kind, _words in left})


def calm(reports: Iterable[VersionReport]) -> bool:
    """Whether nothing but hints was found and everything weightier was checked: the condition of a quick reply."""
    return all(_calm(Report.from_dict(one.report)) for one in reports)


def _calm(report: Report) -> bool:
    weights = [str(finding.severity) for finding in report.findings] + [one["severity"] for one in report.not_checked]
    return all(weight == Severity.HINT for weight in weights)


def _reports(
    version: Version, draft: Draft, missing: Mapping[int | None, str], guideline: Guideline, now: dt.datetime
) -> list[VersionReport]:
    comment = answered_comment(version.post)
    in_reply_to = comment.text if comment else ""
    made = {
        text: _check(draft, text, version.post.kind, in_reply_to, guideline, now, "de") for text in missing.values()
    }
    return [
        VersionReport(
            version=version,
            channel_id=channel,
            content_hash=version.content_hash,
            guideline_digest=guideline.digest,
            report=made[text].to_dict(),
            holds_release=made[text].holds_release,
            checked_at=now,
        )
        for channel, text in missing.items()
    ]


def _check(
    draft: Draft, wording: str, kind: str, in_reply_to: str, guideline: Guideline, now: dt.datetime, language: str
) -> Report:
    head = Head(draft.title, draft.warning)
    reply = kind == Post.Kind.REPLY or bool(in_reply_to)
    statement = Statement(
        text=head.text + wording,
        kind="reply" if reply else "official_post",
        in_reply_to=in_reply_to or None,
        media=tuple(_media(image) for image in draft.images),
        now=(draft.publish_at or now).astimezone(ZoneInfo(draft.publish_zone or settings.TIME_ZONE)),
    )
    return _without_head(check(statement, guideline, language), head)


def _media(image: DraftImage) -> Media:
    return Media(
        type="image",
        alt_text=image.alt_text or None,
        people=image.people,
        consent=image.consent,
        ai_generated=image.ai_generated,
        ai_labelled=image.ai_labelled,
        source=image.source or None,
        text_in_media=image.text_in_media or None,
        licence=image.licence or None,
    )


@dataclass(frozen=True)
class Head:
    """What is put before the wording for the check alone: headline and content warning, each with an empty line behind."""

    title: str
    warning: str

    @property
    def text(self) -> str:
        return "".join(f"{part}\n\n" for part in (self.title, self.warning) if part)

    def flag(self, start: int) -> str:
        """In which of the two an offset lies."""
        return IN_TITLE if self.title and start < len(self.title) + 2 else IN_WARNING


def _without_head(report: Report, head: Head) -> Report:
    """Offsets as the text field has them."""
    if not head.text:
        return report
    return replace(
        report,
        findings=tuple(_moved_finding(one, head) for one in report.findings),
        advice=tuple(_moved_advice(one, len(head.text)) for one in report.advice),
    )


def _moved_finding(finding: Finding, head: Head) -> Finding:
    if finding.start is None or finding.end is None:
        return finding
    if finding.start >= (size := len(head.text)):
        return replace(finding, start=finding.start - size, end=finding.end - size)
    flag = head.flag(finding.start)
    return replace(finding, start=None, end=None, replacement=None, flags=(*finding.flags, flag))


def _moved_advice(advice: Advice, head: int) -> Advice:
    if advice.start is None or advice.end is None:
        return advice
    if advice.start < head:
        return replace(advice, start=None, end=None, replacement=None)
    return replace(advice, start=advice.start - head, end=advice.end - head)

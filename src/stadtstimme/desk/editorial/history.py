"""The versions of a post as a story: who changed what, with the saves in between put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from .differences import Piece, around_changes, word_differences
from .models import Post, Remark, Version

# Versions read at once; further ones are behind "Ältere Fassungen".
AT_ONCE = 60


@dataclass
class Chapter:
    """One version with what changed against the one it was written on; `autosaves` is how many saves it sums up."""

    version: Version
    pieces: list[Piece] = field(default_factory=list)
    title_pieces: list[Piece] = field(default_factory=list)
    warning_pieces: list[Piece] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    autosaves: int = 0
    current: bool = False
    aside: bool = False


@dataclass(frozen=True)
class History:
    """Chapters, newest first; `older` is the number to go on from, None at the beginning."""

    chapters: list[Chapter]
    remarks: list[Remark]
    older: int | None = None


def history_of(post: Post, *, before: int | None = None) -> History:
    """The latest versions (or those before a number) and the remarks, in a constant number of queries."""
    rows = Version.objects.filter(post=post).select_related("created_by").order_by("-number")
    if before is not None:
        rows = rows.filter(number__lt=before)
    found = list(rows[: AT_ONCE + 1])
    shown, older = found[:AT_ONCE], found[AT_ONCE - 1].number if len(found) > AT_ONCE else None
    by_id = {one.pk: one for one in found}
    main_line = _main_line(post.current_version_id, by_id)
    chapters: list[Chapter] = []
    for version in shown:
        aside = version.pk not in main_line and before is None
        last = chapters[-1] if chapters else None
        if last and version.autosaved and not aside and not last.aside and _same_hand(last.version, version):
            last.autosaves += 1
            _tell(last, by_id.get(version.parent_id or 0))
            continue
        chapter = Chapter(version, current=version.pk == post.current_version_id, aside=aside)
        # A version put aside is compared with what counts now: that is the choice to make.
        _tell(chapter, post.current_version if aside else by_id.get(version.parent_id or 0))
        chapters.append(chapter)
    remarks = list(
        Remark.objects.filter(post=post).select_related("written_by", "version").order_by("-written_at")[:50]
    )
    return History(chapters, remarks, older)


def _same_hand(newer: Version, older: Version) -> bool:
    return newer.created_by_id == older.created_by_id and (newer.created_at - older.created_at).total_seconds() < 1800


def _main_line(current: int | None, by_id: dict[int, Version]) -> set[int]:
    line: set[int] = set()
    while current in by_id and current not in line:
        line.add(current)
        current = by_id[current].parent_id
    return line


def _tell(chapter: Chapter, before: Version | None) -> None:
    version = chapter.version
    chapter.pieces = around_changes(word_differences(before.text if before else "", version.text))
    chapter.title_pieces = around_changes(word_differences(before.title if before else "", version.title))
    chapter.warning_pieces = around_changes(word_differences(before.warning if before else "", version.warning))

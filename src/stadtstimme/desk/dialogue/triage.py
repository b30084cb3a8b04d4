"""What the checker says about a citizen's comment. It marks and sorts; it never hides, shows or answers anything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from ...checker import Report, Statement, check
from ..editorial.checking import current_guideline
from .models import Comment
from .press import press_finding

# Words that degrade or threaten are folded away, so that the matter stands first.
ABUSE = frozenset({"insult", "discrimination", "threat"})
URGENT, HIDE = "urgent", "hide"


def triage(text: str, post_text: str, *, now: dt.datetime, language: str = "de") -> Report:
    """The report on a comment below a post."""
    statement = Statement(text, kind="citizen_comment", in_reply_to=post_text or None, now=now)
    return check(statement, current_guideline(), language)


def is_urgent(report: Mapping[str, Any]) -> bool:
    """Whether somebody should look now: a threat, words of an emergency, or the press, which has a deadline."""
    flagged = any(URGENT in finding.get("flags", ()) for finding in report.get("findings", ()))
    return flagged or "emergency" in report.get("signals", {}) or press_finding(report) is not None


def hiding_proposed(report: Mapping[str, Any]) -> bool:
    """Whether the check proposes that a person hides it, such as for somebody's private data."""
    return any(HIDE in finding.get("flags", ()) for finding in report.get("findings", ()))


def factual_core(comment: Comment) -> str:
    """The comment with abusive words left out as […]; the whole text where there are none."""
    return _without(comment, lambda finding: finding["kind"] in ABUSE)


def fit_for_lists(comment: Comment) -> str:
    """The comment for lists and search results: neither abuse nor anybody's private data is spread there."""
    return _without(comment, lambda finding: finding["kind"] in ABUSE or HIDE in finding.get("flags", ()))


def without_private_data(comment: Comment) -> str:
    """The comment as it may be found: nobody searches the desk for somebody's leaked data."""
    return _without(comment, lambda finding: HIDE in finding.get("flags", ()))


def _without(comment: Comment, left_out: Callable[[Mapping[str, Any]], bool]) -> str:
    findings = comment.report.get("findings", ())
    spans = sorted((one["start"], one["end"]) for one in findings if one["start"] is not None and left_out(one))
    core, at = [], 0
    for start, end in spans:
        if start >= at:
            core += [comment.text[at:start], "[…]"]
        at = max(at, end)
    return "".join([*core, comment.text[at:]])

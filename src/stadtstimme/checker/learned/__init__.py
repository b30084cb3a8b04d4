"""Small trained parts: what no rule can say. Inference in plain Python; `training/` makes the weights, docs/models describes them."""

from __future__ import annotations

from collections.abc import Mapping

FEEDS: Mapping[str, tuple[str, ...]] = {
    "insult": ("tone",),
    "personal_data": ("names",),
    "question_unanswered": ("questions",),
}
"""Kind of finding -> the learned parts (modules here, each with its weights beside it) that have a say in it."""

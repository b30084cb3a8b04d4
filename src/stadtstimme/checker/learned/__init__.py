"""Small trained parts: what no rule can say. Inference in plain Python; `training/` makes the weights, docs/models describes them."""

from __future__ import annotations

from collections.abc import Mapping

_WORDING = (
    "threat", "discrimination", "confidential", "unverified_claim", "voice_mismatch", "private_character_missing", "press_matter",
    "hasty_tone", "know_it_all", "party_political", "copyright", "consent_missing", "credential", "internal_link",
)  # fmt: skip

FEEDS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(_WORDING, ("situations",)),
    "insult": ("tone", "situations"),
    "personal_data": ("names", "situations"),
    "question_unanswered": ("questions",),
}
"""Kind of finding -> the learned parts (modules here, each with its weights beside it) that have a say in it."""

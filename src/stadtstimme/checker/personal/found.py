"""What a recogniser found, and how to settle who is right about the same words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

RANK = (
    "iban",
    "card",
    "health_insurance",
    "social_insurance",
    "tax_id",
    "tax_number",
    "id_document",
    "birth",
    "date",
    "mail",
    "file",
    "number",
    "phone",
    "plate",
    "address",
    "health",
    "name",
)
"""More specific first: an IBAN beats a phone, a date beats a phone, a labelled number beats a phone."""


@dataclass(frozen=True, slots=True)
class Found:
    """A span of `Text.plain`, its type, its certainty from 0 to 1, and whether it is private by itself."""

    start: int
    end: int
    type: str
    certainty: float = 0.9
    alone: bool = True


def arbitrate(found: Iterable[Found]) -> list[Found]:
    """The winners, in the order of the text: where spans overlap, the more specific type, then the longer one."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (RANK.index(one.type), -(one.end - one.start))):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)

"""What a recogniser found, and how to settle who is right about the same words."""

from __future__ import annotations

from bisect import bisect_left
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
    kept: list[tuple[int, int, Found]] = []
    for one in sorted(found, key=lambda one: (RANK.index(one.type), -(one.end - one.start), one.start)):
        place = bisect_left(kept, (one.start, one.end))
        free_before = place == 0 or kept[place - 1][1] <= one.start
        free_behind = place == len(kept) or kept[place][0] >= one.end
        if free_before and free_behind:
            kept.insert(place, (one.start, one.end, one))
    return [one for _, _, one in kept]


def nearby(one: Found, others: list[Found], distance: int) -> Iterable[Found]:
    """Those of the ordered others that stand within that distance on either side."""
    first = bisect_left(others, one.start - distance, key=lambda other: other.end)
    for other in others[first : first + 12]:
        if other.start - one.end < distance:
            yield other

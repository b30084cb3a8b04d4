"""What the templates of the dialogue need besides desk_ui."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

register = template.Library()


@register.simple_tag
def refusal(refused: Mapping[str, str], name: str, pk: int) -> str:
    """The sentence with which the small form `name` of this row was refused; empty where it was not."""
    return refused.get(f"{name}-{pk}", "")

"""What the training pages say, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def said(words: Mapping[str, str], language: str) -> str:
    """The text in this language, else the German one."""
    return words.get(language) or words["de"]

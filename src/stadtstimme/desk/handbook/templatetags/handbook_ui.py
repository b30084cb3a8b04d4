"""Words of the guideline in a page: marked with their language where it is not the page's."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from ..reading import Said

register = template.Library()


@register.filter
def said(words: Said) -> SafeString:
    """The words; in an element with their language where the page speaks another."""
    if words.language == (get_language() or "de")[:2]:
        return format_html("{}", words.text)
    return format_html('<span lang="{}">{}</span>', words.language, words.text)

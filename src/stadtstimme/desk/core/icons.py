"""Our icons: one SVG sprite, its symbols written into the page, so that an icon costs no request and takes the text's colour."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

SPRITE = Path(__file__).resolve().parent.parent / "static" / "desk" / "icons.svg"
SYMBOL = re.compile(r'<symbol id="([a-z-]+)"[^>]*>(.*?)</symbol>', re.DOTALL)
UNKNOWN = "dot"


@cache
def symbols() -> dict[str, SafeString]:
    """Name → drawing of every symbol of the sprite. The file is ours, so its markup is safe."""
    found = SYMBOL.findall(SPRITE.read_text(encoding="utf-8"))
    return {name: mark_safe(drawing.strip()) for name, drawing in found}  # noqa: S308


def icon_markup(name: str, label: str = "") -> SafeString:
    """The icon as inline SVG; an unknown name gives a dot (a test finds those in templates)."""
    return _markup(name, str(label))


@lru_cache(maxsize=512, typed=True)
def _markup(name: str, label: str) -> SafeString:
    drawing = symbols().get(name) or symbols()[UNKNOWN]
    if label:
        return format_html('<svg class="icon" viewBox="0 0 24 24" role="img" aria-label="{}">{}</svg>', label, drawing)
    return format_html('<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{}</svg>', drawing)

"""Images as pages and programs show them, with what is stated about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from ...networks.base import Image
from .draft import FACTS
from .models import MIDDLE, VersionImage

# How many times wider than high the preview of a cropped image is.
CROP = 16 / 9


@dataclass(frozen=True)
class ShownImage:
    """An image with what is stated about it. `uid` leads to the file."""

    uid: str
    file_name: str
    width: int
    height: int
    alt_text: str = ""
    source: str = ""
    licence: str = ""
    people: bool = False
    consent: bool = False
    ai_generated: bool = False
    ai_labelled: bool = False
    text_in_media: str = ""
    focus_x: int = MIDDLE
    focus_y: int = MIDDLE
    had_location: bool = False
    mime: str = ""
    size: int = 0

    @property
    def content(self) -> Image:
        """As networks judge it before anything leaves; the bytes are not at hand."""
        return Image("", self.mime, self.width, self.height, self.alt_text, bytes, size=self.size)

    @property
    def focused(self) -> bool:
        """Whether somebody chose the point that stays in view."""
        return not self.focus_x == self.focus_y == MIDDLE

    @property
    def focus_words(self) -> str:
        """Where that point is."""
        return focus_words(self.focus_x, self.focus_y)

    @property
    def crop(self) -> str:
        """What is left of it, in pixels of the image as an SVG's viewBox, where a network cuts it to CROP."""
        width = min(self.width, round(self.height * CROP))
        height = min(self.height, round(self.width / CROP))
        left, top = (self.width - width) * self.focus_x // 100, (self.height - height) * self.focus_y // 100
        return f"{left} {top} {width} {height}"

    @property
    def rights(self) -> list[tuple[str, bool]]:
        """What is said about people, source and making, each with whether it is settled."""
        lines = []
        if self.people:
            words = (
                _("Personen erkennbar, Einwilligung liegt vor")
                if self.consent
                else _("Personen erkennbar, keine Einwilligung")
            )
            lines.append((words, self.consent))
        else:
            lines.append((_("keine erkennbaren Personen"), True))
        if self.source or self.licence:
            lines.append((" · ".join(part for part in (self.source, self.licence) if part), True))
        else:
            lines.append((_("keine Quelle genannt"), False))
        if self.ai_generated:
            labelled, unlabelled = _("mit KI erzeugt, gekennzeichnet"), _("mit KI erzeugt, nicht gekennzeichnet")
            lines.append((labelled if self.ai_labelled else unlabelled, self.ai_labelled))
        return lines


def focus_words(x: int, y: int) -> str:
    """The point that stays in view, for people."""
    return _("Mitte") if x == y == MIDDLE else _("%(x)d %% von links, %(y)d %% von oben") % {"x": x, "y": y}


def image_of(row: Any, asset: Any) -> ShownImage:
    """From a VersionImage or a DraftImage and its asset."""
    facts = {name: getattr(row, name) for name in FACTS}
    of_file = {name: getattr(asset, name) for name in ("file_name", "width", "height", "had_location", "mime", "size")}
    return ShownImage(str(asset.uid), **of_file, **facts)


def images_of(rows: Iterable[VersionImage]) -> list[ShownImage]:
    """The images of a version, in their order."""
    return [image_of(row, row.asset) for row in rows]
